"""The verbs of the decision log; see `verbs`."""

from facilitator.core.people import Person, Team
from facilitator.core.run import decision_log
from facilitator.core.run.captured import Decision
from tests.core.hand import DAYS, TEXTS, Verb

DECIDING: tuple[Verb, ...] = (
    lambda h: decision_log.note_alternatives(h.document, h.id(Decision), h.of(TEXTS)),
    lambda h: decision_log.set_decider(h.document, h.id(Decision), h.maybe(Person)),
    lambda h: decision_log.set_concerned(h.document, h.id(Decision), [h.id(Team), h.id(Team)]),
    lambda h: decision_log.set_revisit(h.document, h.id(Decision), h.of(DAYS)),
    lambda h: decision_log.look_again(h.document, h.id(Decision), h.of(DAYS[1:]), h.of(DAYS)),
)
