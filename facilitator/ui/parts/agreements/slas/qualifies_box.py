"""What qualifies to be handed over: three fields, worded for leads or for anything else."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.service.sla_checks import qualifies_missing
from facilitator.core.agree.service.sla_content import qualifies
from facilitator.core.agree.service.slas import Sla, edit_sla
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.lacking import say_lacks
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.forms import AutoTextEdit
from facilitator.ui.widgets.labels import label

_NAMES = ("fit", "signal", "contact")


class QualifiesBox(QWidget):
    """Each field is stored when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._sla: Sla | None = None
        self.title, self.wanting = label("", "muted"), label("", "warn", wrap=True)
        self.fields = {name: AutoTextEdit(least=2, most=6) for name in _NAMES}
        self._captions = {name: label("", "muted") for name in _NAMES}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(GAP_XS)
        grid.addWidget(self.title, 0, 0, 1, len(_NAMES))
        for column, (name, field) in enumerate(self.fields.items()):
            grid.setColumnStretch(column, 1)
            grid.addWidget(self._captions[name], 1, column)
            grid.addWidget(field, 2, column, Qt.AlignmentFlag.AlignTop)
            field.committed.connect(partial(self._store, name))
        grid.addWidget(self.wanting, 3, 0, 1, len(_NAMES))

    def show_sla(self, sla: Sla, handoff: Handoff) -> None:
        """Show an agreement. What is being typed is stored first if another comes, else left alone."""
        if self._sla is not None and self._sla.id != sla.id:
            self.commit()
        self._sla = sla
        asked = qualifies(handoff)
        self.title.setText(asked.hint)
        for name, one, text in zip(
            _NAMES, (asked.fit, asked.signal, asked.contact), (sla.fit, sla.signal, sla.contact), strict=True
        ):
            field = self.fields[name]
            self._captions[name].setText(one.title)
            field.setPlaceholderText(one.hint)
            field.setAccessibleName(one.title)
            field.set_text(text)
        say_lacks(self.wanting, qualifies_missing(sla, handoff))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        for field in self.fields.values():
            field.commit()

    def _store(self, name: str, text: str) -> None:
        if self._sla is not None:
            self._desk.run(edit_sla, self._sla.id, **{name: text})
