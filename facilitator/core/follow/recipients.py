"""Who is told of a workshop's outcomes, in which form, and what is to be mended before that (see also `doubts`)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.core.addresses import AddressState, address_state
from facilitator.core.document import Document
from facilitator.core.file_names import distinct
from facilitator.core.follow.preferences import DigestFormat, preferences
from facilitator.core.names import folded
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.raci import RaciColumn


@dataclass(frozen=True)
class Recipient:
    """Somebody who is told. `left`: they are gone from the organisation, so nothing is written for them.

    `present`: they were there. `form` is how they want their team's digest, `team_form` how their team does.
    `open_actions` is how many of this workshop's actions they still have to do. `file_name` is the stem of their
    files' names, and nobody else's.
    """

    person: Person
    team: Team | None
    present: bool
    left: bool
    form: DigestFormat
    team_form: DigestFormat
    wants_draft: bool
    address: AddressState
    open_actions: int
    file_name: str
    words: str

    @property
    def gets_draft(self) -> bool:
        """Whether an e-mail draft is made for them."""
        return self.wants_draft and not self.left


# Questions


def recipients(document: Document, workshop_id: int) -> tuple[Recipient, ...]:
    """Everybody who took part or was invited, then others who own an action or stand in the RACI table.

    Participants come in the order of the teams, then by name; so do the others.
    """
    actions = [one for one in document.all(Action, workshop_id=workshop_id) if one.state is ActionState.OPEN]
    seats = participants(document, workshop_id)
    present = {seat.person.id for seat in seats if seat.participant.present}
    teams = {team.id: team for team in document.all(Team)}
    everyone = [
        *(seat.person for seat in seats),
        *_others(document, workshop_id, actions, {s.person.id for s in seats}),
    ]
    names = distinct(_names(person, teams) for person in everyone)
    fulls = [_names(person, teams)[-1] for person in everyone]
    often = Counter(fulls)
    said, owned = preferences(document), Counter(action.owner_id for action in actions)
    return tuple(
        Recipient(
            person=person,
            team=teams.get(person.team_id or 0),
            present=person.id in present,
            left=person.gone,
            form=said.of_person(person).form,
            team_form=said.of_team(person.team_id).form,
            wants_draft=said.of_person(person).draft,
            address=address_state(person.email),
            open_actions=owned[person.id],
            file_name=name,
            words=full if often[full] == 1 else name,
        )
        for person, name, full in zip(everyone, names, fulls, strict=True)
    )


def _others(document: Document, workshop_id: int, actions: Iterable[Action], there: set[int]) -> list[Person]:
    """Who was not asked to come and has a part in what came of it, by team and name."""
    owners = {action.owner_id for action in actions}
    in_raci = {column.person_id for column in document.all(RaciColumn, workshop_id=workshop_id)}
    order = {team.id: place for place, team in enumerate(document.all(Team))}
    people = [one for one in document.all(Person) if one.id in (owners | in_raci) - there]
    return sorted(people, key=lambda one: (order.get(one.team_id or 0, len(order)), folded(one.name), one.id))


def _names(person: Person, teams: dict[int, Team]) -> tuple[str, ...]:
    team = teams.get(person.team_id or 0)
    return (person.name, f"{person.name} ({team.name})") if team else (person.name,)
