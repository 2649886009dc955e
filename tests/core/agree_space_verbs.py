"""The verbs of shared spaces; see `verbs`."""

from facilitator.core.agree.practices import spaces
from facilitator.core.agree.practices.spaces import SharedSpace, SpaceKind
from facilitator.core.people import Person, Team
from tests.core.hand import NAMES, TEXTS, Verb

SPACES: tuple[Verb, ...] = (
    lambda h: spaces.add_space(h.document, h.of(list(SpaceKind)), h.of(NAMES)),
    lambda h: spaces.add_usual_spaces(h.document),
    lambda h: spaces.edit_space(
        h.document, h.id(SharedSpace), kind=h.of((None, *SpaceKind)), title=h.of((None, *NAMES)), place=h.of(TEXTS)
    ),
    lambda h: spaces.edit_space(h.document, h.id(SharedSpace), used_for=h.of((None, *TEXTS))),
    lambda h: spaces.set_space_owner(h.document, h.id(SharedSpace), h.maybe(Person)),
    lambda h: spaces.set_space_teams(h.document, h.id(SharedSpace), [h.id(Team), h.id(Team)]),
    lambda h: spaces.move_spaces(h.document, [h.id(SharedSpace)], h.maybe(SharedSpace)),
    lambda h: spaces.remove_space(h.document, h.id(SharedSpace)),
)
