"""Rounds of pairs across teams: begun from a proposal (`matching`), changed by hand, ended with what came of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.practices.matching import Past, check_pair, past_of
from facilitator.core.agree.practices.relationships import Pair, Pairing
from facilitator.core.days import check_span
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Person, Team, people
from facilitator.core.phrases import counted, day_words
from facilitator.core.text import free, one_line, required

_NO_TITLE = "The round of pairs has no name yet: type one, such as Spring 2027."


@dataclass(frozen=True)
class NamedPair:
    """A pair with who they are, and their teams (None for who is on none any more)."""

    pair: Pair
    mentor: Person
    learner: Person
    mentor_team: Team | None
    learner_team: Team | None

    @property
    def words(self) -> str:
        """ "Ada Okafor, learner Bo Li"."""
        return f"{self.mentor.name}, learner {self.learner.name}"


def start_pairing(document: Document, title: str, since: date, pairs: Sequence[tuple[int, int]]) -> Pairing:
    """Begin a round of pairs (mentor, learner) from a local day on, as one step.

    UserError if there is none, somebody is in two of them, or two can't be a pair (see `matching.check_pair`).
    """
    title = one_line(required(title, _NO_TITLE))
    check_span(since, None)
    if not pairs:
        raise UserError("There are no pairs yet: choose people of different teams first.")
    past = past_of(document)
    pairing = Pairing(id=document.new_id(), title=title, since=since)
    with document.step("Start round of pairs") as step:
        step.put(pairing)
        for mentor_id, learner_id in pairs:
            step.put(_new_pair(document, pairing.id, mentor_id, learner_id, past))
    return pairing


def rename_pairing(document: Document, pairing_id: int, title: str) -> Pairing:
    """Name a round anew; UserError if nothing is left."""
    title = one_line(required(title, _NO_TITLE))
    return change_line(document, "Rename round of pairs", Pairing, pairing_id, title=title)


def set_pairing_span(document: Document, pairing_id: int, since: date, until: date | None) -> Pairing:
    """Say from when until when a round goes; `until` None: it is open. UserError if it ends before it begins."""
    check_span(since, until)
    label = "Set dates of round of pairs" if until is None else "End round of pairs"
    return change_line(document, label, Pairing, pairing_id, since=since, until=until)


def remove_pairing(document: Document, pairing_id: int) -> None:
    """Remove a round with its pairs, and with what came of them. They may then be proposed again."""
    remove_line(document, "Remove round of pairs", Pairing, pairing_id)


def add_pair(document: Document, pairing_id: int, mentor_id: int, learner_id: int) -> Pair:
    """Add a pair by hand; UserError if one of them has a partner in this round, or the two can't be a pair."""
    document.get(Pairing, pairing_id)
    with document.step("Add pair") as step:
        return step.put(_new_pair(document, pairing_id, mentor_id, learner_id, past_of(document)))


def swap_parts(document: Document, pair_id: int) -> Pair:
    """Let the learner be the mentor, and the mentor the learner."""
    pair = document.get(Pair, pair_id)
    changes = {"mentor_id": pair.learner_id, "learner_id": pair.mentor_id}
    return change_line(document, "Swap mentor and learner", Pair, pair_id, **changes)


def set_pair_words(document: Document, pair_id: int, words: str) -> Pair:
    """Note what came of a pair; "" takes it away."""
    return change_line(document, "Note what came of pair", Pair, pair_id, words=free(words))


def remove_pair(document: Document, pair_id: int) -> None:
    """Remove a pair that did not come about; the two may then be proposed again."""
    remove_line(document, "Remove pair", Pair, pair_id)


def _new_pair(document: Document, pairing_id: int, mentor_id: int, learner_id: int, past: Past) -> Pair:
    mentor, learner = document.get(Person, mentor_id), document.get(Person, learner_id)
    check_pair(document, mentor, learner, past)
    taken = {one for pair in document.all(Pair, pairing_id=pairing_id) for one in (pair.mentor_id, pair.learner_id)}
    for person in (mentor, learner):
        if person.id in taken:
            raise UserError(f"{person.name} has a partner in this round already: choose somebody else.")
    return Pair(id=document.new_id(), pairing_id=pairing_id, mentor_id=mentor.id, learner_id=learner.id)


# Questions


def pairings(document: Document) -> list[Pairing]:
    """All rounds of pairs, those still open first, then the latest."""
    found = document.all(Pairing)
    return sorted(found, key=lambda one: (one.until is not None, -one.since.toordinal(), -one.id))


def pairs_of(document: Document, pairing_id: int) -> list[NamedPair]:
    """The pairs of a round, in the order in which they were added."""
    everyone = {one.id: one for one in document.all(Person)}
    all_teams = {team.id: team for team in document.all(Team)}
    found = []
    for pair in document.all(Pair, pairing_id=pairing_id):
        mentor, learner = everyone[pair.mentor_id], everyone[pair.learner_id]
        of = [None if one.team_id is None else all_teams[one.team_id] for one in (mentor, learner)]
        found.append(NamedPair(pair, mentor, learner, *of))
    return found


def pairing_words(pairing: Pairing, pairs: Iterable[Pair], today: date) -> str:
    """A round in few words: "4 pairs since Mon 1 Feb", "4 pairs, ended Fri 5 Mar, 1 has not said what came of it"."""
    pairs = list(pairs)
    many = counted(len(pairs), "pair")
    if pairing.until is None or pairing.until >= today:
        since = "from" if pairing.since > today else "since"
        until = "" if pairing.until is None else f" until {day_words(pairing.until, today)}"
        return f"{many} {since} {day_words(pairing.since, today)}{until}"
    silent = sum(not pair.words for pair in pairs)
    said = f", {silent} {'has' if silent == 1 else 'have'} not said what came of it" if silent else ""
    return f"{many}, ended {day_words(pairing.until, today)}{said}"


def pairable(document: Document) -> list[Person]:
    """Who may be paired at all, by name: those who are there and on a team in use."""
    in_use = {team.id for team in document.all(Team, retired=False)}
    return [one for one in people(document) if one.team_id in in_use]


def never_paired(document: Document) -> list[Person]:
    """Of those who may be paired, who never was, by name."""
    paired = {one for pair in document.all(Pair) for one in (pair.mentor_id, pair.learner_id)}
    return [one for one in pairable(document) if one.id not in paired]


def now_paired(document: Document, today: date) -> set[int]:
    """The ids of those who have a partner in a round that goes on."""
    going = {one.id for one in document.all(Pairing) if one.until is None or one.until >= today}
    among = (pair for pair in document.all(Pair) if pair.pairing_id in going)
    return {one for pair in among for one in (pair.mentor_id, pair.learner_id)}
