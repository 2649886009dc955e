"""Actions, parts and dates of what is told, in words: the same on every page and in every digest."""

from dataclasses import dataclass
from datetime import date, time
from types import MappingProxyType

from facilitator.core.follow.check_ins import STANDING_WORDS, standing_of
from facilitator.core.people import Person
from facilitator.core.phrases import listed, quoted
from facilitator.core.plan.minutes import spoken
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Question
from facilitator.report.action_plan import NO_DATE, NO_OWNER
from facilitator.report.follow.told import ForUs, Told

_DOES = MappingProxyType(
    {"R": "does the work", "A": "answers for the result", "C": "is heard before", "I": "is told after"}
)
_YOU_DO = MappingProxyType(
    {"R": "do the work", "A": "answer for the result", "C": "are heard before", "I": "are told after"}
)


@dataclass(frozen=True)
class Doing:
    """An action in words. `when` is its date as people read it, `day` the same as a date; `late`: past and still open.

    `standing` is how it stands, "" where nobody has looked yet; `link` says why a team is told of others' actions, or
    from which workshop an earlier one is left.
    """

    text: str
    owner: str
    when: str
    day: date | None
    late: bool
    done: bool
    standing: str
    measure: str
    link: str = ""


@dataclass(frozen=True)
class Coming:
    """Something that comes on a day, in words: "Thu 14 Jan 2027, 09:30, 30 min". `who` and `place` may be ""."""

    title: str
    when: str
    day: date | None
    start: time | None
    who: str = ""
    place: str = ""


def doing(told: Told, action: Action, link: str = "") -> Doing:
    """An action as it is told to everyone: its owner's words about it stay with the owner."""
    owner = told.taken.person(action.owner_id)
    late = action.state is ActionState.OPEN and action.due is not None and action.due < told.today
    day = told.taken.dates.day(action.due) if action.due else NO_DATE
    return Doing(
        text=action.text,
        owner=owner.name if owner else NO_OWNER,
        when=f"{day}, overdue" if late else day,
        day=action.due,
        late=late,
        done=action.state is ActionState.DONE,
        standing=standing(told, action),
        measure=action.measure,
        link=link,
    )


def standing(told: Told, action: Action) -> str:
    """How an action stands: settled as the list says, else as it was when it was last looked at."""
    stands = standing_of(action, told.standing.get(action.id))
    return STANDING_WORDS[stands].capitalize() if stands else ""


def link_of(one: ForUs, reader_id: int | None = None) -> str:
    """Why a team is told of an action that others do: "“Kit”: Sales is heard before; goes back to a note of yours".

    Whoever reads it, by their id, is "you".
    """
    whose = [
        f"you {part_words(part.letters, you=True)}"
        if part.who.id == reader_id
        else f"{part.who.name} {part_words(part.letters)}"
        for part in one.parts
    ]
    part = [f"{quoted(one.parts[0].row.title)}: {listed(whose)}"] if whose else []
    return "; ".join([*part, *(["goes back to a note of yours"] if one.raised else [])])


def part_words(letters: str, you: bool = False) -> str:
    """The letters of a RACI cell as what somebody does, or what you do: "does the work and answers for the result"."""
    words = _YOU_DO if you else _DOES
    return listed([words[letter] for letter in letters])


def asked_by(told: Told, question: Question) -> str:
    """Who asked a question: a person with their team, a team, or ""."""
    person: Person | None = told.taken.person(question.person_id)
    team = told.taken.team(question.team_id if question.team_id else person.team_id if person else None)
    names = [one.name for one in (person, team) if one]
    return ", ".join(names)


def coming(told: Told) -> tuple[Coming, ...]:
    """What is to come, soonest first; what has no day yet stands last.

    Follow-up meetings, the next of each regular meeting, and the workshops planned.
    """
    found = [
        Coming(one.title, _at(told, one.day, one.start, one.length), one.day, one.start, one.who)
        for one in told.meetings()
    ]
    for regular, day in told.regular:
        zone = "" if regular.zone == told.taken.workshop.zone else f" ({regular.zone})"
        at = _at(told, day, regular.start, regular.length) + zone
        found.append(Coming(regular.title, at, day, regular.start, regular.who, regular.place))
    for planned in told.coming:
        at = _at(told, planned.day, planned.start)
        found.append(Coming(f"Workshop {quoted(planned.title)}", at, planned.day, planned.start, "", planned.place))
    return tuple(sorted(found, key=lambda one: (one.day is None, one.day or told.today, one.start or time())))


def _at(told: Told, day: date | None, start: time | None, length: int = 0) -> str:
    dates = told.taken.dates
    parts = (dates.day(day) if day else NO_DATE, dates.time(start) if start else "", spoken(length) if length else "")
    return ", ".join(filter(None, parts))
