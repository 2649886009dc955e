"""What is next for a workshop, in a few words, and where that is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.people import Participant
from facilitator.core.plan.schedule import Schedule, agenda_of, over, over_words
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.timekeeping import find_progress
from facilitator.core.run.words import counted


class Place(StrEnum):
    """Where the next step is taken; the value is the word on the way there."""

    PLAN = "Plan"
    RUN = "Run"
    OUTCOMES = "Outcomes"


@dataclass(frozen=True)
class NextStep:
    """The place, what is to say about it, and whether something needs mending."""

    place: Place
    words: str
    wrong: bool = False


def next_step(document: Document, workshop: Workshop, today: date) -> NextStep:
    """What is next for a workshop, given the day that it is where the facilitator is."""
    match workshop.state:
        case WorkshopState.LIVE:
            progress = find_progress(document, workshop.id)
            block = progress.current if progress else None
            return NextStep(Place.RUN, f"Under way: {block.title}" if block else "Under way")
        case WorkshopState.CLOSED:
            ends = open_ends(document, workshop.id)
            if ends:
                return NextStep(Place.OUTCOMES, ends[0].words, wrong=True)
            return NextStep(Place.OUTCOMES, _under_way(document.all(Action, workshop_id=workshop.id)))
        case WorkshopState.PLANNED:
            if workshop.day < today:
                return NextStep(Place.RUN, "Its day has passed", wrong=True)
            schedule = agenda_of(document, workshop.id).schedule()
            invited = len(document.all(Participant, workshop_id=workshop.id))
            return _to_prepare(schedule, invited) or _to_come(workshop.day, today)


def _to_prepare(schedule: Schedule, invited: int) -> NextStep | None:
    if not schedule.blocks:
        return NextStep(Place.PLAN, "The agenda is empty", wrong=True)
    if over(schedule) > 0:
        return NextStep(Place.PLAN, f"The plan is {over_words(schedule)}", wrong=True)
    return None if invited else NextStep(Place.PLAN, "No one takes part yet")


def _to_come(day: date, today: date) -> NextStep:
    days = (day - today).days
    if days > 1:
        return NextStep(Place.PLAN, f"Planned, in {counted(days, 'day')}")
    if days == 1:
        return NextStep(Place.PLAN, "Planned for tomorrow")
    return NextStep(Place.RUN, "Ready to start today")


def _under_way(actions: Sequence[Action]) -> str:
    waiting = sum(action.state is ActionState.OPEN for action in actions)
    if waiting:
        return f"{counted(waiting, 'action')} under way"
    return "All actions are done" if actions else "No action was captured"
