"""Tables of people and of pairs, with the marks of their teams."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QStyleOptionViewItem

from facilitator.core.agree.practices.matching import ProposedPair
from facilitator.core.agree.practices.pairing import NamedPair
from facilitator.core.people import Person, Seniority, Team
from facilitator.ui.parts.cells import CellDelegate, by_delegate, show_mark
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.prepare.tick_table import TickTable
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column, Index

_NO_PEOPLE = "Nobody is on a team yet."
_NO_PROPOSAL = "No pairs: choose people of more than one team."
_NO_PAIRS = "No pairs in this round."
_LEVELS = {
    Seniority.OPEN: "",
    Seniority.JUNIOR: "junior",
    Seniority.EXPERIENCED: "experienced",
    Seniority.LEAD: "lead",
}
_NAME, _LEVEL = 190, 104
_LEAST = 96
WORDS = 2


def people_table(teams: Mapping[int, Team], is_in: Callable[[Person], bool]) -> TickTable[Person]:
    """People to be ticked, each behind the mark of their team."""
    columns = [
        Column[Person]("Person", lambda person: person.name),
        Column[Person]("Seniority", lambda person: _LEVELS[person.seniority], _LEVEL),
    ]
    return TickTable(
        "Who takes part",
        "In",
        columns,
        lambda person: person.id,
        is_in,
        _refuse,
        team=(1, lambda person: teams.get(person.team_id or 0)),
        empty_text=_NO_PEOPLE,
    )


def proposed_table(teams: Mapping[int, Team], is_locked: Callable[[ProposedPair], bool]) -> TickTable[ProposedPair]:
    """Proposed pairs to be locked; the mark is that of the mentor's team, and the learner's team stands in words."""

    def learner(pair: ProposedPair) -> str:
        team = teams.get(pair.learner.team_id or 0)
        return f"{pair.learner.name} ({team.name})" if team else pair.learner.name

    columns = [
        Column[ProposedPair]("Mentor", lambda pair: pair.mentor.name),
        Column[ProposedPair]("Learner", learner, tooltip=learner),
    ]
    return TickTable(
        "Proposed pairs",
        "Lock",
        columns,
        lambda pair: (pair.mentor.id, pair.learner.id),
        is_locked,
        _refuse,
        team=(1, lambda pair: teams.get(pair.mentor.team_id or 0)),
        empty_text=_NO_PROPOSAL,
    )


def _refuse(_record: object, _column: int, _value: object) -> bool:
    """Nothing is typed into these tables."""
    return False


class PairTable(RecordTable[NamedPair]):
    """The pairs of a round; F2 or Enter types what came of one. `store(pair, column, typed)`: was it taken?"""

    def __init__(self, store: Callable[[NamedPair, int, object], bool]) -> None:
        columns = [
            Column[NamedPair]("Mentor", lambda one: one.mentor.name, _NAME),
            Column[NamedPair]("Learner", lambda one: one.learner.name, _NAME),
            Column[NamedPair](
                "What came of it", lambda one: one.pair.words, edit=by_delegate, tooltip=lambda one: one.pair.words
            ),
        ]
        super().__init__(columns, lambda one: one.pair.id, _NO_PAIRS)
        self.setAccessibleName("Pairs of the round")
        self.setItemDelegate(_PairCells(self, store))
        self.setSortingEnabled(False)
        self.opened.connect(lambda _pair: self.edit(self.currentIndex().siblingAtColumn(WORDS)))
        self._through = KeysThrough(self)
        self._through.spare(self)
        elastic(self, _LEAST)


class _PairCells(CellDelegate[NamedPair]):
    """Mentor and learner stand behind the marks of their teams."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The mark goes with the name."""
        super().initStyleOption(option, index)
        pair = self.record(index)
        if index.column() < WORDS:
            show_mark(option, (pair.mentor_team, pair.learner_team)[index.column()])
