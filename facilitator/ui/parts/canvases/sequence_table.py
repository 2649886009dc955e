"""The table of tasks: typed into by cell, with what is critical in words."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from facilitator.ui.parts.canvases.sequence_rows import TaskRow
from facilitator.ui.parts.canvases.sequence_typed import ListCompleter
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.commit.action_typed import show_due
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import TABLE, Tokens, ui_font
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

Store = Callable[[TaskRow, int, object], bool]
_NEVER = float("inf")


class Cell(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    TITLE = 1
    TEAM = 2
    OWNER = 3
    DAYS = 4
    NEEDS = 5
    NOT_BEFORE = 6
    WHEN = 7
    SLACK = 8


# Columns that give way where there is little room, and the width that each asks for.
_TEAM, _TEAM_WIDE, _WIDE = 98, 152, 1060
_GIVES_WAY = ((Cell.WHEN, 1010), (Cell.NOT_BEFORE, 840), (Cell.OWNER, 600), (Cell.TEAM, 500))


class TaskTable(RecordTable[TaskRow]):
    """Enter types into the cell at hand, or the title where it only shows; plain signs are the page's."""

    def __init__(
        self,
        tokens: Tokens,
        store: Store,
        choices: Callable[[int], Choices | None],
        titles: Callable[[], Sequence[str]],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        self._today = today
        super().__init__(_columns(tokens, today), lambda row: row.task.id, "No tasks yet.", parent)
        self.setAccessibleName("Tasks of the launch")
        self.setItemDelegate(_TaskCells(self, store, choices, titles))
        KeysThrough(self).spare(self)

    def field(self, row: TaskRow, column: int) -> str:
        """What a cell is typed over."""
        if column == Cell.NOT_BEFORE:
            return show_due(row.task.not_before, self._today())
        return {Cell.DAYS: str(row.task.days), Cell.NEEDS: row.needs}.get(Cell(column), row.title)

    def type_into(self, column: Cell) -> None:
        """Type into a cell of the task at hand; a column that gave way comes back for it."""
        index = self.currentIndex()
        if index.isValid():
            self.setColumnHidden(column, False)
            self.setCurrentIndex(index.siblingAtColumn(column))
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 type; Ctrl+Enter is the page's."""
        index, held = self.currentIndex(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (*ENTER, Qt.Key.Key_F2) and index.isValid() and not held:
            can = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
            self.setCurrentIndex(index if can else index.siblingAtColumn(Cell.TITLE))
            self.edit(self.currentIndex())
        elif event.key() in ENTER and held:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let columns give way, the least needed first; with room to spare a team shows its whole name."""
        super().resizeEvent(event)
        for column, room in _GIVES_WAY:
            self.setColumnHidden(column, self.width() < room)
        self.setColumnWidth(Cell.TEAM, _TEAM_WIDE if self.width() >= _WIDE else _TEAM)


class _TaskCells(CellDelegate[TaskRow]):
    """Critical tasks stand out; needs are completed by name."""

    def __init__(
        self,
        table: TaskTable,
        store: Store,
        choices: Callable[[int], Choices | None],
        titles: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__(table, store, choices)
        self._tasks, self._titles = table, titles

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A team's mark before its name; what is critical in strong type."""
        super().initStyleOption(option, index)
        row = self.record(index)
        if index.column() == Cell.TEAM:
            show_mark(option, row.team)
        if row.placed and row.placed.critical and index.column() in (Cell.TITLE, Cell.SLACK):
            option.font = ui_font(TABLE, QFont.Weight.DemiBold)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Offer names where a task's needs are typed."""
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit) and index.column() == Cell.NEEDS:
            ListCompleter(self._titles(), editor)
            editor.setMinimumWidth(240)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what can be typed again."""
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit):
            editor.setText(self._tasks.field(self.record(index), index.column()))
            editor.selectAll()


def _columns(tokens: Tokens, today: Callable[[], date]) -> list[Column[TaskRow]]:
    def muted(_row: TaskRow) -> str:
        return tokens.muted

    def owner_colour(row: TaskRow) -> str | None:
        return None if row.owner else tokens.muted

    def slack_colour(row: TaskRow) -> str:
        if row.placed is None or row.placed.slack < 0:
            return tokens.bad
        return tokens.accent if row.placed.critical else tokens.muted

    def started(row: TaskRow) -> float:
        return float(row.placed.start.toordinal()) if row.placed else _NEVER

    def spare(row: TaskRow) -> float:
        return float(row.placed.slack) if row.placed else -_NEVER

    def not_before(row: TaskRow) -> str:
        return show_due(row.task.not_before, today())

    return [
        Column("No.", lambda row: str(row.number), 42, right=True, sort=lambda row: row.number, colour=muted),
        Column("Task", lambda row: row.title, edit=by_delegate),
        Column("Team", lambda row: row.team.name if row.team else "", _TEAM, edit=by_delegate),
        Column(
            "Owner", lambda row: row.owner.name if row.owner else "No owner", 98, edit=by_delegate, colour=owner_colour
        ),
        Column(
            "Days", lambda row: str(row.task.days), 56, right=True, sort=lambda row: row.task.days, edit=by_delegate
        ),
        Column("Needs", lambda row: row.needs, 66, edit=by_delegate, tooltip=lambda row: row.needed),
        Column("Not before", not_before, 96, edit=by_delegate),
        Column("When", lambda row: row.when, 178, sort=started, colour=muted),
        Column(
            "May slip",
            lambda row: row.slack,
            104,
            sort=spare,
            tooltip=lambda row: row.slack_in_full,
            colour=slack_colour,
        ),
    ]
