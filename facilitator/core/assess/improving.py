"""Improvement plans, after the planning template of seed 001_c4ed3fc94637a261.txt; their actions are `run.actions`."""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.people import Person
from facilitator.core.phrases import day_words, quoted
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class Improvement(Ordered):
    """One plan: the area, why, with what, from when until when, and how it will be seen. `practice` is a key or ""."""

    table = "improvement"
    wave_id: int | None = None
    key: str = ""
    area: Text
    why: Text = ""
    practice: str = ""
    resources: Text = ""
    start: date | None = None
    target: date | None = None
    measures: Text = ""
    closed: bool = False


class Milestone(Ordered):
    """One step on the way of a plan."""

    table = "milestone"
    improvement_id: int
    what: Text
    day: date | None = None
    reached: bool = False


class Involved(Record):
    """A person to involve in a plan."""

    table = "involved"
    improvement_id: int
    person_id: int


_NO_AREA = "The plan has no name yet: type what is to get better."
_NO_MILESTONE = "The milestone has no text yet: type what will have been reached."


# Plans


def start_improvement(
    document: Document, area: str, *, wave_id: int | None = None, key: str = "", why: str = "", practice: str = ""
) -> Improvement:
    """Start a plan for an area that is to get better, behind the others.

    `wave_id` and `key` (of a statement or section) say where it showed, `practice` which of `practices` is to help.
    """
    improvement = Improvement(
        id=document.new_id(),
        wave_id=None if wave_id is None else document.get(Wave, wave_id).id,
        key=key,
        area=one_line(required(area, _NO_AREA)),
        why=free(why),
        practice=practice,
    )
    return add_line(document, "Start improvement plan", improvement)


def edit_improvement(
    document: Document,
    improvement_id: int,
    *,
    area: str | None = None,
    why: str | None = None,
    practice: str | None = None,
    resources: str | None = None,
    measures: str | None = None,
) -> Improvement:
    """Change what is given; None leaves it as it is. Only the area may not become empty."""
    typed = {
        "area": None if area is None else one_line(required(area, _NO_AREA)),
        "why": None if why is None else free(why),
        "practice": practice,
        "resources": None if resources is None else free(resources),
        "measures": None if measures is None else free(measures),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change_line(document, "Edit improvement plan", Improvement, improvement_id, **changes)


def set_span(document: Document, improvement_id: int, start: date | None, target: date | None) -> Improvement:
    """Say when a plan starts and by when it is to be complete; None for not known yet.

    UserError if it would be complete before it starts. Milestones stay where they are: see `missing`.
    """
    if start is not None and target is not None and target < start:
        raise UserError("The target date is before the start: choose a later one, or start sooner.")
    return change_line(
        document, "Set dates of improvement plan", Improvement, improvement_id, start=start, target=target
    )


def set_closed(document: Document, improvement_id: int, closed: bool = True) -> Improvement:
    """Close a plan, whatever is still open in it, or open it again."""
    label = "Close improvement plan" if closed else "Reopen improvement plan"
    return change_line(document, label, Improvement, improvement_id, closed=closed)


def move_improvements(document: Document, ids: Sequence[int], before_id: int | None) -> list[Improvement]:
    """Put plans, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Improvement), ids, before_id, "Move improvement plan")


def remove_improvement(document: Document, improvement_id: int) -> None:
    """Remove a plan with its milestones and its actions."""
    remove_line(document, "Remove improvement plan", Improvement, improvement_id)


# Milestones


def add_milestone(document: Document, improvement_id: int, what: str, day: date | None = None) -> Milestone:
    """Add a milestone behind the others. A day outside the plan's own is taken, and told by `missing`."""
    document.get(Improvement, improvement_id)
    text = one_line(required(what, _NO_MILESTONE))
    line = Milestone(id=document.new_id(), improvement_id=improvement_id, what=text, day=day)
    return add_line(document, "Add milestone", line, improvement_id=improvement_id)


def edit_milestone(document: Document, milestone_id: int, what: str) -> Milestone:
    """Word a milestone anew; UserError if nothing is left of it."""
    text = one_line(required(what, _NO_MILESTONE))
    return change_line(document, "Edit milestone", Milestone, milestone_id, what=text)


def set_milestone_day(document: Document, milestone_id: int, day: date | None) -> Milestone:
    """Say when a milestone is to be reached; None takes the day away."""
    return change_line(document, "Set day of milestone", Milestone, milestone_id, day=day)


def set_reached(document: Document, milestone_id: int, reached: bool = True) -> Milestone:
    """Tick a milestone off as reached, or open it again."""
    label = "Reach milestone" if reached else "Reopen milestone"
    return change_line(document, label, Milestone, milestone_id, reached=reached)


def move_milestones(
    document: Document, improvement_id: int, ids: Sequence[int], before_id: int | None
) -> list[Milestone]:
    """Put milestones of a plan, in the order of `ids`, before another; None: at the end."""
    return move(document, milestones_of(document, improvement_id), ids, before_id, "Move milestone")


def remove_milestone(document: Document, milestone_id: int) -> None:
    """Remove a milestone."""
    remove_line(document, "Remove milestone", Milestone, milestone_id)


# People to involve


def involve(document: Document, improvement_id: int, person_ids: Iterable[int]) -> list[Involved]:
    """Add people to involve, less those who are there already. Returns what was added."""
    document.get(Improvement, improvement_id)
    there = {person.id for person in involved(document, improvement_id)}
    new = [document.get(Person, one).id for one in dict.fromkeys(person_ids) if one not in there]
    with document.step("Involve people") as step:
        return [
            step.put(Involved(id=document.new_id(), improvement_id=improvement_id, person_id=person)) for person in new
        ]


def uninvolve(document: Document, improvement_id: int, person_id: int) -> None:
    """Take a person out of a plan, if they are in it. Their actions stay theirs."""
    with document.step("Take person out of improvement plan") as step:
        for line in document.all(Involved, improvement_id=improvement_id, person_id=person_id):
            step.remove(line)


# Questions


def improvements(document: Document, *, closed: bool = True) -> list[Improvement]:
    """All plans in their order; with `closed` False without those that are closed."""
    return document.all(Improvement) if closed else document.all(Improvement, closed=False)


def milestones_of(document: Document, improvement_id: int) -> list[Milestone]:
    """The milestones of a plan, in the order in which they were put."""
    return document.all(Milestone, improvement_id=improvement_id)


def next_milestone(milestones: Iterable[Milestone]) -> Milestone | None:
    """Of the milestones not reached yet the one whose day comes first, of those without a day the first."""
    still = [one for one in milestones if not one.reached]
    return min(still, key=lambda one: (one.day or date.max, one.position, one.id), default=None)


def involved(document: Document, improvement_id: int) -> list[Person]:
    """The people to involve in a plan, in the order in which they were added."""
    return [document.get(Person, one.person_id) for one in document.all(Involved, improvement_id=improvement_id)]


def missing(document: Document, improvement_id: int) -> list[Missing]:
    """What the template still asks for, each in a sentence, and the milestones whose day is outside the plan's own."""
    plan, steps = document.get(Improvement, improvement_id), milestones_of(document, improvement_id)
    wanting = (
        (plan.start is None, "There is no start date yet."),
        (plan.target is None, "There is no target date yet: by when is it to be complete?"),
        (not steps, "There are no milestones yet: what will have been reached on the way?"),
        (not plan.resources, "No resources are named yet: who and what does it take?"),
        (not plan.measures, "There is no success measure yet: how will it be seen?"),
        (not involved(document, improvement_id), "Nobody is involved yet: who has to take part?"),
    )
    return [Missing(plan, words) for is_so, words in wanting if is_so] + _outside(plan, steps)


def _outside(plan: Improvement, milestones: Iterable[Milestone]) -> list[Missing]:
    found = []
    for one in milestones:
        if one.day and plan.start and one.day < plan.start:
            found.append(Missing(one, f"{quoted(one.what)} is before the start, {day_words(plan.start, one.day)}."))
        elif one.day and plan.target and one.day > plan.target:
            found.append(
                Missing(one, f"{quoted(one.what)} is after the target date, {day_words(plan.target, one.day)}.")
            )
    return found
