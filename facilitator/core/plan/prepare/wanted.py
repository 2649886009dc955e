"""The documents wanted from each team before a workshop."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.order import STEP
from facilitator.core.people import Person, Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line, required


class Wanted(Ordered):
    """A document that a team is to bring. `link` is an address or the path of a file, once there is one."""

    table = "wanted"
    workshop_id: int
    title: Text
    team_id: int | None = None
    person_id: int | None = None
    link: Text = ""
    arrived: bool = False
    note: Text = ""


class LinkKind(StrEnum):
    """What a link leads to."""

    NONE = ""
    WEB = "web"
    FILE = "file"


class UsualDocument(Content):
    """A document that most workshops want, as it stands in the TOML; `teams` names who may be asked for it."""

    title: Words
    teams: tuple[Words, ...] = ()
    each: bool = False
    note: Free = ""


class _Usual(Content):
    documents: tuple[UsualDocument, ...]


_NO_TITLE = "The document has no title yet: type what is wanted."
_WEB = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?/\S*", re.IGNORECASE)


def add_usual_wanted(document: Document, workshop_id: int) -> list[Wanted]:
    """Ask for the documents that most workshops want, each from the team that has it if there is such a team.

    What is asked of that team already, by its title, is left as it is. Returns the new ones.
    """
    document.get(Workshop, workshop_id)
    there = {(folded(one.title), one.team_id) for one in document.all(Wanted, workshop_id=workshop_id)}
    known = teams(document)
    end = document.end_of(Wanted, workshop_id=workshop_id)
    wanted = [(usual, team_id) for usual in usual_documents() for team_id in _asked(usual, known)]
    missing = [(usual, team_id) for usual, team_id in wanted if (folded(usual.title), team_id) not in there]
    with document.step("Ask for the usual documents") as step:
        return [
            step.put(
                Wanted(
                    id=document.new_id(),
                    workshop_id=workshop_id,
                    title=usual.title,
                    team_id=team_id,
                    note=usual.note,
                    position=end + STEP * number,
                )
            )
            for number, (usual, team_id) in enumerate(missing)
        ]


def add_wanted(
    document: Document, workshop_id: int, title: str, team_id: int | None = None, person_id: int | None = None
) -> Wanted:
    """Ask a team, or one person of it, for a document. A person's team is taken if none is given."""
    document.get(Workshop, workshop_id)
    wanted = Wanted(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=one_line(required(title, _NO_TITLE)),
        team_id=_team_of(document, team_id, person_id),
        person_id=person_id,
        position=document.end_of(Wanted, workshop_id=workshop_id),
    )
    with document.step("Ask for document") as step:
        return step.put(wanted)


def edit_wanted(
    document: Document, wanted_id: int, *, title: str | None = None, link: str | None = None, note: str | None = None
) -> Wanted:
    """Change what is given; None leaves it. A link does not mean that the document has arrived: say so yourself."""
    typed = {
        "title": None if title is None else one_line(required(title, _NO_TITLE)),
        "link": None if link is None else one_line(free(link)),
        "note": None if note is None else free(note),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    with document.step("Edit document") as step:
        return step.put(document.get(Wanted, wanted_id).with_(**changes))


def set_bringer(document: Document, wanted_id: int, team_id: int | None, person_id: int | None) -> Wanted:
    """Say which team brings a document and who on it; a person's team is taken if none is given."""
    team_id = _team_of(document, team_id, person_id)
    with document.step("Set who brings it") as step:
        return step.put(document.get(Wanted, wanted_id).with_(team_id=team_id, person_id=person_id))


def set_arrived(document: Document, wanted_id: int, arrived: bool = True) -> Wanted:
    """A document is here, or after all is not."""
    with document.step("Mark as arrived" if arrived else "Mark as missing") as step:
        return step.put(document.get(Wanted, wanted_id).with_(arrived=arrived))


def move_wanted(document: Document, wanted_id: int, before_id: int | None = None) -> Wanted:
    """Put a document before another in the list; None: at the end."""
    wanted = document.get(Wanted, wanted_id)
    siblings = document.all(Wanted, workshop_id=wanted.workshop_id)
    return move(document, siblings, [wanted.id], before_id, "Move document")[0]


def remove_wanted(document: Document, wanted_id: int) -> None:
    """Ask no longer for a document. The document itself, wherever it lies, is not touched."""
    with document.step("Remove document") as step:
        step.remove(document.get(Wanted, wanted_id))


def _team_of(document: Document, team_id: int | None, person_id: int | None) -> int | None:
    """The team that brings it; UserError if the person or the team is gone."""
    person = None if person_id is None else document.get(Person, person_id)
    if team_id is None:
        return person.team_id if person else None
    return document.get(Team, team_id).id


def _asked(usual: UsualDocument, known: Sequence[Team]) -> list[int | None]:
    if usual.each:
        return [team.id for team in known]
    return [team_named(known, usual.teams)]


# Questions


def usual_documents() -> tuple[UsualDocument, ...]:
    """What most workshops want: `wanted.toml`."""
    return read_toml(resource("wanted.toml"), _Usual).documents


def team_named(known: Sequence[Team], names: Sequence[str]) -> int | None:
    """The team that goes by one of these names, or else has all words of one in its own; the first name counts most."""
    for name in names:
        for team in known:
            if folded(team.name) == folded(name):
                return team.id
    for name in names:
        for team in known:
            if set(folded(name).split()) <= set(re.split(r"\W+", folded(team.name))):
                return team.id
    return None


def link_kind(link: str) -> LinkKind:
    """Whether a link is a web address or the path of a file."""
    if not link:
        return LinkKind.NONE
    return LinkKind.WEB if _WEB.fullmatch(link) or _BARE_ADDRESS.fullmatch(link) else LinkKind.FILE


def web_address(link: str) -> str:
    """A web address as a browser takes it: with https:// if it was typed without."""
    return link if "://" in link else f"https://{link}"


def missing(document: Document, workshop_id: int) -> list[Wanted]:
    """The documents that have not arrived yet, in their order."""
    return document.all(Wanted, workshop_id=workshop_id, arrived=False)


def wanted_words(document: Document, workshop_id: int) -> str:
    """How it stands, in a few words: "3 of 6 arrived: Sales owes 2, Product 1"; "" if nothing is wanted."""
    wanted = document.all(Wanted, workshop_id=workshop_id)
    arrived = sum(one.arrived for one in wanted)
    if arrived == len(wanted):
        return f"All {arrived} arrived" if arrived > 1 else "Arrived" if arrived else ""
    return f"{arrived} of {len(wanted)} arrived: {_owed(document.all(Team), wanted)}"


def _owed(known: Iterable[Team], wanted: Iterable[Wanted]) -> str:
    """Who owes how many, the most first: "Sales owes 2, Product 1, nobody is asked for 1"."""
    owed = Counter(one.team_id for one in wanted if not one.arrived)
    nobodys = owed.pop(None, 0)
    debts = sorted(((team.name, owed[team.id]) for team in known if owed[team.id]), key=lambda debt: -debt[1])
    said = [f"{name} {count}" if at else f"{name} owes {count}" for at, (name, count) in enumerate(debts)]
    return ", ".join([*said, *([f"{nobodys} with no team"] if nobodys else [])])
