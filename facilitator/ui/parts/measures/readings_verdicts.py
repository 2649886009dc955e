"""What a file of values would do: in a sentence, row by row, and what has to be said about it first."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.day_orders import DayOrder
from facilitator.core.measures.indicators import indicators
from facilitator.core.measures.readings_file import RowVerdict, What, nearest_names, words_of
from facilitator.core.phrases import day_words, listed, quoted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.intake.verdict_table import verdict_table
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.measures.readings_incoming import IncomingReadings
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.notice import Notice, Tone
from facilitator.ui.widgets.recordmodel import Column

_ORDERS: tuple[tuple[str, object], ...] = (
    ("Choose…", None),
    ("The day comes first", DayOrder.DAY_FIRST),
    ("The month comes first", DayOrder.MONTH_FIRST),
)
_WORDS = {
    What.NEW: "New",
    What.CHANGED: "Changed",
    What.SAME: "Here already",
    What.UNKNOWN: "Not known",
    What.REFUSED: "Can’t be taken",
}
_NEAREST = "Take names that are not known for the nearest one here"
_TOLD = 3
_WHAT, _METRIC, _DAY, _VALUE = 118, 180, 122, 90


class ReadingsVerdicts(QWidget):
    """The rows with their verdicts; above them the choices that this file asks for."""

    def __init__(self, desk: Desk, file: IncomingReadings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._file = desk, file
        self.words, self.wanting = label("", "strong", wrap=True), Notice(Tone.WARN)
        self.indicator, self.order, self.nearest = Combo(), Combo(), QCheckBox(_NEAREST)
        self.pairs = label("", "small", wrap=True)
        self.order.fill(_ORDERS)
        self.indicator.setAccessibleName("All values are of")
        self.order.setAccessibleName("Order of day and month")
        tokens = desk.look.tokens
        inks = {What.NEW: tokens.ok, What.CHANGED: tokens.accent, What.SAME: tokens.muted}
        own: list[Column[RowVerdict]] = [
            Column("Metric", lambda one: one.name, _METRIC),
            Column("Day", self._day, _DAY),
            Column("Value", lambda one: one.value_words, _VALUE, right=True),
        ]
        self.table = verdict_table(
            tokens, own, lambda one: _WORDS[one.what], lambda one: inks.get(one.what, tokens.bad), _WHAT
        )
        elastic(self.table, 140)
        self._lay_out()
        self.indicator.picked.connect(file.say_indicator)
        self.order.picked.connect(lambda chosen: file.say_order(DayOrder(chosen) if chosen else None))
        self.nearest.toggled.connect(file.say_nearest)

    def first_focus(self) -> QWidget:
        """What has to be said first, or the rows."""
        asked = ((self._whose, self.indicator), (self._asked, self.order))
        return next((choice for line, choice in asked if not line.isHidden() and self._file.wanting), self.table)

    def show_verdicts(self) -> None:
        """Show the verdicts as they are now."""
        file = self._file
        if not file.is_read:
            return
        self._whose.setVisible(not file.names_metrics)
        self.indicator.fill([("Choose…", None), *((one.name, one.id) for one in indicators(self._desk.document))])
        self.indicator.pick(file.indicator_id)
        self._asked.setVisible(file.asks_order)
        self.order.pick(file.order)
        self._show_nearest()
        self.wanting.setVisible(bool(file.wanting))
        self.wanting.say(Tone.WARN, file.wanting)
        self.words.setText(words_of(file.verdicts))
        self.words.setVisible(bool(file.verdicts))
        self.table.show_records(file.verdicts)

    def _show_nearest(self) -> None:
        near = nearest_names(self._file.verdicts)
        pairs = [f"{quoted(said)} for {quoted(known)}" for said, known in near.items()]
        more = [f"{len(pairs) - _TOLD} more"] if len(pairs) > _TOLD else []
        self.nearest.setVisible(bool(near) or self._file.nearest)
        self.pairs.setVisible(bool(near))
        self.pairs.setText(f"That is {listed([*pairs[:_TOLD], *more])}." if near else "")
        blocked = self.nearest.blockSignals(True)
        self.nearest.setChecked(self._file.nearest)
        self.nearest.blockSignals(blocked)

    def _day(self, one: RowVerdict) -> str:
        return day_words(one.day, today_of(self._desk)) if one.day else ""

    def _lay_out(self) -> None:
        self._whose, self._asked = QWidget(), QWidget()
        for held, words, choice in (
            (self._whose, "All values are of", self.indicator),
            (self._asked, "Its dates can be read in two ways", self.order),
        ):
            line = QHBoxLayout(held)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(GAP_S)
            line.addWidget(label(words, "strong"))
            line.addWidget(choice)
            line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        for part in (self.words, self.wanting, self._whose, self._asked, self.nearest, self.pairs):
            column.addWidget(part)
        column.addWidget(self.table, 1)
