"""One picture of the Trends page: what it is about, what it says in a sentence, the chart, and what it rests on."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.charting.chart import Chart
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import BODY, GAP, GAP_S, Tokens
from facilitator.ui.widgets.barschart import ShareBars, ShareGroup
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.trendchart import TrendChart

_LINE, _LEAST, _MOST = 22, 190, 320
_ENOUGH = 4


@dataclass(frozen=True)
class Telling:
    """What a card shows: `words` is the sentence, `rests_on` how many stand behind it, `empty` stands for no values.

    `group` are shares over everything, below the chart; `wide` takes the whole width.
    """

    title: str
    chart: Chart
    words: str = ""
    rests_on: str = ""
    empty: str = ""
    group: ShareGroup | None = None
    wide: bool = False


class TrendCard(QFrame):
    """A chart in its frame. The more lines it has, the taller it is, so that their names fit at the end."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._telling: Telling | None = None
        self.title, self.rests_on = ClampedLabel(2, BODY, QFont.Weight.DemiBold), label("", "small")
        self.words = label("", wrap=True)
        self.chart = TrendChart(tokens)
        self.bars = ShareBars(tokens, "Over all workshops")
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.rests_on, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.words)
        column.addWidget(self.chart, 1)
        column.addWidget(self.bars)

    def show_telling(self, telling: Telling) -> None:
        """Show it; the same again changes nothing."""
        if telling == self._telling:
            return
        self._telling = telling
        self.title.setText(telling.title)
        self.rests_on.setText(telling.rests_on)
        self.words.setText(telling.words)
        self.words.setVisible(bool(telling.words))
        self.chart.show_chart(telling.chart, telling.empty)
        self.chart.setMinimumHeight(min(_MOST, _LEAST + _LINE * max(0, len(telling.chart.lines) - _ENOUGH)))
        group = telling.group
        self.bars.show_groups([group] if group else [])
        self.bars.setVisible(group is not None and bool(group.rows))

    def telling(self) -> Telling | None:
        """What it shows."""
        return self._telling
