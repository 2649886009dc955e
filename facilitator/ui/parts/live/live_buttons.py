"""Buttons and lists for the live console: they never take the live keys away."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from facilitator.ui.widgets.buttons import ActionButton, Kind

_KEY = Qt.KeyboardModifier
_ALT_GR = _KEY.ControlModifier | _KEY.AltModifier  # as Windows tells it


def live_button(text: str, key: str = "", kind: str = Kind.PLAIN, icon: QIcon | None = None) -> ActionButton:
    """A button that a click does not give the focus: the space bar stays the clock's."""
    button = ActionButton(text, key, kind, icon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoDefault(False)
    return button


class KeysThrough(QObject):
    """Lets typed signs pass by a list to the page; Qt's own use of them there is to search the list."""

    def spare(self, view: QAbstractItemView) -> None:
        """Let the signs typed over this list through."""
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a plain sign on to the parents; everything else is the list's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and is_sign(event):
            event.ignore()
            return True
        return False


def is_sign(event: QKeyEvent) -> bool:
    """Whether a key press is a plain sign: a letter, a figure, the space; also one that takes AltGr, such as [."""
    held = event.modifiers() & ~(_KEY.ShiftModifier | _KEY.KeypadModifier | _KEY.GroupSwitchModifier)
    return held in (_KEY.NoModifier, _ALT_GR) and event.text().isprintable() and bool(event.text())
