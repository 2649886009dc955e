"""Who could learn from whom: pairs across teams, proposed as a maximum matching (seed 003_cbf94a157524aa52.txt)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.practices.relationships import Pair, Pairing
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Seniority, Team
from facilitator.core.phrases import counted, listed

RANKS: Final[Mapping[Seniority, int]] = MappingProxyType(
    {Seniority.JUNIOR: 1, Seniority.EXPERIENCED: 2, Seniority.LEAD: 3}
)
_DIFFERENT_LEVEL, _SAME_LEVEL = 0, 1
_NAMED = 3
MOST = 150
"""People paired at once: the time it takes grows with the cube, and these take half a second."""


@dataclass(frozen=True)
class Past:
    """The pairs there have been, by who and by team: what a new round should not repeat.

    `pairs` are unordered; `mentored` counts how often a person was the mentor, `met` how often two teams were paired.
    """

    pairs: frozenset[frozenset[int]] = frozenset()
    mentored: Mapping[int, int] = field(default_factory=dict)
    met: Mapping[frozenset[int], int] = field(default_factory=dict)


@dataclass(frozen=True)
class ProposedPair:
    """A mentor and a learner. `locked`: it was given, and stays whatever is proposed."""

    mentor: Person
    learner: Person
    locked: bool = False


@dataclass(frozen=True)
class LeftOut:
    """Somebody for whom there is no partner, and why, in a sentence."""

    person: Person
    words: str


@dataclass(frozen=True)
class Proposal:
    """Pairs, and who is left out. The next seed proposes others that are as good."""

    pairs: tuple[ProposedPair, ...]
    left_out: tuple[LeftOut, ...]
    seed: int

    @property
    def words(self) -> str:
        """How far it comes: "4 pairs, 1 person without a partner"."""
        left = len(self.left_out)
        alone = f", {counted(left, 'person', 'people')} without a partner" if left else ""
        return f"{counted(len(self.pairs), 'pair')}{alone}"


def propose_pairs(
    document: Document, person_ids: Iterable[int], locked: Sequence[tuple[int, int]] = (), seed: int = 0
) -> Proposal:
    """Propose a mentor and a learner for as many of these people as can be; `locked` pairs (mentor, learner) stay.

    In this order: both are of different teams and were never paired before, in whichever part; as many pairs as
    possible; teams that were paired least; different seniority. The senior one is the mentor, else who has been one
    less often. The same input always gives the same pairs. UserError for a locked pair that can't be, or for more than
    `MOST` people.
    """
    chosen = {person_id: document.get(Person, person_id) for person_id in dict.fromkeys(person_ids)}
    if len(chosen) > MOST:
        raise UserError(
            f"These are {len(chosen)} people: choose {MOST} or fewer, and pair the others in another round."
        )
    past = past_of(document)
    fixed = []
    for mentor_id, learner_id in locked:
        mentor, learner = document.get(Person, mentor_id), document.get(Person, learner_id)
        check_pair(document, mentor, learner, past)
        fixed.append(ProposedPair(mentor, learner, locked=True))
    taken = {one.id for pair in fixed for one in (pair.mentor, pair.learner)}
    if len(taken) < 2 * len(fixed):
        raise UserError("Somebody is in two locked pairs: unlock one of them.")
    free = [one for person_id, one in chosen.items() if person_id not in taken]
    found = matched(free, past, seed)
    paired = {one.id for pair in found for one in (pair.mentor, pair.learner)}
    left = tuple(LeftOut(one, _why(one, chosen.values(), past)) for one in free if one.id not in paired)
    return Proposal((*fixed, *found), left, seed)


def matched(people: Sequence[Person], past: Past, seed: int = 0) -> list[ProposedPair]:
    """The best pairs of these people, ordered as they stand: see `propose_pairs`.

    A maximum matching of least cost in the graph of those who may be paired (Edmonds 1965; Galil, ACM Computing
    Surveys 18, 1986). The costs of seniority together weigh less than one meeting of two teams.
    """
    import networkx  # takes nearly half a second to load, and few days need it

    order = list(people)
    Random(seed).shuffle(order)
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(one.id for one in order)
    for place, one in enumerate(order):
        for other in order[:place]:
            if may_pair(one, other, past):
                graph.add_edge(one.id, other.id, weight=-cost(one, other, past, len(order)))
    partner: dict[int, int] = {}
    for first, second in networkx.max_weight_matching(graph, maxcardinality=True):
        partner |= {first: second, second: first}
    by_id = {one.id: one for one in people}
    places = {one.id: place for place, one in enumerate(people)}
    firsts = [one for one in people if one.id in partner and places[one.id] < places[partner[one.id]]]
    return [in_parts(one, by_id[partner[one.id]], past) for one in firsts]


def may_pair(one: Person, other: Person, past: Past) -> bool:
    """Whether two people may be a pair: of different teams, and never one before."""
    apart = None not in (one.team_id, other.team_id) and one.team_id != other.team_id
    return apart and frozenset((one.id, other.id)) not in past.pairs


def cost(one: Person, other: Person, past: Past, people: int) -> int:
    """How little two people are wanted as a pair among so many: first by how often their teams have met."""
    meetings = past.met.get(_teams(one, other), 0)
    levels = {RANKS.get(one.seniority), RANKS.get(other.seniority)}
    same = _DIFFERENT_LEVEL if len(levels) == 2 and None not in levels else _SAME_LEVEL
    return meetings * (people + 1) + same


def in_parts(one: Person, other: Person, past: Past) -> ProposedPair:
    """Two people as mentor and learner: the senior one is the mentor, else who has been one less often."""
    levels = RANKS.get(one.seniority), RANKS.get(other.seniority)
    if None not in levels and levels[0] != levels[1]:
        senior = (levels[0] or 0) > (levels[1] or 0)
    else:
        senior = past.mentored.get(one.id, 0) <= past.mentored.get(other.id, 0)
    return ProposedPair(one, other) if senior else ProposedPair(other, one)


def past_of(document: Document, leaving_out: int | None = None) -> Past:
    """All pairs there have been; `leaving_out` is the id of a pair that does not count."""
    pairs = [one for one in document.all(Pair) if one.id != leaving_out]
    team_of = {one.id: one.team_id for one in document.all(Person)}
    met: Counter[frozenset[int]] = Counter()
    for pair in pairs:
        mentor, learner = team_of[pair.mentor_id], team_of[pair.learner_id]
        if mentor is not None and learner is not None:
            met[frozenset((mentor, learner))] += 1
    both = frozenset(frozenset((pair.mentor_id, pair.learner_id)) for pair in pairs)
    return Past(both, Counter(pair.mentor_id for pair in pairs), met)


def check_pair(document: Document, mentor: Person, learner: Person, past: Past) -> None:
    """UserError, in one sentence, if these two can't be a pair."""
    if mentor.id == learner.id:
        raise UserError(f"{mentor.name} can’t be paired with themselves: choose two people.")
    for person in (mentor, learner):
        if person.gone:
            raise UserError(f"{person.name} is marked as gone: choose somebody else.")
        if person.team_id is None:
            raise UserError(f"{person.name} is on no team: put them on one first.")
    if mentor.team_id is not None and mentor.team_id == learner.team_id:
        team = document.get(Team, mentor.team_id).name
        raise UserError(f"{mentor.name} and {learner.name} are both on {team}: pair people of different teams.")
    if frozenset((mentor.id, learner.id)) in past.pairs:
        both = {mentor.id, learner.id}
        before = next(one for one in document.all(Pair) if {one.mentor_id, one.learner_id} == both)
        title = document.get(Pairing, before.pairing_id).title
        raise UserError(f"{mentor.name} and {learner.name} were a pair in “{title}” already: choose another partner.")


def _teams(one: Person, other: Person) -> frozenset[int]:
    return frozenset(team_id for team_id in (one.team_id, other.team_id) if team_id is not None)


def _why(person: Person, chosen: Iterable[Person], past: Past) -> str:
    if person.team_id is None:
        return f"{person.name} is on no team: put them on one first."
    others = [one for one in chosen if one.team_id not in (None, person.team_id)]
    if not others:
        return f"Nobody of another team is chosen for {person.name}."
    if all(frozenset((one.id, person.id)) in past.pairs for one in others):
        return f"{person.name} has been paired with {_some(others)} already."
    return f"{person.name} is left over: everybody of another team who is still new to them has a partner."


def _some(people: Sequence[Person]) -> str:
    names = [one.name for one in people]
    return listed(names if len(names) <= _NAMED else [*names[:_NAMED], counted(len(names) - _NAMED, "other")])
