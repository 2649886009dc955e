"""What a workshop drafted, taken over into what the teams agree for good: nothing is typed twice."""

from collections.abc import Callable, Sequence

from facilitator.core.agree.figures import measured, shared_metrics
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Indicator
from facilitator.core.measures.readings import readings_of
from facilitator.core.names import folded
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.metrics import SharedMetric

_DRAFTED = "As drafted in the workshop"


def agree_metric(document: Document, drafted_id: int) -> AgreedMetric:
    """Agree on a metric that was drafted in a workshop: its name, definition, perspective, owner and figures.

    What was drafted as current is the value of the workshop's day, unless there is a later one. A figure that cannot
    be read, or is of another unit, goes into the definition as it was written. UserError if it is agreed already.
    """
    drafted = document.get(SharedMetric, drafted_id)
    with document.step("Agree on shared metric"):
        metric = shared_metrics.add_metric(
            document, drafted.name, drafted.definition, drafted.perspective, drafted_id=drafted.id
        )
        if drafted.owner_id is not None:
            metric = shared_metrics.set_owner(document, metric.id, drafted.owner_id)
        unread = _take_figures(document, metric, drafted)
        if unread:
            metric = shared_metrics.edit_metric(
                document, metric.id, definition="\n".join([drafted.definition, *unread]).strip()
            )
        return metric


def agree_metrics(document: Document, drafted_ids: Sequence[int]) -> list[AgreedMetric]:
    """Agree on several drafted metrics, as one step; of those that bear one name the first. Returns the new ones."""
    agreed: list[AgreedMetric] = []
    with document.step("Agree on shared metrics"):
        for drafted_id in drafted_ids:
            if document.get(SharedMetric, drafted_id) in drafted_metrics(document):
                agreed.append(agree_metric(document, drafted_id))
    return agreed


def _take_figures(document: Document, metric: AgreedMetric, drafted: SharedMetric) -> list[str]:
    """Set what was drafted as target and current value. Returns what is no figure for this metric, in lines."""
    unread = []
    indicator = document.get(Indicator, metric.indicator_id)
    day = document.get(Workshop, drafted.workshop_id).day
    if not _reads(measured.read_value, indicator, drafted.current):
        unread += [f"Value as drafted: {drafted.current}"] if drafted.current else []
    elif not any(one.day >= day for one in readings_of(document, indicator.id)):
        measured.set_value(document, indicator.id, day, drafted.current, _DRAFTED)
        indicator = document.get(Indicator, indicator.id)
    if _reads(measured.read_target, indicator, drafted.target):
        measured.set_target(document, indicator.id, drafted.target)
    elif drafted.target:
        unread.append(f"Target as drafted: {drafted.target}")
    return unread


def _reads(read: Callable[[Indicator, str], tuple[float | None, str]], indicator: Indicator, typed: str) -> bool:
    """Whether what was drafted is a figure for this indicator."""
    try:
        return read(indicator, typed)[0] is not None
    except UserError:
        return False


# Questions


def drafted_metrics(document: Document) -> list[SharedMetric]:
    """The metrics drafted in workshops that are not agreed yet, those of the latest workshop first.

    One that bears the name of an agreed one counts as agreed.
    """
    taken = {metric.drafted_id for metric in document.all(AgreedMetric)}
    names = {folded(document.get(Indicator, metric.indicator_id).name) for metric in document.all(AgreedMetric)}
    open_ones = [one for one in document.all(SharedMetric) if one.id not in taken and folded(one.name) not in names]
    days = {workshop.id: workshop.day for workshop in document.all(Workshop)}
    return sorted(open_ones, key=lambda one: days[one.workshop_id], reverse=True)
