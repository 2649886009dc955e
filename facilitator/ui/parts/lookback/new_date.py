"""The line in which an action gets another date."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.core.run.actions import Action, set_due
from facilitator.ui.desk import Desk
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.fields import DayField
from facilitator.ui.theme import GAP_S

_WIDTH = 190


class NewDate(QWidget):
    """Hidden until it is asked. Enter stores the date, Esc keeps the old one; `left` comes after either."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._action: Action | None = None
        self.words = ClampedLabel(1)
        self.due = DayField(desk, "fri, 15 jan or in 2 weeks")
        self.due.line.setAccessibleName("New date")
        self.due.setFixedWidth(_WIDTH)
        self.due.committed.connect(self._store)
        self.due.line.returnPressed.connect(self._on_enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1)
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def ask(self, action: Action) -> None:
        """Ask for the new date of an action."""
        self._action = action
        self.words.setText(f"New date for “{action.text}”")
        self.due.set_value(action.due)
        self.due.revert()
        self.show()
        self.due.setFocus()
        self.due.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back without a new date."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        self.due.commit()
        if not self.due.error():
            self._leave()

    def _leave(self) -> None:
        self.due.revert()
        self.hide()
        self.left.emit()

    def _store(self, due: date | None) -> None:
        if self._action is not None:
            self._desk.run(set_due, self._action.id, due)
