"""What the deputy, or the next owner of the programme, has to know: what runs, what is open, who is who, where it lies.

When it comes: `handover_dates`.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import ActionRow, rows_of
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.distributions import Distribution
from facilitator.core.follow.escalations import Escalated, open_escalations
from facilitator.core.follow.handover_dates import Dated, Running, dates_to_come, running
from facilitator.core.follow.meeting_agenda import last_closed, pressing
from facilitator.core.follow.stewards import Stewards, stewards_of
from facilitator.core.names import folded
from facilitator.core.people import Participant, Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Decision

SOON = 14
"""Days within which an action that is due is pressing."""


@dataclass(frozen=True)
class Contact:
    """Somebody to turn to, and how many open actions are theirs."""

    person: Person
    open: int


@dataclass(frozen=True)
class Contacts:
    """A team with its people, those first who have the most to do; team None: they are on none."""

    team: Team | None
    people: tuple[Contact, ...]


@dataclass(frozen=True)
class Promised:
    """How many actions are open, and how many of them overdue, stuck, without an owner, or of one who has left."""

    open: int
    overdue: int
    stuck: int
    unowned: int
    left: int

    @property
    def words(self) -> str:
        """ "12 actions open, 3 overdue, 1 stuck"."""
        parts = (
            (self.overdue, "overdue"),
            (self.stuck, "stuck"),
            (self.unowned, "without an owner"),
            (self.left, "whose owner has left"),
        )
        return ", ".join(
            [f"{counted(self.open, 'action')} open", *(f"{count} {what}" for count, what in parts if count)]
        )


@dataclass(frozen=True)
class Handover:
    """How the programme stands on `today`, the local day.

    `pressing` are the open actions that are overdue, stuck or soon due, the most pressing first; `dates` those of the
    next three months. `last` is the last workshop that was closed, with what was decided in it; `lies` is where the
    outcomes were written last, and `lies_of` of which workshop.
    """

    today: date
    stewards: Stewards
    running: tuple[Running, ...]
    promised: Promised
    pressing: tuple[ActionRow, ...]
    escalations: tuple[Escalated, ...]
    contacts: tuple[Contacts, ...]
    last: Workshop | None
    decisions: tuple[Decision, ...]
    lies: Distribution | None
    lies_of: Workshop | None
    dates: tuple[Dated, ...]


def handover(document: Document, today: date) -> Handover:
    """Read what there is to hand over today, the local day."""
    rows = rows_of(document, document.all(Action, state=ActionState.OPEN), today)
    last = last_closed(document)
    written = document.all(Distribution, "at")
    lies = written[-1] if written else None
    return Handover(
        today=today,
        stewards=stewards_of(document),
        running=tuple(running(document, today)),
        promised=_promised(rows),
        pressing=tuple(pressing(rows, today + timedelta(days=SOON))),
        escalations=tuple(open_escalations(document)),
        contacts=_contacts(document, rows, last),
        last=last,
        decisions=tuple(document.all(Decision, workshop_id=last.id)) if last else (),
        lies=lies,
        lies_of=document.find(Workshop, lies.workshop_id) if lies else None,
        dates=tuple(dates_to_come(document, today)),
    )


def _promised(rows: Sequence[ActionRow]) -> Promised:
    return Promised(
        open=len(rows),
        overdue=sum(row.late > 0 for row in rows),
        stuck=sum(row.standing is Standing.STUCK for row in rows),
        unowned=sum(row.owner is None for row in rows),
        left=sum(row.owner is not None and row.owner.gone for row in rows),
    )


def _contacts(document: Document, rows: Sequence[ActionRow], last: Workshop | None) -> tuple[Contacts, ...]:
    """Everybody who is still here, by team: first who has open actions, then who was in the last workshop, by name."""
    owned = Counter(row.action.owner_id for row in rows)
    took_part = {one.person_id for one in document.all(Participant, workshop_id=last.id)} if last else set()
    of_team: dict[int | None, list[Person]] = {}
    for person in document.all(Person, gone=False):
        of_team.setdefault(person.team_id, []).append(person)
    teams: Mapping[int | None, Team] = {team.id: team for team in document.all(Team)}
    order = [*(team_id for team_id in teams if team_id in of_team), *([None] if None in of_team else [])]
    return tuple(
        Contacts(
            teams.get(team_id),
            tuple(
                Contact(person, owned[person.id])
                for person in sorted(
                    of_team[team_id], key=lambda p: (-owned[p.id], p.id not in took_part, folded(p.name), p.id)
                )
            ),
        )
        for team_id in order
    )
