"""The table of what must be ready: state by key, the rest typed or chosen in its cell."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from facilitator.ui.launch_look import DISCS, state_colour
from facilitator.ui.parts.canvases.readiness_rows import ALL_TEAMS, ReadyRow
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import TABLE, Tokens, ui_font
from facilitator.ui.widgets.discs import paint_disc
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_SIGN = 15.0
_ROOM_FOR_TEAM = 760


class Cell(IntEnum):
    """The columns, from left to right."""

    STATE = 0
    TEXT = 1
    OWNER = 2
    TEAM = 3


class ReadinessTable(RecordTable[ReadyRow]):
    """Enter types into the cell at hand, or the text; plain signs are the page's. Headings stand across the table."""

    def __init__(
        self,
        tokens: Tokens,
        store: Callable[[ReadyRow, int, object], bool],
        choices: Callable[[int], Choices | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_columns(tokens), lambda row: row.key, "Nothing listed yet.", parent)
        self.setAccessibleName("Readiness")
        self.setItemDelegate(_ReadyCells(self, tokens, store, choices))
        self.setSortingEnabled(False)
        self._rows.modelReset.connect(self._span_headings)
        KeysThrough(self).spare(self)

    def items(self) -> list[int]:
        """The ids of the items chosen, from top to bottom."""
        return [row.item.id for row in self.selected() if row.item]

    def keep_one(self, at: int) -> None:
        """Where what was chosen has gone, let the item be at hand that is nearest to a row by number."""
        if self.currentIndex().isValid():
            return
        items = [place for place, row in enumerate(self._rows.shown) if row.item is not None]
        if items:
            self.selectRow(min(items, key=lambda place: abs(place - at)))

    def at(self) -> ReadyRow | None:
        """The row at hand, a heading too."""
        index = self.currentIndex()
        return self._rows.shown[index.row()] if index.isValid() else None

    def type_into(self, column: Cell) -> None:
        """Type into a cell of the item at hand; a column that gave way comes back for it."""
        index = self.currentIndex()
        if index.isValid() and self._rows.shown[index.row()].item is not None:
            self.setColumnHidden(column, False)
            self.setCurrentIndex(index.siblingAtColumn(column))
            self.edit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the team stands in the heading only."""
        super().resizeEvent(event)
        self.setColumnHidden(Cell.TEAM, self.width() < _ROOM_FOR_TEAM)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 type, on a state, which has keys of its own, into the text."""
        index = self.currentIndex()
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and index.isValid() and event.key() in (*ENTER, Qt.Key.Key_F2):
            self.type_into(Cell(max(index.column(), Cell.TEXT)))
        else:
            super().keyPressEvent(event)

    def _span_headings(self) -> None:
        self.clearSpans()
        for place, row in enumerate(self._rows.shown):
            if row.item is None:
                self.setSpan(place, Cell.STATE, 1, len(Cell))


class _ReadyCells(CellDelegate[ReadyRow]):
    """Draws the signs, and headings bold with their team's mark."""

    def __init__(
        self,
        table: ReadinessTable,
        tokens: Tokens,
        store: Callable[[ReadyRow, int, object], bool],
        choices: Callable[[int], Choices | None],
    ) -> None:
        super().__init__(table, store, choices)
        self._tokens = tokens

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Room for the sign before the state; a mark before a team's name."""
        super().initStyleOption(option, index)
        row = self.record(index)
        if row.item is None:
            option.font = ui_font(TABLE, QFont.Weight.DemiBold)
            show_mark(option, row.team)
        elif index.column() == Cell.TEAM:
            show_mark(option, row.team)
        elif index.column() == Cell.STATE:
            option.text = f"{' ' * 6}{option.text}"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and its sign before the state's word."""
        super().paint(painter, option, index)
        item = self.record(index).item
        if index.column() == Cell.STATE and item is not None:
            box = QRectF(option.rect.left() + 9, option.rect.center().y() - _SIGN / 2, _SIGN, _SIGN)
            paint_disc(painter, DISCS[item.state], box, state_colour(item.state, self._tokens), self._tokens.card)


def _columns(tokens: Tokens) -> list[Column[ReadyRow]]:
    def colour(row: ReadyRow) -> str | None:
        return state_colour(row.item.state, tokens) if row.item else None

    def team(row: ReadyRow) -> str:
        return (row.team.name if row.team else ALL_TEAMS) if row.item else ""

    def owner_colour(row: ReadyRow) -> str | None:
        return None if row.owner else tokens.muted

    return [
        Column("State", lambda row: row.state, 128, colour=colour),
        Column(
            "What must be ready",
            lambda row: row.text,
            edit=by_delegate,
            tooltip=lambda r: r.item.text if r.item else "",
        ),
        Column("Owner", lambda r: r.owner.name if r.owner else "No owner", 118, edit=by_delegate, colour=owner_colour),
        Column("Team", team, 138, edit=by_delegate),
    ]
