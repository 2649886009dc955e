"""How many hands went up for 1, 2, 3, 4 and 5: five small fields, filled from left to right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.lists import ENTER

_LEAST = 46


class HandsRow(QWidget):
    """Enter or Space goes on to the next field, Esc puts back what was there; `left` comes behind the last.

    `counted(rating, hands)` comes when a field is left with another count than before; an empty one means none.
    """

    counted = Signal(int, int)
    left = Signal()

    def __init__(self, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hands = (0,) * len(labels)
        self.fields: list[QLineEdit] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        for rating, words in enumerate(labels, 1):
            row.addLayout(self._cell(rating, words), 1)

    def show_hands(self, hands: Sequence[int]) -> None:
        """Show the counts; a field that is being typed into is left alone."""
        self._hands = tuple(hands)
        for field, count in zip(self.fields, hands, strict=True):
            if not (field.hasFocus() and field.isModified()):
                field.setText(str(count) if count else "")
                field.setModified(False)

    def start(self, typed: str = "") -> None:
        """Begin with the first field, and with a figure if one was typed already."""
        first = self.fields[0]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()
        if typed:
            first.insert(typed)
            first.setModified(True)

    def commit(self) -> None:
        """Store what is still being typed."""
        for rating in range(1, len(self.fields) + 1):
            self._store(rating)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space go on, Esc leaves."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self.fields:
            place = [one is watched for one in self.fields].index(True)
            if event.key() in (*ENTER, Qt.Key.Key_Space):
                self._go_on(place)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.fields[place].setModified(False)
                self.show_hands(self._hands)
                self.left.emit()
                return True
        return False

    def _cell(self, rating: int, words: str) -> QVBoxLayout:
        field = QLineEdit()
        field.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), field))
        field.setPlaceholderText("0")
        field.setMinimumWidth(_LEAST)
        field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        field.setAccessibleName(f"Hands for {rating}, {words}")
        field.setToolTip(f"{rating}: {words}")
        field.installEventFilter(self)
        field.editingFinished.connect(lambda: self._store(rating))
        self.fields.append(field)
        head: QLabel = label(str(rating), "strong")
        head.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        cell = QVBoxLayout()
        cell.setSpacing(2)
        cell.addWidget(head)
        cell.addWidget(field)
        return cell

    def _go_on(self, place: int) -> None:
        self._store(place + 1)
        if place + 1 < len(self.fields):
            self.fields[place + 1].setFocus(Qt.FocusReason.TabFocusReason)
            self.fields[place + 1].selectAll()
        else:
            self.left.emit()

    def _store(self, rating: int) -> None:
        field = self.fields[rating - 1]
        if not field.isModified():
            return
        field.setModified(False)
        count = int(field.text() or 0)
        if count != self._hands[rating - 1]:
            self.counted.emit(rating, count)
