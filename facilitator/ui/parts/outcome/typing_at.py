"""Going to a cell to type into it."""

from collections.abc import Hashable
from typing import TypeVar

from facilitator.ui.widgets.lists import RecordTable

T = TypeVar("T")


def type_at(table: RecordTable[T], key: Hashable, column: int) -> bool:
    """Put the keys into a cell of the record with this key, open for typing; False if it is not in sight."""
    table.setFocus()
    table.select([key])
    if not table.selected() or table.isColumnHidden(column):
        return False
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(column))
    table.scrollTo(table.currentIndex())
    table.edit(table.currentIndex())
    return True
