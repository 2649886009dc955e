"""A sheet over the whole window that keeps the focus to itself until it is closed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

SHADE = 110


class Overlay(QWidget):
    """Covers its parent, grows with it, and gives the focus back to where it was when it closes.

    Without `solid` the parent shimmers through, and Esc or a click beside the contents closes it.
    """

    closed = Signal()
    reason = Qt.FocusReason.OtherFocusReason
    """Why it takes the focus; for a popup's reason a field beneath keeps what is being typed."""

    def __init__(self, parent: QWidget, *, solid: bool = False) -> None:
        super().__init__(parent)
        self._covered, self._solid = parent, solid
        self._was_focused: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Cover the parent and take the focus."""
        if self.isHidden():
            self._was_focused = QApplication.focusWidget()
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self.setFocus(self.reason)

    def card(self, name: str) -> QFrame:
        """A card to lay contents out on, named for who hears the screen."""
        card = QFrame(self)
        card.setProperty("role", "card")
        card.setAccessibleName(name)
        return card

    def dismiss(self) -> None:
        """Uncover the parent, give the focus back and tell `closed`."""
        if self.isHidden():
            return
        self.hide()
        if self._was_focused is not None:
            self._was_focused.setFocus()
        self._was_focused = None
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the parent."""
        if watched is self._covered and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._covered.rect())
        return False

    def event(self, event: QEvent) -> bool:
        """Keep the window's shortcuts quiet: a key pressed up here must not steer what lies beneath."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if not self.lets_through(event):
                event.accept()
            return True
        return super().event(event)

    def lets_through(self, event: QKeyEvent) -> bool:
        """Whether a key may act as a shortcut while this is open."""
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        step = self._after(QApplication.focusWidget() or self, forward=forward)
        step.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; no other key reaches what lies beneath."""
        if event.key() == Qt.Key.Key_Escape and not self._solid:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the contents closes."""
        if not self._solid and self.childAt(event.position().toPoint()) is None:
            self.dismiss()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground: solid, or a shade over the parent."""
        painter = QPainter(self)
        if self._solid:
            painter.fillRect(self.rect(), self.palette().window())
        else:
            painter.fillRect(self.rect(), QColor(10, 14, 22, SHADE))

    def _after(self, start: QWidget, *, forward: bool) -> QWidget:
        step = start.nextInFocusChain() if forward else start.previousInFocusChain()
        while step is not None and step is not start:
            takes_tab = bool(step.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if self.isAncestorOf(step) and takes_tab and step.isEnabled() and step.isVisibleTo(self):
                return step
            step = step.nextInFocusChain() if forward else step.previousInFocusChain()
        return start
