"""The table of all actions: how each stands, and the workshop or improvement plan that it belongs to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.run.actions import ActionState
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.listed import ListRow
from facilitator.ui.parts.commit.action_rows import ActionRow, Origins
from facilitator.ui.parts.commit.action_table import ActionTable, Cell
from facilitator.ui.widgets.recordmodel import Column

HOME = len(Cell)
_ROOM_FOR_MEASURE, _ROOM_FOR_HOME, _ROOM_FOR_ALL = 860, 1020, 1380
_OWNER, _STATE = 140, 124


class ListTable(ActionTable):
    """Actions with how they stand; where an action came from is worked out only where it is seen or searched."""

    def __init__(self, desk: Desk, empty_text: str, parent: QWidget | None = None) -> None:
        self._origins = Origins(desk.document)
        self._found: dict[int, str] = {}
        super().__init__(desk, empty_text, parent)
        self.setColumnWidth(Cell.OWNER, _OWNER)
        self.setColumnWidth(Cell.STATE, _STATE)

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        """Show these rows."""
        self._origins = Origins(self._desk.document)
        self._found.clear()
        self.show_records(rows)
        self.viewport().update()

    def rows(self) -> list[ListRow]:
        """The rows chosen."""
        return [row for row in self.selected() if isinstance(row, ListRow)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the origin gives way before the workshop or plan does."""
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """The first size may come before the table is shown."""
        super().showEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.setColumnHidden(Cell.MEASURE, self.width() < _ROOM_FOR_MEASURE)
        self.setColumnHidden(Cell.ORIGIN, self.width() < _ROOM_FOR_ALL)
        self.setColumnHidden(HOME, self.width() < _ROOM_FOR_HOME)

    def _columns(self) -> list[Column[ActionRow]]:
        tokens = self._desk.look.tokens
        columns = super()._columns()
        usual = columns[Cell.OWNER].colour

        def home(row: ActionRow) -> str:
            return row.home if isinstance(row, ListRow) else ""

        def state(row: ActionRow) -> str:
            return row.state if isinstance(row, ListRow) else ""

        def told(row: ActionRow) -> str:
            return row.told if isinstance(row, ListRow) else ""

        def state_colour(row: ActionRow) -> str:
            if not isinstance(row, ListRow) or row.action.state is not ActionState.OPEN:
                return tokens.muted
            if row.left or (row.late and not row.stuck):
                return tokens.bad
            return tokens.warn if row.stuck else tokens.muted if row.standing is None else tokens.ok

        def owner_colour(row: ActionRow) -> str | None:
            left = isinstance(row, ListRow) and row.left
            return tokens.bad if left else usual(row) if usual else None

        columns[Cell.OWNER] = replace(columns[Cell.OWNER], colour=owner_colour)
        columns[Cell.STATE] = Column("State", state, _STATE, tooltip=told, colour=state_colour)
        columns[Cell.ORIGIN] = Column("From", self._origin, 240, colour=lambda _row: tokens.muted)
        return [
            *columns,
            Column("Workshop or plan", home, 180, tooltip=home, colour=lambda _row: tokens.muted),
        ]

    def _origin(self, row: ActionRow) -> str:
        action = row.action
        if action.id not in self._found:
            self._found[action.id] = self._origins.words(action)
        return self._found[action.id]
