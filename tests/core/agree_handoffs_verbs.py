"""The verbs of handoffs; see `verbs`."""

from facilitator.core.agree.handing import handoffs
from facilitator.core.agree.handing.handoffs import Field, Handoff
from facilitator.core.people import Team
from facilitator.core.run import agreeing_handoffs
from tests.core.hand import NAMES, TEXTS, Verb

HANDOFFS: tuple[Verb, ...] = (
    lambda h: agreeing_handoffs.take_drafts(h.document),
    lambda h: handoffs.add_usual_handoffs(h.document),
    lambda h: handoffs.add_handoff(h.document, h.of(NAMES), h.maybe(Team), h.of(([], [h.id(Team)]))),
    lambda h: handoffs.rename_handoff(h.document, h.id(Handoff), h.of(NAMES)),
    lambda h: handoffs.answer_handoff(h.document, h.id(Handoff), h.of(list(Field)), h.of(TEXTS)),
    lambda h: handoffs.set_giver(h.document, h.id(Handoff), h.maybe(Team)),
    lambda h: handoffs.set_receivers(h.document, h.id(Handoff), h.of(([], [h.id(Team)], [h.id(Team), h.id(Team)]))),
    lambda h: handoffs.move_handoffs(h.document, [h.id(Handoff)], h.maybe(Handoff)),
    lambda h: handoffs.remove_handoff(h.document, h.id(Handoff)),
)
