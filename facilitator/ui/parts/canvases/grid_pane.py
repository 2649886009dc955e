"""A tab that is one list of lines: how far it is in words, the grid, perhaps what is missing, a line for one more."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.canvases.common import CanvasHead
from facilitator.ui.parts.canvases.line_grid import LineGrid
from facilitator.ui.parts.canvases.missing_walk import MissingWalk
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.widgets.empty import EmptyState


class GridPane(RowPane):
    """`build` gives the list to `lay_out`, then offers in `head` what can be done; `refresh` shows the lines."""

    def lay_out(self, lines: LineGrid, walk: MissingWalk | None = None, empty: EmptyState | None = None) -> None:
        """Put the list below its head. While it is empty the empty state stands for it, if there is one."""
        self.lines, self.grid, self.line = lines, lines.grid, lines.line
        self.head = CanvasHead()
        lines.surround(self.head, walk, empty)
        lines.turned.connect(self.turned)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab, for whatever in it does not need them."""
        if event.key() == Qt.Key.Key_Escape and (self.grid.hasFocus() or self.lines.replaced()):
            event.ignore()
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The grid, or the line while it is empty; the tab itself behind an empty state, so that its keys work."""
        return self if self.lines.replaced() else self.lines.first_focus()

    def row(self) -> int:
        """The number of the line at hand."""
        return self.lines.row()
