"""The responsibility matrix as a table model: titles, one column per person or team, and the check."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

Id = int | str
Index = QModelIndex | QPersistentModelIndex

WORDS = {"R": "responsible", "A": "accountable", "C": "consulted", "I": "informed"}
LETTERS_ROLE = Qt.ItemDataRole.UserRole
COMPLETE_ROLE = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True)
class RowData:
    """One initiative. `checks` says in words what is missing or too much; none, and `complete`, is fine."""

    id: Id
    title: str
    checks: tuple[str, ...] = ()
    complete: bool = False

    def check_words(self) -> str:
        """What the check column says."""
        return " · ".join(self.checks) or ("complete" if self.complete else "")


@dataclass(frozen=True)
class ColumnData:
    """One person or team: a title, a line below it, and the team's mark and colour."""

    id: Id
    title: str
    subtitle: str = ""
    mark: str = ""
    colour: str = ""


class MatrixModel(QAbstractTableModel):
    """Column 0 is the title, the last the check, those between the people. It never changes itself."""

    renamed = Signal(object, str)  # row id, the title typed

    def __init__(self, editable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editable = editable
        self.rows: tuple[RowData, ...] = ()
        self.columns: tuple[ColumnData, ...] = ()
        self._cells: dict[tuple[Id, Id], str] = {}

    def show_matrix(
        self, rows: Sequence[RowData], columns: Sequence[ColumnData], cells: Mapping[tuple[Id, Id], str]
    ) -> bool:
        """Take these over; tells whether the table was built anew rather than only touched where it differs."""
        same_shape = [r.id for r in rows] == [r.id for r in self.rows] and tuple(columns) == self.columns
        if not same_shape:
            self.beginResetModel()
            self.rows, self.columns, self._cells = tuple(rows), tuple(columns), dict(cells)
            self.endResetModel()
            return True
        before_rows, before_cells = self.rows, self._cells
        self.rows, self._cells = tuple(rows), dict(cells)
        for n, (old, new) in enumerate(zip(before_rows, self.rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(n, 0), self.index(n, 0))
                self.dataChanged.emit(self.index(n, self.last), self.index(n, self.last))
            for m, column in enumerate(self.columns):
                key = (new.id, column.id)
                if before_cells.get(key, "") != self._cells.get(key, ""):
                    self.dataChanged.emit(self.index(n, m + 1), self.index(n, m + 1))
        return False

    @property
    def last(self) -> int:
        """The number of the check column."""
        return len(self.columns) + 1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """One per initiative."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Title, people, check."""
        return 0 if parent.isValid() else len(self.columns) + 2

    def letters(self, index: Index) -> str:
        """The letters of a cell, in the order R A C I; empty for title and check."""
        if not 0 < index.column() < self.last:
            return ""
        held = self._cells.get((self.rows[index.row()].id, self.columns[index.column() - 1].id), "")
        return "".join(letter for letter in WORDS if letter in held)

    def text(self, index: Index) -> str:
        """A cell as text, as it is copied."""
        if index.column() == 0:
            return self.rows[index.row()].title
        if index.column() == self.last:
            return self.rows[index.row()].check_words()
        return self.letters(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, letters, whether the row is complete, and the words for a screen reader."""
        if not index.isValid():
            return None
        if role in _TEXT_ROLES or role == Qt.ItemDataRole.EditRole:
            return self.text(index)
        if role == LETTERS_ROLE:
            return self.letters(index)
        if role == COMPLETE_ROLE:
            return self.rows[index.row()].complete and not self.rows[index.row()].checks
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or role not in _TEXT_ROLES:
            return None
        if section == 0:
            return "Initiative or component"
        if section == self.last:
            return "Check"
        column = self.columns[section - 1]
        return f"{column.title}\n{column.subtitle}" if column.subtitle else column.title

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles can be typed in when the matrix is not only for looking at."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self._editable and index.isValid() and index.column() == 0:
            return plain | Qt.ItemFlag.ItemIsEditable
        return plain

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A title was typed: tell it. It shows when the owner of the matrix has taken it over."""
        title = str(value).strip()
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.EditRole and index.column() == 0 and title and title != row.title:
            self.renamed.emit(row.id, title)
        return False

    def spoken(self, index: Index) -> str:
        """A cell in words: who is what for which initiative."""
        row = self.rows[index.row()]
        if index.column() == 0:
            return row.title
        if index.column() == self.last:
            return f"{row.title}, check: {row.check_words() or 'nothing yet'}"
        words = " and ".join(WORDS[letter] for letter in self.letters(index)) or "empty"
        return f"{row.title}, {self.columns[index.column() - 1].title}: {words}"
