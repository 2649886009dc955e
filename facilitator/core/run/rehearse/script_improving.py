"""A plan to improve in a script: what is to get better, who does what about it, and how far that has come."""

from datetime import date

from facilitator.core.content import Content, Free, Words
from facilitator.core.run.rehearse.script_names import PersonName, PracticeKey, StatementKey


class Milestone(Content):
    """One step on the way of a plan."""

    what: Words
    day: date | None = None
    reached: bool = False


class PlanAction(Content):
    """An action of a plan, and whether it has been done."""

    text: Words
    owner: PersonName | None = None
    due: date | None = None
    measure: Free = ""
    done: bool = False


class Improvement(Content):
    """A plan. `statement` is where it showed in the wave; without `practice` the one that helps there is taken."""

    area: Words
    statement: StatementKey | None = None
    why: Free = ""
    practice: PracticeKey | None = None
    resources: Free = ""
    measures: Free = ""
    start: date | None = None
    target: date | None = None
    people: tuple[PersonName, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    actions: tuple[PlanAction, ...] = ()
