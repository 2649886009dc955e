"""The actions of improvement plans, which belong to no workshop, and how far each plan has come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.assess.improving import Improvement, Milestone, improvements, milestones_of, next_milestone
from facilitator.core.document import Document
from facilitator.core.lines import add_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words, shortened
from facilitator.core.practices import practice
from facilitator.core.run.actions import NO_TEXT, Action, ActionState
from facilitator.core.text import free, required

_LONGEST = 60


@dataclass(frozen=True)
class Progress:
    """How far a plan has come on `today`, the local day.

    `done` of `of` actions, those dropped not counted; `overdue` of the others are past their day. `next` is the
    milestone to be reached next, `reached` of `milestones` are behind it.
    """

    improvement: Improvement
    today: date
    done: int
    of: int
    overdue: int
    reached: int
    milestones: int
    next: Milestone | None

    @property
    def late(self) -> bool:
        """Whether an action, the next milestone or the plan as a whole is past its day."""
        days = (self.next.day if self.next else None, self.improvement.target if self.unfinished else None)
        return bool(self.overdue) or any(day is not None and day < self.today for day in days)

    @property
    def unfinished(self) -> bool:
        """Whether an action or a milestone is still open, or there is none at all."""
        return self.done < self.of or self.next is not None or not (self.of or self.milestones)

    @property
    def words(self) -> str:
        """In a few words: "2 of 5 actions done, 1 late; next: pilot with two teams by Fri 12 Mar"."""
        acted = f"{self.done} of {counted(self.of, 'action')} done" if self.of else "No actions yet"
        late = f", {self.overdue} late" if self.overdue else ""
        return f"{acted}{late}{self._next_words()}"

    def _next_words(self) -> str:
        if self.next is not None:
            what = shortened(self.next.what, _LONGEST)
            return f"; next: {what}{self._by(self.next.day, ' by', ', was due')}"
        target = self.improvement.target if self.unfinished else None
        return self._by(target, "; to be complete by", "; was to be complete by")

    def _by(self, day: date | None, ahead: str, past: str) -> str:
        return f"{past if day < self.today else ahead} {day_words(day, self.today)}" if day else ""


def add_plan_action(
    document: Document,
    improvement_id: int,
    text: str,
    *,
    owner_id: int | None = None,
    due: date | None = None,
    measure: str = "",
) -> Action:
    """Add an action at the end of a plan's list. From then on it is an action like any other (see `actions`)."""
    document.get(Improvement, improvement_id)
    action = Action(
        id=document.new_id(),
        improvement_id=improvement_id,
        text=required(text, NO_TEXT),
        owner_id=None if owner_id is None else document.get(Person, owner_id).id,
        due=due,
        measure=free(measure),
        captured_at=document.now(),
    )
    return add_line(document, "Add action", action, improvement_id=improvement_id)


def move_plan_actions(
    document: Document, improvement_id: int, ids: Sequence[int], before_id: int | None
) -> list[Action]:
    """Put actions of a plan, in the order of `ids`, before another; None: at the end."""
    return move(document, actions_of_improvement(document, improvement_id), ids, before_id, "Move action")


# Questions


def actions_of_improvement(document: Document, improvement_id: int) -> list[Action]:
    """The actions of a plan in their order."""
    return document.all(Action, improvement_id=improvement_id)


def proposed_actions(document: Document, improvement_id: int) -> list[str]:
    """The strategies of the plan's practice that are not among its actions yet, each a text for `add_plan_action`."""
    helps = practice(document.get(Improvement, improvement_id).practice)
    taken = {folded(action.text) for action in actions_of_improvement(document, improvement_id)}
    return [text for text in (helps.strategies if helps else ()) if folded(text) not in taken]


def progress(document: Document, improvement_id: int, today: date) -> Progress:
    """How far a plan has come today, the local day."""
    improvement = document.get(Improvement, improvement_id)
    steps = milestones_of(document, improvement_id)
    return _progress(improvement, actions_of_improvement(document, improvement_id), steps, today)


def progress_of_all(document: Document, today: date) -> list[Progress]:
    """How far every plan that is not closed has come, in the order of the plans."""
    return [progress(document, one.id, today) for one in improvements(document, closed=False)]


def _progress(
    improvement: Improvement, actions: Iterable[Action], milestones: Sequence[Milestone], today: date
) -> Progress:
    counted_in = [action for action in actions if action.state is not ActionState.DROPPED]
    still = [action for action in counted_in if action.state is ActionState.OPEN]
    return Progress(
        improvement=improvement,
        today=today,
        done=len(counted_in) - len(still),
        of=len(counted_in),
        overdue=sum(action.due is not None and action.due < today for action in still),
        reached=sum(one.reached for one in milestones),
        milestones=len(milestones),
        next=next_milestone(milestones),
    )
