"""A line that appears when something is to be typed about the row at hand."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.live.undo_through import clear_for_good
from facilitator.ui.theme import GAP_S

Store = Callable[[str], bool]
"""Stores what was typed; False where it was refused, so that it stays."""


class AskLine(QWidget):
    """Hidden until it is asked. Enter stores, Esc leaves everything as it was; `left` comes after either."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store: Store | None = None
        self.words = ClampedLabel(1)
        self.field = QLineEdit()
        self.field.returnPressed.connect(self._on_enter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_S)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.field, 2)
        self.hide()

    def ask(self, words: str, hint: str, store: Store, text: str = "") -> None:
        """Ask for a text, beginning with `text`; `words` say what about."""
        self._store = store
        self.words.setText(words)
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(f"{hint}: {words}")
        self.field.setText(text)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back with nothing stored."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        if self._store is not None and self._store(self.field.text()):
            self._leave()

    def _leave(self) -> None:
        clear_for_good(self.field)
        self.hide()
        self.left.emit()
