"""Metrics that teams answer for together, and the scorecard they make; after seed 004_2b920f03eb247414.txt.

Figures, targets and readings are those of the metric's indicator: see `facilitator.core.measures` and `measured`. What
each team does differently: `metric_parts`; whether a metric is on its way: `course`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import Field

from facilitator.core.agree.figures import measured
from facilitator.core.content import Content, Free, Words, read_toml, resource
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words
from facilitator.core.lines import Missing, add_line, change_line, move_lines, remove_line
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import listed, quoted
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free


class AgreedMetric(Ordered):
    """One shared metric. Name, unit, aim, target and values are its indicator's. `by`: when the target is to be met.

    `drafted_id` is the metric drafted in a workshop that it was taken from.
    """

    table = "agreed_metric"
    indicator_id: int
    definition: Text = ""
    perspective: Perspective = Perspective.CUSTOMER
    team_id: int | None = None
    owner_id: int | None = None
    by: date | None = None
    drafted_id: int | None = None


class MetricPart(Record):
    """What one team does differently for a metric. At most one a metric and team."""

    table = "metric_part"
    metric_id: int
    team_id: int
    text: Text


class UsualMetric(Content):
    """A metric that several teams could answer for together; `proposed`: one of the three to begin with."""

    name: Words
    definition: Words
    perspective: Perspective
    unit: Free
    aim: Aim
    proposed: bool = False


class _Usual(Content):
    metrics: tuple[UsualMetric, ...] = Field(min_length=1)


@dataclass(frozen=True)
class MetricSide:
    """One perspective of the scorecard with its metrics, in their order; each with its indicator."""

    perspective: Perspective
    metrics: tuple[tuple[AgreedMetric, Indicator], ...]


def usual_metrics() -> tuple[UsualMetric, ...]:
    """Metrics to propose for all teams together, from every perspective of the scorecard."""
    return read_toml(resource("shared_metrics.toml"), _Usual).metrics


# Metrics


def add_metric(
    document: Document,
    name: str,
    definition: str = "",
    perspective: Perspective = Perspective.CUSTOMER,
    unit: str = "",
    aim: Aim = Aim.NONE,
    drafted_id: int | None = None,
) -> AgreedMetric:
    """Agree on a metric, behind the others, with a new indicator; one that bears the name already is its indicator.

    UserError if it has no name, or if the name is that of a shared metric.
    """
    with document.step("Add shared metric"):
        indicator = measured.indicator_named(document, name, unit, aim)
        if document.all(AgreedMetric, indicator_id=indicator.id):
            raise UserError(f"{quoted(indicator.name)} is a shared metric already.")
        line = AgreedMetric(
            id=document.new_id(),
            indicator_id=indicator.id,
            definition=free(definition),
            perspective=perspective,
            drafted_id=drafted_id,
        )
        return add_line(document, "Add shared metric", line)


def share_indicator(document: Document, indicator_id: int) -> AgreedMetric:
    """Make an indicator that is followed already a shared metric; UserError if it is one."""
    return add_metric(document, document.get(Indicator, indicator_id).name)


def add_usual(document: Document, names: Sequence[str] | None = None) -> list[AgreedMetric]:
    """Add those usual metrics that are not agreed yet, as one step: those of these names, or the three to begin with.

    Returns the new ones.
    """
    wanted = None if names is None else {folded(name) for name in names}
    with document.step("Add usual metrics"):
        return [
            add_metric(document, one.name, one.definition, one.perspective, one.unit, one.aim)
            for one in usual_left(document)
            if (one.proposed if wanted is None else folded(one.name) in wanted)
        ]


def edit_metric(
    document: Document, metric_id: int, *, definition: str | None = None, perspective: Perspective | None = None
) -> AgreedMetric:
    """Say anew what exactly a metric is, or from where it looks at the business; what is not given stays."""
    changes: dict[str, object] = {} if definition is None else {"definition": free(definition)}
    if perspective is not None:
        changes["perspective"] = perspective
    return change_line(document, "Edit shared metric", AgreedMetric, metric_id, **changes)


def set_team(document: Document, metric_id: int, team_id: int | None) -> AgreedMetric:
    """Say which team answers for a metric; None: none yet."""
    if team_id is not None:
        document.get(Team, team_id)
    return change_line(document, "Set team of metric", AgreedMetric, metric_id, team_id=team_id)


def set_owner(document: Document, metric_id: int, owner_id: int | None) -> AgreedMetric:
    """Say who answers for a metric; None: nobody yet. Where no team does yet it is the owner's."""
    metric = document.get(AgreedMetric, metric_id)
    owner = None if owner_id is None else document.get(Person, owner_id)
    team_id = owner.team_id if owner and metric.team_id is None else metric.team_id
    return change_line(document, "Set owner of metric", AgreedMetric, metric_id, owner_id=owner_id, team_id=team_id)


def set_by(document: Document, metric_id: int, by: date | None) -> AgreedMetric:
    """Say by when the target is to be met; UserError for a year that can only be a slip."""
    by = likely_day(by, "A target for the year")
    return change_line(document, "Set day of target", AgreedMetric, metric_id, by=by)


def set_target(document: Document, metric_id: int, typed: str) -> Indicator:
    """Say which value a metric is to reach, as typed with its unit; see `measured.set_target`."""
    return measured.set_target(document, document.get(AgreedMetric, metric_id).indicator_id, typed)


def set_value(document: Document, metric_id: int, day: date, typed: str, note: str = "") -> Reading:
    """Note the value of a metric on a day; see `measured.set_value`. A best estimate is a value with such a note."""
    return measured.set_value(document, document.get(AgreedMetric, metric_id).indicator_id, day, typed, note)


def move_metrics(document: Document, ids: Sequence[int], before_id: int | None) -> list[AgreedMetric]:
    """Put metrics, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(AgreedMetric, metric_id) for metric_id in ids]
    return move_lines(document, "Move shared metric", moving, before_id)


def remove_metric(document: Document, metric_id: int) -> None:
    """Agree on a metric no longer. Its indicator stays if it has values or is used elsewhere, and goes otherwise."""
    metric = document.get(AgreedMetric, metric_id)
    with document.step("Remove shared metric"):
        remove_line(document, "Remove shared metric", AgreedMetric, metric_id)
        measured.let_go(document, metric.indicator_id)


# Questions


def agreed_metrics(document: Document) -> list[tuple[AgreedMetric, Indicator]]:
    """All shared metrics in their order, each with its indicator."""
    indicators = {one.id: one for one in document.all(Indicator)}
    return [(metric, indicators[metric.indicator_id]) for metric in document.all(AgreedMetric)]


def usual_left(document: Document) -> list[UsualMetric]:
    """The usual metrics that are not agreed yet."""
    there = {folded(indicator.name) for _metric, indicator in agreed_metrics(document)}
    return [one for one in usual_metrics() if folded(one.name) not in there]


def sides(metrics: Sequence[tuple[AgreedMetric, Indicator]]) -> tuple[MetricSide, ...]:
    """The scorecard: metrics parted by the four perspectives, in the order of these; empty sides too."""
    return tuple(
        MetricSide(side, tuple(pair for pair in metrics if pair[0].perspective is side)) for side in Perspective
    )


def empty_sides(metrics: Sequence[tuple[AgreedMetric, Indicator]]) -> list[Missing]:
    """The perspectives from which nothing is measured together, in sentences; none before there is a metric."""
    if not metrics:
        return []
    return [
        Missing(None, f"{TITLES[side.perspective]}: nothing is measured together yet. Add one, or agree to do without.")
        for side in sides(metrics)
        if not side.metrics
    ]


def missing(metric: AgreedMetric, indicator: Indicator, readings: Sequence[Reading]) -> list[Missing]:
    """What a shared metric still lacks of what makes it one, each in a sentence; `readings` are its indicator's."""
    wanting = (
        (not metric.definition, "It is not defined yet: what exactly is counted, and over which time?"),
        (not readings, "There is no value yet: type the current one, or your best estimate."),
        (indicator.target is None, "There is no target yet."),
        (indicator.target is not None and metric.by is None, "The target has no date yet: by when?"),
        (metric.owner_id is None, "Nobody answers for it yet: choose one person."),
    )
    found = [words for is_so, words in wanting if is_so]
    if indicator.target is not None and not indicator.unit:
        found.append(f"The target {figure_words(indicator.target)} has no unit yet: {listed(measured.UNITS, 'or')}?")
    return [Missing(metric, words) for words in found]
