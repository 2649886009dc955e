"""The table of people: names typed into, teams chosen, and who is here today one click."""

from collections.abc import Callable
from enum import IntEnum
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from facilitator.core.people import Reply, Seniority, Team
from facilitator.ui.desk import Look
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.people.people_rows import PersonRow
from facilitator.ui.widgets.lists import ENTER, RecordTable
from facilitator.ui.widgets.marks import Mark, paint_mark
from facilitator.ui.widgets.recordmodel import Column, Index

_BOX = 17
_ROOM_FOR_EMAIL = 820
_NO_TABLE = 1_000_000
SENIORITY = MappingProxyType({level: level.value.capitalize() for level in Seniority})
REPLIES = MappingProxyType({reply: reply.value.capitalize() for reply in Reply})


class Cell(IntEnum):
    """The columns, from left to right."""

    HERE = 0
    PART = 1
    NAME = 2
    EMAIL = 3
    TEAM = 4
    SENIORITY = 5
    REPLY = 6
    TABLE = 7


_OF_WORKSHOP = (Cell.HERE, Cell.PART, Cell.REPLY, Cell.TABLE)
_BOXES = (Cell.HERE, Cell.PART)


def _columns(muted: str) -> list[Column[PersonRow]]:
    def faded(row: PersonRow) -> str | None:
        return muted if row.person.gone else None

    return [
        Column("Here", _here, 60, sort=lambda row: not row.present),
        Column("Takes part", lambda row: "takes part" if row.participant else "", 92),
        Column("Name", lambda row: row.person.name, edit=by_delegate, colour=faded),
        Column("E-mail", lambda row: row.person.email, edit=by_delegate, colour=lambda _row: muted),
        Column("Team", lambda row: row.team.name if row.team else "", 150, edit=by_delegate, colour=faded),
        Column("Seniority", lambda row: SENIORITY[row.person.seniority], 106, edit=by_delegate, colour=faded),
        Column("Reply", _reply, 78, edit=by_delegate),
        Column("Table", _table, 66, right=True, sort=_by_table, edit=by_delegate, tooltip=lambda row: row.table_words),
    ]


def _here(row: PersonRow) -> str:
    return "" if row.participant is None else "here" if row.present else "away"


def _reply(row: PersonRow) -> str:
    return REPLIES[row.participant.reply] if row.participant else ""


def _table(row: PersonRow) -> str:
    seated = row.participant.table_no if row.participant else None
    return "" if seated is None else str(seated)


def _by_table(row: PersonRow) -> float:
    return float(_table(row) or _NO_TABLE)


class PeopleTable(RecordTable[PersonRow]):
    """`toggled(cell, row)` when a box is clicked. Enter types into the cell at hand; signs are the page's.

    `store(row, cell, value)` is told what was typed or chosen, and says whether it was taken.
    """

    toggled = Signal(object, object)

    def __init__(
        self, look: Look, store: Callable[[PersonRow, int, object], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(_columns(look.tokens.muted), lambda row: row.person.id, "Nobody is on this list yet.", parent)
        self._teams: list[Team] = []
        self.setAccessibleName("People")
        self.setItemDelegate(_PeopleDelegate(self, store, self._choices))
        self.clicked.connect(self._on_click)
        self._through = KeysThrough(self)
        self._through.spare(self)

    def offer_teams(self, teams: list[Team]) -> None:
        """The teams that can be chosen."""
        self._teams = teams

    def show_workshop(self, shown: bool) -> None:
        """Show the columns about the chosen workshop, or hide them while there is none."""
        for cell in _OF_WORKSHOP:
            self.setColumnHidden(cell, not shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the names have it."""
        super().resizeEvent(event)
        self.setColumnHidden(Cell.EMAIL, self.width() < _ROOM_FOR_EMAIL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter types into the cell, or ticks its box."""
        current = self.currentIndex()
        if event.key() not in ENTER or not current.isValid():
            super().keyPressEvent(event)
        elif current.column() in _BOXES:
            self._on_click(current)
        else:
            self.edit(current)

    def _choices(self, column: int) -> Choices | None:
        if column == Cell.TEAM:
            return [("No team", None), *((team.name, team.id) for team in self._teams)]
        if column == Cell.SENIORITY:
            return [(words or "Not said", level) for level, words in SENIORITY.items()]
        if column == Cell.REPLY:
            return [(words or "Not answered", reply) for reply, words in REPLIES.items()]
        return None

    def _on_click(self, index: QModelIndex) -> None:
        if index.column() in _BOXES:
            self.toggled.emit(Cell(index.column()), self.shown()[index.row()])


class _PeopleDelegate(CellDelegate[PersonRow]):
    """Draws the boxes and the teams' marks."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() in _BOXES:
            option.text = ""
        elif index.column() == Cell.TEAM:
            show_mark(option, self.record(index).team)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if index.column() in _BOXES:
            row = self.record(index)
            ticked = row.present if index.column() == Cell.HERE else row.participant is not None
            box = QRectF(0, 0, _BOX, _BOX)
            box.moveCenter(QRectF(option.rect).center())
            hovered = QStyle.StateFlag.State_MouseOver in option.state
            _paint_box(painter, box, option, ticked=ticked, faint=row.participant is None and not hovered)


def _paint_box(painter: QPainter, box: QRectF, option: QStyleOptionViewItem, *, ticked: bool, faint: bool) -> None:
    colours = option.palette
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.accent() if ticked else colours.mid() if faint else colours.dark(), 1.2))
    painter.setBrush(colours.accent() if ticked else colours.base())
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        paint_mark(painter, Mark.CHECK, colours.base().color(), box.adjusted(3, 3, -3, -3))
    painter.restore()
