"""Metrics alignment on the stage: what each team measures, what pulls apart, what is shared, and the scorecard."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.perspectives import TITLES
from facilitator.core.phrases import counted, listed
from facilitator.core.run.canvases.conflicts import Pull
from facilitator.core.run.canvases.metrics import MetricConflict, SharedMetric, TeamMetric
from facilitator.core.run.canvases.scorecard import figures, lacking
from facilitator.core.run.canvases.team_metrics import TeamColumn
from facilitator.core.run.canvases.whole import MetricsWhole, metrics_whole, side_shown
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import CENTRE, HALF_BOLD, heading, nothing_yet, team_colour, team_label
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.table import Cell, paint_table

_SIDES = 4
_NOW, _CONFLICTS, _SHARED, _CARD = range(_SIDES)
_MOST_TEAMS, _MOST_PULLS, _MOST_SHARED, _MOST_ON_SIDE = 4, 4, 5, 3
_GAP, _APART = 24.0, 16.0
_HOW_LINES = (6, 5, 4, 3, 2)  # of how something is measured: as many as leave room for every metric
_COLUMNS = (("Metric", 0.24), ("What it means", 0.36), ("From, to", 0.2), ("Owner", 0.2))


class MetricsScene(SceneView):
    """The side that is at hand on the console, and of it the part with the row at hand."""

    scene = Scene.METRICS
    watches = (TeamMetric, MetricConflict, SharedMetric, Stage, Team, Person)
    _whole = MetricsWhole()
    _shared: tuple[SharedMetric, ...] = ()
    _side = _row = 0
    _people: Mapping[int, str] = MappingProxyType({})

    def load(self) -> None:
        """Read the canvas, and which part of it is shown."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._whole, self._shared, self._side, self._row = MetricsWhole(), (), _NOW, 0
        if workshop_id is None:
            return
        self._whole = metrics_whole(document, workshop_id)
        self._shared = tuple(document.all(SharedMetric, workshop_id=workshop_id))
        self._side, self._row = side_shown(document, workshop_id, _SIDES)
        self._people = {person.id: person.name for person in document.all(Person)}

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that is shown."""
        if self._side == _CONFLICTS:
            self._paint_pulls(canvas, room)
        elif self._side == _SHARED:
            self._paint_shared(canvas, room)
        elif self._side == _CARD:
            self._paint_card(canvas, room)
        else:
            self._paint_now(canvas, room)

    def _paint_now(self, canvas: Canvas, room: QRectF) -> None:
        columns = self._whole.columns
        shown = page(self._row, len(columns), _MOST_TEAMS)
        number = sum(len(column.metrics) for column in columns)
        words = (counted(number, "metric") if number else "", page_words(shown, len(columns), "team"))
        area = heading(canvas, room, " · ".join(part for part in words if part), "What each of us is measured by", 60)
        if not number:
            nothing_yet(canvas, area, "Every team names the metrics that decide whether its quarter was good.")
            return
        width = (area.width() - _GAP * (len(shown) - 1)) / len(shown)
        for place, column in enumerate(columns[shown.start : shown.stop]):
            card = QRectF(area.left() + place * (width + _GAP), area.top(), width, area.height())
            _paint_team(canvas, card, column)

    def _paint_pulls(self, canvas: Canvas, room: QRectF) -> None:
        pulls = self._whole.pulls
        shown = page(self._row, len(pulls), _MOST_PULLS)
        small = page_words(shown, len(pulls), "Pair") or (counted(len(pulls), "pair") if pulls else "")
        area = heading(canvas, room, small, "Where our metrics pull apart", 60)
        if not pulls:
            nothing_yet(canvas, area, "Which of our metrics cannot both be won? Such pairs will stand here, with why.")
            return
        height = min(190.0, area.height() / len(shown))
        for place, pull in enumerate(pulls[shown.start : shown.stop]):
            y = area.top() + place * height
            _paint_pull(canvas, QRectF(area.left(), y, area.width(), height - 16), pull)

    def _paint_shared(self, canvas: Canvas, room: QRectF) -> None:
        shown = page(self._row, len(self._shared), _MOST_SHARED)
        ready = sum(1 for metric in self._shared if not lacking(metric))
        words = f"{ready} of {counted(len(self._shared), 'metric')} with owner and target" if self._shared else ""
        parts = (words, page_words(shown, len(self._shared), "row"))
        area = heading(canvas, room, " · ".join(part for part in parts if part), "What we answer for together", 60)
        if not self._shared:
            nothing_yet(canvas, area, "A shared metric has a meaning, a target and one owner.")
            return
        rows = [self._cells(metric) for metric in self._shared[shown.start : shown.stop]]
        paint_table(canvas, area, _COLUMNS, rows, _MOST_SHARED)

    def _cells(self, metric: SharedMetric) -> tuple[Cell, ...]:
        owner = self._people.get(metric.owner_id or 0)
        return (
            Cell(metric.name, strong=True),
            Cell(metric.definition),
            Cell(figures(metric) or "no target yet", warn=not metric.target),
            Cell(owner or "no owner yet", warn=owner is None),
        )

    def _paint_card(self, canvas: Canvas, room: QRectF) -> None:
        number = len(self._shared)
        area = heading(canvas, room, counted(number, "shared metric") if number else "", "Our scorecard", 60)
        if not number:
            nothing_yet(canvas, area, "Shared metrics will stand here, in four perspectives.")
            return
        width, height = (area.width() - _GAP) / 2, (area.height() - _GAP) / 2
        for place, (side, metrics) in enumerate(self._whole.card.sides):
            x, y = place % 2 * (width + _GAP), place // 2 * (height + _GAP)
            card = QRectF(area.left() + x, area.top() + y, width, height)
            self._paint_side(canvas, card, TITLES[side], metrics)

    def _paint_side(self, canvas: Canvas, card: QRectF, title: str, metrics: Sequence[SharedMetric]) -> None:
        tokens = canvas.tokens
        canvas.fill(card, tokens.card, 16)
        area = card.adjusted(28, 18, -28, -14)
        most = _MOST_ON_SIDE if len(metrics) <= _MOST_ON_SIDE else _MOST_ON_SIDE - 1
        y = area.top() + canvas.text(area, title, Type(34, HALF_BOLD, tokens.accent)) + 8
        if not metrics:
            canvas.text(
                QRectF(area.left(), y, area.width(), 50), "nothing shared here yet", Type(30, colour=tokens.warn)
            )
        for metric in metrics[:most]:
            lacks = lacking(metric)
            y += canvas.text(QRectF(area.left(), y, area.width(), 44), metric.name, Type(30, HALF_BOLD))
            words = f"needs {listed(lacks)}" if lacks else self._figures(metric)
            look = Type(28, colour=tokens.warn if lacks else tokens.muted)
            y += canvas.text(QRectF(area.left(), y, area.width(), 44), words, look) + 8
        if len(metrics) > most:
            words = f"+{len(metrics) - most} more"
            canvas.text(QRectF(area.left(), y, area.width(), 44), words, Type(28, colour=tokens.muted))

    def _figures(self, metric: SharedMetric) -> str:
        owner = self._people.get(metric.owner_id or 0, "")
        return " · ".join(part for part in (figures(metric), owner) if part)


def _paint_team(canvas: Canvas, card: QRectF, column: TeamColumn) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 16)
    room = card.adjusted(26, 20, -22, -12)
    team_label(canvas, column.team, room.left(), room.top(), 34, room.width() - 50)
    y = room.top() + canvas.line_height(34) + 16
    if not column.metrics:
        canvas.text(QRectF(room.left(), y, room.width(), 50), "nothing named yet", Type(30, colour=tokens.muted))
        return
    name, how, more = Type(32, HALF_BOLD), Type(28, colour=tokens.muted), canvas.line_height(28) + 4

    def needed(metric: TeamMetric, lines: int) -> float:
        below = canvas.height(metric.measured, how, room.width(), lines) if metric.measured else 0.0
        return canvas.height(metric.name, name, room.width(), 2) + below

    free = room.bottom() - y - _APART * (len(column.metrics) - 1)
    fitting = (lines for lines in _HOW_LINES if sum(needed(metric, lines) for metric in column.metrics) <= free)
    lines = next(fitting, _HOW_LINES[-1])
    for place, metric in enumerate(column.metrics):
        last = place == len(column.metrics) - 1
        if y + needed(metric, lines) + (0 if last else more) > room.bottom():
            words = f"+{len(column.metrics) - place} more"
            canvas.text(QRectF(room.left(), y, room.width(), more), words, how)
            return
        y += canvas.text(QRectF(room.left(), y, room.width(), more), metric.name, name, 2)
        if metric.measured:
            y += canvas.text(QRectF(room.left(), y, room.width(), more), metric.measured, how, lines)
        y += _APART


def _paint_pull(canvas: Canvas, card: QRectF, pull: Pull) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 16)
    room = card.adjusted(28, 10, -28, -10)
    middle, sign, why = 90.0, Type(40, HALF_BOLD, tokens.warn), Type(32, colour=tokens.muted)
    half, above = (room.width() - middle) / 2, canvas.line_height(36) + 8
    lines = max(1, int((room.height() - above) / canvas.line_height(32)))
    used = above + canvas.height(pull.conflict.reason, why, room.width() - 40, lines)
    room.setTop(room.center().y() - used / 2)
    for x, team, metric in (
        (room.left(), pull.first_team, pull.first),
        (room.left() + half + middle, pull.second_team, pull.second),
    ):
        canvas.mark(team.mark, team_colour(team), QRectF(x, room.top() + 9, 26, 26))
        words = QRectF(x + 40, room.top(), half - 40, 50)
        canvas.text(words, f"{team.name}: {metric.name}", Type(36, HALF_BOLD))
    canvas.text(QRectF(room.left() + half, room.top() - 4, middle, 50), "↔", sign, align=CENTRE)
    canvas.text(room.adjusted(40, above, 0, 0), pull.conflict.reason, why, lines)
