"""What came of one workshop: promises kept, issues resolved in the room, and how it was found at the close.

Source: seed 000_304b59033e062cb6.txt (measuring effectiveness, immediate measures).
"""

from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow.figures.completion import (
    Completion,
    KindCompletion,
    Promised,
    TeamCompletion,
    by_kind,
    by_team,
    completion,
    promised,
    settled_on,
)
from facilitator.core.follow.figures.reading import Owners, WorkshopRead, owners_of, read_workshop
from facilitator.core.follow.satisfaction import Satisfaction, satisfaction
from facilitator.core.phrases import counted, day_words, listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.captured import QuestionState
from facilitator.core.run.solutions import missing


@dataclass(frozen=True)
class Resolved:
    """What the room settled: `answered` of `asked` questions, decisions, `solved` of `worked_on` opportunities.

    An opportunity is solved that has a solution which lacks nothing. `settled` of `parked` items count as they stand
    now, since nobody notes when one was settled.
    """

    answered: int = 0
    asked: int = 0
    decided: int = 0
    solved: int = 0
    worked_on: int = 0
    settled: int = 0
    parked: int = 0

    @property
    def total(self) -> int:
        """How many issues were resolved."""
        return self.answered + self.decided + self.solved + self.settled

    @property
    def words(self) -> str:
        """ "9 issues resolved: 5 of 6 questions answered and 4 decisions"; "No issues were noted" without any."""
        parts = [
            f"{self.answered} of {counted(self.asked, 'question')} answered" if self.asked else "",
            counted(self.decided, "decision") if self.decided else "",
            f"{self.solved} of {counted(self.worked_on, 'opportunity', 'opportunities')} with a full solution"
            if self.worked_on
            else "",
            f"{self.settled} of {counted(self.parked, 'parked item')} settled" if self.parked else "",
        ]
        told = [part for part in parts if part]
        return f"{counted(self.total, 'issue')} resolved: {listed(told)}" if told else "No issues were noted"


@dataclass(frozen=True)
class Effect:
    """What came of one workshop by `today`, the local day. `kinds` say where the actions came from."""

    workshop: Workshop
    today: date
    promised: tuple[Promised, ...]
    completion: Completion
    teams: tuple[TeamCompletion, ...]
    kinds: tuple[KindCompletion, ...]
    resolved: Resolved
    satisfaction: Satisfaction

    @property
    def put_off(self) -> tuple[Promised, ...]:
        """The actions whose date was moved, the most often moved first."""
        return tuple(sorted((one for one in self.promised if one.moves), key=lambda one: -one.moves))


# Questions


def effect(document: Document, workshop_id: int, today: date) -> Effect:
    """What came of a workshop by today, the local day; UserError if it is gone."""
    return effect_of(read_workshop(document, workshop_id), owners_of(document), today)


def effect_of(read: WorkshopRead, owners: Owners, today: date) -> Effect:
    """The same, of what was read."""
    made = promised(read.actions, read.check_ins, lambda action: settled_on(action, read.workshop.zone))
    return Effect(
        workshop=read.workshop,
        today=today,
        promised=tuple(made),
        completion=completion(made, today),
        teams=tuple(by_team(made, owners.teams, owners.team_of, today)),
        kinds=tuple(by_kind(made, today)),
        resolved=resolved(read),
        satisfaction=satisfaction(read.satisfied, read.here),
    )


def resolved(read: WorkshopRead) -> Resolved:
    """What the room settled."""
    answered = [question.state is QuestionState.ANSWERED for question in read.questions]
    worked_on: dict[int, bool] = {}
    for solution in read.solutions:
        # Two tables may work on one opportunity; a solution of none stands for an issue of its own.
        about = solution.opportunity_id or solution.id
        worked_on[about] = worked_on.get(about, False) or not missing(solution, read.actions)
    return Resolved(
        answered=sum(answered),
        asked=len(answered),
        decided=len(read.decisions),
        solved=sum(worked_on.values()),
        worked_on=len(worked_on),
        settled=sum(one.settled for one in read.parked),
        parked=len(read.parked),
    )


def put_off_words(one: Promised, today: date) -> str:
    """How far a date has moved: "first due Fri 15 Jan, now Fri 12 Feb, moved twice"; "" where it has not."""
    if not one.moves:
        return ""
    first, now = (day_words(day, today) if day else "no date" for day in (one.first_due, one.action.due))
    times = {1: "once", 2: "twice"}.get(one.moves, f"{one.moves} times")
    return f"first due {first}, now {now}, moved {times}"
