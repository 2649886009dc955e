"""The table of promises: who, what, the number, the owner, and how it was kept."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum

from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from facilitator.core.agree.service.commitments import number_words
from facilitator.core.agree.service.sla_checks import Lack
from facilitator.core.measures.indicators import Aim
from facilitator.core.people import people, teams
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.sla_rows import PromiseRow
from facilitator.ui.parts.agreements.slas.sorted_table import SortedTable
from facilitator.ui.parts.cells import CellDelegate, Choices, by_delegate, show_mark
from facilitator.ui.parts.commit.action_typed import complete_names
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.widgets.recordmodel import Column, Index

_EMPTY = "Nobody promises anything yet: add the usual promises of both sides, or type one below."


class Cell(IntEnum):
    """The columns, from left to right."""

    TEAM = 0
    TEXT = 1
    NUMBER = 2
    OWNER = 3
    KEPT = 4


class PromiseTable(SortedTable[PromiseRow]):
    """F2 or Enter types into the cell at hand; `store(row, column, value)` says whether it was taken.

    What is vague or missing is told in the cell it is missing from, in words and colour.
    """

    def __init__(self, desk: Desk, store: Callable[[PromiseRow, int, object], bool]) -> None:
        self._desk = desk
        super().__init__(self._columns(), lambda row: row.commitment.id, _EMPTY)
        self.setAccessibleName("What both sides promise")
        self.setSortingEnabled(False)
        self.setItemDelegate(_PromiseCells(desk, self, store))
        self.opened.connect(lambda _row: self.type_into())
        KeysThrough(self).spare(self)

    def at(self) -> PromiseRow | None:
        """The promise at hand, the first of several."""
        chosen = self.selected()
        return chosen[0] if chosen else None

    def choose_first(self) -> None:
        """Where nothing is chosen, put the first promise at hand."""
        if self.at() is None and self.shown():
            self.select([self.shown()[0].commitment.id])

    def type_into(self, cell: Cell | None = None) -> None:
        """Type into a cell of the promise at hand; without one, into that where the keys are."""
        here = self.currentIndex()
        if here.isValid():
            wanted = cell if cell is not None else here.column() if here.column() < Cell.KEPT else Cell.TEXT
            self.setCurrentIndex(here.siblingAtColumn(wanted))
            self.edit(self.currentIndex())

    def _columns(self) -> list[Column[PromiseRow]]:
        tokens = self._desk.look.tokens

        def colour(lack: Lack) -> Callable[[PromiseRow], str | None]:
            return lambda row: tokens.warn if lack in row.lacks else None

        def kept_colour(row: PromiseRow) -> str | None:
            return {True: tokens.ok, False: tokens.bad}.get(row.kept.now) if row.kept.now is not None else tokens.muted

        return [
            Column("Team", lambda r: r.team.name if r.team else "no team", 132, edit=by_delegate,
                   colour=colour(Lack.TEAM)),
            Column("Promise", lambda r: r.commitment.text, edit=by_delegate, tooltip=_told, colour=colour(Lack.TEXT)),
            Column("Number", _number, 178, edit=by_delegate, tooltip=_told, colour=colour(Lack.NUMBER)),
            Column("Owner", lambda r: r.owner.name if r.owner else "no owner", 124, edit=by_delegate, tooltip=_told,
                   colour=colour(Lack.OWNER)),
            Column("Kept", lambda r: kept_words(r, today_of(self._desk)), 104, tooltip=self._over_time,
                   colour=kept_colour),
        ]  # fmt: skip

    def _over_time(self, row: PromiseRow) -> str:
        return row.kept.words(today_of(self._desk))


def kept_words(row: PromiseRow, today: date) -> str:
    """How a promise was kept, in a cell: "kept, 5 of 6", "broken, 0 of 2"."""
    if row.kept.now is None:
        return "" if row.kept.judged else "no readings"
    verdicts = [one.kept for one in row.kept.judged if one.kept is not None]
    return f"{'kept' if row.kept.now else 'broken'}, {sum(verdicts)} of {len(verdicts)}"


def _number(row: PromiseRow) -> str:
    words = number_words(row.indicator)
    if words or Lack.NUMBER not in row.lacks:
        return words or "in the words"
    if row.indicator is None or not row.indicator.unit:
        return "no number"
    blank = f"?{row.indicator.unit}" if row.indicator.unit.startswith("%") else f"? {row.indicator.unit}"
    return f"{'at least' if row.indicator.aim is Aim.UP else 'at most'} {blank}"


def _told(row: PromiseRow) -> str:
    return "\n".join([row.commitment.text, *(words for several in row.lacks.values() for words in several)])


class _PromiseCells(CellDelegate[PromiseRow]):
    """Teams are chosen, with their marks; names are completed; what stands for nothing is typed over."""

    def __init__(self, desk: Desk, table: PromiseTable, store: Callable[[PromiseRow, int, object], bool]) -> None:
        super().__init__(table, store, self._teams)
        self._desk = desk

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A mark before the team's name."""
        super().initStyleOption(option, index)
        if index.column() == Cell.TEAM:
            show_mark(option, self.record(index).team)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is there, not with the words that stand for nothing."""
        super().setEditorData(editor, index)
        if not isinstance(editor, QLineEdit):
            return
        row = self.record(index)
        if index.column() == Cell.OWNER:
            complete_names(editor, [person.name for person in people(self._desk.document)])
            editor.setText(row.owner.name if row.owner else "")
        elif index.column() == Cell.NUMBER:
            editor.setText(number_words(row.indicator))
            editor.setPlaceholderText("at most 4 hours")
        editor.selectAll()

    def _teams(self, column: int) -> Choices | None:
        if column != Cell.TEAM:
            return None
        return [("no team", None), *((team.name, team.id) for team in teams(self._desk.document))]
