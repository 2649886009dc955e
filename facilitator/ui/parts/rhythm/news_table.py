"""The news in a table: the day, whose it is, what was said, for whom, and where it went."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum

from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.phrases import day_words
from facilitator.ui.parts.cells import CellDelegate, by_delegate, show_mark
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.rhythm.news_rows import NewsRow
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_NOTHING = "No news yet. What teams say in a round stands here; what they say otherwise is added below."


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    TEAM = 1
    TEXT = 2
    WHOM = 3
    DIGEST = 4


class NewsTable(RecordTable[NewsRow]):
    """F2 types into what was said; `store(row, column, typed)` says whether it was taken."""

    def __init__(self, today: date, store: Callable[[NewsRow, int, object], bool], muted: str) -> None:
        columns = [
            Column[NewsRow]("Day", lambda row: day_words(row.news.day, today), 108,
                            sort=lambda row: float(row.news.day.toordinal())),
            Column[NewsRow]("From", lambda row: row.team.name, 140),
            Column[NewsRow]("What was said", lambda row: " ".join(row.news.text.split()), edit=by_delegate,
                   tooltip=lambda row: row.news.text),
            Column[NewsRow]("For", lambda row: row.whom_words, 170,
                            colour=lambda row: None if row.whom else muted),
            Column[NewsRow]("Passed on", lambda row: row.digest or "Not passed on", 188, colour=lambda _row: muted),
        ]  # fmt: skip
        super().__init__(columns, lambda row: row.news.id, _NOTHING)
        self.setAccessibleName("News")
        self.setItemDelegate(_NewsCells(self, store))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self)


class _NewsCells(CellDelegate[NewsRow]):
    """Draws the team's mark before its name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """A mark before the name."""
        super().initStyleOption(option, index)
        if index.column() == Cell.TEAM:
            show_mark(option, self.record(index).team)
