"""A note or a cluster's name typed into where it stands on the board."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.ui.widgets.board import BoardView
from facilitator.ui.widgets.boardlayout import Ref
from facilitator.ui.widgets.lists import ENTER

_LOWEST = 76


class BoardEditor(QPlainTextEdit):
    """Lies over a card while it is typed into. Enter or leaving stores, Shift+Enter breaks the line, Esc gives up.

    What is refused on Enter stays open as typed. `closed()` when nothing is typed any more.
    """

    closed = Signal()

    def __init__(self, board: BoardView) -> None:
        super().__init__(board.viewport())
        self._board = board
        self._text = ""
        self._store: Callable[[str], bool] | None = None
        self.setTabChangesFocus(True)
        self.hide()
        board.verticalScrollBar().valueChanged.connect(self.follow)
        board.horizontalScrollBar().valueChanged.connect(self.follow)

    def open(self, ref: Ref, text: str, name: str, store: Callable[[str], bool]) -> None:
        """Type into what stands there; `store` takes the new text and says whether it was accepted."""
        rect = self._board.board.rect_of(ref)
        if rect is None:
            return
        self._close()
        self._ref, self._text, self._store = ref, text, store
        self.setAccessibleName(name)
        self.setPlainText(text)
        self.follow()
        self.show()
        self.raise_()
        self.setFocus()
        self.selectAll()

    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._store is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter stores, Esc gives up."""
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if self._accepted():
                self._leave()
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving means it, but an emptied note keeps its words."""
        super().focusOutEvent(event)
        if self.is_open() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            if self.toPlainText().strip():
                self._accepted()
            self._close()

    def _accepted(self) -> bool:
        typed = self.toPlainText()
        return typed == self._text or (self._store is not None and self._store(typed))

    def _leave(self) -> None:
        self._close()
        self._board.setFocus()

    def _close(self) -> None:
        was_open, self._store = self.is_open(), None
        self.hide()
        if was_open:
            self.closed.emit()

    def follow(self) -> None:
        """Stay over the card when the board is scrolled or laid out anew; go when the card has gone."""
        rect = self._board.board.rect_of(self._ref) if self.is_open() else None
        if rect is None:
            self._close()
        else:
            corner = self._board.mapFromScene(rect.topLeft())
            self.setGeometry(
                QRect(corner, rect.size().toSize()).adjusted(0, 0, 0, max(0, _LOWEST - round(rect.height())))
            )
