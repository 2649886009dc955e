"""The growth plan of one person: steps to tick off, typed into in place."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import IntEnum

from facilitator.core.agree.practices.growth import TITLES, GrowthStep, is_late
from facilitator.core.people import Team
from facilitator.core.phrases import day_words
from facilitator.ui.parts.cells import Choices
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "Nothing planned yet. Type a step below, or press U for the usual ones."
_NO_TEAM = "No team"
_LEAST = 110
_DAY = 132


class Cell(IntEnum):
    """The columns, from left to right."""

    DONE = 0
    WHAT = 1
    BY = 2
    WITH = 3
    PLANNED = 4
    DONE_ON = 5
    WORDS = 6


class PlanTable(TickTable[GrowthStep]):
    """Space ticks, Enter types, Alt with an arrow moves, Del removes. `store(step, column, value)`: was it taken?"""

    def __init__(self, tokens: Tokens, store: Callable[[GrowthStep, int, object], bool]) -> None:
        self._today = date.min
        self._teams: dict[int, Team] = {}
        self._offered: list[tuple[str, object]] = [(_NO_TEAM, 0)]

        def typed(_step: GrowthStep, _text: str) -> None:
            """Cells are stored by the table's `store`, which keeps what is refused."""

        columns = [
            Column[GrowthStep]("What", lambda one: one.what, edit=typed, tooltip=lambda one: one.what),
            Column[GrowthStep]("By", lambda one: TITLES[one.kind], 104, edit=typed),
            Column[GrowthStep]("With", self._with, 150, edit=typed, tooltip=self._with),
            Column[GrowthStep](
                "Planned",
                lambda one: self._day(one.day),
                _DAY,
                edit=typed,
                colour=lambda one: tokens.bad if is_late(one, self._today) else None,
            ),
            Column[GrowthStep]("Done on", lambda one: self._day(one.done_on), _DAY, edit=typed),
            Column[GrowthStep]("What came of it", lambda one: one.words, edit=typed, tooltip=lambda one: one.words),
        ]
        super().__init__(
            "Growth plan",
            "Done",
            columns,
            lambda one: one.id,
            lambda one: one.done_on is not None,
            store,
            choices=self._choices,
            team=(Cell.WITH, lambda one: self._teams.get(one.team_id or 0)),
            empty_text=_EMPTY,
        )
        elastic(self, _LEAST)

    def show_plan(
        self, steps: Sequence[GrowthStep], teams: Sequence[Team], own_team_id: int | None, today: date
    ) -> None:
        """Show a plan; the teams to choose from are those in use, less the person's own."""
        if {team.id: team for team in teams} != self._teams or today != self._today:
            self._teams, self._today = {team.id: team for team in teams}, today
            self.viewport().update()
        others = ((team.name, team.id) for team in teams if not team.retired and team.id != own_team_id)
        self._offered = [(_NO_TEAM, 0), *others]
        self.show_records(steps)

    def _choices(self, column: int) -> Choices | None:
        if column == Cell.BY:
            return [(words, kind) for kind, words in TITLES.items()]
        return self._offered if column == Cell.WITH else None

    def _with(self, step: GrowthStep) -> str:
        team = self._teams.get(step.team_id or 0)
        return team.name if team else ""

    def _day(self, day: date | None) -> str:
        return day_words(day, self._today) if day else ""
