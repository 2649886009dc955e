"""The ten practices as this programme lives them: adopted or not, by whom, since when, and how it is going.

What each of them is: `facilitator.core.practices` (seed 003_cbf94a157524aa52.txt).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words
from facilitator.core.practices import Practice, practice, practices
from facilitator.core.record import Record, Text
from facilitator.core.rhythms import Every, due_after
from facilitator.core.text import free, required


class Adoption(StrEnum):
    """How far a practice has come."""

    OPEN = ""
    ADOPTED = "adopted"
    NOT_NOW = "not_now"


class Going(StrEnum):
    """How it is going."""

    WELL = "well"
    MIXED = "mixed"
    POORLY = "poorly"


class AdoptedPractice(Record):
    """What was decided about a practice; `key` is that of `practices`. At most one each."""

    table = "adopted_practice"
    key: str
    adoption: Adoption = Adoption.OPEN
    owner_id: int | None = None
    since: date | None = None
    why: Text = ""


class PracticeLook(Record):
    """How a practice went, seen on a local day."""

    table = "practice_look"
    practice_id: int
    day: date
    going: Going
    words: Text = ""


@dataclass(frozen=True)
class PracticeNow:
    """A practice as it stands. `looks` are by day; `due`: it was adopted, and nobody has looked at it for a quarter.

    `words`: "Adopted since Tue 4 May, going well", "Not now", "Open".
    """

    practice: Practice
    held: AdoptedPractice | None
    owner: Person | None
    looks: tuple[PracticeLook, ...]
    due: bool
    words: str

    @property
    def adoption(self) -> Adoption:
        """How far it has come."""
        return self.held.adoption if self.held else Adoption.OPEN

    @property
    def going(self) -> Going | None:
        """How it went when it was looked at last; None while it is not adopted, or nobody has looked."""
        return self.looks[-1].going if self.looks and self.adoption is Adoption.ADOPTED else None


GOING_WORDS: Final[Mapping[Going, str]] = MappingProxyType(
    {Going.WELL: "going well", Going.MIXED: "mixed", Going.POORLY: "going poorly"}
)
_NO_WHY = "Say in a few words why not now: somebody will ask next quarter."
_NO_KEY = "There is no such practice."


# Verbs


def adopt(document: Document, key: str, today: date) -> AdoptedPractice:
    """Adopt a practice; it counts from today, the local day, unless it has a day already."""
    held = _held(document, key)
    return _put(document, "Adopt practice", held.with_(adoption=Adoption.ADOPTED, since=held.since or today, why=""))


def put_off(document: Document, key: str, why: str) -> AdoptedPractice:
    """A practice is not for now, and why; UserError without a reason. Its owner and its looks stay."""
    why = required(why, _NO_WHY)
    return _put(document, "Put practice off", _held(document, key).with_(adoption=Adoption.NOT_NOW, why=why))


def leave_open(document: Document, key: str) -> AdoptedPractice:
    """It is not decided yet about a practice; its owner and its looks stay."""
    held = _held(document, key).with_(adoption=Adoption.OPEN, since=None, why="")
    return _put(document, "Leave practice open", held)


def set_practice_owner(document: Document, key: str, person_id: int | None) -> AdoptedPractice:
    """Say who sees to a practice; None: nobody."""
    owner = None if person_id is None else document.get(Person, person_id).id
    return _put(document, "Set owner", _held(document, key).with_(owner_id=owner))


def set_since(document: Document, key: str, day: date) -> AdoptedPractice:
    """Say since when a practice is adopted; UserError if it is not, or for an unlikely year."""
    held = _held(document, key)
    if held.adoption is not Adoption.ADOPTED:
        raise UserError("This practice is not adopted yet: adopt it first.")
    return _put(document, "Set day", held.with_(since=likely_day(day)))


def look_at_practice(document: Document, key: str, day: date, going: Going, words: str = "") -> PracticeLook:
    """Note how a practice goes, on a local day, in place of an earlier look on it. UserError if it is not adopted."""
    held, words = _held(document, key), free(words)
    if held.adoption is not Adoption.ADOPTED:
        raise UserError("This practice is not adopted yet: adopt it first.")
    there = document.all(PracticeLook, practice_id=held.id, day=likely_day(day).isoformat())
    record_id = there[0].id if there else document.new_id()
    with document.step("Look at practice") as step:
        return step.put(PracticeLook(id=record_id, practice_id=held.id, day=day, going=going, words=words))


def word_look(document: Document, look_id: int, words: str) -> PracticeLook:
    """Word a look anew."""
    return change_line(document, "Edit look", PracticeLook, look_id, words=free(words))


def remove_look(document: Document, look_id: int) -> None:
    """Remove a look."""
    remove_line(document, "Remove look", PracticeLook, look_id)


def _held(document: Document, key: str) -> AdoptedPractice:
    if practice(key) is None:
        raise UserError(_NO_KEY)
    there = document.all(AdoptedPractice, key=key)
    return there[0] if there else AdoptedPractice(id=document.new_id(), key=key)


def _put(document: Document, label: str, held: AdoptedPractice) -> AdoptedPractice:
    with document.step(label) as step:
        return step.put(held)


# Questions


def practices_now(document: Document, today: date) -> list[PracticeNow]:
    """All ten, in the order of the seed, as of the local day."""
    held = {one.key: one for one in document.all(AdoptedPractice)}
    looks: dict[int, list[PracticeLook]] = {}
    for look in document.all(PracticeLook, "day"):
        looks.setdefault(look.practice_id, []).append(look)
    people = {person.id: person for person in document.all(Person)}
    return [_now(one, held.get(one.key), people, looks, today) for one in practices()]


def figures_words(found: Iterable[PracticeNow]) -> str:
    """How many are lived: "4 of 10 practices adopted, 3 going well"."""
    every = list(found)
    adopted = [one for one in every if one.adoption is Adoption.ADOPTED]
    well = sum(one.going is Going.WELL for one in adopted)
    words = f"{len(adopted)} of {counted(len(every), 'practice')} adopted"
    return f"{words}, {well} going well" if adopted else words


def _now(
    one: Practice,
    held: AdoptedPractice | None,
    people: Mapping[int, Person],
    looks: Mapping[int, Sequence[PracticeLook]],
    today: date,
) -> PracticeNow:
    seen = tuple(looks.get(held.id, ())) if held else ()
    owner = people.get(held.owner_id or 0) if held else None
    since = held.since if held and held.adoption is Adoption.ADOPTED else None
    last = max((look.day for look in seen), default=since)
    due = since is not None and last is not None and due_after(last, Every.QUARTER) <= today
    return PracticeNow(one, held, owner, seen, due, _words(held, seen, due, today))


def _words(held: AdoptedPractice | None, looks: Sequence[PracticeLook], due: bool, today: date) -> str:
    if held is None or held.adoption is Adoption.OPEN:
        return "Open"
    if held.adoption is Adoption.NOT_NOW:
        return f"Not now: {held.why}" if held.why else "Not now"
    parts = [f"Adopted since {day_words(held.since, today)}" if held.since else "Adopted"]
    if looks:
        parts.append(GOING_WORDS[looks[-1].going])
    if due:
        parts.append("to be looked at")
    return ", ".join(parts)
