"""Shared metrics for the room: from what to what, by when, and which team answers for it."""

from datetime import date

from PySide6.QtCore import QRectF

from facilitator.core.agree.figures.course import MetricNow, metrics_now
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import day_words
from facilitator.ui.stage.canvas import Canvas
from facilitator.ui.stage.pieces import heading, nothing_yet
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.stage.table import Cell, paint_table

TITLE = "What we answer for together"
_MOST = 5
_COLUMNS = (("Metric", 0.36), ("From today to target", 0.27), ("By", 0.14), ("Answers for it", 0.23))


class MetricsSide:
    """A page of metrics: that with the row at hand."""

    def __init__(self, document: Document, today: date) -> None:
        self._found = [one for one in metrics_now(document, today) if not one.indicator.ended]
        self._teams = {team.id: team for team in document.all(Team)}
        self._today = today

    def paint(self, canvas: Canvas, room: QRectF, row: int) -> None:
        """Draw the metrics around the row at hand."""
        shown = page(row, len(self._found), _MOST)
        area = heading(canvas, room, page_words(shown, len(self._found), "Metric"), TITLE, 60)
        if not self._found:
            nothing_yet(canvas, area, "Which three figures can only move if all of us do something differently?")
            return
        rows = [self._cells(one) for one in self._found[shown.start : shown.stop]]
        paint_table(canvas, area, _COLUMNS, rows, _MOST)

    def _cells(self, one: MetricNow) -> tuple[Cell, ...]:
        team, by = self._teams.get(one.metric.team_id or 0), one.metric.by
        way = f"{one.latest_words or '?'} → {one.target_words or '?'}"
        return (
            Cell(one.name, strong=True),
            Cell(way, strong=True, warn="?" in (one.latest_words or "?", one.target_words or "?")),
            Cell(day_words(by, self._today) if by else "no date yet", warn=by is None),
            Cell(team.name if team else "no team yet", warn=team is None, team=team),
        )
