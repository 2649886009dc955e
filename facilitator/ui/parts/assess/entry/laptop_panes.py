"""What people fill in at the laptop: one pane at a time in the middle of a covered window."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.overlay import Overlay


class LaptopPanes(Overlay):
    """Covers the window of `parent` until somebody goes back to the console. `ways` lead out, quietly, below."""

    def __init__(self, panes: Sequence[QWidget], ways: Sequence[QWidget], most: QSize, parent: QWidget) -> None:
        super().__init__(parent.window(), solid=True)
        self.stack = QStackedWidget()
        for pane in panes:
            self.stack.addWidget(pane)
        self.stack.setMaximumSize(most)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stack, 100)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, 2 * GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addLayout(row, 1)
        for way in ways:
            column.addWidget(way, alignment=Qt.AlignmentFlag.AlignHCenter)
