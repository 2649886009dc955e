"""Dialogs: a sheet with a title, a body and one thing to do; and the rare question before something final."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import FieldError

SCREEN_SHARE = 0.9


class SheetDialog(QDialog):
    """A dialog that grows with its body up to nine tenths of the screen and scrolls beyond.

    Enter presses the primary button (Ctrl+Enter from within a text of several lines), Esc the other one.
    """

    def __init__(
        self,
        title: str,
        body: QWidget,
        primary: str,
        secondary: str = "Cancel",
        *,
        kind: str = Kind.PRIMARY,
        key: str = "Enter",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._body = body
        self._scroll = QScrollArea()
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.primary = ActionButton(primary, key, kind)
        self.secondary = ActionButton(secondary, "Esc", Kind.PLAIN)
        self._error = FieldError()
        self.primary.setDefault(True)
        self.primary.clicked.connect(self.accept)
        self.secondary.clicked.connect(self.reject)
        for enter in ("Ctrl+Return", "Ctrl+Enter"):  # a text of several lines would keep the key press
            QShortcut(QKeySequence(enter), self, self.primary.click)
        self._lay_out(title)

    def set_ready(self, ready: bool) -> None:
        """Let the primary button be pressed, or not yet."""
        self.primary.setEnabled(ready)

    def say_wrong(self, message: str) -> None:
        """Say beside the buttons why it could not be done; an empty message takes it away."""
        self._error.say(message)

    def showEvent(self, event: QShowEvent) -> None:
        """Open in the size the body wants; Qt alone would stop at two thirds of the screen.

        Not before every part has its style: without it they ask for less than they will need.
        """
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self.updateGeometry()
        self._lay.invalidate()
        self.resize(self.sizeHint().expandedTo(self.minimumSizeHint()))
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """As much as the body wants, as much as the screen gives."""
        most = self.screen().availableSize() * SCREEN_SHARE
        body = self._body.sizeHint()
        width = max(420, body.width() + 2 * GAP_L + 14)
        if self._body.hasHeightForWidth():
            body.setHeight(self._body.heightForWidth(width - 2 * GAP_L))
        rest = super().sizeHint().height() - self._scroll.sizeHint().height()
        return QSize(width, body.height() + rest + 4).boundedTo(most)

    def _lay_out(self, title: str) -> None:
        column = self._lay = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(label(title, "heading", wrap=True))
        column.addWidget(self._scroll, 1)
        self.buttons = QHBoxLayout()
        self.buttons.addWidget(self._error, 1)
        self.buttons.addStretch()
        self.buttons.addWidget(self.secondary)
        self.buttons.addWidget(self.primary)
        column.addLayout(self.buttons)


def question(title: str, text: str, act: str, keep: str = "Cancel", parent: QWidget | None = None) -> SheetDialog:
    """The dialog behind `confirm`: the safe answer has the focus, so that a hasty Enter destroys nothing."""
    body = label(text, wrap=True)
    body.setMinimumWidth(400)
    asked = SheetDialog(title, body, act, keep, kind=Kind.DANGER, key="", parent=parent)
    asked.primary.setDefault(False)
    asked.secondary.setDefault(True)
    asked.secondary.setFocus()
    return asked


def confirm(parent: QWidget, title: str, text: str, act: str, keep: str = "Cancel") -> bool:
    """Ask before something undo cannot reach. True only if the user pressed the button that says `act`."""
    return question(title, text, act, keep, parent).exec() == QDialog.DialogCode.Accepted
