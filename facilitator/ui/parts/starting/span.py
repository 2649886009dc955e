"""Start, end and length in one line: either of the last two gives the other."""

from datetime import time
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.ui.parts.typed import for_field, length_or_none, show_length, show_time, time_of_day, time_or_none
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import ParsedEdit
from facilitator.ui.widgets.labels import label

T = TypeVar("T")

_TIME_WIDTH, _LENGTH_WIDTH = 84, 130
_DAY = 24 * 3600


class Span(QWidget):
    """Times of day, and a length in seconds that may be open. `changed` comes when one is typed."""

    changed = Signal()

    def __init__(self, start: time, seconds: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = ParsedEdit(for_field(time_of_day), show_time, start)
        self.end = ParsedEdit(for_field(time_or_none), show_time, None)
        self.length = ParsedEdit(for_field(length_or_none), show_length, seconds)
        self.start.committed.connect(lambda _start: self._say())
        self.length.committed.connect(lambda _seconds: self._say())
        self.end.committed.connect(self._on_end)
        self.length.line.setPlaceholderText("open")
        self.end.line.setPlaceholderText("open")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        self._add(row, "", self.start, "Start", _TIME_WIDTH)
        self._add(row, "to", self.end, "End", _TIME_WIDTH)
        self._add(row, "or for", self.length, "Length", _LENGTH_WIDTH)
        row.addStretch(1)
        self.setFocusProxy(self.start)
        self._show_end()

    def _add(self, row: QHBoxLayout, before: str, edit: ParsedEdit[T], name: str, width: int) -> None:
        edit.line.setAccessibleName(name)
        edit.setFixedWidth(width)
        if before:
            word = label(before, "muted")
            word.setContentsMargins(0, 7, 0, 0)
            row.addWidget(word, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(edit, alignment=Qt.AlignmentFlag.AlignTop)

    def set_span(self, start: time, seconds: int | None) -> None:
        """Show another start and length."""
        self.start.set_value(start)
        self.length.set_value(seconds)
        self._show_end()

    def settle(self) -> bool:
        """Take in what is typed; False where that cannot be read, which has the keys."""
        for edit in (self.start, self.end, self.length):
            edit.commit()
            if edit.error():
                edit.setFocus()
                return False
        return True

    def _on_end(self, end: time | None) -> None:
        """An end at or before the start is one after midnight."""
        if end is None:
            self.length.set_value(None)
        else:
            apart = _seconds(end) - _seconds(self.start.value())
            self.length.set_value(apart % _DAY or _DAY)
        self._say()

    def _say(self) -> None:
        self._show_end()
        self.changed.emit()

    def _show_end(self) -> None:
        seconds = self.length.value()
        self.end.set_value(None if seconds is None else _clock(_seconds(self.start.value()) + seconds))


def _seconds(clock: time) -> int:
    """The seconds from midnight to a time of day."""
    return clock.hour * 3600 + clock.minute * 60


def _clock(seconds: int) -> time:
    """The time of day so many seconds after midnight, on that day or the next."""
    minutes = seconds % _DAY // 60
    return time(minutes // 60, minutes % 60)
