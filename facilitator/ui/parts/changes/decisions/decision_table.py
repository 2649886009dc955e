"""The decision log in a table: the day, where, what was decided, who decides, and when to look again."""

from collections.abc import Callable
from datetime import date
from enum import IntEnum

from facilitator.core.phrases import day_words, listed
from facilitator.core.run.decision_log import Logged
from facilitator.ui.parts.cells import CellDelegate, by_delegate
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_NOTHING = "No decision has been noted yet. In a workshop, = before the words notes one."


class Cell(IntEnum):
    """The columns, from left to right."""

    DAY = 0
    WORKSHOP = 1
    TEXT = 2
    DECIDER = 3
    CONCERNS = 4
    AGAIN = 5


class DecisionTable(RecordTable[Logged]):
    """F2 types into what was decided; `store(row, column, typed)` says whether it was taken."""

    def __init__(self, today: date, store: Callable[[Logged, int, object], bool], tokens: Tokens) -> None:
        def nearness(row: Logged) -> float:
            return float(row.decision.revisit.toordinal()) if row.decision.revisit else float("inf")

        columns = [
            Column[Logged]("Day", lambda row: day_words(row.day, today), 128,
                           sort=lambda row: float(row.day.toordinal())),
            Column[Logged]("Workshop", lambda row: row.workshop.title, 168, tooltip=lambda row: row.workshop.title),
            Column[Logged]("Decision", lambda row: " ".join(row.decision.text.split()), edit=by_delegate,
                   tooltip=lambda row: row.decision.text),
            Column[Logged]("Who decides", lambda row: row.decider.name if row.decider else "", 132),
            Column[Logged]("Concerns", concerned, 132, colour=lambda row: None if row.teams else tokens.muted,
                           tooltip=concerned),
            Column[Logged]("Look again", lambda row: row.again, 208, sort=nearness, tooltip=lambda row: row.again,
                           colour=lambda row: tokens.warn if row.due else tokens.muted),
        ]  # fmt: skip
        super().__init__(columns, lambda row: row.decision.id, _NOTHING)
        self.setAccessibleName("Decisions")
        self.setItemDelegate(CellDelegate(self, store))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self)


def concerned(row: Logged) -> str:
    """The teams that a decision concerns, in words."""
    return listed([team.name for team in row.teams]) or "All teams"
