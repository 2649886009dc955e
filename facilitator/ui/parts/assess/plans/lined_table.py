"""Tables within a form that scrolls: as high as their rows."""

from PySide6.QtWidgets import QTableView

from facilitator.ui.widgets.lists import ROW_HEIGHT

_LEAST, _MOST = 2, 9


def fit_rows(table: QTableView, rows: int) -> None:
    """Make a table as high as its rows, within bounds: room for the words that stand for none, and not endless."""
    shown = min(_MOST, max(_LEAST, rows))
    height = table.horizontalHeader().sizeHint().height() + shown * ROW_HEIGHT + 4
    if height != table.height():
        table.setFixedHeight(height)
