"""The Run page: the live day at one glance, steered by single keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.content import resource
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.record import Changes
from facilitator.ui.activities import ACTIVITIES
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.parts.agenda.agenda_strip import AgendaStrip
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.live.chimer import Chimer
from facilitator.ui.parts.live.clock_guard import ClockGuard
from facilitator.ui.parts.live.day_over import DayOver
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, DayReading
from facilitator.ui.parts.live.daylog import DayLogDialog
from facilitator.ui.parts.live.live_day import LiveDay
from facilitator.ui.parts.live.live_moves import GROUP, LiveMoves
from facilitator.ui.parts.live.live_tools import LiveTools
from facilitator.ui.parts.live.recover import RecoverDialog
from facilitator.ui.parts.live.side import GUIDE, Side
from facilitator.ui.parts.live.side import WIDTH as SIDE_WIDTH
from facilitator.ui.parts.live.stage_preview import StagePreview
from facilitator.ui.parts.live.start_day import StartPanel, begin_day
from facilitator.ui.parts.vote.balance import Balance
from facilitator.ui.widgets.chime import Chime, find_player
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.lists import ENTER
from facilitator.ui.widgets.tightroom import TightRoom

_STRIP_WIDTH, _STRIP_NARROW, _SIDE_NARROW, _ROOMY = 268, 256, 300, 1220
_PREVIEW_HEIGHT, _ROOM_FOR_PREVIEW, _ROOM_FOR_STRIP = 135, 780, 1000
_FOR_THE_CHOSEN = (Qt.Key.Key_Delete, *ENTER)
_EMPTY = (
    "Nothing to run yet",
    "Here you run the day: the clock, the block under way, and everything the room says. It needs an agenda first.",
    "Plan the agenda",
)


class RunPage(Page):
    """Agenda at the left, the block under way in the middle, guide and capture at the right."""

    title = "Run"
    icon = Sign.RUN
    section = Section.WORKSHOP
    watches = CLOCK_RECORDS

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """Whether the day is under way."""
        workshop = desk.workshop()
        return "live" if workshop and workshop.state is WorkshopState.LIVE else ""

    def build(self) -> None:
        """Three columns."""
        self.day = DayReading(self.desk, self)
        self.moves = LiveMoves(self.desk, self.day, self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left())
        row.addWidget(self._middle(), 1)
        self.side = Side(self.desk, self.day)
        row.addWidget(self.side)
        self.moves.capture_asked.connect(self.side.capture.start)
        self.side.capture.left.connect(self.setFocus)
        self.side.capture.ask_lane(self.live.lane_id)
        self.moves.start_asked.connect(self.begin)
        self.moves.recover_asked.connect(self.recover)
        self.moves.log_asked.connect(self.show_log)
        self.moves.timer_asked.connect(self.live.timers.start)
        chime = Chime(resource("sounds"), find_player())
        Chimer(self.desk, self.day, chime, self._flash, self)
        ClockGuard(self.desk, self)

    def refresh(self, changes: Changes | None) -> None:
        """Show the session ahead, the block under way, or how the day went."""
        progress, schedule = self.day.progress, self.day.schedule
        if progress is None:
            has_blocks = schedule is not None and any(not one.block.skipped for one in schedule.blocks)
            shown: QWidget = self.start if has_blocks or self.day.between else self.empty
        else:
            over = progress.live.ended or progress.workshop.state is WorkshopState.CLOSED
            shown = self.over if over else self._live_room
        if self.stack.currentWidget() is not shown:
            focus = QApplication.focusWidget()
            if focus is not None and self.stack.isAncestorOf(focus):
                self.setFocus()
            self.stack.setCurrentWidget(shown)
            if changes is None and shown is self.start:
                self.side.choose(GUIDE)
        self.side.capture.setVisible(self.day.live)
        self.balance.setVisible(self.day.live)
        self.tools.setVisible(self.day.live)

    def begin(self) -> None:
        """Begin the session at hand, asking first if the time is not the planned one."""
        workshop = self.desk.workshop()
        if workshop is not None and self.day.progress is None:
            begin_day(self.desk, workshop, self.window())

    def recover(self) -> None:
        """Open the ways to win time back, or to use what was won."""
        progress = self.day.progress
        if progress is not None and progress.planned and self.day.live:
            RecoverDialog(self.desk, progress, self.desk.now(), self.window()).open()

    def show_log(self) -> None:
        """Open the log of the session under way, or of the one that is over."""
        progress = self.day.told()
        if progress is not None:
            DayLogDialog(self.desk, progress, self.desk.now(), self.window()).open()

    def commands(self) -> list[Command]:
        """The live keys, the way into the activity, and its own."""
        activity = self.live.activity if self.live.isVisible() else None
        if activity is None:
            return self.moves.commands()
        work = Command("Work on what the block is about", GROUP, self.work, "Enter", bound=True)
        return [*self.moves.commands(), work, *activity.commands()]

    def work(self) -> None:
        """Give the keys to the activity."""
        activity = self.live.activity if self.live.isVisible() else None
        if activity is not None and (first := activity.first_focus()) is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif activity is not None:
            activity.setFocus()
            activity.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A live key, or one of the activity's, pressed while no field has the keys; Esc leaves a field for them."""
        activity = self.live.activity if self.live.isVisible() else None
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        known = [] if activity is None or (plain and event.key() in _FOR_THE_CHOSEN) else activity.commands()
        if event.key() == Qt.Key.Key_Escape and not self.hasFocus():
            self.setFocus()
        elif plain and event.key() in ENTER and self.hasFocus():
            self.work()
        elif not self.moves.press(event) and not press(known, event):
            super().keyPressEvent(event)

    def _left(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "panel")
        self._strip_frame = frame
        self.strip = AgendaStrip(self.desk, self.day)
        self.strip.jump_asked.connect(self.moves.jump)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 14, 12, 10)
        column.addWidget(self.strip, 1)
        self.tools = LiveTools(self.desk, self.moves)
        self.balance = Balance(self.desk, self.day)
        self.preview = StagePreview(self.desk)
        self.preview.setFixedHeight(_PREVIEW_HEIGHT)
        column.addWidget(self.tools)
        column.addWidget(self.balance)
        column.addWidget(self.preview)
        return frame

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a small screen the middle goes before the sides, the agenda before the picture of the stage."""
        super().resizeEvent(event)
        wide = self.width() >= _ROOMY
        self._strip_frame.setFixedWidth(_STRIP_WIDTH if wide else _STRIP_NARROW)
        self._strip_frame.setVisible(self.width() >= _ROOM_FOR_STRIP)
        self.side.setFixedWidth(SIDE_WIDTH if wide else _SIDE_NARROW)
        self.preview.setVisible(self.height() >= _ROOM_FOR_PREVIEW)

    def _middle(self) -> QWidget:
        self.empty = EmptyState(*_EMPTY)
        self.empty.asked.connect(lambda: self.desk.page_asked.emit(PlanPage))
        self.start = StartPanel(self.desk, self.day)
        self.start.start_asked.connect(self.begin)
        self.start.log_asked.connect(self.moves.log_asked)
        self.live = LiveDay(self.desk, self.day, self.moves, ACTIVITIES)
        self.over = DayOver(self.desk, self.day, self.moves)
        self.over.log_asked.connect(self.moves.log_asked)
        self.stack = QStackedWidget()
        self._live_room = TightRoom(self.live)
        for shown in (self.empty, self.start, self._live_room, self.over):
            self.stack.addWidget(shown)
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self.stack)
        return room

    def _flash(self) -> None:
        self.live.timer.face.flash(self.desk.look.motion)
