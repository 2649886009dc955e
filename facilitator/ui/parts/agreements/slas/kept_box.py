"""How the promise at hand was kept: the figure it is held to, drawn, and its dated values."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.service.commitments import hold_to, promise_words
from facilitator.core.figures import figure_words
from facilitator.core.follow.figures.charting import indicator_chart
from facilitator.core.follow.figures.indicator_trends import indicator_trend
from facilitator.core.measures.indicators import indicators
from facilitator.core.phrases import day_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.slas.sla_rows import PromiseRow
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.readings_bench import ReadingsBench
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label, restyle
from facilitator.ui.widgets.trendchart import TrendChart

_CHART, _VALUES = 150, 236
_BROKEN = 5
_NO_FIGURE = "no figure yet"
_NEEDS = "Type the number that is promised, or choose a figure that is followed already: then its values can be noted."


class KeptBox(QWidget):
    """Values are noted, pasted and corrected as on the Trends page: it is the same figure."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: PromiseRow | None = None
        self.promise, self.words = label("", "strong", wrap=True), label("")
        self.broken = label("", "small", wrap=True)
        self.figure = Combo()
        self.figure.setAccessibleName("Figure that it is held to")
        self.figure.setMaximumWidth(300)
        self.chart = TrendChart(desk.look.tokens)
        self.chart.setFixedHeight(_CHART)
        self.bench = ReadingsBench(desk)
        self.bench.setFixedHeight(_VALUES)
        self.needs = label(_NEEDS, "muted", wrap=True)
        self.figure.picked.connect(self._hold_to)
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        for part in (self.words, label("Held to", "muted"), self.figure):
            row.addWidget(part, 1 if part is self.words else 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.promise)
        column.addLayout(row)
        for below in (self.broken, self.needs, self.chart, self.bench):
            column.addWidget(below)

    def show_promise(self, row: PromiseRow | None) -> None:
        """Show a promise, or none."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        today, indicator = today_of(self._desk), row.indicator
        readings = [one.reading for one in row.kept.judged]
        self.promise.setText(promise_words(row.commitment, indicator))
        said = row.kept.words(today) if indicator else ""
        self.words.setText(said[:1].upper() + said[1:])
        self.broken.setText(_broken_words(row, today))
        self.broken.setVisible(bool(self.broken.text()))
        restyle(self.words, "role", {True: "ok", False: "bad", None: "muted"}[row.kept.now])
        known = [(one.name, one.id) for one in indicators(self._desk.document, ended=False)]
        self.figure.fill([(_NO_FIGURE, None), *known])
        self.figure.pick(indicator.id if indicator else None)
        self.chart.setVisible(bool(readings))
        self.bench.setVisible(indicator is not None)
        self.needs.setVisible(indicator is None)
        self.bench.show_readings(indicator, readings)
        if indicator is not None:
            self.chart.show_chart(indicator_chart(indicator_trend(indicator, readings, today), today))

    def _hold_to(self, indicator_id: object) -> None:
        if self._row is not None:
            chosen = indicator_id if isinstance(indicator_id, int) else None
            self._desk.run(hold_to, self._row.commitment.id, chosen)


def _broken_words(row: PromiseRow, today: date) -> str:
    """When it was broken and with which value, the latest first: "Broken: 6 hours on Mon 3 May." """
    if row.indicator is None or not row.kept.broken:
        return ""
    unit, latest = row.indicator.unit, row.kept.broken[: -_BROKEN - 1 : -1]
    said = [f"{figure_words(one.value, unit)} on {day_words(one.day, today)}" for one in latest]
    more = len(row.kept.broken) - len(latest)
    return f"Broken: {', '.join(said)}{f' and {more:,} more' if more else ''}."
