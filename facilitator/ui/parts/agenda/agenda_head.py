"""The line over the agenda: from when to when, how it fits the time there is, and the agenda on paper."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.plan import workshops
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.schedule import Schedule, over, over_words
from facilitator.core.plan.workshops import Workshop, local
from facilitator.ui.desk import Desk
from facilitator.ui.parts.typed import length_or_none, show_length
from facilitator.ui.theme import GAP, GAP_L, GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label

_FIELD_WIDTH = 100


class AgendaHead(QFrame):
    """Sum, end and fit, live. `details_asked`, and `paper_asked(with_guide)` for the two agendas as PDF."""

    details_asked = Signal()
    paper_asked = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self.span = label("", "title")
        self.sum = label("", "muted")
        self.fit = Chip("")
        self.available = ParsedEdit(_time_there_is, show_length, None)
        self.available.line.setPlaceholderText("open")
        self.available.line.setAccessibleName("Time there is")
        self.available.setFixedWidth(_FIELD_WIDTH)
        self.available.committed.connect(self._store)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP)
        words = QVBoxLayout()
        words.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.span)
        top.addWidget(self.fit)
        top.addStretch(1)
        words.addLayout(top)
        words.addWidget(self.sum)
        row.addLayout(words, 1)
        time_there_is = QVBoxLayout()
        time_there_is.setSpacing(2)
        time_there_is.addWidget(label("Time there is", "small"))
        time_there_is.addWidget(self.available)
        row.addLayout(time_there_is)
        row.addSpacing(GAP_S)
        for button in self._buttons():
            row.addWidget(button)

    def show_schedule(self, schedule: Schedule, workshop: Workshop) -> None:
        """Show how a plan adds up."""
        start, end = local(workshop, schedule.start), local(workshop, schedule.end)
        days = (end.date() - start.date()).days
        later = f", {_counted(days, 'day')} later" if days else ""
        self.span.setText(f"{start:%H:%M} – {end:%H:%M}{later}" if schedule.blocks else f"From {start:%H:%M}")
        counts = f"{_counted(schedule.numbered, 'part')} · {spoken(schedule.length)} planned"
        if not schedule.blocks:
            counts = "Nothing planned yet"
        self.sum.setText(f"{counts} · {spoken(schedule.slack)} free" if schedule.slack else counts)
        tokens = self._desk.look.tokens
        self.fit.setVisible(bool(over_words(schedule)))
        self.fit.show_state(over_words(schedule), tokens.warn if over(schedule) > 0 else tokens.ok)
        self.fit.setMinimumWidth(self.fit.sizeHint().width())
        self.available.set_value(schedule.available)

    def _buttons(self) -> list[ActionButton]:
        details = ActionButton("Details…")
        details.clicked.connect(self.details_asked)
        handout = ActionButton("Agenda as PDF")
        handout.clicked.connect(lambda: self.paper_asked.emit(False))
        edition = ActionButton("Facilitator's edition")
        edition.clicked.connect(lambda: self.paper_asked.emit(True))
        return [details, handout, edition]

    def _store(self, seconds: int | None) -> None:
        if self._desk.workshop_id is not None:
            self._desk.run(workshops.set_available, self._desk.workshop_id, seconds)


def _time_there_is(typed: str) -> int | None:
    """As `length_or_none`, with a refusal that fits under the narrow field."""
    try:
        return length_or_none(typed)
    except UserError as refusal:
        raise ValueError("Such as 5h15") from refusal


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
