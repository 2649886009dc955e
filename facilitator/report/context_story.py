"""What the day started from: business metrics, and the points of the cards."""

from types import MappingProxyType

from reportlab.platypus import Flowable

from facilitator.core.figures import figure_words
from facilitator.core.run.context import CardKind, Metric, metric_words, on_card
from facilitator.report.paper import Paper
from facilitator.report.pieces import section, sentence_case
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Column

TITLES = MappingProxyType(
    {
        CardKind.ALIGNED: "Where we agree",
        CardKind.APART: "Where we are apart",
        CardKind.MARKET: "Market",
        CardKind.CUSTOMERS: "Customers",
        CardKind.COMPETITION: "Competition",
        CardKind.PRIORITIES: "Priorities",
    }
)


def context(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on current state and shared context; nothing when nothing was prepared."""
    if not taken.metrics and not taken.points:
        return []
    story: list[Flowable] = []
    chapter = [paper.h1("Where we stand")]
    if taken.metrics:
        columns = [Column("Metric", 30), *(Column(head, 14, "RIGHT") for head in ("Now", "Before", "Target"))]
        columns.append(Column("In words", 28))
        rows = [(metric.name, *_figures(metric), sentence_case(metric_words(metric))) for metric in taken.metrics]
        story += section(paper, chapter, columns, rows)
        chapter = []
    for card, title in TITLES.items():
        points = on_card(taken.points, card)
        if points:
            story += [*chapter, paper.h2(title), *paper.bullets(point.text for point in points)]
            chapter = []
    return story


def _figures(metric: Metric) -> tuple[str, str, str]:
    now, before, target = (
        "" if value is None else figure_words(value, metric.unit)
        for value in (metric.value, metric.before, metric.target)
    )
    return now, before, target
