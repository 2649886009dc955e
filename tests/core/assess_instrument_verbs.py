"""The verbs of making the assessment a programme's own; see `verbs`."""

from facilitator.core.assess import adapting, roles
from facilitator.core.assess.instrument import OwnStatement
from facilitator.core.assess.roles import Role
from facilitator.core.people import Team
from tests.core.hand import NAMES, ON_OFF, TEXTS, Verb

_KEYS = ("climate-1", "climate-2", "launching-5")
_SECTIONS = ("climate", "launching")
_WORDINGS = (*NAMES, *TEXTS, "", "x" * 301)

INSTRUMENT: tuple[Verb, ...] = (
    lambda h: adapting.leave_out(h.document, h.of(_KEYS), h.of(ON_OFF)),
    lambda h: adapting.leave_out_many(h.document, (h.of(_KEYS), h.of(_KEYS), "own-7"), h.of(ON_OFF)),
    lambda h: adapting.reword(h.document, h.of(_KEYS), h.of(_WORDINGS)),
    lambda h: adapting.add_own(h.document, h.of(_SECTIONS), h.of(_WORDINGS), h.maybe(Team)),
    lambda h: adapting.edit_own(h.document, h.id(OwnStatement), h.of(_WORDINGS), h.of(_SECTIONS), h.maybe(Team)),
    lambda h: adapting.leave_out_own(h.document, h.id(OwnStatement), h.of(ON_OFF)),
    lambda h: adapting.move_own(h.document, h.id(OwnStatement), h.of(_SECTIONS), h.maybe(OwnStatement)),
    lambda h: adapting.remove_own(h.document, h.id(OwnStatement)),
    lambda h: roles.set_role(h.document, h.of(list(Role)), h.maybe(Team)),
)
