"""What moves over the workshops, drawn: promises kept, how the days were found, the assessment, the indicators."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.figures.trends import trends
from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop, WorkshopState, workshops
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.counted import ANSWER_RECORDS
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.outcome.documents_writer import DocumentsWriter
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.trends.card_rows import CardRows
from facilitator.ui.parts.trends.returning_list import ReturningList
from facilitator.ui.parts.trends.tellings import held_words, says_nothing, tellings, years_of
from facilitator.ui.parts.trends.trend_card import Telling, TrendCard
from facilitator.ui.parts.trends.wave_trends_reading import WaveTrendsReading
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

INDICATORS = 1
_GROUP = "Trends"
_DOCUMENT = "trends"
_MANY = 4
_EMPTY = (
    "Does it work?",
    "From the first closed workshop on this page shows it: how many promises were kept, how people found the day, "
    "what the assessments say before and after. Figures of the business that should move can be followed from today.",
    "Choose indicators",
    "I",
)


class TrendsPane(PagePane):
    """Cards in a page that scrolls. Tab and J go from chart to chart, the arrows from value to value."""

    watches = (
        Action, CheckIn, Satisfied, Indicator, Reading, Opportunity, Person, Workshop, *ANSWER_RECORDS,
    )  # fmt: skip

    def build(self) -> None:
        """How much it rests on and what can be saved above, the cards below."""
        self.writer = DocumentsWriter(self.desk, self)
        self.waves = WaveTrendsReading(self.desk, self)
        self.words = label("", "heading")
        self.years = Combo()
        self.years.setAccessibleName("Years")
        self.years_key = live_button("Years", "Y")
        icon = self.desk.look.icons.icon(Sign.DOWNLOAD, self.desk.look.tokens.on_accent)
        self.pdf = live_button("Save as PDF", "P", Kind.PRIMARY, icon)
        self.table = live_button("Save as table", "S")
        self.cards = [TrendCard(self.desk.look.tokens) for _fixed in range(_MANY)]
        self.returning = ReturningList()
        self.rows = CardRows()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.rows)
        column.addWidget(self.returning)
        column.addStretch(1)
        self.room = scrolled(inside)
        self.empty = EmptyState(*_EMPTY)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._filled())
        self._stack.addWidget(self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Work it out as of today."""
        today = today_of(self.desk)
        self._show_years()
        since = self.since
        found, waves = trends(self.desk.document, today, since), self.waves.found(since)
        nothing = since is None and says_nothing(found, waves)
        self._stack.setCurrentIndex(1 if nothing else 0)
        if nothing:
            return
        self.words.setText(held_words(found))
        self._show_cards(tellings(found, waves, today))
        self.returning.show_returning(found.returning)
        self.returning.setVisible(bool(found.returning))

    def commands(self) -> list[Command]:
        """Going from chart to chart, the years, and saving."""
        if self._is_empty:
            return [Command("Choose indicators", _GROUP, self._ask_indicators, "I", bound=True)]
        several = [Command("Choose the years", _GROUP, self.choose_years, "Y", bound=True)] if self._has_years else []
        return [
            Command("Next chart", _GROUP, lambda: self.go_by(1), "J", bound=True),
            Command("Previous chart", _GROUP, lambda: self.go_by(-1), "K", bound=True),
            *several,
            Command("Save the trends as PDF", _GROUP, self.save_pdf, "P", bound=True),
            Command("Save the trends as a table", _GROUP, self.save_table, "S", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The first chart, or the one next step."""
        return self.empty if self._is_empty else self.cards[0].chart

    @property
    def since(self) -> date | None:
        """The first day that is looked at; None: from the beginning."""
        year = self.years.currentData()
        return date(year, 1, 1) if isinstance(year, int) else None

    def go_by(self, by: int) -> None:
        """Go to the next chart, or the one before, with its value at hand."""
        charts = [card.chart for card in self._shown() if not card.chart.chart().is_empty]
        at = next((place for place, chart in enumerate(charts) if chart.hasFocus()), -1 if by > 0 else 0)
        if charts:
            chart = charts[(at + by) % len(charts)]
            chart.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.room.ensureWidgetVisible(chart.parentWidget() or chart, 0, GAP)

    def choose_years(self) -> None:
        """Open the choice of years."""
        self.years.setFocus()
        self.years.showPopup()

    def save_pdf(self) -> None:
        """Write it all as PDF."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".pdf")])

    def save_table(self) -> None:
        """Write every figure for a spreadsheet."""
        self.writer.write_programme(today_of(self.desk), [(_DOCUMENT, ".csv")])

    @property
    def _is_empty(self) -> bool:
        return self._stack.currentWidget() is self.empty

    @property
    def _has_years(self) -> bool:
        return self.years.count() > 1

    def _shown(self) -> list[TrendCard]:
        return [card for card in self.rows.cards() if isinstance(card, TrendCard)]

    def _show_years(self) -> None:
        closed = [one.day for one in workshops(self.desk.document) if one.state is WorkshopState.CLOSED]
        years = years_of(closed) if len(closed) > _MANY else []
        choices = [("All years", None), *((f"Since {year}" if year < years[0] else str(year), year) for year in years)]
        offered = choices if len(years) > 1 else choices[:1]
        if [self.years.itemText(at) for at in range(self.years.count())] != [text for text, _year in offered]:
            self.years.fill(offered)
        for widget in (self.years, self.years_key):
            widget.setVisible(self._has_years)

    def _show_cards(self, wanted: list[Telling]) -> None:
        self.cards += [TrendCard(self.desk.look.tokens) for _more in range(len(wanted) - len(self.cards))]
        shown = self.cards[: len(wanted)]
        for card, telling in zip(shown, wanted, strict=True):
            card.show_telling(telling)
        self.rows.show_cards([(card, telling.wide) for card, telling in zip(shown, wanted, strict=True)])

    def _ask_indicators(self) -> None:
        self.place_asked.emit(INDICATORS, None)

    def _filled(self) -> QWidget:
        held = QWidget()
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.words, 1)
        for widget in (self.years_key, self.years, self.table, self.pdf):
            head.addWidget(widget)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.room, 1)
        return held

    def _wire(self) -> None:
        self.waves.counted.connect(self._on_workshop)
        self.empty.asked.connect(self._ask_indicators)
        self.years.picked.connect(lambda _year: self.refresh(None))
        self.years_key.clicked.connect(self.choose_years)
        self.pdf.clicked.connect(self.save_pdf)
        self.table.clicked.connect(self.save_table)
