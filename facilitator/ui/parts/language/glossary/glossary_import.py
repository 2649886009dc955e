"""The dialog that takes in a glossary.

This loads a spreadsheet reader: import it when a file is to be taken in, not at the program's start.
"""

from PySide6.QtWidgets import QWidget

from facilitator.core.phrases import counted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.intake.rows_import import RowsImport
from facilitator.ui.parts.language.glossary.glossary_incoming import IncomingGlossary
from facilitator.ui.parts.language.glossary.glossary_verdicts import GlossaryVerdicts


class GlossaryImport(RowsImport):
    """The file is judged against what is here; what can be taken is stored in one step."""

    asks = "Import glossary"
    act, thing = "Import", "word"
    kinds = "Glossaries (*.csv *.txt *.tsv *.xlsx *.ods *.xls);;All files (*)"
    offered = (
        "Drop the glossary here",
        "CSV or a spreadsheet with a column Term, and any of Meaning, Not to be confused with, Used, Owner, and one "
        "column for each team, headed by its name. You will see what happens to each row before anything is stored.",
        "Choose a file…",
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self.file = IncomingGlossary(desk)
        self.verdicts = GlossaryVerdicts(desk, self.file)
        super().__init__(desk, self.file, self.asks, self.act, [self.verdicts], parent=parent)

    def store(self) -> str:
        """Store them, and say how many; UserError if that is refused."""
        return f"Imported {counted(len(self.file.store()), 'word')}."

    def commands(self) -> list[Command]:
        """What the keys do."""
        return [*super().commands(), *(self.verdicts.commands() if self.file.judged else ())]

    def read_pane(self) -> QWidget | None:
        """The verdicts on the rows."""
        return self.verdicts if self.file.judged else None

    def show_read(self) -> None:
        """Show the verdicts, and how many words there are to store."""
        self.verdicts.show_verdicts()
        self.say_count(len(self.file.judged.to_store) if self.file.judged else 0)

    def next_focus(self) -> QWidget:
        """The rows."""
        return self.verdicts.first_focus()
