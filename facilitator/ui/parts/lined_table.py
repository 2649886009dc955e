"""Tables within a form that scrolls: as high as their rows, typed into in place."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QTableView

from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.widgets.lists import ROW_HEIGHT, RecordTable

T = TypeVar("T")

_LEAST, _MOST = 2, 9


def fit_rows(table: QTableView, rows: int) -> None:
    """Make a table as high as its rows, within bounds: room for the words that stand for none, and not endless."""
    shown = min(_MOST, max(_LEAST, rows))
    height = table.horizontalHeader().sizeHint().height() + shown * ROW_HEIGHT + 4
    if height != table.height():
        table.setFixedHeight(height)


def type_in_place(table: RecordTable[T], name: str, remove: Callable[[list[T]], None]) -> None:
    """Enter types into the cell at hand, Del removes, other keys go to the page; the rows keep the order given."""
    table.setAccessibleName(name)
    table.setSortingEnabled(False)
    table.opened.connect(lambda _one: table.edit(table.currentIndex()))
    table.delete_requested.connect(remove)
    KeysThrough(table).spare(table)
