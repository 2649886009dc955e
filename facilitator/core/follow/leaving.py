"""When somebody leaves: what they still hold, and how all of it goes to somebody else in one step."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.core.assess.improving import Improvement, Involved
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing, looks_by_action, standing_of
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.escalations import Escalation, open_escalations
from facilitator.core.follow.homes import Homes
from facilitator.core.follow.leaving_agreed import Agreed, agreed_of, give_agreed
from facilitator.core.follow.naming import naming_of
from facilitator.core.people import Person, set_gone
from facilitator.core.phrases import counted
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.core.plan.workshops import Programme, Workshop, WorkshopState, programme_of, workshops
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.raci import RaciCell, RaciColumn

Held = Action | Escalation | RaciColumn | Involved | CheckpointItem | CheckItem | Wanted | Programme | Agreed


class HeldAs(StrEnum):
    """What sort of thing somebody holds."""

    ACTION = "action"
    ESCALATION = "escalation"
    RACI = "raci"
    IMPROVEMENT = "improvement"
    CHECKPOINT = "checkpoint"
    PREPARATION = "preparation"
    DOCUMENT = "document"
    AGREEMENT = "agreement"
    OWNER = "owner"
    DEPUTY = "deputy"


@dataclass(frozen=True)
class Holding:
    """One thing that somebody holds: the record, what it is, and where it belongs. `due` is its day if it has one."""

    held_as: HeldAs
    record: Held
    title: str
    where: str = ""
    due: date | None = None


# Verbs


def hand_over(
    document: Document, from_id: int, to_id: int, *, gone: bool = True, only: Collection[int] | None = None
) -> list[Holding]:
    """Give all that somebody holds, or of it only the records with these ids, to somebody else; returns what went.

    With `gone` the person is then marked as gone. An action remembers whose it was. Where the other has a part already
    (in a RACI table, in a plan) the two become one. UserError if it is the same person, or the other has left.
    """
    giver, taker = document.get(Person, from_id), document.get(Person, to_id)
    if from_id == to_id:
        raise UserError(f"{giver.name} holds this already: choose somebody else.")
    if taker.gone:
        raise UserError(f"{taker.name} is marked as gone: choose somebody who is here.")
    held = [one for one in holdings(document, from_id) if only is None or one.record.id in only]
    with document.step(f"Hand over from {naming_of(document).of(from_id)}") as step:
        for one in held:
            _give(document, step, one, giver, taker)
        if gone:
            set_gone(document, from_id)
    return held


def _give(document: Document, step: Step, holding: Holding, giver: Person, taker: Person) -> None:
    match holding.record:
        case Action() as action:
            step.put(_whose_until_now(document, action))
            actions.set_owner(document, action.id, taker.id)
        case RaciColumn() as column:
            _give_column(document, step, column, taker)
        case Involved() as involved:
            there = document.all(Involved, improvement_id=involved.improvement_id, person_id=taker.id)
            if there:
                step.remove(involved)
            else:
                step.put(involved.with_(person_id=taker.id))
        case Programme():
            _give_programme(step, programme_of(document), giver, taker)
        case Escalation() | Wanted() as record:
            step.put(record.with_(person_id=taker.id))
        case CheckpointItem() | CheckItem() as item:
            step.put(item.with_(owner_id=taker.id))
        case agreed:
            give_agreed(document, step, agreed, taker)


def _whose_until_now(document: Document, action: Action) -> CheckIn:
    """What keeps whose an action was. Its standing is that of the look before, on track if there was none."""
    looks = looks_by_action(document.all(CheckIn, action_id=action.id)).get(action.id)
    return CheckIn(
        id=document.new_id(),
        action_id=action.id,
        at=document.now(),
        standing=standing_of(action, looks[-1] if looks else None) or Standing.ON_TRACK,
        way=CheckInWay.HANDOVER,
        owner_id=action.owner_id,
        due_before=action.due,
        due_after=action.due,
    )


def _give_column(document: Document, step: Step, column: RaciColumn, taker: Person) -> None:
    theirs = document.all(RaciColumn, workshop_id=column.workshop_id, person_id=taker.id)
    if not theirs:
        step.put(column.with_(person_id=taker.id))
        return
    cells = {cell.row_id: cell for cell in document.all(RaciCell, column_id=theirs[0].id)}
    for cell in document.all(RaciCell, column_id=column.id):
        there = cells.get(cell.row_id)
        if there is None:
            step.put(cell.with_(column_id=theirs[0].id))
        else:
            step.put(there.with_(letters=both(there.letters, cell.letters)))
    step.remove(column)


def _give_programme(step: Step, programme: Programme, giver: Person, taker: Person) -> None:
    """Nobody is owner and deputy at once: who becomes the owner is the deputy no more."""
    if programme.owner_id == giver.id:
        deputy = None if programme.deputy_id == taker.id else programme.deputy_id
        step.put(programme.with_(owner_id=taker.id, deputy_id=deputy))
    elif programme.deputy_id == giver.id:
        step.put(programme.with_(deputy_id=None if programme.owner_id == taker.id else taker.id))


# Questions


def both(letters: str, others: str) -> str:
    """What one cell of a RACI table says that was two: R and A outweigh C, and C outweighs I."""
    found = {*letters, *others}
    return "".join(letter for letter in "RA" if letter in found) or next((one for one in "CI" if one in found), "")


def holdings(document: Document, person_id: int) -> list[Holding]:
    """All that somebody still holds, most pressing first: open actions soonest first, then the rest by sort.

    RACI columns and what is to be prepared are those of workshops to come; RACI also of the last one held.
    """
    homes = Homes(document)
    return [
        *_actions(document, homes, person_id),
        *_escalations(document, homes, person_id),
        *_in_workshops(document, person_id),
        *_in_plans(document, person_id),
        *(Holding(HeldAs.AGREEMENT, *told) for told in agreed_of(document, person_id)),
        *_stewardship(document, person_id),
    ]


def _actions(document: Document, homes: Homes, person_id: int) -> list[Holding]:
    still = document.all(Action, owner_id=person_id, state=ActionState.OPEN)
    still.sort(key=lambda action: (action.due or date.max, action.captured_at, action.id))
    return [Holding(HeldAs.ACTION, action, action.text, homes.title(action), action.due) for action in still]


def _escalations(document: Document, homes: Homes, person_id: int) -> Iterator[Holding]:
    for one in open_escalations(document):
        if one.person.id == person_id:
            yield Holding(HeldAs.ESCALATION, one.escalation, one.action.text, homes.title(one.action), one.action.due)


def _in_workshops(document: Document, person_id: int) -> Iterator[Holding]:
    known = {workshop.id: workshop for workshop in workshops(document)}
    ahead = {one.id for one in known.values() if one.state is not WorkshopState.CLOSED}
    held = [one.id for one in known.values() if one.state is not WorkshopState.PLANNED]
    for column in document.all(RaciColumn, person_id=person_id):
        if column.workshop_id in {*ahead, *held[-1:]} and (parts := document.all(RaciCell, column_id=column.id)):
            yield Holding(HeldAs.RACI, column, counted(len(parts), "part"), _title(known, column.workshop_id))
    for item in document.all(CheckpointItem, owner_id=person_id, done_at=None):
        yield Holding(HeldAs.CHECKPOINT, item, item.title, _title(known, item.workshop_id), item.due)
    for task in document.all(CheckItem, owner_id=person_id, done_at=None):
        if task.workshop_id in ahead:
            yield Holding(HeldAs.PREPARATION, task, task.title, _title(known, task.workshop_id))
    for wanted in document.all(Wanted, person_id=person_id, arrived=False):
        if wanted.workshop_id in ahead:
            yield Holding(HeldAs.DOCUMENT, wanted, wanted.title, _title(known, wanted.workshop_id))


def _title(known: dict[int, Workshop], workshop_id: int) -> str:
    return known[workshop_id].title


def _in_plans(document: Document, person_id: int) -> Iterator[Holding]:
    for involved in document.all(Involved, person_id=person_id):
        plan = document.get(Improvement, involved.improvement_id)
        if not plan.closed:
            yield Holding(HeldAs.IMPROVEMENT, involved, plan.area, due=plan.target)


def _stewardship(document: Document, person_id: int) -> Iterator[Holding]:
    programme = programme_of(document)
    if programme.owner_id == person_id:
        yield Holding(HeldAs.OWNER, programme, "Owner of the programme", programme.name)
    if programme.deputy_id == person_id:
        yield Holding(HeldAs.DEPUTY, programme, "Deputy of the programme", programme.name)
