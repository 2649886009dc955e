"""The rows and columns of a text grid: what each cell says, and which of them can be typed into."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor, QFont, QIcon

from facilitator.ui.theme import BODY, ui_font
from facilitator.ui.widgets.marks import mark_icon
from facilitator.ui.widgets.recordmodel import NOWHERE, Index

Key = Hashable
Choice = tuple[str, object]


@dataclass(frozen=True)
class GridColumn:
    """One column. `weight` is its share of the width; a column with `width` (pixels) has that instead.

    A team's column carries its `mark` and `colour`. With `choices` its cells are chosen from (text, value) pairs
    rather than typed. Not `editable`, it only shows.
    """

    key: Key
    title: str
    weight: int = 2
    width: int | None = None
    mark: str | None = None
    colour: str | None = None
    choices: tuple[Choice, ...] | None = None
    editable: bool = True


@dataclass(frozen=True)
class GridRow:
    """One row: its text by column. `inks` are colours of single cells' text ("#rrggbb"), `heading` sets it apart.

    `shows` is what cells show where that is more than what is typed into them.
    """

    key: Key
    cells: Mapping[Key, str]
    inks: Mapping[Key, str] = field(default_factory=dict)
    heading: bool = False
    shows: Mapping[Key, str] = field(default_factory=dict)

    def shown(self, column: Key) -> str:
        """What a cell shows."""
        return self.shows.get(column, self.cells.get(column, ""))


class TextGridModel(QAbstractTableModel):
    """What is shown. Changes go out through `store(row, column, value)`, which says whether it was taken."""

    def __init__(self, store: Callable[[Key, Key, object], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[GridColumn, ...] = ()
        self.rows: tuple[GridRow, ...] = ()
        self.store = store
        self._icons: dict[Key, QIcon] = {}

    def show_grid(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> bool:
        """Show these; says whether anything is different."""
        if self.columns == tuple(columns) and self.rows == tuple(rows):
            return False
        self.beginResetModel()
        if self.columns != tuple(columns):
            self._icons = {c.key: mark_icon(c.mark, c.colour) for c in columns if c.mark and c.colour}
        self.columns, self.rows = tuple(columns), tuple(rows)
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles, a team's with its mark."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.columns[section].title
            case Qt.ItemDataRole.DecorationRole:
                return self._icons.get(self.columns[section].key)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case _:
                return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the view asks of a cell."""
        row, column = self.rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return row.shown(column.key)
            case Qt.ItemDataRole.EditRole:
                return row.cells.get(column.key, "")
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{column.title}: {row.shown(column.key) or 'empty'}"
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole:
                ink = row.inks.get(column.key)
                return QColor(ink) if ink else None
            case Qt.ItemDataRole.FontRole:
                strong = row.heading or index.column() == 0
                return ui_font(BODY - 1, QFont.Weight.DemiBold) if strong else None
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of editable columns can be typed into, except a heading's beyond its first."""
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return can
        column, row = self.columns[index.column()], self.rows[index.row()]
        editable = column.editable and not (row.heading and index.column())
        return can | Qt.ItemFlag.ItemIsEditable if editable else can
