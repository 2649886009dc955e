"""Lays out the planning year: from which month on, and what that puts on the calendar."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.changes.coming import KIND_WORDS, Entry
from facilitator.core.agree.changes.planning_year import lay_out_year, planning_year, still_to_add
from facilitator.core.phrases import counted, day_words
from facilitator.ui.desk import Desk
from facilitator.ui.parts.form_dialog import FormDialog
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_ROOM = (520, 300)
_YEARS = 4
_WHY = (
    "Annual planning, four quarterly rounds, pre-planning two weeks before each so that teams come with one picture, "
    "and a business review after each quarter. All can be moved afterwards."
)


class YearDialog(FormDialog):
    """Accepted, `stored` is what was put on the calendar."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._desk, self._today = desk, today_of(desk)
        self.stored: list[Entry] = []
        self.month, self.year = Combo(), Combo()
        self.month.fill([(name, number) for number, name in enumerate(_MONTHS, 1)])
        self.year.fill([(str(self._today.year + n), self._today.year + n) for n in range(_YEARS)])
        self.month.setAccessibleName("Month in which the year begins")
        self.year.setAccessibleName("Year")
        self.list = RichList("All of this year is on the calendar already.")
        self.list.setAccessibleName("What is put on the calendar")
        self.list.setMinimumSize(*_ROOM)
        self.words = label("", "muted", wrap=True)
        super().__init__("Lay out the planning year", self._body_of(), "Put on the calendar", parent=parent)
        for choice in (self.month, self.year):
            choice.currentIndexChanged.connect(lambda _at: self.refresh())
        self.year.pick(self._first_open())
        self.refresh()
        self.month.setFocus()

    def refresh(self) -> None:
        """Show what the year chosen would put on the calendar."""
        year = planning_year(*self._chosen())
        adding = still_to_add(self._desk.document, year)
        self.list.show_rows(
            RichRow(one.title, day_words(one.day, self._today), one.title, KIND_WORDS[one.kind]) for one in adding
        )
        there = len(year) - len(adding)
        past = sum(one.day < self._today for one in adding)
        words = [f"{counted(there, 'of them is', 'of them are')} there already." if there else ""]
        words.append(f"{counted(past, 'day is', 'days are')} over." if past else "")
        self.words.setText(" ".join(filter(None, words)))
        self.words.setVisible(bool(adding and (there or past)))
        self.set_ready(bool(adding))

    def store(self) -> None:
        """Put the year on the calendar; UserError if that is refused."""
        self.stored = lay_out_year(self._desk.document, *self._chosen())

    def first_day(self) -> date:
        """The first day of what was put on the calendar, or today."""
        return min((one.day for one in self.stored), default=self._today)

    def _first_open(self) -> int:
        """The first of the years to come of which not all is on the calendar."""
        years = range(self._today.year + 1, self._today.year + _YEARS)
        document = self._desk.document
        return next((year for year in years if still_to_add(document, planning_year(year, 1))), years[0])

    def _chosen(self) -> tuple[int, int]:
        return int(self.year.currentData()), int(self.month.currentData())

    def _body_of(self) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(label(_WHY, "muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(GAP_S)
        row.addWidget(label("The year begins in"))
        for part in (self.month, self.year):
            row.addWidget(part)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.list, 1)
        column.addWidget(self.words)
        return body
