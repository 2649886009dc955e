"""Records as the rows of a table: what each column shows, which records are shown, in which order."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

T = TypeVar("T")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column: how a record shows in it. `width` in pixels; without one it takes the room that is left.

    `sort` gives what to sort by, if not the text; `edit` stores what was typed (absent: not editable);
    `colour` gives the text's colour, or None for the usual one.
    """

    title: str
    text: Callable[[T], str]
    width: int | None = None
    right: bool = False
    sort: Callable[[T], float | str] | None = None
    edit: Callable[[T, str], None] | None = None
    tooltip: Callable[[T], str] | None = None
    colour: Callable[[T], str | None] | None = None

    def rank(self, record: T) -> tuple[int, float, str]:
        """What the record is sorted by in this column: figures before words, words without regard to case."""
        by = self.sort(record) if self.sort else self.text(record)
        return (1, 0.0, by.casefold()) if isinstance(by, str) else (0, float(by), "")


class RecordModel(QAbstractTableModel, Generic[T]):
    """The records as they are shown: filtered, then sorted, each with its key."""

    def __init__(
        self, columns: Sequence[Column[T]], key: Callable[[T], Hashable], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns, self.key = tuple(columns), key
        self.records: list[T] = []
        self.shown: list[T] = []
        self._words: tuple[str, ...] = ()
        self._by, self._order = -1, Qt.SortOrder.AscendingOrder

    def set_records(self, records: Iterable[T]) -> None:
        """Take other records."""
        self.records = list(records)
        self._arrange()

    def set_filter(self, words: str) -> None:
        """Keep the records in which every one of the words occurs somewhere."""
        self._words = tuple(words.casefold().split())
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the order the records came in. The view's selection moves along."""
        self._by, self._order = column, order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self.key(self.shown[index.row()]) for index in before]
        self.shown = self._in_order()
        rows = {self.key(record): row for row, record in enumerate(self.shown)}
        moved = [self.index(rows[key], index.column()) for key, index in zip(keys, before, strict=True)]
        self.changePersistentIndexList(before, moved)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many records are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(self.columns[section])
        return self.columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the view asks of a cell."""
        column, record = self.columns[index.column()], self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(record)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.tooltip(record) if column.tooltip else column.text(record)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column)
        if role == Qt.ItemDataRole.ForegroundRole and column.colour:
            colour = column.colour(record)
            return QColor(colour) if colour else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Columns with an `edit` can be typed into."""
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = index.isValid() and self.columns[index.column()].edit is not None
        return can | Qt.ItemFlag.ItemIsEditable if editable else can

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand a changed text to the column; the new record comes back through `set_records`."""
        column, record = self.columns[index.column()], self.shown[index.row()]
        if column.edit is None or value == column.text(record):
            return False
        column.edit(record, str(value))
        return True

    def _arrange(self) -> None:
        self.beginResetModel()
        self.shown = self._in_order()
        self.endResetModel()

    def _in_order(self) -> list[T]:
        matching = [record for record in self.records if self._matches(record)]
        if 0 <= self._by < len(self.columns):
            descending = self._order is Qt.SortOrder.DescendingOrder
            matching.sort(key=self.columns[self._by].rank, reverse=descending)
        return matching

    def _matches(self, record: T) -> bool:
        if not self._words:
            return True
        everything = " ".join(column.text(record) for column in self.columns).casefold()
        return all(word in everything for word in self._words)


def _side(column: Column[T]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
