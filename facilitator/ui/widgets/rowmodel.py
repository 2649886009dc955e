"""Rows of a list that is painted by its delegate: the row itself under `ROW_ROLE`, words for whoever listens."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from facilitator.ui.widgets.recordmodel import NOWHERE, Index

T = TypeVar("T")
ROW_ROLE = Qt.ItemDataRole.UserRole + 1


class RowModel(QAbstractListModel, Generic[T]):
    """Holds rows of any kind. `words` says a row aloud; `tip` is its tooltip."""

    def __init__(self, words: Callable[[T], str], tip: Callable[[T], str], parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[T] = []
        self._words, self._tip = words, tip

    def set_rows(self, rows: list[T]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row, its words, or its tooltip."""
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)
        return self._tip(row) if role == Qt.ItemDataRole.ToolTipRole else None
