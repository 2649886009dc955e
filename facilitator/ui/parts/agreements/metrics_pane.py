"""Metrics that teams answer for together."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.core.agree.figures.course import metrics_now
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Record
from facilitator.core.run.canvases.metrics import SharedMetric
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.metrics.metric_bench import MetricBench
from facilitator.ui.parts.agreements.metrics.metric_list import MetricList
from facilitator.ui.parts.agreements.metrics.metric_offers import MetricOffers
from facilitator.ui.parts.agreements.metrics.scorecard_view import ScorecardView
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.layouts import column_of, fill, row_of
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.readings_intake import ReadingsIntake
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.prepare.button_row import button_row
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented
from facilitator.ui.widgets.chips import KeyCap
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.lists import ENTER

_GROUP = "Shared metrics"
_LIST, _CARD = 0, 1
_EMPTY = (
    "What do all teams answer for together?",
    "Teams that are measured apart pull apart. Agree on about three figures that no team moves alone: what exactly is "
    "counted, where it stands, where it should be and by when, and what each team does differently for it.",
    "Propose usual ones",
    "U",
)


class MetricsPane(TakesFiles, PagePane):
    """The metrics at the left and the one at hand at the right, or all of them as a scorecard."""

    watches = (AgreedMetric, MetricPart, Indicator, Reading, Person, Team, SharedMetric, Workshop)

    def build(self) -> None:
        """The list with the one at hand, the scorecard, and what this is for."""
        tokens = self.desk.look.tokens
        self.list, self.bench = MetricList(self.desk), MetricBench(self.desk)
        self.views, self.scorecard = Segmented(["List", "Scorecard"]), ScorecardView(tokens)
        self.empty = EmptyState(*_EMPTY)
        self.offers = MetricOffers(self.desk, self)
        self.intake, self.writer = ReadingsIntake(self.desk, self, self._indicator), DocumentsWriter(self.desk, self)
        self.usual = live_button("Propose…", "U")
        self._stack = QStackedWidget()
        for part in (self.empty, row_of((self.list, 9), (self.bench, 10)), self.scorecard):
            self._stack.addWidget(part)
        self._head = self._tools()
        fill(self, column_of(self._head, (self._stack, 1)))
        self.setAcceptDrops(True)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the metrics as of today, and the one at hand."""
        metrics = metrics_now(self.desk.document, today_of(self.desk))
        self.list.show_metrics(metrics)
        self.scorecard.show_metrics(metrics)
        if metrics or self._is_empty or not self.list.line.field.hasFocus():
            self._show_stack(bool(metrics))
        self.bench.show_metric(self.list.at())

    def commands(self) -> list[Command]:
        """What can be done with the metrics, and with the one at hand."""
        common = [
            Command("Add a metric of your own", _GROUP, self.start_own, "N", bound=True),
            Command("Propose metrics", _GROUP, self.offer, "U", bound=True),
            Command("Bring in readings…", _GROUP, self.intake.ask, "I", bound=True),
        ]
        if self._is_empty:
            return common
        return [
            *common,
            Command("Show the list or the scorecard", _GROUP, self.turn_view, "B", bound=True),
            Command("Save the scorecard as PDF", _GROUP, self.save_scorecard, "S", bound=True),
            Command("Save all values as CSV", _GROUP, self.save_readings, "X", bound=True),
            *(self._at_hand() if self.list.at() and self.views.current() == _LIST else ()),
        ]

    def first_focus(self) -> QWidget:
        """The list, the scorecard, or the one next step."""
        if self._is_empty:
            return self.empty
        return self.list.table if self.views.current() == _LIST else self.scorecard.first_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list; Enter in a line has been heard already."""
        typing = self.list.line.field.hasFocus() or self.bench.types_here()
        if event.key() == Qt.Key.Key_Escape and not self.first_focus().hasFocus():
            self.first_focus().setFocus()
        elif event.key() not in ENTER or not typing:
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a metric at hand."""
        self._show_listed(record.id)

    def take_file(self, path: Path) -> None:
        """Bring in values from a file that was dropped."""
        self.intake.take(path)

    def start_own(self) -> None:
        """Begin to type a metric of one's own."""
        self.views.choose(_LIST)
        self._show_stack(True)
        self.list.line.start()

    def offer(self) -> None:
        """Offer what workshops drafted and what is usual; with nothing drafted and nothing here, three usual ones."""
        self.offers.ask(at_once=self._is_empty, beside=self.empty if self._is_empty else self.usual)

    def turn_view(self) -> None:
        """Show the list instead of the scorecard, or the other way round."""
        self.views.choose(_CARD if self.views.current() == _LIST else _LIST)
        self._turn()

    def save_scorecard(self) -> None:
        """Write the scorecard."""
        self.writer.write_programme(today_of(self.desk), [("scorecard", ".pdf")])

    def save_readings(self) -> None:
        """Write the values of all metrics and indicators."""
        self.writer.write_programme(today_of(self.desk), [("readings", ".csv")])

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    def _at_hand(self) -> list[Command]:
        return [
            *self.bench.commands(_GROUP),
            Command("Move it up", _GROUP, partial(self.list.shift, -1), "Alt+Up", bound=True),
            Command("Move it down", _GROUP, partial(self.list.shift, 1), "Alt+Down", bound=True),
        ]

    def _indicator(self) -> Indicator | None:
        at = self.list.at()
        return at.indicator if at else None

    def _show_stack(self, any_there: bool) -> None:
        self._stack.setCurrentIndex(1 + self.views.current() if any_there else 0)
        self._head.setVisible(any_there)

    def _show_listed(self, metric_id: int) -> None:
        self.views.choose(_LIST)
        self._turn()
        self.list.choose(metric_id)

    def _turn(self) -> None:
        self._show_stack(True)
        self.first_focus().setFocus()

    def _tools(self) -> QWidget:
        acts = (
            (self.usual, self.offer), (live_button("Bring in readings…", "I"), self.intake.ask),
            (live_button("Save scorecard", "S"), self.save_scorecard),
            (live_button("Save values", "X"), self.save_readings),
        )  # fmt: skip
        return row_of(self.views, KeyCap("B"), (button_row(acts), 1), gap=GAP_S)

    def _wire(self) -> None:
        self.empty.asked.connect(self.offer)
        self.views.chosen.connect(lambda _at: self._turn())
        self.offers.added.connect(self._show_listed)
        self.scorecard.opened.connect(self._show_listed)
        self.list.chosen.connect(lambda: self.bench.show_metric(self.list.at()))
        self.list.opened.connect(self.bench.start)
