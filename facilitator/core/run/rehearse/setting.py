"""What a script says is ready before the day: the workshop, who takes part, what has been prepared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache, partial

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Acquaintance, Team
from facilitator.core.plan import details, opening, workshops
from facilitator.core.plan.ready import creating, templates
from facilitator.core.plan.ready.templates import Template
from facilitator.core.plan.workshops import Lane
from facilitator.core.run import context
from facilitator.core.run.clock.timekeeping import Live
from facilitator.core.run.rehearse import script
from facilitator.core.run.rehearse.script_names import Place

Act = Callable[[], object]
Beat = tuple[Place, Act]


class Ids(dict[str, int]):
    """What names in a script have become in the document so far: name → id."""

    def __missing__(self, name: str) -> int:
        raise UserError(f"“{name}” is not there yet at that moment.")

    def maybe(self, name: str | None) -> int | None:
        """The id, or None without a name; UserError if the name is not there yet."""
        return self[name] if name else None


@dataclass
class Room:
    """A document in which a script is played, and what the script's names have become in it."""

    document: Document
    workshop: int = 0
    teams: Ids = field(default_factory=Ids)
    people: Ids = field(default_factory=Ids)
    participants: Ids = field(default_factory=Ids)
    lanes: Ids = field(default_factory=Ids)
    notes: Ids = field(default_factory=Ids)
    clusters: Ids = field(default_factory=Ids)
    opportunities: Ids = field(default_factory=Ids)
    solutions: Ids = field(default_factory=Ids)
    columns: Ids = field(default_factory=Ids)
    wave: int = 0
    stops: Ids = field(default_factory=Ids)

    def block_id(self) -> int | None:
        """The block under way."""
        (live,) = self.document.all(Live, workshop_id=self.workshop)
        return live.block_id


def known_room(document: Document, workshop_id: int = 0) -> Room:
    """A room in which the teams and people of the programme are known by their names."""
    teams = Ids({team.name: team.id for team in people.teams(document)})
    return Room(document, workshop_id, teams=teams, people=Ids({who.name: who.id for who in people.people(document)}))


def setting(room: Room, the: script.Script) -> Iterator[Beat]:
    """All that happens before the day, as acts in their order, each with its place in the script."""
    yield ("title",), partial(_create, room, the)
    yield from preparation(room, the)
    for at, person in enumerate(the.people):
        yield ("people", at), partial(_invite, room, person)


def preparation(room: Room, the: script.Preparation) -> Iterator[Beat]:
    """What is put in place of, or added to, the workshop's own preparation."""
    yield ("purpose",), partial(_describe, room, the)
    if the.objectives:
        yield ("objectives",), partial(_set_objectives, room, the)
    if the.ground_rules:
        yield ("ground_rules",), partial(_set_ground_rules, room, the)
    for at, card in enumerate(the.context):
        yield ("context", at), partial(_add_points, room, card)
    for at, metric in enumerate(the.metrics):
        yield ("metrics", at), partial(_add_metric, room, metric)


def team_in(room: Room, name: str) -> int:
    """The id of the team of this name; one that the programme does not know is added."""
    if name not in room.teams:
        there = [team for team in room.document.all(Team) if folded(team.name) == folded(name)]
        room.teams[name] = (there[0] if there else people.add_team(room.document, name)).id
    return room.teams[name]


def template_of(the: script.Script) -> Template:
    """The agenda of a script as it comes with the program."""
    return _template(the.template)


@cache
def _template(name: str) -> Template:
    return templates.template(name)


def _create(room: Room, the: script.Script) -> None:
    template = template_of(the)
    workshop = creating.create_workshop(room.document, the.title, the.day, the.start, the.zone, template)
    room.workshop = workshop.id
    room.lanes = Ids({lane.title: lane.id for lane in room.document.all(Lane, workshop_id=workshop.id)})


def _describe(room: Room, the: script.Preparation) -> None:
    details.edit_workshop(room.document, room.workshop, purpose=the.purpose or None, place=the.place or None)


def _set_objectives(room: Room, the: script.Preparation) -> None:
    for objective in workshops.objectives_of(room.document, room.workshop):
        opening.remove_objective(room.document, objective.id)
    for line in the.objectives:
        opening.add_objective(room.document, room.workshop, line)


def _set_ground_rules(room: Room, the: script.Preparation) -> None:
    for rule in workshops.ground_rules_of(room.document, room.workshop):
        opening.remove_ground_rule(room.document, rule.id)
    opening.add_ground_rules(room.document, room.workshop, the.ground_rules)


def _add_points(room: Room, card: script.Card) -> None:
    context.add_points(room.document, room.workshop, card.card, "\n".join(card.points))


def _add_metric(room: Room, metric: script.Metric) -> None:
    context.add_metric(room.document, room.workshop, metric.name, metric.value, metric.before, metric.target)


def _invite(room: Room, person: script.Person) -> None:
    """Take in a person with their team, unless the programme knows them, and give them their seat."""
    team_id = team_in(room, person.team)
    known = Acquaintance(people.people(room.document)).find(person.name, person.email, team_id)
    who = known or people.add_person(room.document, person.name, person.email, team_id)
    room.people[person.name] = who.id
    (participant,) = participants.add_participants(room.document, room.workshop, [who.id])
    room.participants[person.name] = participant.id
    participants.seat(room.document, participant.id, person.table)
    participants.set_present(room.document, participant.id, person.present)
