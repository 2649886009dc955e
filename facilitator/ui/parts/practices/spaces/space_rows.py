"""Shared spaces as rows of a list, told with what they want."""

from collections.abc import Mapping, Sequence

from facilitator.core.agree.practices.spaces import SPACE_WORDS, SharedSpace, space_missing, users_of
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, listed
from facilitator.ui.widgets.richlist import RichRow


def space_rows(spaces: Sequence[SharedSpace], people: Mapping[int, Person], teams: Sequence[Team]) -> list[RichRow]:
    """The spaces in their order; `people` by their ids."""
    return [_row(space, people, users_of(space, teams), len(teams)) for space in spaces]


def figures_words(spaces: Sequence[SharedSpace], people: Mapping[int, Person], teams: Sequence[Team]) -> str:
    """How many there are, and how many want something: "4 shared spaces, 1 not complete"."""
    wanting = sum(bool(space_missing(one, people.get(one.owner_id or 0), users_of(one, teams))) for one in spaces)
    words = counted(len(spaces), "shared space")
    return f"{words}, {wanting} not complete" if wanting else words


def _row(space: SharedSpace, people: Mapping[int, Person], users: Sequence[Team], teams: int) -> RichRow:
    owner, kind = people.get(space.owner_id or 0), SPACE_WORDS[space.kind]
    lacks = space_missing(space, owner, users)
    if not lacks and owner is not None:
        small = f"{owner.name} for {'all teams' if len(users) == teams else listed([team.name for team in users])}"
    else:
        small = lacks[0].words if len(lacks) == 1 else f"{counted(len(lacks), 'thing')} still open"
    return RichRow(space.id, space.title, "", f"{kind}: {small}", warn=owner is not None and owner.gone)
