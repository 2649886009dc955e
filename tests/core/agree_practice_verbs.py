"""The verbs of the ten practices; see `verbs`."""

from datetime import date

from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import Going, PracticeLook
from facilitator.core.people import Person
from tests.core.hand import TEXTS, Verb

_KEYS = ("shared-language", "no-surprises", "nothing-known")
_DAYS = (date(2027, 1, 12), date(2027, 5, 4), date(1027, 1, 12))

PRACTISING: tuple[Verb, ...] = (
    lambda h: adopting.adopt(h.document, h.of(_KEYS), h.of(_DAYS)),
    lambda h: adopting.put_off(h.document, h.of(_KEYS), h.of(TEXTS)),
    lambda h: adopting.leave_open(h.document, h.of(_KEYS)),
    lambda h: adopting.set_practice_owner(h.document, h.of(_KEYS), h.maybe(Person)),
    lambda h: adopting.set_since(h.document, h.of(_KEYS), h.of(_DAYS)),
    lambda h: adopting.look_at_practice(h.document, h.of(_KEYS), h.of(_DAYS), h.of(list(Going)), h.of(TEXTS)),
    lambda h: adopting.word_look(h.document, h.id(PracticeLook), h.of(TEXTS)),
    lambda h: adopting.remove_look(h.document, h.id(PracticeLook)),
)
