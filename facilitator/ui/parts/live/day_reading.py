"""The day of the chosen workshop as one snapshot, shared by all that shows its clock; and what such a part is."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block, Part
from facilitator.core.plan.planned import Planned, Schedule
from facilitator.core.plan.schedule import Agenda, agenda_of
from facilitator.core.plan.sessions import Session, Sitting
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Record
from facilitator.core.run.clock.daylog import sessions_held
from facilitator.core.run.clock.progress import sitting_at_hand
from facilitator.core.run.clock.start import between_sessions
from facilitator.core.run.clock.timekeeping import Beside, Live, Progress, Stretch, find_progress
from facilitator.core.run.clock.turns import Turn, turns_of
from facilitator.ui.desk import Desk
from facilitator.ui.view import View

CLOCK_RECORDS: tuple[type[Record], ...] = (
    Workshop, Session, Part, Track, Block, Live, Beside, Stretch, Planned, Turn,
)  # fmt: skip


class DayReading(QObject):
    """Reads the day once after a change, so that a tick reads nothing. Make it before the parts that use it."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read: _Day | None = None
        desk.bridge.changed.connect(self._on_changed)
        desk.workshop_changed.connect(self._forget)

    @property
    def agenda(self) -> Agenda | None:
        """The chosen workshop's agenda, or None while no workshop is chosen."""
        return self._day().agenda

    @property
    def schedule(self) -> Schedule | None:
        """When everything is planned to happen, as the agenda stands now."""
        return self._day().schedule

    @property
    def sitting(self) -> Sitting | None:
        """The session under way; while none is, the next one, and after all of them the last."""
        return self._day().sitting

    @property
    def between(self) -> bool:
        """Whether a session has been held, and the workshop waits for the next."""
        return self._day().between

    @property
    def progress(self) -> Progress | None:
        """Where the day stands, or None before it has begun and between sessions."""
        return self._day().progress

    def told(self) -> Progress | None:
        """What the log tells of: the session under way, between sessions the last that was held."""
        workshop_id = self._desk.workshop_id
        if not self.between or workshop_id is None:
            return self.progress
        return sessions_held(self._desk.document, workshop_id)[-1]

    @property
    def block(self) -> Block | None:
        """The block under way."""
        return self.progress.current if self.progress else None

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the block under way, skipped ones too."""
        return self._day().turns

    @property
    def live(self) -> bool:
        """Whether the day has begun and is not closed."""
        return self.progress is not None and self.progress.workshop.state is WorkshopState.LIVE

    def _day(self) -> "_Day":
        if self._read is None:
            self._read = _Day(self._desk.document, self._desk.workshop())
        return self._read

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*CLOCK_RECORDS):
            self._forget()

    def _forget(self) -> None:
        self._read = None


class _Day:
    """What was read."""

    def __init__(self, document: Document, workshop: Workshop | None) -> None:
        self.agenda = agenda_of(document, workshop.id) if workshop else None
        self.progress = find_progress(document, workshop.id) if workshop else None
        self.sitting = sitting_at_hand(document, workshop.id) if workshop else None
        self.between = workshop is not None and between_sessions(document, workshop)
        self.schedule: Schedule | None = None
        if self.agenda:
            self.schedule = self.agenda.schedule()
        block = self.progress.current if self.progress else None
        self.turns = tuple(turns_of(document, block.id)) if block else ()


class LiveView(View):
    """A part that keeps up with the session and with the clock."""

    watches = CLOCK_RECORDS

    def __init__(self, desk: Desk, day: DayReading, parent: QWidget | None = None) -> None:
        self.day = day
        super().__init__(desk, parent)
        desk.ticked.connect(self._on_tick)

    def tick(self, now: datetime) -> None:
        """Show the clock as it stands now. Called about once a second while visible; it must be cheap."""

    def _on_tick(self, now: datetime) -> None:
        if self.isVisible():
            self.tick(now)
