"""Beside the notice at hand: all of them, a line for one more, and the way to the notice periods."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_WIDTH = 292


class NoticeSide(QWidget):
    """Parts for the pane to wire."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RichList("No change has been announced yet.")
        self.list.setAccessibleName("Change notices")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("What changes?")
        self.periods = live_button("Notice periods…", "P")
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (label("Change notices", "strong"), self.list, self.line, self.periods):
            column.addWidget(part, 1 if part is self.list else 0)
