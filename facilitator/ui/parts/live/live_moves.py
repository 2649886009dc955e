"""What steers the day from the console: the verbs behind the live keys and buttons."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from facilitator.core.plan import workshops
from facilitator.core.plan.sessions import Sitting, next_session
from facilitator.core.plan.workshops import programme_of
from facilitator.core.run.clock import rotation, timekeeping
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import DayReading
from facilitator.ui.parts.live.live_buttons import is_sign
from facilitator.ui.parts.live.live_key import LiveKey
from facilitator.ui.parts.live.track_moves import TrackMoves

SIGNS = "!=?#&"
GROUP = "Run"


class LiveMoves(QObject):
    """Runs the verbs of the chosen workshop's day. What needs a place on the page is asked for by a signal.

    `capture_asked(str)` brings a first sign for the capture bar, or nothing.
    """

    start_asked = Signal()
    capture_asked = Signal(str)
    recover_asked = Signal()
    log_asked = Signal()
    timer_asked = Signal()

    def __init__(self, desk: Desk, day: DayReading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._day = desk, day
        self.tracks = TrackMoves(desk, day)

    # Moves

    def hold(self) -> None:
        """Begin the session, pause the clock, or let it go on."""
        progress = self._day.progress
        if progress is None:
            self.start_asked.emit()
        elif progress.running:
            self._desk.run(timekeeping.pause, progress.workshop.id)
        else:
            self._desk.run(timekeeping.resume, progress.workshop.id)

    def next(self) -> None:
        """Go on to the next block; after the last the day is over."""
        self._with_day(lambda workshop_id: self._desk.run(timekeeping.next_block, workshop_id))

    def back(self) -> None:
        """Return to the block before."""
        self._with_day(lambda workshop_id: self._desk.run(timekeeping.back, workshop_id))

    def end_session(self) -> None:
        """End the session before its last block; what is left can be held in the next."""

        def end(workshop_id: int) -> None:
            if self._desk.bridge.succeeds(timekeeping.end_session, workshop_id):
                self._desk.said.emit("Ended the session.")

        self._with_day(end)

    def jump(self, block_id: int) -> None:
        """Go to any block, and say that it can be undone."""

        def go(workshop_id: int) -> None:
            was = self._day.block
            block = self._desk.run(timekeeping.jump, workshop_id, block_id)
            if block is not None and block != was:
                self._desk.said.emit(f"Went to “{block.title}”.")

        self._with_day(go)

    def add(self, seconds: int) -> None:
        """Give the block time, or take it."""
        self._with_day(lambda workshop_id: self._desk.run(timekeeping.add_time, workshop_id, seconds))

    def next_turn(self) -> None:
        """Give the next speaker the floor."""
        self._with_day(lambda workshop_id: self._desk.run(rotation.next_turn, workshop_id))

    def back_turn(self) -> None:
        """Give the floor back to the speaker before."""
        self._with_day(lambda workshop_id: self._desk.run(rotation.back_turn, workshop_id))

    def turn_chime(self) -> None:
        """Let the chime sound, or not."""
        chime = not programme_of(self._desk.document).chime
        if self._desk.run(workshops.set_chime, chime):
            self._desk.told.emit("The chime sounds again." if chime else "The chime is off: the clock only flashes.")

    def _with_day(self, act: Callable[[int], object]) -> None:
        if self._day.live and self._desk.workshop_id is not None:
            act(self._desk.workshop_id)

    # Keys

    def keys(self) -> tuple[LiveKey, ...]:
        """Every live key that can mean something now."""
        if not self._day.live:
            begin = LiveKey(" ", "Space", self._start_words(), self.hold)
            log = LiveKey("lL", "L", "Log of the day", self.log_asked.emit)
            waits = self._day.progress is None
            return (begin, log) if self._day.between else (begin,) if waits else ()
        return (
            LiveKey(" ", "Space", "Start or pause the clock", self.hold),
            LiveKey("nN", "N", "Next block", self.next),
            LiveKey("bB", "B", "Back a block", self.back),
            LiveKey("+", "+", "Add 1 minute", lambda: self.add(60)),
            LiveKey("-−", "−", "Take 1 minute", lambda: self.add(-60)),
            LiveKey("]", "]", "Next turn", self.next_turn),
            LiveKey("[", "[", "Back a turn", self.back_turn),
            *self.tracks.keys(),
            LiveKey("rR", "R", "Recover time…", self.recover_asked.emit),
            LiveKey("tT", "T", "Add a timer", self.timer_asked.emit),
            LiveKey("lL", "L", "Log of the day", self.log_asked.emit),
            LiveKey("mM", "M", "Chime on or off", self.turn_chime),
            LiveKey("/", "/", "Capture", lambda: self.capture_asked.emit("")),
        )

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means; False if it means nothing here."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if self._day.live and held and event.key() == Qt.Key.Key_Space:
            self.capture_asked.emit("")
            return True
        if not is_sign(event):
            return False
        if self._day.live and event.text() in SIGNS:
            self.capture_asked.emit(event.text())
            return True
        found = next((key for key in self.keys() if event.text() in key.signs), None)
        if found is None or (event.isAutoRepeat() and found.signs not in ("+", "-−")):
            return found is not None
        found.act()
        return True

    def commands(self) -> list[Command]:
        """The live keys for the command box and the list of keys, and what has a button alone."""
        made = [Command(key.title, GROUP, key.act, key.shown, bound=True) for key in self.keys()]
        if self._day.live:
            made.append(Command("Add 5 minutes", GROUP, lambda: self.add(300)))
            if self.more_to_come():
                made.append(Command("End the session", GROUP, self.end_session))
            kinds = ("an action", "a decision", "a question", "for later", "a word")
            for sign, what in zip(SIGNS, kinds, strict=True):
                words = f"Capture {what}"
                made.append(Command(words, GROUP, partial(self.capture_asked.emit, sign), sign, bound=True))
        return made

    def _start_words(self) -> str:
        sitting = self._day.sitting
        return start_words(sitting) if sitting else "Start the workshop"

    def more_to_come(self) -> bool:
        """Whether there is a session that has not begun."""
        workshop_id = self._desk.workshop_id
        return workshop_id is not None and next_session(self._desk.document, workshop_id) is not None


def start_words(sitting: Sitting) -> str:
    """What beginning is called: "Start the workshop", or of several sessions "Start session 2"."""
    return "Start the workshop" if sitting.of == 1 else f"Start session {sitting.number}"
