"""Who knows whose work: the growth plans of all people beside each other."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.practices.growth import GrowthKind, GrowthStep, is_late
from facilitator.core.document import Document
from facilitator.core.people import Person, Team, people
from facilitator.core.phrases import counted, listed

NOUNS: Final[Mapping[GrowthKind, str]] = MappingProxyType(
    {
        GrowthKind.ROTATION: "rotation",
        GrowthKind.TRAINING: "training",
        GrowthKind.SHADOWING: "shadowing",
        GrowthKind.EXCHANGE: "exchange",
    }
)


@dataclass(frozen=True)
class Learnt:
    """How many steps were done, and how many are still planned."""

    done: int = 0
    planned: int = 0

    @property
    def words(self) -> str:
        """ "2 done, 1 planned"; "" for nothing at all."""
        parts = ((self.done, "done"), (self.planned, "planned"))
        return ", ".join(f"{number} {word}" for number, word in parts if number)


@dataclass(frozen=True)
class GrowthRow:
    """A person, their team (None for none) and the steps of their plan in their order, as of the local day `today`."""

    person: Person
    team: Team | None
    steps: tuple[GrowthStep, ...]
    today: date

    @property
    def late(self) -> tuple[GrowthStep, ...]:
        """The steps whose day is over and that are not done."""
        return tuple(one for one in self.steps if is_late(one, self.today))

    def by_kind(self, kind: GrowthKind) -> Learnt:
        """What was done and planned of a kind."""
        return _learnt(one for one in self.steps if one.kind is kind)

    def with_team(self, team_id: int) -> Learnt:
        """What was done and planned with a team."""
        return _learnt(one for one in self.steps if one.team_id == team_id)

    def knows(self, team: Team) -> str:
        """What somebody knows of a team: "knows Sales: 2 shadowings, 1 rotation"; "" if nothing was done there."""
        done = Counter(one.kind for one in self.steps if one.team_id == team.id and one.done_on is not None)
        counts = [counted(done[kind], noun) for kind, noun in NOUNS.items() if done[kind]]
        return f"knows {team.name}: {', '.join(counts)}" if counts else ""

    @property
    def words(self) -> str:
        """The plan in few words: "2 done, 3 planned, 1 of them late"; "No plan yet"."""
        every = _learnt(self.steps)
        late = f", {len(self.late)} of them late" if self.late else ""
        return f"{every.words}{late}" if self.steps else "No plan yet"


def growth_overview(document: Document, today: date) -> list[GrowthRow]:
    """Everybody who is there or has a plan, those on a plan first, then by name."""
    all_teams = {team.id: team for team in document.all(Team)}
    steps: dict[int, list[GrowthStep]] = {}
    for one in document.all(GrowthStep):
        steps.setdefault(one.person_id, []).append(one)
    rows = [
        GrowthRow(one, None if one.team_id is None else all_teams[one.team_id], tuple(steps.get(one.id, ())), today)
        for one in people(document, gone=True)
        if not one.gone or one.id in steps
    ]
    return sorted(rows, key=lambda row: not row.steps)


def growth_due(document: Document, today: date) -> list[GrowthRow]:
    """Those who are there and have a late step, the longest late first."""
    late = [row for row in growth_overview(document, today) if row.late and not row.person.gone]
    return sorted(late, key=lambda row: min(one.day or date.max for one in row.late))


def knowledge_words(row: GrowthRow, teams: Iterable[Team]) -> str:
    """What somebody knows of the teams: "knows Sales: 2 shadowings and Product: 1 rotation"."""
    known = [words.removeprefix("knows ") for team in teams if (words := row.knows(team))]
    return f"knows {listed(known)}" if known else ""


def _learnt(steps: Iterable[GrowthStep]) -> Learnt:
    done = Counter(one.done_on is not None for one in steps)
    return Learnt(done[True], done[False])
