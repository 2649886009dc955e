"""The table of actions: typed into by cell, ticked off and removed by key."""

from collections.abc import Callable, Iterable
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from facilitator.core.people import people
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState, edit_action, set_measure
from facilitator.ui.desk import Desk
from facilitator.ui.local import day_first
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.commit.action_rows import STATE_WORDS, ActionRow, action_rows, is_late
from facilitator.ui.parts.commit.action_typed import complete_names, show_due
from facilitator.ui.parts.commit.action_verbs import give_to, mark_done, remove_actions, set_due_typed
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_EMPTY = "No actions yet. What is promised in the room comes together here."
_ROOM_FOR_MEASURE, _ROOM_FOR_ORIGIN = 760, 940
_DUE, _DUE_WITH_YEAR = 104, 128
_NEVER = float("inf")


class Cell(IntEnum):
    """The columns, from left to right."""

    TEXT = 0
    OWNER = 1
    DUE = 2
    MEASURE = 3
    STATE = 4
    ORIGIN = 5


class ActionTable(RecordTable[ActionRow]):
    """Actions with owner, date, measure, state and origin; what lacks something stands first.

    F2 or a double click types into a cell, Del removes, Enter opens (`opened(ActionRow)`); letters are the page's.
    Where there is little room the last columns give way.
    """

    def __init__(self, desk: Desk, empty_text: str = _EMPTY, parent: QWidget | None = None) -> None:
        self._desk = desk
        super().__init__(self._columns(), lambda row: row.action.id, empty_text, parent)
        self.setAccessibleName("Actions")
        self.setItemDelegate(_ActionCells(self, self._store, self._names, self._typed))
        KeysThrough(self).spare(self)
        self.delete_requested.connect(self._remove)

    def show_actions(self, actions: Iterable[Action]) -> None:
        """Show these actions."""
        self.show_records(action_rows(self._desk.document, actions))

    def turn_done(self) -> None:
        """Mark the selected actions as done; if they all are, open them again."""
        if self.selected():
            self._desk.run(mark_done, [row.action for row in self.selected()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns that can be read elsewhere give way."""
        super().resizeEvent(event)
        self.setColumnWidth(Cell.DUE, _DUE if self.width() < _ROOM_FOR_MEASURE else _DUE_WITH_YEAR)
        self.setColumnHidden(Cell.MEASURE, self.width() < _ROOM_FOR_MEASURE)
        self.setColumnHidden(Cell.ORIGIN, self.width() < _ROOM_FOR_ORIGIN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 in a column that cannot be typed into types into the text."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_F2 and index.isValid() and index.column() >= Cell.STATE:
            self.setCurrentIndex(index.siblingAtColumn(Cell.TEXT))
        super().keyPressEvent(event)

    def _columns(self) -> list[Column[ActionRow]]:
        tokens = self._desk.look.tokens

        def due(row: ActionRow) -> str:
            return show_due(row.action.due, today_of(self._desk)) or ("no date" if row.lacks else "")

        def due_colour(row: ActionRow) -> str | None:
            return tokens.bad if "no date" in row.lacks or is_late(row.action, today_of(self._desk)) else None

        def state(row: ActionRow) -> str:
            return "late" if is_late(row.action, today_of(self._desk)) else STATE_WORDS[row.action.state]

        def text_colour(row: ActionRow) -> str | None:
            return None if row.action.state is ActionState.OPEN else tokens.muted

        def owner_colour(row: ActionRow) -> str | None:
            return tokens.bad if "no owner" in row.lacks else text_colour(row)

        def muted(_row: ActionRow) -> str | None:
            return tokens.muted

        return [
            Column("Action", _flat, edit=by_delegate, tooltip=lambda row: row.action.text, colour=text_colour),
            Column("Owner", _owner, 122, edit=by_delegate, colour=owner_colour),
            Column("Due", due, _DUE, sort=_due_rank, edit=by_delegate, colour=due_colour),
            Column("Success measure", lambda row: row.action.measure, 190, edit=by_delegate, colour=text_colour),
            Column("State", state, 78, colour=muted),
            Column("From", lambda row: row.origin, 240, colour=muted),
        ]

    def _store(self, row: ActionRow, column: int, value: object) -> bool:
        store, action_id, typed = self._desk.bridge.succeeds, row.action.id, str(value)
        match column:
            case Cell.OWNER:
                return store(give_to, action_id, typed)
            case Cell.DUE:
                return store(set_due_typed, action_id, typed, today_of(self._desk), day_first())
            case Cell.MEASURE:
                return store(set_measure, action_id, typed)
            case _:
                return store(edit_action, action_id, typed)

    def _names(self) -> list[str]:
        return [person.name for person in people(self._desk.document)]

    def _typed(self, row: ActionRow, column: int) -> str:
        match column:
            case Cell.OWNER:
                return row.owner.name if row.owner else ""
            case Cell.DUE:
                return show_due(row.action.due, today_of(self._desk))
            case Cell.MEASURE:
                return row.action.measure
            case _:
                return row.action.text

    def _remove(self, rows: list[ActionRow]) -> None:
        self._desk.run(remove_actions, [row.action.id for row in rows])
        self._desk.said.emit(f"Removed {counted(len(rows), 'action')}.")


class _ActionCells(CellDelegate[ActionRow]):
    """Begins with what can be typed again, and offers names."""

    def __init__(
        self,
        table: ActionTable,
        store: Callable[[ActionRow, int, object], bool],
        names: Callable[[], list[str]],
        typed: Callable[[ActionRow, int], str],
    ) -> None:
        super().__init__(table, store)
        self._names, self._typed = names, typed

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit) and index.column() == Cell.OWNER:
            complete_names(editor, self._names())
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        super().setEditorData(editor, index)
        if isinstance(editor, QLineEdit):
            editor.setText(self._typed(self.record(index), index.column()))
            editor.selectAll()


def _flat(row: ActionRow) -> str:
    return " ".join(row.action.text.split())


def _owner(row: ActionRow) -> str:
    return row.owner.name if row.owner else ("no owner" if row.lacks else "")


def _due_rank(row: ActionRow) -> float:
    return float(row.action.due.toordinal()) if row.action.due else _NEVER
