"""What is read of closed workshops before anything is worked out: each type of record once, however many they are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from facilitator.core.conditions import differ, one_of
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.solutions import Solution


class _OfWorkshop(Protocol):
    @property
    def workshop_id(self) -> int | None: ...


W = TypeVar("W", bound=_OfWorkshop)


@dataclass(frozen=True)
class Owners:
    """The teams in their order, and of which team each person is: person's id → team's id."""

    teams: tuple[Team, ...]
    team_of: Mapping[int, int]


@dataclass(frozen=True)
class WorkshopRead:
    """One workshop with all that its effect is worked out of. `here` is how many people were marked as here.

    `check_ins` are at least those in which a date was moved: the others have no part in it.
    """

    workshop: Workshop
    actions: Sequence[Action] = ()
    check_ins: Sequence[CheckIn] = ()
    questions: Sequence[Question] = ()
    decisions: Sequence[Decision] = ()
    parked: Sequence[Parked] = ()
    solutions: Sequence[Solution] = ()
    satisfied: Sequence[Satisfied] = ()
    here: int = 0


@dataclass(frozen=True)
class ProgrammeRead:
    """All closed workshops, first to last. `planned` are the actions of plans to improve, which belong to none."""

    owners: Owners
    workshops: tuple[WorkshopRead, ...]
    planned: Sequence[Action]
    planned_check_ins: Sequence[CheckIn] = ()


def owners_of(document: Document) -> Owners:
    """The teams, and who is on which."""
    people = document.all(Person)
    return Owners(tuple(document.all(Team)), {one.id: one.team_id for one in people if one.team_id is not None})


def read_workshop(document: Document, workshop_id: int) -> WorkshopRead:
    """Read one workshop, whatever its state; UserError if it is gone."""
    workshop = document.get(Workshop, workshop_id)
    actions = document.all(Action, workshop_id=workshop_id)
    return WorkshopRead(
        workshop=workshop,
        actions=actions,
        check_ins=document.those(CheckIn, one_of("action_id", (action.id for action in actions))),
        questions=document.all(Question, workshop_id=workshop_id),
        decisions=document.all(Decision, workshop_id=workshop_id),
        parked=document.all(Parked, workshop_id=workshop_id),
        solutions=document.all(Solution, workshop_id=workshop_id),
        satisfied=document.all(Satisfied, workshop_id=workshop_id),
        here=len(document.all(Participant, workshop_id=workshop_id, present=True)),
    )


def read_programme(document: Document) -> ProgrammeRead:
    """Read all that is closed, by the day it was held."""
    closed = [one for one in workshops(document) if one.state is WorkshopState.CLOSED]
    actions = _by_workshop(document.all(Action))
    looks: dict[int, list[CheckIn]] = {}
    for look in document.those(CheckIn, differ("due_before", "due_after")):
        looks.setdefault(look.action_id, []).append(look)
    questions, decisions = _by_workshop(document.all(Question)), _by_workshop(document.all(Decision))
    parked, solutions = _by_workshop(document.all(Parked)), _by_workshop(document.all(Solution))
    satisfied = _by_workshop(document.all(Satisfied))
    here = Counter(one.workshop_id for one in document.all(Participant, present=True))
    planned = actions.get(None, [])
    return ProgrammeRead(
        owners=owners_of(document),
        workshops=tuple(
            WorkshopRead(
                workshop=workshop,
                actions=actions.get(workshop.id, ()),
                check_ins=_of(actions.get(workshop.id, ()), looks),
                questions=questions.get(workshop.id, ()),
                decisions=decisions.get(workshop.id, ()),
                parked=parked.get(workshop.id, ()),
                solutions=solutions.get(workshop.id, ()),
                satisfied=satisfied.get(workshop.id, ()),
                here=here[workshop.id],
            )
            for workshop in closed
        ),
        planned=planned,
        planned_check_ins=_of(planned, looks),
    )


def _by_workshop(records: Sequence[W]) -> dict[int | None, list[W]]:
    parted: dict[int | None, list[W]] = {}
    for record in records:
        parted.setdefault(record.workshop_id, []).append(record)
    return parted


def _of(actions: Sequence[Action], looks: Mapping[int, Sequence[CheckIn]]) -> list[CheckIn]:
    return [look for action in actions for look in looks.get(action.id, ())]
