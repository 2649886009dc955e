"""The rows of the agenda as a Qt model: what a cell shows, in which ink, and whether it can be typed into."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QMimeData, QObject, Qt
from PySide6.QtGui import QColor, QFont

from facilitator.ui.desk import Look
from facilitator.ui.parts.agenda.agenda_rows import HEADINGS, Cell, Row, RowKind
from facilitator.ui.theme import TABLE, tabular, ui_font
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.recordmodel import NOWHERE, Index

_INDENT = "\N{EM SPACE}"
RIGHT = (Cell.MINUTES, Cell.SHORTEST)
Store = Callable[[Row, Cell, str], bool]


class AgendaModel(QAbstractTableModel):
    """Shows rows; what is typed goes to `store`, which says whether it was taken."""

    def __init__(self, look: Look, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._look, self._store = look, store
        self._pin = look.icons.icon(Sign.PIN, look.tokens.accent)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def store(self, index: Index, typed: str) -> bool:
        """Hand over what was typed; False if it was refused, which has been said."""
        row, cell = self.rows[index.row()], Cell(index.column())
        return typed == self.data(index, Qt.ItemDataRole.EditRole) or self._store(row, cell, typed)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' titles."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the view asks of a cell."""
        row, cell = self.rows[index.row()], Cell(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{_indent(row)}{row.cells[cell]}" if cell is Cell.TITLE else row.cells[cell]
            case Qt.ItemDataRole.ToolTipRole:
                return row.cells[cell]
            case Qt.ItemDataRole.AccessibleTextRole if row.track and cell is Cell.TITLE:
                return f"{row.cells[cell]}, {row.track}"
            case Qt.ItemDataRole.EditRole:
                return row.typed(cell)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(cell)
            case Qt.ItemDataRole.FontRole:
                return _font(row, cell)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._ink(row, cell))
            case Qt.ItemDataRole.BackgroundRole:
                return self._ground(row)
            case Qt.ItemDataRole.DecorationRole if cell is Cell.START and row.kind is RowKind.BLOCK:
                return self._pin if row.block and row.block.pinned else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Gaps are only read; parts and blocks can be chosen, dragged, and typed into where it means something."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        if row.kind is RowKind.GAP:
            return Qt.ItemFlag.ItemIsEnabled
        can = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.kind is not RowKind.SESSION:
            can |= Qt.ItemFlag.ItemIsDragEnabled
        return can | Qt.ItemFlag.ItemIsEditable if row.takes(Cell(index.column())) else can

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are moved."""
        return Qt.DropAction.MoveAction

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Take nothing: where dragged rows go is for the agenda to say."""
        return False

    def _ink(self, row: Row, cell: Cell) -> str:
        tokens = self._look.tokens
        if row.kind is RowKind.GAP:
            return tokens.warn if row.late else tokens.muted
        if row.kind is RowKind.SESSION:
            return tokens.warn if row.late and cell is Cell.ACTIVITY else tokens.ink
        if row.skipped:
            return tokens.muted
        return tokens.muted if cell in (Cell.SHORTEST, Cell.ACTIVITY) else tokens.ink

    def _ground(self, row: Row) -> QColor | None:
        tokens = self._look.tokens
        if row.kind is RowKind.SESSION:
            return QColor(tokens.lane)
        if row.kind is RowKind.PART or row.lone:
            return QColor(tokens.table_head)
        return QColor(tokens.warn_soft) if row.late else None


def _indent(row: Row) -> str:
    """Blocks stand a little in from their part, those of a track a little more."""
    inside = row.kind in (RowKind.BLOCK, RowKind.GAP) and not row.lone
    return _INDENT * (inside + bool(row.track))


def _font(row: Row, cell: Cell) -> QFont:
    bold = row.kind in (RowKind.SESSION, RowKind.PART) or row.lone or row.late
    font = tabular(ui_font(TABLE, QFont.Weight.DemiBold if bold else QFont.Weight.Normal))
    if row.skipped and cell is Cell.TITLE:
        font.setStrikeOut(True)
    return font


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
