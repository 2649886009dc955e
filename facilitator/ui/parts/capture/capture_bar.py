"""The capture bar: one line, always one key away, read as it is typed and stored with Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Person, Team, people, teams
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.record import Changes
from facilitator.core.run.board import Lane
from facilitator.core.run.capture import Reading, completions, read, store
from facilitator.core.run.clock.timekeeping import Live
from facilitator.core.run.mentions import Completion
from facilitator.ui.local import day_first
from facilitator.ui.parts.capture.capture_edit import CaptureEdit
from facilitator.ui.parts.live.way_back import WayBack
from facilitator.ui.theme import SMALL, ui_font
from facilitator.ui.view import View
from facilitator.ui.widgets.chips import FlowLayout, KeyCap
from facilitator.ui.widgets.labels import label

_HINTS = (
    ("!", "action"),
    ("=", "decision"),
    ("?", "question"),
    ("#", "parking lot"),
    ("&", "word"),
    ("", "else a note"),
)


def _no_lane() -> int | None:
    return None


class CaptureBar(View):
    """Reads with the people and teams it knows; what is refused stays in the line."""

    watches = (Person, Team, Lane, Live, Workshop)
    left = Signal()

    def build(self) -> None:
        """The line in its frame, what it will become, and the signs."""
        self._people: Sequence[Person] = ()
        self._teams: Sequence[Team] = ()
        self._lanes: Sequence[Lane] = ()
        self._lane_id: Callable[[], int | None] = _no_lane
        self._block_id: int | None = None
        self._last: tuple[str, Lane | None, Reading] | None = None
        self._way_back = WayBack(self)
        self._day_first = day_first()
        self.edit = CaptureEdit(self.desk.look.tokens, lambda: self.reading().spans, self._offers, self._settled)
        self.edit.setPlaceholderText("Capture: press / and type")
        self.edit.setAccessibleName("Capture")
        self.edit.setAccessibleDescription("! action, = decision, ? question, # parking lot, & word, else a note")
        self.edit.textChanged.connect(self._tell)
        self.edit.entered.connect(self.store)
        self.edit.left.connect(self.leave)
        self.edit.focused.connect(lambda _on: self._tell())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.edit.names)
        column.addWidget(self._frame())
        column.addWidget(_Hints())

    def refresh(self, changes: Changes | None) -> None:
        """Know who can be named and where notes go now."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._people, self._teams = people(document), teams(document)
        self._lanes = document.all(Lane, workshop_id=workshop_id) if workshop_id else []
        live = document.all(Live, workshop_id=workshop_id) if workshop_id else []
        self._block_id = live[0].block_id if live else None
        self._last = None
        self._tell()

    def ask_lane(self, lane_id: Callable[[], int | None]) -> None:
        """Ask there which lane a note goes to; without an answer it is the first."""
        self._lane_id = lane_id

    def start(self, sign: str = "") -> None:
        """Take the keys, with a sign to begin with; leaving gives them back."""
        self._way_back.remember()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if sign:
            self.edit.insert_sign(sign)

    def leave(self) -> None:
        """Give the keys back to where they were, or tell `left` when that is gone; what is typed stays."""
        if not self._way_back.go():
            self.left.emit()

    def reading(self) -> Reading:
        """What the line means now; worked out once for a text and a lane."""
        line, lane = self.edit.toPlainText(), self._lane()
        if self._last is None or self._last[:2] != (line, lane):
            workshop = self.desk.workshop()
            now = self.desk.now()
            today = local(workshop, now).date() if workshop else now.date()
            self._last = (line, lane, read(line, self._people, self._teams, today, lane, self._day_first))
        return self._last[2]

    def store(self) -> None:
        """Store what the line means and stay for the next."""
        if self.desk.workshop_id is None:
            return
        reading = self.reading()
        lane = self._lane()
        lane_id = lane.id if lane else None
        if self.desk.run(store, self.desk.workshop_id, self._block_id, reading, lane_id) is not None:
            self.edit.clear()
            self._say("Stored", reading.words)

    def _lane(self) -> Lane | None:
        wanted = self._lane_id()
        chosen = next((lane for lane in self._lanes if lane.id == wanted), None)
        return chosen or next(iter(self._lanes), None)

    def _frame(self) -> QFrame:
        frame = _Frame(self.edit)
        self.kind = label("", "small")
        self.kind.setFont(ui_font(SMALL, QFont.Weight.Bold))
        self.kind.setStyleSheet("font-weight: 700")
        self.words = label("", "small", wrap=True)
        self.told = label("", "warn", wrap=True)
        self.told.setStyleSheet(f"font-size: {SMALL}px")
        self._enter = KeyCap("Enter")
        row = QHBoxLayout()
        row.setSpacing(6)
        for widget in (self.kind, self._enter):
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignTop)
        row.insertWidget(1, self.words, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(13, 10, 13, 10)
        column.setSpacing(5)
        column.addWidget(self.edit)
        column.addLayout(row)
        column.addWidget(self.told)
        return frame

    def _tell(self) -> None:
        reading = self.reading()
        typed = bool(self.edit.toPlainText().strip())
        kind, _, rest = reading.words.partition(" · ")
        self._say(kind if typed else "", rest if typed else "")
        self._enter.setVisible(typed and bool(reading.text))
        told = ". ".join(reading.told)
        self.told.setText(told if typed else "")
        self.told.setVisible(bool(told) and typed)

    def _say(self, kind: str, words: str) -> None:
        self.kind.setText(kind)
        self.words.setText(words)
        for part in (self.kind, self.words):
            part.setVisible(bool(part.text()))

    def _offers(self, line: str, cursor: int) -> Sequence[Completion]:
        return completions(line, cursor, self._people, self._teams)

    def _settled(self) -> bool:
        """Whether it is clear who is meant, so that Enter can store."""
        reading = self.reading()
        return (reading.person or reading.team) is not None and not reading.told


class _Frame(QFrame):
    """A rounded frame that shows whether the line has the keys."""

    def __init__(self, edit: CaptureEdit) -> None:
        super().__init__()
        self._edit = edit
        edit.focused.connect(lambda _on: self.update())
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusProxy(edit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, on = self.palette(), self._edit.hasFocus()
        painter.setPen(QPen(colours.accent().color() if on else colours.dark().color(), 2 if on else 1))
        painter.setBrush(colours.base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class _Hints(QWidget):
    """The signs and what they mean."""

    def __init__(self) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=5)
        for sign, what in _HINTS:
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 5, 0)
            row.setSpacing(5)
            if sign:
                row.addWidget(KeyCap(sign))
            row.addWidget(label(what, "small"))
            flow.addWidget(pair)
