"""Everybody with what they did and plan to learn of the others' work."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.agree.practices.growth import TITLES, GrowthKind
from facilitator.core.agree.practices.growth_overview import GrowthRow, knowledge_words
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.ui.parts.cells import show_mark
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import Cells, RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index, RecordModel

_EMPTY = "Nobody yet. Add people on the People page first."
_NAME, _KIND, _LATE = 190, 96, 84
_LEAST = 110


class GrowthTable(RecordTable[GrowthRow]):
    """A row for each person; what is done stands before what is planned: "1 of 3"."""

    def __init__(self, tokens: Tokens) -> None:
        self._teams: tuple[Team, ...] = ()
        columns = [
            Column[GrowthRow]("Person", lambda row: row.person.name, _NAME),
            *(_kind_column(kind) for kind in GrowthKind),
            Column[GrowthRow]("Knows", self._knows, tooltip=self._knows),
            Column[GrowthRow](
                "Late",
                _late,
                _LATE,
                sort=lambda row: len(row.late),
                colour=lambda row: tokens.bad if row.late else None,
            ),
        ]
        super().__init__(columns, lambda row: row.person.id, _EMPTY)
        self.setAccessibleName("People and their growth plans")
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setItemDelegate(_MarkedCells(self))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self, _LEAST)

    def show_rows(self, rows: Sequence[GrowthRow], teams: Sequence[Team]) -> None:
        """Show these people; the first is at hand where nobody is."""
        self._teams = tuple(teams)
        self.show_records(rows)
        if rows and not self.selected():
            self.select([rows[0].person.id])

    def at(self) -> GrowthRow | None:
        """The person at hand."""
        chosen = self.selected()
        return chosen[0] if chosen else None

    def _knows(self, row: GrowthRow) -> str:
        return knowledge_words(row, self._teams).removeprefix("knows ")


class _MarkedCells(Cells):
    """A person's name stands behind the mark of their team."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The mark goes with the first column."""
        super().initStyleOption(option, index)
        model = index.model()
        if index.column() == 0 and isinstance(model, RecordModel):
            row: GrowthRow = model.shown[index.row()]
            show_mark(option, row.team)


def _kind_column(kind: GrowthKind) -> Column[GrowthRow]:
    def words(row: GrowthRow) -> str:
        learnt = row.by_kind(kind)
        return f"{learnt.done} of {learnt.done + learnt.planned}" if learnt.words else ""

    return Column[GrowthRow](
        TITLES[kind],
        words,
        _KIND,
        sort=lambda row: -row.by_kind(kind).done,
        tooltip=lambda row: row.by_kind(kind).words,
    )


def _late(row: GrowthRow) -> str:
    return counted(len(row.late), "step") if row.late else ""
