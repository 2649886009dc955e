"""A widget that shows part of the document and keeps up with it."""

from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.record import Changes, Record
from facilitator.ui.desk import Desk


class View(QWidget):
    """Refreshes when a record type it watches was touched: at once if visible, else when it is next shown.

    A subclass lays itself out in `build`, once, and fills itself in `refresh`. `changes` is what happened, or None
    when everything may have changed (first showing, another workshop).
    """

    watches: ClassVar[tuple[type[Record], ...]] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        self.build()
        desk.bridge.changed.connect(self._on_changed)
        desk.workshop_changed.connect(self._on_workshop)

    def build(self) -> None:
        """Make the widgets. Called once, before anything is known."""

    def refresh(self, changes: Changes | None) -> None:
        """Show the document as it is now."""

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while out of sight."""
        super().showEvent(event)
        if self._stale:
            self._now(None)

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(*self.watches):
            if self.isVisible():
                self._now(changes)
            else:
                self._stale = True

    def _on_workshop(self) -> None:
        if self.isVisible():
            self._now(None)
        else:
            self._stale = True

    def _now(self, changes: Changes | None) -> None:
        self._stale = False
        self.refresh(changes)
