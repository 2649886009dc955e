"""An agenda before and after a fit, side by side in one table."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from facilitator.ui.desk import Look
from facilitator.ui.parts.fitting.fit_rows import Fate, FitRow
from facilitator.ui.theme import TABLE, tabular, ui_font
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.lists import Cells
from facilitator.ui.widgets.recordmodel import NOWHERE, Index

_HEADINGS = ("Before", "Min", "Block", "After", "Min", "Change")
_WIDTHS = {0: 90, 1: 58, 3: 74, 4: 58, 5: 104}
_TITLE, _CHANGE = 2, 5
_RIGHT = (1, 4)
_ROW = 28


class FitTable(QTableView):
    """Shows what a fit makes of every block; nothing is typed here."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _FitModel(look, self)
        self.setModel(self._rows)
        self.setItemDelegate(Cells(self))
        self.setAccessibleName("The agenda before and after")
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[FitRow]) -> None:
        """Show other rows; the place stays."""
        scrolled = self.verticalScrollBar().value()
        self._rows.set_rows(rows)
        self.verticalScrollBar().setValue(scrolled)

    def rows(self) -> list[FitRow]:
        """The rows shown."""
        return list(self._rows.rows)


class _FitModel(QAbstractTableModel):
    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FitRow] = []
        self._tokens = look.tokens
        self._pin = look.icons.icon(Sign.PIN, look.tokens.accent)

    def set_rows(self, rows: Sequence[FitRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return (row.was_at, row.was_long, row.title, row.starts, row.long, row.change)[column]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(column)
            case Qt.ItemDataRole.FontRole:
                return _font(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._ink(row, column))
            case Qt.ItemDataRole.DecorationRole if column == 0 and row.block.pinned and not row.block.skipped:
                return self._pin
        return None

    def _ink(self, row: FitRow, column: int) -> str:
        tokens = self._tokens
        if row.late and column in (3, _CHANGE):
            return tokens.bad
        if row.fate is Fate.LEFT_OUT:
            return tokens.warn if column == _CHANGE else tokens.muted
        if row.fate is Fate.SKIPPED or column < _TITLE:
            return tokens.muted
        moved = row.fate in (Fate.SHORTER, Fate.LONGER)
        return tokens.accent if moved and column in (4, _CHANGE) else tokens.ink


def _font(row: FitRow, column: int) -> QFont:
    moved = row.fate in (Fate.SHORTER, Fate.LONGER) and column in (4, _CHANGE)
    font = tabular(ui_font(TABLE, QFont.Weight.DemiBold if moved else QFont.Weight.Normal))
    font.setStrikeOut(column == _TITLE and row.fate in (Fate.LEFT_OUT, Fate.SKIPPED))
    return font


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
