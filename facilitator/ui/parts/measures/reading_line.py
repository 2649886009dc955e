"""One more value: the day, the value, Enter. Whole columns copied from a spreadsheet may be pasted instead."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import PastDayField
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.lists import ENTER

_ROWS = "\n\t"


class ReadingLine(QWidget):
    """`added(day, typed, note)` on Enter in the value or its note; `pasted(text)` for rows pasted into a field.

    What was typed stays until `clear`. The page binds its keys.
    """

    added = Signal(object, str, str)
    pasted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = PastDayField(desk, "Day")
        self.day.line.setPlaceholderText("today or 31 mar")
        self.value, self.note = QLineEdit(), QLineEdit()
        for field, name in ((self.value, "Value"), (self.note, "Note, if any")):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
            field.returnPressed.connect(self._add)
        self.button = live_button("Add value", "V")
        self.button.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        parts: tuple[tuple[QWidget, int], ...] = (
            (self.day, 0), (self.value, 2), (self.note, 3), (self.button, 0),
        )  # fmt: skip
        for part, stretch in parts:
            row.addWidget(part, stretch, Qt.AlignmentFlag.AlignTop)
        for line in (self.day.line, self.value, self.note):
            line.installEventFilter(self)

    def start(self) -> None:
        """Begin to type the value of the day shown."""
        self.value.setFocus()
        self.value.selectAll()

    def clear(self) -> None:
        """Be ready for the next one; the day stays."""
        self.value.clear()
        self.note.clear()
        self.value.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the day goes on to the value; rows that are pasted are values, not one line."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Paste):
            text = QGuiApplication.clipboard().text()
            if any(sign in text.strip() for sign in _ROWS):
                self.pasted.emit(text)
                return True
        if watched is self.day.line and event.key() in ENTER:
            self.day.commit()
            if not self.day.error():
                self.start()
            return True
        return False

    def _add(self) -> None:
        self.day.commit()
        if self.day.error():
            self.day.setFocus()
        elif self.value.text().strip():
            self.added.emit(self.day.value(), self.value.text(), self.note.text())
        else:
            self.start()
