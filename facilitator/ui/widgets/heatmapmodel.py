"""The heat map as a table model: statements and their sections as rows, teams and what is told of all as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from facilitator.ui.widgets.recordmodel import NOWHERE, Index

Counts = tuple[int, int, int, int, int]


class Kind(Enum):
    """How a column is drawn: a mean on its colour, a distribution, a figure with a bar, words with an arrow."""

    MEAN = "mean"
    STRIP = "strip"
    BAR = "bar"
    WAY = "way"


@dataclass(frozen=True)
class HeatColumn:
    """A column after the titles. A team has a mark and a colour; `below` is a second line under the title."""

    title: str
    kind: Kind = Kind.MEAN
    mark: str = ""
    colour: str = ""
    below: str = ""
    tip: str = ""


@dataclass(frozen=True)
class HeatCell:
    """What stands in a cell. `value` gives a mean its colour, a bar its length and an arrow its way.

    `held` hatches it: there is something, but it is not to be seen. `strong` is for what is worth a look.
    """

    text: str = ""
    value: float | None = None
    counts: Counts | None = None
    held: bool = False
    strong: bool = False
    tip: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class HeatRow:
    """A statement, or with `sums` several of them. `remark` is a quiet word at the end of the title."""

    key: str
    title: str
    cells: tuple[HeatCell, ...]
    number: str = ""
    sums: bool = False
    remark: str = ""


class HeatModel(QAbstractTableModel):
    """Column 0 is the title, the others are `columns`. It never changes itself."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.columns: tuple[HeatColumn, ...] = ()
        self.rows: tuple[HeatRow, ...] = ()

    def set_columns(self, columns: Sequence[HeatColumn]) -> None:
        """Take other columns, without rows yet."""
        self.beginResetModel()
        self.columns, self.rows = tuple(columns), ()
        self.endResetModel()

    def set_rows(self, rows: Sequence[HeatRow]) -> None:
        """Take other rows. The view need not build itself anew where only their order or contents differ."""
        wanted = tuple(rows)
        if len(wanted) != len(self.rows):
            self.beginResetModel()
            self.rows = wanted
            self.endResetModel()
        elif wanted:
            self.rows = wanted
            self.dataChanged.emit(self.index(0, 0), self.index(len(wanted) - 1, len(self.columns)))

    def row_of(self, key: str) -> int | None:
        """Where a statement or section stands."""
        return next((place for place, row in enumerate(self.rows) if row.key == key), None)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """The titles and the columns."""
        return 0 if parent.isValid() else len(self.columns) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.ToolTipRole and section:
            column = self.columns[section - 1]
            return column.tip or column.title
        return self.heading(section) if role == Qt.ItemDataRole.DisplayRole else None

    def heading(self, column: int) -> str:
        """The title of a column, that of the titles among them."""
        return self.columns[column - 1].title if column else self._title

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for who asks or listens; the painter looks at the rows themselves."""
        row = self.rows[index.row()]
        if index.column() == 0:
            return _title_data(row, role)
        cell = row.cells[index.column() - 1]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return cell.spoken or f"{self.heading(index.column())} {cell.text or 'no answer'}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return _title_data(row, Qt.ItemDataRole.AccessibleTextRole)
        return (cell.tip or None) if role == Qt.ItemDataRole.ToolTipRole else None


def _title_data(row: HeatRow, role: int) -> object:
    if role == Qt.ItemDataRole.DisplayRole:
        return row.title
    words = f"{row.number}. {row.title}" if row.number else row.title
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{words}, {row.remark}" if row.remark else words
    return words if role == Qt.ItemDataRole.ToolTipRole else None
