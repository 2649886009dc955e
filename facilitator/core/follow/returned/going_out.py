"""The action list as it goes out to the owners, in a form that comes in again."""

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import latest_by_action
from facilitator.core.follow.returned.owners import Owners
from facilitator.core.follow.returned.references import Sent, owner_mark, written
from facilitator.core.follow.returned.states import SheetState, state_of
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop, programme_of
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.origins import origin


@dataclass(frozen=True)
class ActionLine:
    """One action as it goes out: names in words, and the reference by which it is known when it comes back."""

    action: Action
    owner: str
    team: str
    state: SheetState
    origin: str
    reference: str


@dataclass(frozen=True)
class SheetOut:
    """A list of actions at the instant `taken_at`. `people` are the names of those who may own one, in order."""

    title: str
    taken_at: datetime
    lines: tuple[ActionLine, ...]
    people: tuple[str, ...]


def sheet_out(document: Document, workshop_id: int | None = None) -> SheetOut:
    """The actions of a workshop in their order; without one all open ones of the programme, the soonest first.

    Those of plans to improve are among the latter. UserError if the workshop is gone.
    """
    owners, teams = Owners(document.all(Person), document.all(Team)), {team.id: team for team in document.all(Team)}
    programme = programme_of(document)
    workshop = document.get(Workshop, workshop_id) if workshop_id else None
    listed = _of_workshop(document, workshop) if workshop else _still_open(document)
    latest = latest_by_action(document, (action for action, _comes_from in listed))
    lines = []
    for action, comes_from in listed:
        owner = owners.people.get(action.owner_id or 0)
        team = teams.get(owner.team_id or 0) if owner else None
        name, state = owners.name(action.owner_id), state_of(action, latest.get(action.id))
        reference = written(Sent(action.id, state, action.due, owner_mark(name)), programme.uid)
        lines.append(ActionLine(action, name, team.name if team else "", state, comes_from, reference))
    title = workshop.title if workshop else programme.name
    return SheetOut(title, document.now(), tuple(lines), tuple(owners.here()))


def _of_workshop(document: Document, workshop: Workshop) -> list[tuple[Action, str]]:
    return [(one, origin(document, one) or workshop.title) for one in document.all(Action, workshop_id=workshop.id)]


def _still_open(document: Document) -> list[tuple[Action, str]]:
    workshops = {workshop.id: workshop.title for workshop in document.all(Workshop)}
    plans = {plan.id: f"improvement plan {quoted(plan.area)}" for plan in document.all(Improvement)}
    found = document.all(Action, state=ActionState.OPEN)
    found.sort(key=lambda action: (action.due or date.max, action.captured_at, action.id))
    return [(one, workshops.get(one.workshop_id or 0) or plans.get(one.improvement_id or 0, "")) for one in found]
