"""The verbs of drafting the collaboration plan, and of what does not hold; see `verbs`."""

from datetime import date, time

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.people import Person
from facilitator.core.run import drafted, drafting, holding
from facilitator.core.run.board import Lane
from tests.core.hand import NAMES, TEXTS, Verb

_DAYS = (date(2027, 1, 12), date(2027, 3, 28), date(1027, 1, 12))
_ZONES = ("Europe/Berlin", "Nowhere")
_PROMISES = ("Sales: first call within 4 hours @bo", "50 leads each month", "@bo", "Product: ", *TEXTS)
_METRICS = ("Win rate: deals won of all offers", "Win rate", ": ", *NAMES)

DRAFTING: tuple[Verb, ...] = (
    lambda h: drafting.start_drafting(
        h.document, h.of(_DAYS), time(9), h.of(_ZONES), person_ids=h.of(((), (h.id(Person),)))
    ),
    lambda h: drafted.add_promise(h.document, h.id(Sla), h.of(_PROMISES)),
    lambda h: drafted.settle_by(h.document, h.id(Sla), h.of(NAMES)),
    lambda h: drafted.add_drafted_metric(h.document, h.of(_METRICS)),
    *(
        lambda h, kind=kind: holding.carry_agreement(h.document, h.id(kind), h.id(Lane), h.of(_DAYS[:2]))
        for kind in (Commitment, AgreedMetric, FeedbackLoop, Sla, Term)
    ),
)
