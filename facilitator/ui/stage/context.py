"""What is shown before the talking starts: cards with points shown one at a time, and business metrics."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QRectF

from facilitator.core.figures import figure_words
from facilitator.core.record import Record
from facilitator.core.run.context import (
    SHARED_CONTEXT,
    CardKind,
    ContextPoint,
    Metric,
    in_order,
    metric_words,
    on_card,
    shown,
)
from facilitator.core.run.stage import Scene
from facilitator.ui.stage.bullets import bullets, fit
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, heading
from facilitator.ui.stage.scene import SceneView

_GAP = 28.0
_METRICS_HEIGHT = 190.0
_MOST_METRICS = 4
_MOST_LINES = 8


class CardsScene(SceneView):
    """Cards two abreast, with the points that are shown and no others; metrics below."""

    watches: ClassVar[tuple[type[Record], ...]] = (ContextPoint, Metric)
    title: ClassVar[str]
    cards: ClassVar[tuple[tuple[CardKind, str], ...]]
    sizes: ClassVar[tuple[int, ...]]
    _points: tuple[ContextPoint, ...] = ()
    _metrics: tuple[Metric, ...] = ()

    def load(self) -> None:
        """Read the points that are shown, and the metrics that have a value."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._points, self._metrics = (), ()
        if workshop_id is not None:
            self._points = tuple(shown(in_order(document, workshop_id, [kind for kind, _name in self.cards])))
            metrics = document.all(Metric, workshop_id=workshop_id)
            self._metrics = tuple(metric for metric in metrics if metric.value is not None)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the cards, and the metrics along the bottom."""
        area = heading(canvas, room, "", self.title)
        if self._metrics:
            paint_metrics(canvas, area.adjusted(0, area.height() - _METRICS_HEIGHT, 0, 0), self._metrics)
            area.setBottom(area.bottom() - _METRICS_HEIGHT - _GAP)
        lines = (len(self.cards) + 1) // 2
        width, height = (area.width() - _GAP) / 2, (area.height() - _GAP * (lines - 1)) / lines
        for place, (kind, name) in enumerate(self.cards):
            x, y = area.left() + place % 2 * (width + _GAP), area.top() + place // 2 * (height + _GAP)
            self._card(canvas, QRectF(x, y, width, height), name, [p.text for p in on_card(self._points, kind)])

    def _card(self, canvas: Canvas, rect: QRectF, name: str, texts: Sequence[str]) -> None:
        canvas.fill(rect, canvas.tokens.card, 18)
        room = rect.adjusted(34, 20, -30, -12)
        used = canvas.text(room, name, Type(32, HALF_BOLD, canvas.tokens.accent))
        room = room.adjusted(0, used + 10, 0, 0)
        # The newest points are what is spoken about: older ones give way to them.
        first = 0
        while first < len(texts) - 1 and fit(canvas, room, texts[first:], self.sizes[-1:], _MOST_LINES).left_out:
            first += 1
        bullets(canvas, room, texts[first:], self.sizes, most=_MOST_LINES)


class ContextScene(CardsScene):
    """Market, customers, competition and priorities."""

    scene = Scene.CONTEXT
    title = "What we all work in"
    sizes = (36, 32, 28)
    cards = tuple(zip(SHARED_CONTEXT, ("Market", "Customers", "Competition", "Priorities"), strict=True))


def paint_metrics(canvas: Canvas, area: QRectF, metrics: Sequence[Metric]) -> None:
    """Figures side by side, each with its name above and how it moved below; the rest as a count."""
    count = len(metrics)
    shown_here = metrics[: _MOST_METRICS if count <= _MOST_METRICS else _MOST_METRICS - 1]
    columns = len(shown_here) + (count > len(shown_here))
    width = area.width() / columns
    for place, metric in enumerate(shown_here):
        cell = QRectF(area.left() + place * width, area.top(), width - 24, area.height())
        muted = Type(30, colour=canvas.tokens.muted)
        canvas.text(cell, metric.name, canvas.fitted(metric.name, muted, cell.width(), 28))
        words = figure_words(metric.value or 0.0, metric.unit)
        look = canvas.fitted(words, Type(58, BOLD, figures=True), cell.width())
        canvas.text(cell.adjusted(0, 40, 0, 0), words, look)
        canvas.text(cell.adjusted(0, 116, 0, 0), metric_words(metric), Type(28, colour=canvas.tokens.muted), 2)
    if columns > len(shown_here):
        cell = QRectF(area.left() + (columns - 1) * width, area.top() + 40, width, area.height())
        canvas.text(cell, f"+{count - len(shown_here)} more", Type(34, colour=canvas.tokens.muted))
