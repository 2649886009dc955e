"""How the sample's shared metrics and objectives came about, as acts with their instants."""

from collections.abc import Iterator
from datetime import time
from functools import partial

from facilitator.core.agree.figures import measured, metric_parts, objectives, shared_metrics
from facilitator.core.agree.figures.objectives import SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.follow.rehearse import agreements as told
from facilitator.core.follow.rehearse.acting_after import Moment
from facilitator.core.follow.rehearse.known import Known
from facilitator.core.follow.rehearse.year import Value
from facilitator.core.measures.indicators import Indicator

_BEFORE_NOON = time(11)


def measuring(known: Known, the: told.Agreements) -> Iterator[Moment]:
    """Metrics and objectives are agreed, valued month by month, and closed."""
    for metric in the.metrics:
        yield known.at(metric.day, _BEFORE_NOON), partial(_agree_metric, known, metric)
        yield from _values(known, metric)
    for objective in the.objectives:
        yield known.at(objective.start), partial(_agree_objective, known, objective)
        for result in objective.results:
            yield from _values(known, result)
        if objective.closed is not None:
            yield known.at(objective.closed), partial(_close, known, objective)


def _values(known: Known, of: told.MetricTold | told.ResultTold) -> Iterator[Moment]:
    for value in of.values:
        yield known.at(value.day), partial(_value, known, of.name, value)


def _value(known: Known, name: str, the: Value) -> None:
    measured.set_value(known.document, known.id_of(Indicator, name), the.day, the.value, the.note)


def _agree_metric(known: Known, the: told.MetricTold) -> None:
    document = known.document
    (made,) = shared_metrics.add_usual(document, [the.name])
    known.keep(the.name, made)
    known.keep(the.name, document.get(Indicator, made.indicator_id))
    shared_metrics.set_target(document, made.id, the.target)
    shared_metrics.set_by(document, made.id, the.by)
    shared_metrics.set_owner(document, made.id, known.person(the.owner))
    for team, text in the.parts.items():
        metric_parts.set_part(document, known.id_of(AgreedMetric, the.name), known.team(team), text)


def _agree_objective(known: Known, the: told.ObjectiveTold) -> None:
    """The one agreed last stands above those before it."""
    document = known.document
    earlier = document.all(SharedObjective)
    objective = objectives.add_objective(document, the.text, the.start, the.until)
    if earlier:
        objectives.move_objectives(document, [objective.id], earlier[0].id)
    known.keep(the.text, objective)
    objectives.set_owner(document, objective.id, known.person(the.owner))
    for result in the.results:
        made = objectives.add_result(document, objective.id, result.name, result.target, result.unit, result.aim)
        known.keep(result.name, document.get(Indicator, made.indicator_id))
        objectives.set_result_owner(document, made.id, known.person(result.owner))


def _close(known: Known, the: told.ObjectiveTold) -> None:
    objectives.close_objective(known.document, known.id_of(SharedObjective, the.text))
