"""The decision log: what was decided over all workshops, why, against what, by whom, and when it is looked at again.

After seed 003_cbf94a157524aa52.txt (show how it was decided). The record and its words: `captured`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.conditions import known
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import change_line
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words, late_words
from facilitator.core.plan.workshops import Workshop, local
from facilitator.core.run.captured import Decision, concerns_team
from facilitator.core.text import free


@dataclass(frozen=True)
class Logged:
    """A decision with the workshop it was taken in, on which local day, who decides, and the teams it concerns.

    No teams: it concerns all. `again` says when it is to be looked at again, or was: "Look again Tue 4 May",
    "3 days late, was due Tue 4 May", "Looked at again Tue 4 May", "". `due`: that day has come.
    """

    decision: Decision
    workshop: Workshop
    day: date
    decider: Person | None
    teams: tuple[Team, ...]
    again: str
    due: bool


# Verbs


def note_alternatives(document: Document, decision_id: int, alternatives: str) -> Decision:
    """Note what else was weighed, and why not; "" for nothing."""
    return _change(document, "Note alternatives", decision_id, alternatives=free(alternatives))


def set_decider(document: Document, decision_id: int, person_id: int | None) -> Decision:
    """Say who decides this, and so may change it; None: nobody in particular."""
    decider = None if person_id is None else document.get(Person, person_id).id
    return _change(document, "Set who decides", decision_id, decider_id=decider)


def set_concerned(document: Document, decision_id: int, team_ids: Iterable[int]) -> Decision:
    """Say which teams a decision concerns, each once; none: it concerns all."""
    ids = tuple(document.get(Team, team_id).id for team_id in dict.fromkeys(team_ids))
    return _change(document, "Set whom it concerns", decision_id, concerns=ids)


def set_revisit(document: Document, decision_id: int, day: date | None) -> Decision:
    """Say on which local day a decision is to be looked at again; None: not at all. UserError for an unlikely year."""
    day = likely_day(day, "To look again in the year")
    return _change(document, "Set day to look again", decision_id, revisit=day)


def look_again(document: Document, decision_id: int, today: date, next_day: date | None = None) -> Decision:
    """A decision was looked at again today and still holds; `next_day` is when to do so the next time.

    UserError if that is not after today. What is decided otherwise is a decision of its own.
    """
    if next_day is not None and next_day <= today:
        raise UserError("The next look is not after today: choose a later day, or none.")
    with document.step("Look at decision again"):
        set_revisit(document, decision_id, next_day)
        return _change(document, "Look at decision again", decision_id, revisited_on=today)


def _change(document: Document, label: str, decision_id: int, **changes: object) -> Decision:
    return change_line(document, label, Decision, decision_id, **changes)


# Questions


def decision_log(document: Document, today: date) -> list[Logged]:
    """All decisions of all workshops, the latest first; within a moment in their order."""
    found = _told(document, document.all(Decision), today)
    return sorted(found, key=lambda one: (one.decision.captured_at, -one.decision.position), reverse=True)


def for_team(log: Iterable[Logged], team_id: int | None) -> list[Logged]:
    """Those that concern a team, all with the rest; None: all there are."""
    return [one for one in log if concerns_team(one.decision, team_id)]


def with_words(log: Iterable[Logged], typed: str) -> list[Logged]:
    """Those in which all words that were typed occur, in what was decided, why, what else was weighed, or by whom."""
    words = folded(typed).split()
    return [one for one in log if all(word in _searched(one) for word in words)]


def due_again(document: Document, today: date, within: int = 0) -> list[Logged]:
    """The decisions to be looked at again by today, or within some days of it; the longest waiting first."""
    waiting = document.those(Decision, known("revisit"))
    soon = [one for one in waiting if one.revisit and (one.revisit - today).days <= within]
    return sorted(_told(document, soon, today), key=lambda one: one.decision.revisit or today)


def _told(document: Document, decisions: Sequence[Decision], today: date) -> list[Logged]:
    if not decisions:
        return []
    held = {workshop.id: workshop for workshop in document.all(Workshop)}
    people = {person.id: person for person in document.all(Person)}
    teams = document.all(Team)
    return [_logged(one, held[one.workshop_id], people, teams, today) for one in decisions]


def _searched(one: Logged) -> str:
    decision = one.decision
    who = one.decider.name if one.decider else ""
    return folded(" ".join((decision.text, decision.why, decision.alternatives, who, one.workshop.title)))


def _logged(
    decision: Decision, workshop: Workshop, people: dict[int, Person], teams: Sequence[Team], today: date
) -> Logged:
    due = decision.revisit is not None and decision.revisit <= today
    return Logged(
        decision,
        workshop,
        local(workshop, decision.captured_at).date(),
        people.get(decision.decider_id or 0),
        tuple(team for team in teams if team.id in decision.concerns),
        _again(decision, today),
        due,
    )


def _again(decision: Decision, today: date) -> str:
    if decision.revisit is None:
        last = decision.revisited_on
        return f"Looked at again {day_words(last, today)}" if last else ""
    if decision.revisit < today:
        return late_words(decision.revisit, today)
    if decision.revisit == today:
        return "Look again today"
    return f"Look again {day_words(decision.revisit, today)}"
