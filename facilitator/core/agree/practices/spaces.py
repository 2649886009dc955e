"""Where joint work happens: rooms, workspaces, boards and documents (seed 003_cbf94a157524aa52.txt, shared spaces)."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line, required


class SpaceKind(StrEnum):
    """What kind of place it is."""

    ROOM = "room"
    WORKSPACE = "workspace"
    BOARD = "board"
    DOCUMENTS = "documents"


class SharedSpace(Ordered):
    """A place for joint work. `place` says where it is: a room, a link, a folder.

    `concerns` are ids of the teams that use it; those that are gone are passed over.
    """

    table = "shared_space"
    kind: SpaceKind
    title: Text
    place: Text = ""
    used_for: Text = ""
    owner_id: int | None = None
    concerns: tuple[int, ...] = ()


class UsualSpace(Content):
    """A space that comes with the program."""

    kind: SpaceKind
    title: Words
    used_for: Words


class _Usual(Content):
    spaces: tuple[UsualSpace, ...] = Field(min_length=1)


SPACE_WORDS: Final[Mapping[SpaceKind, str]] = MappingProxyType(
    {
        SpaceKind.ROOM: "Room",
        SpaceKind.WORKSPACE: "Workspace",
        SpaceKind.BOARD: "Board",
        SpaceKind.DOCUMENTS: "Documents",
    }
)
_NO_TITLE: Final = "The space has no name yet: type what everybody calls it."


# Verbs


def add_space(document: Document, kind: SpaceKind, title: str) -> SharedSpace:
    """Add a space behind the others. UserError without a name, or where one of that name is there already."""
    space = SharedSpace(id=document.new_id(), kind=kind, title=free_title(document, title))
    return add_line(document, "Add space", space)


def add_usual_spaces(document: Document) -> list[SharedSpace]:
    """Add the spaces that come with the program, less those of a name that is there. Returns the new ones."""
    there = {folded(one.title) for one in document.all(SharedSpace)}
    new = [
        SharedSpace(id=document.new_id(), kind=usual.kind, title=usual.title, used_for=usual.used_for)
        for usual in usual_spaces()
        if folded(usual.title) not in there
    ]
    return add_lines(document, "Add usual spaces", new)


def edit_space(
    document: Document,
    space_id: int,
    *,
    kind: SpaceKind | None = None,
    title: str | None = None,
    place: str | None = None,
    used_for: str | None = None,
) -> SharedSpace:
    """Change what is given; None leaves it as it is. Only the name may not become empty, or that of another space."""
    typed = {
        "kind": kind,
        "title": None if title is None else free_title(document, title, space_id),
        "place": None if place is None else one_line(free(place)),
        "used_for": None if used_for is None else free(used_for),
    }
    changes = {name: value for name, value in typed.items() if value is not None}
    return change_line(document, "Edit space", SharedSpace, space_id, **changes)


def set_space_owner(document: Document, space_id: int, person_id: int | None) -> SharedSpace:
    """Say who looks after a space; None: nobody."""
    owner = None if person_id is None else document.get(Person, person_id).id
    return change_line(document, "Set owner", SharedSpace, space_id, owner_id=owner)


def set_space_teams(document: Document, space_id: int, team_ids: Iterable[int]) -> SharedSpace:
    """Say which teams use a space; they are kept in the teams' order."""
    wanted = {document.get(Team, team_id).id for team_id in team_ids}
    concerns = tuple(team.id for team in document.all(Team) if team.id in wanted)
    return change_line(document, "Set teams of space", SharedSpace, space_id, concerns=concerns)


def move_spaces(document: Document, ids: Sequence[int], before_id: int | None) -> list[SharedSpace]:
    """Put spaces, in the order of `ids`, before another; None: at the end."""
    return move(document, spaces(document), ids, before_id, "Move space")


def remove_space(document: Document, space_id: int) -> None:
    """Take a space off the list."""
    remove_line(document, "Remove space", SharedSpace, space_id)


# Questions


def free_title(document: Document, title: str, own_id: int | None = None) -> str:
    """A name as it would be stored; UserError where nothing is left of it, or another space than `own_id` has it."""
    title = one_line(required(title, _NO_TITLE))
    if any(one.id != own_id and folded(one.title) == folded(title) for one in document.all(SharedSpace)):
        raise UserError(f"There is a space called {quoted(title)} already: choose another name.")
    return title


def spaces(document: Document) -> list[SharedSpace]:
    """All spaces in their order."""
    return document.all(SharedSpace)


@cache
def usual_spaces() -> tuple[UsualSpace, ...]:
    """What comes with the program: `spaces.toml`."""
    return read_toml(resource("spaces.toml"), _Usual).spaces


def space_missing(space: SharedSpace, owner: Person | None, teams: Sequence[Team]) -> list[Missing]:
    """What a space still wants, each in a sentence; `owner` is whom `owner_id` means, `teams` are those that use it."""
    wanting = [
        (not space.place, "Nobody can find it yet: say where it is."),
        (not space.used_for, "Say what it is for."),
        (owner is None, "Nobody looks after it yet."),
        (owner is not None and owner.gone, f"{owner.name if owner else ''} has left: name somebody else."),
        (not teams, "No team uses it yet: tick those that do."),
        (len(teams) == 1, "Only one team uses it: joint work takes two."),
    ]
    return [Missing(space, words) for is_so, words in wanting if is_so]


def users_of(space: SharedSpace, teams: Iterable[Team]) -> list[Team]:
    """Of these teams those that use a space, in their order."""
    return [team for team in teams if team.id in space.concerns]
