"""What the room sees, small, in the console."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from facilitator.core.record import Change, Changes
from facilitator.ui.desk import Desk
from facilitator.ui.stage.view import StageView

_SETTLE_MS = 250


class StagePreview(StageView):
    """The stage a moment later: typing a note must not wait for a second picture of the board."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setAccessibleName("What the stage shows")
        self._waiting: tuple[Change, ...] = ()
        self._later = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._later.timeout.connect(self._catch_up)

    def refresh(self, changes: Changes | None) -> None:
        """At once when it comes into sight, else when what is going on has settled."""
        if changes is None:
            self._later.stop()
            self._waiting = ()
            super().refresh(None)
            return
        self._waiting += changes.items
        if not self._later.isActive():
            self._later.start()

    def _catch_up(self) -> None:
        waiting, self._waiting = self._waiting, ()
        if self.isVisible():
            super().refresh(Changes("", waiting))
        else:
            self._stale = True
