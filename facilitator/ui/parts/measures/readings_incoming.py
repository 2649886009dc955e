"""One file of values on its way in: read, judged against what is here, chosen about, and at last stored.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from functools import partial

from PySide6.QtCore import QObject

from facilitator.core.day_orders import DayOrder
from facilitator.core.errors import UserError
from facilitator.core.measures import readings_file
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.measures.readings_file import Column, RowVerdict
from facilitator.core.record import Changes
from facilitator.core.sheets import Sheet
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.incoming_file import IncomingFile
from facilitator.ui.parts.live.today import today_of


class IncomingReadings(IncomingFile):
    """What it would do here, row by row. `indicator_id` is what a list is of that names none itself."""

    def __init__(self, desk: Desk, indicator_id: int | None = None, parent: QObject | None = None) -> None:
        super().__init__(desk, parent)
        self.indicator_id = indicator_id
        self.nearest = False
        self.order: DayOrder | None = None
        self.verdicts: list[RowVerdict] = []
        self.wanting = ""
        self._sheet: Sheet | None = None
        desk.bridge.changed.connect(self._on_changed)

    @property
    def is_read(self) -> bool:
        """Whether there is something to look at."""
        return self._sheet is not None

    @property
    def names_metrics(self) -> bool:
        """Whether the list says itself what its values are of."""
        return self._sheet is not None and Column.METRIC in readings_file.guess_columns(
            self._sheet.header, self._sheet.rows
        )

    @property
    def asks_order(self) -> bool:
        """Whether its dates can be read in two ways."""
        if self._sheet is None:
            return False
        columns = readings_file.guess_columns(self._sheet.header, self._sheet.rows)
        return readings_file.day_order(self._sheet, columns) is DayOrder.IN_DOUBT

    def forget(self) -> None:
        """What was said of names and dates holds for one file."""
        self.order, self.nearest = None, False

    def again(self) -> None:
        """Read the file once more, as it is now."""
        if self.path is None:
            return
        self.give_up()
        self._sheet, self.verdicts, self.refusal, self.wanting = None, [], "", ""
        self.aside(partial(readings_file.read, self.path, readings_file.names_of(self._desk.document)), self._take)
        self.turned.emit()

    def say_order(self, order: DayOrder | None) -> None:
        """Say what stands first in dates of numbers."""
        self.order = order
        self._judge()

    def say_indicator(self, indicator_id: int | None) -> None:
        """Say what the values are of."""
        self.indicator_id = indicator_id
        self._judge()

    def say_nearest(self, nearest: bool) -> None:
        """Say whether names that are not known stand for the nearest known ones."""
        self.nearest = nearest
        self._judge()

    def store(self) -> list[Reading]:
        """Store what is new or changed, in one step; UserError if that is not possible any longer."""
        self._over = True
        try:
            return readings_file.store(self._desk.document, self.verdicts)
        finally:
            self._over = False

    def _take(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._judge()

    def _judge(self) -> None:
        if self._sheet is not None:
            self.verdicts, self.wanting = [], ""
            try:
                self.verdicts = readings_file.judge(
                    self._desk.document, self._sheet, today_of(self._desk), None, self.order, self.indicator_id,
                    self.nearest,
                )  # fmt: skip
            except UserError as refusal:
                self.wanting = str(refusal)
        self.turned.emit()

    def _on_changed(self, changes: Changes) -> None:
        if not self._over and changes.touches(Indicator, Reading):
            self._judge()
