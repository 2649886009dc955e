"""A line in which actions are typed one after another, in the same words as in the capture bar."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.core.people import people, teams
from facilitator.core.run.capture import Reading, Span, SpanKind, completions, read
from facilitator.core.run.mentions import Completion
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.capture.capture_edit import CaptureEdit
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_XS
from facilitator.ui.widgets.labels import label

_SIGN = "!"


class ActionLine(QFrame):
    """`store` is handed what was read and says whether it was taken; then the line is free for the next.

    What is refused stays. `left` comes on Esc.
    """

    left = Signal()

    def __init__(self, desk: Desk, store: Callable[[Reading], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._store = desk, store
        self.setProperty("role", "line")
        self.edit = CaptureEdit(desk.look.tokens, self._spans, self._offers, self._settled)
        self.edit.setPlaceholderText("Add an action: what, @who, fri")
        self.edit.setAccessibleName("New action")
        self.edit.setAccessibleDescription("What is to be done, @name for the owner, and a date at the end")
        self.words = label("", "small", wrap=True)
        self.told = label("", "warn", wrap=True)
        self.edit.textChanged.connect(self._tell)
        self.edit.entered.connect(self._enter)
        self.edit.left.connect(self.left)
        self.setFocusProxy(self.edit)
        self._frame_on()

    def reading(self) -> Reading:
        """What the line means now."""
        document = self._desk.document
        typed = self.edit.toPlainText()
        return read(
            _lead(typed) + typed, people(document), teams(document), today_of(self._desk), day_first=day_first()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the line has no use for belongs to whoever holds it."""
        event.ignore()

    def _frame_on(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 7, 10, 7)
        column.setSpacing(GAP_XS)
        for part in (self.edit.names, self.edit, self.words, self.told):
            column.addWidget(part)
        tokens = self._desk.look.tokens
        self._looks = tuple(
            f'QFrame[role="line"] {{ background: {tokens.card}; border: {edge}; border-radius: 8px; }}'
            for edge in (f"1px solid {tokens.edge}", f"2px solid {tokens.accent}")
        )
        self.edit.focused.connect(self._dress)
        self._dress(False)
        self._tell()

    def _dress(self, focused: bool) -> None:
        self.setStyleSheet(self._looks[focused])

    def _enter(self) -> None:
        if self.edit.toPlainText().strip() and self._store(self.reading()):
            self.edit.clear()

    def _tell(self) -> None:
        typed = bool(self.edit.toPlainText().strip())
        reading = self.reading() if typed else None
        self.words.setText(reading.words if reading else "")
        self.told.setText(". ".join(reading.told) if reading else "")
        for part in (self.words, self.told):
            part.setVisible(bool(part.text()))

    def _spans(self) -> Sequence[Span]:
        typed = self.edit.toPlainText()
        found, by = self.reading().spans if typed else (), len(_lead(typed))
        return [replace(s, start=s.start - by, end=s.end - by) for s in found if s.kind is not SpanKind.SIGN]

    def _offers(self, line: str, cursor: int) -> Sequence[Completion]:
        document = self._desk.document
        lead = _lead(line)
        found = completions(lead + line, cursor + len(lead), people(document), teams(document))
        return [replace(c, start=c.start - len(lead), end=c.end - len(lead)) for c in found]

    def _settled(self) -> bool:
        reading = self.reading()
        return reading.person is not None and not reading.told


def _lead(typed: str) -> str:
    """The sign of an action, unless it was typed, as the capture bar has taught."""
    return "" if typed.startswith(_SIGN) else _SIGN
