"""The dialog that takes in a spreadsheet of actions that came back from their owners.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from PySide6.QtWidgets import QWidget

from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.actions.returned.returned_file import ReturnedFile
from facilitator.ui.parts.actions.returned.verdicts_pane import VerdictsPane
from facilitator.ui.parts.intake.rows_import import RowsImport


class ReturnedImport(RowsImport):
    """The file is compared with what is here; what was chosen is stored in one step."""

    asks = "Take in updates"
    act, thing = "Store", "change"
    kinds = "Spreadsheets (*.xlsx *.ods *.xls *.csv *.tsv);;All files (*)"
    offered = (
        "Drop the spreadsheet here",
        "The list of actions that went out, as its owners filled it in: XLSX, ODS, XLS or CSV. "
        "You will see what happens to each row before anything is stored.",
        "Choose a file…",
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.file = ReturnedFile(desk)
        self.verdicts = VerdictsPane(desk, self.file)
        super().__init__(desk, self.file, self.asks, self.act, [self.verdicts], parent=parent)

    def store(self) -> str:
        """Store them, and say how many; UserError if that is refused."""
        return f"Took in {self.name.text()}: {self.file.store().words}"

    def commands(self) -> list[Command]:
        """What the keys do."""
        return [*super().commands(), *(self.verdicts.commands() if self.file.returned else ())]

    def read_pane(self) -> QWidget | None:
        """The verdicts on the rows."""
        return self.verdicts if self.file.returned else None

    def show_read(self) -> None:
        """Show the verdicts, and how many changes there are to store."""
        self.verdicts.show_verdicts()
        self.say_count(self.file.to_store)

    def next_focus(self) -> QWidget:
        """The rows."""
        return self.verdicts.first_focus()
