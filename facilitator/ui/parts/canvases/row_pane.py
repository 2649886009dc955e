"""A tab of a canvas that knows which of its rows is at hand, so that the stage can show the part around it."""

from PySide6.QtCore import Signal

from facilitator.ui.parts.tab_pane import TabPane


class RowPane(TabPane):
    """`turned()` says that another row is at hand; `row()` is its number in the order of the canvas, from 0."""

    turned = Signal()

    def row(self) -> int:
        """The number of the row at hand; the first while there is none."""
        return 0
