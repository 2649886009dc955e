"""What is shown before the talking starts: cards with points revealed one at a time, and business metrics."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import change_words, read_figure
from facilitator.core.moving import move
from facilitator.core.order import last_position
from facilitator.core.record import Ordered, Text
from facilitator.core.run.board import lines_of
from facilitator.core.text import one_line, required


class CardKind(StrEnum):
    """Findings belong to the current state, the other four to the shared context."""

    ALIGNED = "aligned"
    APART = "apart"
    MARKET = "market"
    CUSTOMERS = "customers"
    COMPETITION = "competition"
    PRIORITIES = "priorities"


class ContextPoint(Ordered):
    """One bullet point of a card, prepared before and shown when its time comes."""

    table = "context_point"
    workshop_id: int
    card: CardKind
    text: Text
    shown: bool = False


class Metric(Ordered):
    """A business figure that matters to all teams. `before` is the last period's value."""

    table = "metric"
    workshop_id: int
    name: Text
    unit: Text = ""
    value: float | None = None
    before: float | None = None
    target: float | None = None


SHARED_CONTEXT = (CardKind.MARKET, CardKind.CUSTOMERS, CardKind.COMPETITION, CardKind.PRIORITIES)
CURRENT_STATE = (CardKind.ALIGNED, CardKind.APART)
_NO_POINT = "The point has no text yet: type it first."
_NO_NAME = "The metric has no name yet: type what is measured."


# Points


def add_points(document: Document, workshop_id: int, card: CardKind, typed: str) -> list[ContextPoint]:
    """Add a point to a card for each line typed or pasted, bullets taken off; not shown yet."""
    lines = lines_of(typed)
    siblings: list[ContextPoint] = document.all(ContextPoint, workshop_id=workshop_id)
    new: list[ContextPoint] = []
    with document.step("Add point" if len(lines) == 1 else f"Add {len(lines)} points") as step:
        for line in lines:
            position = last_position([*siblings, *new])
            point = ContextPoint(id=document.new_id(), workshop_id=workshop_id, card=card, text=line, position=position)
            new.append(step.put(point))
    return new


def edit_point(document: Document, point_id: int, text: str) -> ContextPoint:
    """Word a point anew; UserError if nothing is left of it."""
    point = document.get(ContextPoint, point_id).with_(text=required(text, _NO_POINT))
    with document.step("Edit point") as step:
        return step.put(point)


def move_points(
    document: Document, workshop_id: int, card: CardKind, ids: Sequence[int], before_id: int | None
) -> list[ContextPoint]:
    """Put points, in the order of `ids`, onto a card before one of its points; None: at its end."""
    with document.step("Move point" if len(ids) == 1 else f"Move {len(ids)} points") as step:
        for point_id in ids:
            step.put(document.get(ContextPoint, point_id).with_(card=card))
        siblings = document.all(ContextPoint, workshop_id=workshop_id, card=card)
        return move(document, siblings, ids, before_id, "Move point")


def remove_point(document: Document, point_id: int) -> None:
    """Remove a point."""
    point = document.get(ContextPoint, point_id)
    with document.step("Remove point") as step:
        step.remove(point)


# Showing


def show_next(document: Document, workshop_id: int, cards: Sequence[CardKind]) -> ContextPoint:
    """Show the next point that is hidden, card after card; UserError if all are shown."""
    hidden = [point for point in in_order(document, workshop_id, cards) if not point.shown]
    if not hidden:
        raise UserError("Every point is shown already.")
    return _show(document, hidden[:1], True, "Show point")[0]


def hide_last(document: Document, workshop_id: int, cards: Sequence[CardKind]) -> ContextPoint:
    """Hide the last point that is shown; UserError if none is."""
    visible = shown(in_order(document, workshop_id, cards))
    if not visible:
        raise UserError("No point is shown yet.")
    return _show(document, visible[-1:], False, "Hide point")[0]


def show_all(document: Document, workshop_id: int, cards: Sequence[CardKind]) -> None:
    """Show every point of these cards."""
    _show(document, in_order(document, workshop_id, cards), True, "Show all points")


def hide_all(document: Document, workshop_id: int, cards: Sequence[CardKind]) -> None:
    """Hide every point of these cards, to begin anew."""
    _show(document, in_order(document, workshop_id, cards), False, "Hide all points")


def set_shown(document: Document, point_id: int, is_shown: bool) -> ContextPoint:
    """Show or hide one point, out of turn."""
    point = document.get(ContextPoint, point_id)
    return _show(document, [point], is_shown, "Show point" if is_shown else "Hide point")[0]


def _show(document: Document, points: Sequence[ContextPoint], is_shown: bool, label: str) -> list[ContextPoint]:
    with document.step(label) as step:
        return [step.put(point.with_(shown=is_shown)) for point in points]


# Metrics


def add_metric(
    document: Document, workshop_id: int, name: str, value: str = "", before: str = "", target: str = ""
) -> Metric:
    """Add a metric with its figures as typed ("€3.4m", "12.5%"); empty for not known."""
    metric = Metric(
        id=document.new_id(),
        workshop_id=workshop_id,
        name=one_line(required(name, _NO_NAME)),
        position=document.end_of(Metric, workshop_id=workshop_id),
    )
    with document.step("Add metric") as step:
        return step.put(_with_figures(metric, value, before, target))


def edit_metric(
    document: Document, metric_id: int, name: str, value: str, before: str, target: str, unit: str = ""
) -> Metric:
    """Store what was typed into a metric's form. `unit` holds if none of the figures says one."""
    metric = document.get(Metric, metric_id).with_(name=one_line(required(name, _NO_NAME)), unit=one_line(unit))
    with document.step("Edit metric") as step:
        return step.put(_with_figures(metric, value, before, target))


def move_metrics(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Metric]:
    """Put metrics, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(Metric, workshop_id=workshop_id), ids, before_id, "Move metric")


def remove_metric(document: Document, metric_id: int) -> None:
    """Remove a metric."""
    metric = document.get(Metric, metric_id)
    with document.step("Remove metric") as step:
        step.remove(metric)


def _with_figures(metric: Metric, value: str, before: str, target: str) -> Metric:
    figures = [read_figure(typed) for typed in (value, before, target)]
    units = list(dict.fromkeys(figure.unit for figure in figures if figure and figure.unit))
    if len(units) > 1:
        raise UserError(f"The figures of a metric have one unit: “{units[0]}” and “{units[1]}” can't be compared.")
    numbers = [figure.value if figure else None for figure in figures]
    unit = units[0] if units else metric.unit
    return metric.with_(unit=unit, value=numbers[0], before=numbers[1], target=numbers[2])


# Questions


def in_order(document: Document, workshop_id: int, cards: Sequence[CardKind]) -> list[ContextPoint]:
    """All points of these cards, card after card."""
    points = document.all(ContextPoint, workshop_id=workshop_id)
    return [point for card in cards for point in on_card(points, card)]


def on_card(points: Iterable[ContextPoint], card: CardKind) -> list[ContextPoint]:
    """The points of one card in their order."""
    return sorted((p for p in points if p.card is card), key=lambda p: (p.position, p.id))


def shown(points: Iterable[ContextPoint]) -> list[ContextPoint]:
    """The points that the stage may show."""
    return [point for point in points if point.shown]


def metric_words(metric: Metric) -> str:
    """How a metric moved and how far it is from its target, in words; see `figures.change_words`."""
    return change_words(metric.value, metric.before, metric.target, metric.unit)
