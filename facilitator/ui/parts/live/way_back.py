"""Where the keys were before a field took them, so that they can be given back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class WayBack:
    """Remembers the focus on the way into a part and gives it back on the way out."""

    def __init__(self, part: QWidget) -> None:
        self._part = part
        self._from: QWidget | None = None

    def remember(self) -> None:
        """Note who has the keys, unless the part has them already."""
        focus = QApplication.focusWidget()
        if focus is None or not self._part.isAncestorOf(focus):
            self._from = focus

    def go(self) -> bool:
        """Give the keys back; False if whoever had them has gone."""
        there = self._from
        if there is None or not there.isVisible() or not there.isEnabled():
            return False
        if there.focusPolicy() is Qt.FocusPolicy.NoFocus:
            return False
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
