"""A month and its friction points, with the way to other months and a line for one more."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.labels import label

_NOTHING = "Nothing noted in this month, and nothing open from before."


class MonthSide(QWidget):
    """`title` says which month; `earlier` and `later` are buttons, `list` the points, `line` takes one more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label("", "heading")
        self.earlier, self.later = live_button("Before", "Alt PgUp"), live_button("After", "Alt PgDn")
        self.earlier.name_as("Show the month before")
        self.later.name_as("Show the month after")
        self.list = ChoiceList("Friction points", _NOTHING)
        self.line = AddLine("What gets in the way between teams?")
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.setSpacing(GAP_S)
        top.addWidget(self.title, 1)
        for button in (self.earlier, self.later):
            top.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.line)
