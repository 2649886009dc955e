"""The verbs of handing out what came of a workshop; see `verbs`."""

from facilitator.core.follow import distributions, preferences
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.people import Person, Team
from tests.core.hand import ON_OFF, TEXTS, Verb

_FORMS = (None, *DigestFormat)

DISTRIBUTING: tuple[Verb, ...] = (
    lambda h: preferences.prefer(h.document, team_id=h.id(Team), form=h.of(_FORMS), draft=h.of(ON_OFF)),
    lambda h: preferences.prefer(h.document, person_id=h.id(Person), form=h.of(_FORMS), draft=h.of(ON_OFF)),
    lambda h: preferences.clear_preference(h.document, team_id=h.id(Team)),
    lambda h: preferences.clear_preference(h.document, person_id=h.id(Person)),
    lambda h: distributions.record_distribution(h.document, h.workshop, h.of(TEXTS), h.of((42, 1, 0))),
)
