"""The dialog that brings in values of indicators.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.intake_dialog import IntakeDialog
from facilitator.ui.parts.measures.readings_incoming import IncomingReadings
from facilitator.ui.parts.measures.readings_verdicts import ReadingsVerdicts


class ReadingsImport(IntakeDialog):
    """Every row is judged against what is here; what is new or changed is stored in one step."""

    asks = "Bring in readings"
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
        super().__init__(desk, self.file, "Bring in readings", "Store", [self.verdicts], parent=parent)

    def accept(self) -> None:
        """Store what is new or changed, and close if that was possible."""
        if not self.primary.isEnabled():
            return
        try:
            stored = self.file.store()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self._desk.said.emit(f"Brought in {counted(len(stored), 'value')} from {self.name.text()}.")

    def read_pane(self) -> QWidget | None:
        """The verdicts on the rows."""
        return self.verdicts if self.file.is_read else None

    def show_read(self) -> None:
        """Show the verdicts, and how many values there are to store."""
        self.verdicts.show_verdicts()
        count = sum(one.taken for one in self.file.verdicts)
        self.primary.say(f"Store {counted(count, 'value')}" if count else "Store")
        self.set_ready(count > 0 and not self.file.reading)

    def next_focus(self) -> QWidget:
        """What has to be said first, or the rows."""
        return self.verdicts.first_focus()
