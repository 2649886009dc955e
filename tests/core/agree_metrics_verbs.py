"""The verbs of shared metrics and objectives; see `verbs`."""

from datetime import date

from facilitator.core.agree.figures import metric_parts, objectives, shared_metrics
from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import Perspective
from facilitator.core.run import agreeing
from facilitator.core.run.canvases import scorecard
from tests.core.hand import NAMES, ON_OFF, TEXTS, Verb

_DAYS = (date(2027, 1, 12), date(2027, 3, 31), date(2026, 10, 1), date(1027, 1, 12))
_FIGURES = ("24%", "30", "12 days", "", "many")

METRICS: tuple[Verb, ...] = (
    lambda h: shared_metrics.add_usual(h.document),
    lambda h: shared_metrics.add_metric(h.document, h.of(NAMES), h.of(TEXTS), h.of(list(Perspective))),
    lambda h: shared_metrics.share_indicator(h.document, h.id(Indicator)),
    lambda h: shared_metrics.edit_metric(h.document, h.id(AgreedMetric), definition=h.of(TEXTS)),
    lambda h: shared_metrics.set_team(h.document, h.id(AgreedMetric), h.maybe(Team)),
    lambda h: shared_metrics.set_owner(h.document, h.id(AgreedMetric), h.maybe(Person)),
    lambda h: shared_metrics.set_by(h.document, h.id(AgreedMetric), h.of((None, *_DAYS))),
    lambda h: shared_metrics.set_target(h.document, h.id(AgreedMetric), h.of(_FIGURES)),
    lambda h: shared_metrics.set_value(h.document, h.id(AgreedMetric), h.of(_DAYS), h.of(_FIGURES)),
    lambda h: shared_metrics.move_metrics(h.document, [h.id(AgreedMetric)], h.maybe(AgreedMetric)),
    lambda h: shared_metrics.remove_metric(h.document, h.id(AgreedMetric)),
    lambda h: metric_parts.set_part(h.document, h.id(AgreedMetric), h.id(Team), h.of(TEXTS)),
    lambda h: scorecard.add_usual_shared(h.document, h.workshop),
    lambda h: agreeing.agree_metrics(h.document, [one.id for one in agreeing.drafted_metrics(h.document)]),
    lambda h: objectives.add_objective(h.document, h.of(NAMES), h.of(_DAYS), h.of(_DAYS)),
    lambda h: objectives.edit_objective(h.document, h.id(SharedObjective), h.of(NAMES)),
    lambda h: objectives.set_owner(h.document, h.id(SharedObjective), h.maybe(Person)),
    lambda h: objectives.set_span(h.document, h.id(SharedObjective), h.of(_DAYS), h.of((None, *_DAYS))),
    lambda h: objectives.close_objective(h.document, h.id(SharedObjective), h.of(ON_OFF)),
    lambda h: objectives.move_objectives(h.document, [h.id(SharedObjective)], h.maybe(SharedObjective)),
    lambda h: objectives.remove_objective(h.document, h.id(SharedObjective)),
    lambda h: objectives.add_result(
        h.document, h.id(SharedObjective), h.of(NAMES), h.of(_FIGURES), aim=h.of(list(Aim))
    ),
    lambda h: objectives.set_result_owner(h.document, h.id(KeyResult), h.maybe(Person)),
    lambda h: objectives.move_result(h.document, h.id(KeyResult), h.maybe(KeyResult)),
    lambda h: objectives.remove_result(h.document, h.id(KeyResult)),
)
