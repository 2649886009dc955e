"""Teams and people, and the record of who takes part in a workshop (its verbs: `facilitator.core.participants`)."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.names import folded, ranked
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import one_line, required


class Mark(StrEnum):
    """The shape that goes with a team's colour, so that colour never stands alone."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    STAR = "star"
    PLUS = "plus"


class Seniority(StrEnum):
    """How long in the work somebody is, so that tables can be mixed by it; open if nobody has said."""

    OPEN = ""
    JUNIOR = "junior"
    EXPERIENCED = "experienced"
    LEAD = "lead"


class Reply(StrEnum):
    """What an invited person has answered."""

    OPEN = ""
    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class Team(Ordered):
    """A function such as Product or Sales. Colour is "#rrggbb"; a retired team stays on what it wrote."""

    table = "team"
    name: Text
    colour: str
    mark: Mark
    retired: bool = False


class Person(Record):
    """Someone on a team. Gone: left the organisation, kept for the record."""

    table = "person"
    name: Text
    email: Text = ""
    team_id: int | None = None
    gone: bool = False
    seniority: Seniority = Seniority.OPEN


class Participant(Record):
    """A person in one workshop. Table numbers begin at 1; None is not seated yet. Locked: keeps the seat it has."""

    table = "participant"
    workshop_id: int
    person_id: int
    table_no: int | None = None
    present: bool = False
    locked: bool = False
    reply: Reply = Reply.OPEN


@dataclass(frozen=True)
class Seat:
    """A participant with the person they are and the team they speak for, if any."""

    participant: Participant
    person: Person
    team: Team | None


COLOURS = (
    "#2f6fde", "#c9701a", "#2a8f63", "#8456cf", "#c0385b", "#127f92", "#6f7a16", "#a34a9c", "#8a5a32", "#55627a",
)  # fmt: skip
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+")

# Teams


def add_team(document: Document, name: str, colour: str | None = None, mark: Mark | None = None) -> Team:
    """Add a team at the end of the list; without colour or mark the next free look is taken."""
    free_colour, free_mark = next_look(document)
    team = Team(
        id=document.new_id(),
        name=_free_team_name(document, name),
        colour=_checked_colour(colour or free_colour),
        mark=mark or free_mark,
        position=document.end_of(Team),
    )
    _check_look(document, team)
    with document.step("Add team") as step:
        return step.put(team)


def rename_team(document: Document, team_id: int, name: str) -> Team:
    """Give a team another name; UserError if it is empty or another team bears it."""
    renamed = document.get(Team, team_id).with_(name=_free_team_name(document, name, team_id))
    with document.step("Rename team") as step:
        return step.put(renamed)


def set_look(document: Document, team_id: int, colour: str | None = None, mark: Mark | None = None) -> Team:
    """Give a team another colour ("#rrggbb"), another mark, or both; None leaves it."""
    team = document.get(Team, team_id)
    team = team.with_(colour=_checked_colour(colour or team.colour), mark=mark or team.mark)
    _check_look(document, team)
    with document.step("Change colour and mark") as step:
        return step.put(team)


def move_team(document: Document, team_id: int, before_id: int | None) -> Team:
    """Put a team before another in the list; None: at the end."""
    team = document.get(Team, team_id)
    return move(document, document.all(Team), [team.id], before_id, "Move team")[0]


def retire_team(document: Document, team_id: int) -> Team:
    """Take a team out of use. It stays on everything it wrote, and its people stay on it."""
    team = document.get(Team, team_id)
    with document.step("Retire team") as step:
        return step.put(team.with_(retired=True))


def bring_back_team(document: Document, team_id: int) -> Team:
    """Take a retired team into use again, with a new look if its own was given away meanwhile."""
    team = document.get(Team, team_id)
    if any((t.colour, t.mark) == (team.colour, team.mark) for t in teams(document) if t.id != team_id):
        colour, mark = next_look(document)
        team = team.with_(colour=colour, mark=mark)
    with document.step("Bring back team") as step:
        return step.put(team.with_(retired=False))


def _free_team_name(document: Document, name: str, own_id: int | None = None) -> str:
    name = one_line(required(name, "The team has no name yet: type one."))
    for team in document.all(Team):
        if team.id != own_id and folded(team.name) == folded(name):
            advice = "bring it back instead" if team.retired else "choose another name"
            raise UserError(f"There is a team called {team.name} already: {advice}.")
    return name


def _checked_colour(colour: str) -> str:
    colour = colour.strip().lower()
    if not _COLOUR.fullmatch(colour):
        raise UserError(f"“{colour}” is not a colour: write it like #2f6fde.")
    return colour


def _check_look(document: Document, team: Team) -> None:
    for other in teams(document):
        if other.id != team.id and not team.retired and (other.colour, other.mark) == (team.colour, team.mark):
            raise UserError(f"{other.name} has this colour and mark already: change one of the two.")


# People


def add_person(document: Document, name: str, email: str = "", team_id: int | None = None) -> Person:
    """Add a person; UserError if they are there already (see `Acquaintance`)."""
    person = _checked(document, Person(id=document.new_id(), name=name, email=email, team_id=team_id))
    with document.step("Add person") as step:
        return step.put(person)


def edit_person(document: Document, person_id: int, name: str, email: str, team_id: int | None) -> Person:
    """Store what was typed into a person's form; UserError if it is now somebody else's name or e-mail."""
    person = document.get(Person, person_id).with_(name=name, email=email, team_id=team_id)
    person = _checked(document, person)
    with document.step("Edit person") as step:
        return step.put(person)


def set_seniority(document: Document, person_id: int, seniority: Seniority) -> Person:
    """Say how long in the work somebody is, so that tables can be mixed by it; OPEN takes it back."""
    person = document.get(Person, person_id).with_(seniority=seniority)
    with document.step("Set seniority") as step:
        return step.put(person)


def set_gone(document: Document, person_id: int, gone: bool = True) -> Person:
    """Mark a person as gone from the organisation, or as back. What they did stays."""
    person = document.get(Person, person_id).with_(gone=gone)
    with document.step("Mark person as gone" if gone else "Mark person as back") as step:
        return step.put(person)


def remove_person(document: Document, person_id: int) -> None:
    """Remove a person on whom nothing hangs, such as one added by mistake; UserError otherwise.

    What is a mere detail of theirs, such as how they want to be told, goes along.
    """
    person = document.get(Person, person_id)
    for pointer in document.tables.pointing_at(Person.table):
        if not pointer.cascades and document.tables.rows(pointer.table, {pointer.column: person_id}):
            raise UserError(f"{person.name} has taken part or owns something: mark them as gone instead.")
    with document.step("Remove person") as step:
        step.remove(person)


def _checked(document: Document, person: Person) -> Person:
    name = one_line(required(person.name, "The person has no name yet: type one."))
    person = person.with_(name=name, email=checked_email(person.email))
    if person.team_id is not None:
        document.get(Team, person.team_id)
    others = Acquaintance(p for p in document.all(Person) if p.id != person.id)
    twin = others.find(person.name, person.email, person.team_id)
    if twin is not None and twin.gone:
        raise UserError(f"{twin.name} is here already, marked as gone: mark them as back instead.")
    if twin is not None:
        raise UserError(f"{twin.name} is here already: add an e-mail address or an initial to tell two people apart.")
    return person


def checked_email(typed: str) -> str:
    """The e-mail address typed, tidy; "" for none. UserError if it can't be one."""
    email = one_line(typed)
    if email and not _EMAIL.fullmatch(email):
        raise UserError(f"“{email}” is not an e-mail address: correct it or leave it empty.")
    return email


# Questions


def teams(document: Document) -> list[Team]:
    """The teams in use, in their order."""
    return document.all(Team, retired=False)


def people(document: Document, gone: bool = False) -> list[Person]:
    """Everyone by name; those who are gone only if `gone`."""
    everyone = [person for person in document.all(Person) if gone or not person.gone]
    return sorted(everyone, key=lambda person: (folded(person.name), person.id))


def next_look(document: Document) -> tuple[str, Mark]:
    """A colour and mark for the next team: neither worn by an active team, else the least worn, not together."""
    active = teams(document)
    looks = {(team.colour, team.mark) for team in active}
    colours, marks = Counter(team.colour for team in active), Counter(team.mark for team in active)
    return min(product(COLOURS, Mark), key=lambda look: (look in looks, colours[look[0]] + marks[look[1]]))


class Acquaintance:
    """Whom we know, to recognise somebody: by e-mail, else by name and team."""

    def __init__(self, known: Iterable[Person]) -> None:
        self._by_email: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in known:
            self.add(person)

    def add(self, person: Person) -> None:
        """Get to know one more."""
        if person.email:
            self._by_email.setdefault(folded(person.email), person)
        self._by_name.setdefault(folded(person.name), []).append(person)

    def named(self, name: str) -> list[Person]:
        """Everybody of this name, on whatever team."""
        return list(self._by_name.get(folded(name), ()))

    def find(self, name: str, email: str, team_id: int | None) -> Person | None:
        """The one with this e-mail; else with this name and team, unless two e-mails tell them apart."""
        if email and folded(email) in self._by_email:
            return self._by_email[folded(email)]
        return next((p for p in self.named(name) if p.team_id == team_id and not (p.email and email)), None)


def matching(among: Iterable[Person], typed: str) -> list[Person]:
    """Those whose name begins as typed ("ok", "ada o", "ao"), accents or not; best first, see `names.rank`."""
    return [person for _place, person in ranked(among, typed)]
