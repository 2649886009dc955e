"""When the sides disagree: who settles it, and within which time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.service.sla_checks import escalation_missing
from facilitator.core.agree.service.slas import Sla, set_within, settled_by
from facilitator.core.people import Person, people
from facilitator.core.run.drafted import settle_by
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.captioned import captioned
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label


class DisagreeBox(QWidget):
    """A name that is known becomes the person, anything else a role. Each field is stored when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla: Sla | None = None
        self.settled, self.within = ParsedEdit[str](str.strip, str, ""), ParsedEdit[str](str.strip, str, "")
        self.settled.line.setPlaceholderText("a person, or a role such as Head of sales")
        self.within.line.setPlaceholderText("2 business days")
        self.wanting = label("", "warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(captioned([[("Goes to", self.settled), ("Settled within", self.within)]]))
        column.addWidget(self.wanting)
        self.settled.committed.connect(self._settle)
        self.within.committed.connect(self._set_within)

    def show_sla(self, sla: Sla) -> None:
        """Show an agreement. What is being typed is stored first if another comes, else left alone."""
        if self._sla is not None and self._sla.id != sla.id:
            self.commit()
        self._sla = sla
        complete_names(self.settled.line, [person.name for person in people(self._desk.document)])
        self.settled.set_value(settled_by(self._desk.document, sla))
        self.within.set_value(sla.within)
        say_lacks(self.wanting, escalation_missing(sla, {one.id for one in self._desk.document.all(Person, gone=True)}))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.settled.commit()
        self.within.commit()

    def _settle(self, typed: str) -> None:
        if self._sla is not None:
            self._desk.run(settle_by, self._sla.id, typed)

    def _set_within(self, typed: str) -> None:
        if self._sla is not None:
            self._desk.run(set_within, self._sla.id, typed)
