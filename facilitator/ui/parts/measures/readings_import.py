"""The dialog that brings in values of indicators.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from PySide6.QtWidgets import QWidget

from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.rows_import import RowsImport
from facilitator.ui.parts.measures.readings_incoming import IncomingReadings
from facilitator.ui.parts.measures.readings_verdicts import ReadingsVerdicts


class ReadingsImport(RowsImport):
    """Every row is judged against what is here; what is new or changed is stored in one step."""

    asks = "Bring in readings"
    act, thing = "Store", "value"
    kinds = "Readings (*.csv *.txt *.tsv *.xlsx *.ods *.xls);;All files (*)"
    offered = (
        "Drop the readings here",
        "CSV or a spreadsheet with columns such as Metric, Day, Value and Note, or with a column for each metric. "
        "You will see what happens to each row before anything is stored.",
        "Choose a file…",
    )

    def __init__(self, desk: Desk, indicator_id: int | None = None, parent: QWidget | None = None) -> None:
        self.file = IncomingReadings(desk, indicator_id)
        self.verdicts = ReadingsVerdicts(desk, self.file)
        super().__init__(desk, self.file, self.asks, self.act, [self.verdicts], parent=parent)

    def store(self) -> str:
        """Store them, and say how many; UserError if that is refused."""
        return f"Brought in {counted(len(self.file.store()), 'value')} from {self.name.text()}."

    def read_pane(self) -> QWidget | None:
        """The verdicts on the rows."""
        return self.verdicts if self.file.is_read else None

    def show_read(self) -> None:
        """Show the verdicts, and how many values there are to store."""
        self.verdicts.show_verdicts()
        self.say_count(sum(one.taken for one in self.file.verdicts))

    def next_focus(self) -> QWidget:
        """What has to be said first, or the rows."""
        return self.verdicts.first_focus()
