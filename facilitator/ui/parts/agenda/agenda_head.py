"""The line over the agenda: from when to when, how it fits the time there is, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.core.plan import workshops
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedSession, Schedule, over, over_words
from facilitator.core.plan.workshops import Workshop, local
from facilitator.ui.command import Command, keys_in_words
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_words
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.typed import length_or_none, show_length
from facilitator.ui.theme import GAP, GAP_L, GAP_S, SMALL
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import Chip
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label

_FIELD_WIDTH = 100


class AgendaHead(QFrame):
    """Sum, end and fit, live. `fit_asked` comes from the one button, everything else is in the menu beside it."""

    fit_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self.span = label("", "title")
        self.sum = label("", "muted")
        self.each = ClampedLabel(1, SMALL)
        self.fit = Chip("")
        self.available = ParsedEdit(_time_there_is, show_length, None)
        self.available.line.setPlaceholderText("open")
        self.available.line.setAccessibleName("Time there is")
        self.available.setFixedWidth(_FIELD_WIDTH)
        self.available.committed.connect(self._store)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP, GAP_L, GAP)
        row.setSpacing(GAP)
        row.addLayout(self._words(), 1)
        self._time = QWidget()
        time_there_is = QVBoxLayout(self._time)
        time_there_is.setContentsMargins(0, 0, GAP_S, 0)
        time_there_is.setSpacing(2)
        time_there_is.addWidget(label("Time there is", "small"))
        time_there_is.addWidget(self.available)
        row.addWidget(self._time)
        self.to_time = ActionButton("Fit to time…", "F", Kind.PRIMARY)
        self.to_time.clicked.connect(self.fit_asked)
        self.menu = QMenu(self)
        self.more = ActionButton("More", icon=desk.look.icons.icon(Sign.DOTS))
        self.more.clicked.connect(self.open_menu)
        row.addWidget(self.to_time)
        row.addWidget(self.more)

    def show_schedule(self, schedule: Schedule, workshop: Workshop) -> None:
        """Show how a plan adds up; of several sessions each on its own."""
        several = len(schedule.sessions) > 1
        self.span.setText(_days(schedule, workshop) if several else _hours(schedule, workshop))
        counts = f"{counted(schedule.numbered, 'part')} · {spoken(schedule.length)} planned"
        if not schedule.blocks:
            counts = "Nothing planned yet"
        counts = f"{counted(len(schedule.sessions), 'session')} · {counts}" if several else counts
        self.sum.setText(f"{counts} · {spoken(schedule.slack)} free" if schedule.slack else counts)
        self.each.setText(" · ".join(map(session_words, schedule.sessions)) if several else "")
        self.each.setVisible(several)
        tokens = self._desk.look.tokens
        self.fit.setVisible(bool(over_words(schedule)))
        self.fit.show_state(over_words(schedule), tokens.warn if over(schedule) > 0 else tokens.ok)
        self.fit.setMinimumWidth(self.fit.sizeHint().width())
        self._time.setVisible(not several)
        self.to_time.setVisible(bool(schedule.blocks))
        self.available.set_value(schedule.available)

    def show_menu(self, groups: Sequence[tuple[str, Sequence[Command]]]) -> None:
        """Fill the menu: a group with a name is a menu of its own, before others comes a line."""
        self.menu.clear()
        for name, commands in groups:
            if self.menu.actions() and not name:
                self.menu.addSeparator()
            menu = self.menu.addMenu(name) if name else self.menu
            for command in commands:
                words = f"{command.title}\t{keys_in_words(command.key)}" if command.key else command.title
                menu.addAction(words).triggered.connect(lambda _on, run=command.run: run())

    def open_menu(self) -> None:
        """Show the menu under its button, the first entry at hand."""
        corner = self.more.mapToGlobal(self.more.rect().bottomRight())
        corner.setX(corner.x() - self.menu.sizeHint().width())
        self.menu.popup(corner)
        self.menu.setActiveAction(self.menu.actions()[0])

    def _words(self) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.span)
        top.addWidget(self.fit)
        top.addStretch(1)
        words.addLayout(top)
        words.addWidget(self.sum)
        words.addWidget(self.each)
        return words

    def _store(self, seconds: int | None) -> None:
        if self._desk.workshop_id is not None:
            self._desk.run(workshops.set_available, self._desk.workshop_id, seconds)


def session_words(held: PlannedSession) -> str:
    """How long a session is, and how that fits: "Session 2: 1 h 25 min, 5 min over"."""
    return ", ".join(filter(None, (f"{held.title}: {spoken(held.length)}", over_words(held))))


def _hours(schedule: Schedule, workshop: Workshop) -> str:
    start, end = local(workshop, schedule.start), local(workshop, schedule.end)
    days = (end.date() - start.date()).days
    later = f", {counted(days, 'day')} later" if days else ""
    return f"{start:%H:%M} – {end:%H:%M}{later}" if schedule.blocks else f"From {start:%H:%M}"


def _days(schedule: Schedule, workshop: Workshop) -> str:
    first, last = local(workshop, schedule.start).date(), local(workshop, schedule.sessions[-1].start).date()
    return f"{day_words(first)} – {day_words(last)}" if last > first else day_words(first)


def _time_there_is(typed: str) -> int | None:
    """As `length_or_none`, with a refusal that fits under the narrow field."""
    try:
        return length_or_none(typed)
    except UserError as refusal:
        raise ValueError("Such as 5h15") from refusal
