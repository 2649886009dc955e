"""Shared metrics, and the balanced scorecard that they make (Kaplan and Norton, Harvard Business Review, 1992).

Subject of seed 000_304b59033e062cb6.txt (modules); what a shared metric must say: 004_2b920f03eb247414.txt. The
record is in `metrics`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.agree.figures.shared_metrics import usual_metrics
from facilitator.core.document import Document
from facilitator.core.lines import Missing, add_line, add_lines, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import listed, quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.metrics import SharedMetric
from facilitator.core.text import free, one_line, required


@dataclass(frozen=True)
class Scorecard:
    """The shared metrics of each of the four perspectives, in their order, and what is missing, in words."""

    sides: tuple[tuple[Perspective, tuple[SharedMetric, ...]], ...]
    missing: tuple[Missing, ...]


_NO_NAME = "The shared metric has no name yet: type what is measured together."


# Shared metrics


def add_shared(
    document: Document,
    workshop_id: int,
    name: str,
    definition: str = "",
    perspective: Perspective = Perspective.CUSTOMER,
) -> SharedMetric:
    """Draft a metric that the teams answer for together, at the end of the list."""
    document.get(Workshop, workshop_id)
    name, definition = one_line(required(name, _NO_NAME)), free(definition)
    line = SharedMetric(
        id=document.new_id(), workshop_id=workshop_id, name=name, definition=definition, perspective=perspective
    )
    return add_line(document, "Add shared metric", line, workshop_id=workshop_id)


def add_usual_shared(document: Document, workshop_id: int) -> list[SharedMetric]:
    """Propose the usual shared metrics that are not there yet, as one step. Returns the new ones."""
    document.get(Workshop, workshop_id)
    there = {folded(metric.name) for metric in document.all(SharedMetric, workshop_id=workshop_id)}
    new = [
        SharedMetric(
            id=document.new_id(),
            workshop_id=workshop_id,
            name=usual.name,
            definition=usual.definition,
            perspective=usual.perspective,
        )
        for usual in usual_metrics()
        if folded(usual.name) not in there
    ]
    return add_lines(document, "Add usual shared metrics", new, workshop_id=workshop_id)


def edit_shared(
    document: Document,
    metric_id: int,
    *,
    name: str | None = None,
    definition: str | None = None,
    current: str | None = None,
    target: str | None = None,
    perspective: Perspective | None = None,
) -> SharedMetric:
    """Change parts of a shared metric; what is not given stays. The name may not be empty, the texts may."""
    texts = {"definition": definition, "current": current, "target": target}
    changes: dict[str, object] = {field: free(typed) for field, typed in texts.items() if typed is not None}
    if name is not None:
        changes["name"] = one_line(required(name, _NO_NAME))
    if perspective is not None:
        changes["perspective"] = perspective
    return change_line(document, "Edit shared metric", SharedMetric, metric_id, **changes)


def set_owner(document: Document, metric_id: int, owner_id: int | None) -> SharedMetric:
    """Say who answers for a shared metric; None: nobody yet."""
    if owner_id is not None:
        document.get(Person, owner_id)
    return change_line(document, "Set owner", SharedMetric, metric_id, owner_id=owner_id)


def move_shared(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[SharedMetric]:
    """Put shared metrics, in the order of `ids`, before another; None: at the end."""
    return move(document, document.all(SharedMetric, workshop_id=workshop_id), ids, before_id, "Move shared metric")


def remove_shared(document: Document, metric_id: int) -> None:
    """Remove a shared metric."""
    remove_line(document, "Remove shared metric", SharedMetric, metric_id)


def remove_all_shared(document: Document, ids: Sequence[int]) -> None:
    """Remove several shared metrics as one step."""
    with document.step("Remove shared metrics" if len(ids) > 1 else "Remove shared metric"):
        for metric_id in ids:
            remove_shared(document, metric_id)


# Questions


def scorecard(document: Document, workshop_id: int) -> Scorecard:
    """The scorecard of a workshop; nothing is called missing before there is a metric on it."""
    metrics = document.all(SharedMetric, workshop_id=workshop_id)
    sides = tuple((p, tuple(metric for metric in metrics if metric.perspective is p)) for p in Perspective)
    found = []
    for perspective, among in sides:
        if metrics and not among:
            words = f"{TITLES[perspective]}: nothing is measured together yet. Add a metric, or agree to do without."
            found.append(Missing(None, words))
        for metric in among:
            if lacks := lacking(metric):
                found.append(Missing(metric, f"{quoted(metric.name)} needs {listed(lacks)}."))
    return Scorecard(sides, tuple(found))


def lacking(metric: SharedMetric) -> list[str]:
    """What a shared metric still lacks of owner and target: "an owner", "a target", "a number in its target"."""
    lacks = [] if metric.owner_id is not None else ["an owner"]
    if not metric.target:
        lacks.append("a target")
    elif not any(character.isnumeric() for character in metric.target):
        lacks.append("a number in its target")
    return lacks


def figures(metric: SharedMetric) -> str:
    """From where to where, as far as that is known: "24 % → 30 %", "to 30 %", "now 24 %"."""
    if metric.current and metric.target:
        return f"{metric.current} → {metric.target}"
    if metric.target:
        return f"to {metric.target}"
    return f"now {metric.current}" if metric.current else ""
