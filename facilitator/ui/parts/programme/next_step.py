"""What is next for a workshop, in a few words, and where that is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import CheckpointView
from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.people import Participant
from facilitator.core.phrases import counted, day_words
from facilitator.core.plan.planned import Schedule, over, over_words
from facilitator.core.plan.prepare.checklist import CheckItem, Tool
from facilitator.core.plan.prepare.due import ItemView
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Sitting, next_session
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.core.run.drafting import drafts_plan
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.review import review_of

_A_WEEK = 7
_NOT_DONE = MappingProxyType(
    {
        Tool.DETAILS: "Details to be settled",
        Tool.INVITATIONS: "Invitations not sent",
        Tool.DOCUMENTS: "Documents still to come",
        Tool.ONE_TO_ONES: "Conversations to be held",
        Tool.PRE_READ: "Pre-read not sent",
        Tool.AGENDA: "Agenda to be settled",
        Tool.GROUPS: "Groups not mixed",
        Tool.MATERIALS: "Materials not packed",
        Tool.TECHNOLOGY: "Technology not checked",
        Tool.PRINTABLES: "Nothing printed yet",
        Tool.LAST_TIME: "Last time not looked at",
        Tool.ASSESSMENT: "Survey not sent out",
        Tool.FINDINGS: "Survey not read yet",
        Tool.NONE: "A preparation is due",
    }
)
_TO_FOLLOW = MappingProxyType(
    {
        FollowTool.DISTRIBUTE: "Outcomes to be given out",
        FollowTool.MEETINGS: "Meetings to be arranged",
        FollowTool.CHECK_IN: "Time for a check-in",
        FollowTool.WINS: "Wins to be shared",
        FollowTool.STUCK: "Stuck actions to be cleared",
        FollowTool.REVIEW: "Review to be held",
        FollowTool.FEEDBACK: "Solutions to be asked about",
        FollowTool.ASSESSMENT: "Assessment to be repeated",
        FollowTool.NEXT_WORKSHOP: "Next one to be planned",
        FollowTool.NONE: "Something is to be done",
    }
)
_QUARTER = 92
"""Days after which it is no longer asked why nothing follows a workshop up."""


class Place(StrEnum):
    """Where the next step is taken; the value is the word on the way there."""

    PLAN = "Plan"
    PREPARE = "Prepare"
    RUN = "Run"
    OUTCOMES = "Outcomes"
    FOLLOW_UP = "Follow up"


@dataclass(frozen=True)
class NextStep:
    """The place, what is to say about it, and whether something needs mending."""

    place: Place
    words: str
    wrong: bool = False


def next_step(
    document: Document,
    workshop: Workshop,
    today: date,
    due: Sequence[ItemView] = (),
    after: Sequence[CheckpointView] = (),
) -> NextStep:
    """What is next for a workshop, given the day that it is where the facilitator is.

    `due` is what is late or due soon of its preparation, `after` of what follows it up; the latest first.
    """
    match workshop.state:
        case WorkshopState.LIVE:
            progress = find_progress(document, workshop.id)
            block = progress.current if progress else None
            return NextStep(Place.RUN, f"Under way: {block.title}" if block else "Under way")
        case WorkshopState.CLOSED:
            return _to_follow(document, workshop, today, after)
        case WorkshopState.PLANNED:
            return _to_hold(document, workshop, today, due)


def _to_follow(document: Document, workshop: Workshop, today: date, after: Sequence[CheckpointView]) -> NextStep:
    """Gaps are closed before anything is given out; then what is due, or the lists to be set up within the quarter."""
    ends = open_ends(document, workshop.id)
    if ends:
        return NextStep(Place.OUTCOMES, ends[0].words, wrong=True)
    if after:
        return NextStep(Place.FOLLOW_UP, _TO_FOLLOW[after[0].item.tool], wrong=bool(after[0].late))
    actions = document.all(Action, workshop_id=workshop.id)
    fresh = (today - workshop.day).days <= _QUARTER
    if actions and fresh and not document.all(CheckpointItem, workshop_id=workshop.id):
        return NextStep(Place.FOLLOW_UP, "Checkpoints to be set up")
    if not actions and review_of(document, workshop.id) is not None:
        return NextStep(Place.OUTCOMES, "Review held")
    if not actions and drafts_plan(document, workshop.id):
        return NextStep(Place.OUTCOMES, "Plan drafted")
    return NextStep(Place.OUTCOMES, _under_way(actions))


def _to_hold(document: Document, workshop: Workshop, today: date, due: Sequence[ItemView]) -> NextStep:
    sitting = next_session(document, workshop.id)
    day = sitting.workshop.day if sitting else workshop.day
    if day < today:
        return NextStep(Place.RUN, "Its day has passed", wrong=True)
    schedule = agenda_of(document, workshop.id).schedule()
    invited = len(document.all(Participant, workshop_id=workshop.id))
    alone = drafts_plan(document, workshop.id)  # one person may draft a plan without anybody else
    unready = _to_plan(schedule, invited or alone) or (_to_prepare(due) if due and day > today else None)
    if unready:
        return unready
    begun = bool(document.all(CheckItem, workshop_id=workshop.id, done_at=None))
    return _to_come(sitting, day, today, Place.PREPARE if begun else Place.PLAN)


def _to_plan(schedule: Schedule, enough: int) -> NextStep | None:
    if not schedule.blocks:
        return NextStep(Place.PLAN, "The agenda is empty", wrong=True)
    if over(schedule) > 0:
        return NextStep(Place.PLAN, f"The plan is {over_words(schedule)}", wrong=True)
    return None if enough else NextStep(Place.PLAN, "Nobody takes part yet")


def _to_prepare(due: Sequence[ItemView]) -> NextStep:
    """What is late, or else due first."""
    late = sum(view.late > 0 for view in due)
    if late:
        return NextStep(Place.PREPARE, f"{counted(late, 'preparation')} late", wrong=True)
    return NextStep(Place.PREPARE, _NOT_DONE[due[0].item.tool])


def _to_come(sitting: Sitting | None, day: date, today: date, way: Place) -> NextStep:
    place = Place.RUN if day == today else way
    days = (day - today).days
    if sitting and sitting.of > 1:
        return NextStep(place, f"Session {sitting.number} of {sitting.of} {_on(day, today)}")
    if days > 1:
        return NextStep(place, f"Planned, in {counted(days, 'day')}")
    return NextStep(place, "Planned for tomorrow" if days == 1 else "Ready to start today")


def _on(day: date, today: date) -> str:
    """A day to come: "today", "tomorrow", "on Wed", or "on Wed 14 Apr" if that is a week or more away."""
    days = (day - today).days
    if days < 2:
        return "tomorrow" if days else "today"
    words = day_words(day, today)
    return f"on {words.split()[0] if days < _A_WEEK else words}"


def _under_way(actions: Sequence[Action]) -> str:
    waiting = sum(action.state is ActionState.OPEN for action in actions)
    if waiting:
        return f"{counted(waiting, 'action')} under way"
    return "All actions are done" if actions else "No action was captured"
