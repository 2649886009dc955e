"""The room for handing out, furnished when it is first entered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.desk import Desk

if TYPE_CHECKING:
    from facilitator.ui.parts.outcome.distribute.distribute_pane import DistributePane


class DistributePlace(QWidget):
    """`people_asked(person or None)` and `run_asked()` ask for the page of that name."""

    people_asked = Signal(object)
    run_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pane: DistributePane | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def pane(self) -> "DistributePane":
        """What stands here, made if it is wanted for the first time."""
        from facilitator.ui.parts.outcome.distribute.distribute_pane import DistributePane  # it brings ReportLab

        if self._pane is None:
            self._pane = DistributePane(self._desk)
            self._pane.people_asked.connect(self.people_asked)
            self._pane.run_asked.connect(self.run_asked)
            self._column.addWidget(self._pane)
            self.setFocusProxy(self._pane)
        return self._pane

    def commands(self) -> list[Command]:
        """What can be done here."""
        return self.pane().commands()
