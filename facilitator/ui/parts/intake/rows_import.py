"""A dialog that takes in a file of rows: the button stores them all in one step, and closes the dialog."""

from typing import ClassVar

from facilitator.core.errors import UserError
from facilitator.core.phrases import counted
from facilitator.ui.parts.intake.intake_dialog import IntakeDialog


class RowsImport(IntakeDialog):
    """One of its own says what its rows are and stores them."""

    act: ClassVar[str]
    """What the button does, such as "Import"."""
    thing: ClassVar[str]
    """What is stored, one of them, such as "word"."""

    def store(self) -> str:
        """Store the rows that can be, and say so in a sentence; UserError if that is refused."""
        raise NotImplementedError

    def accept(self) -> None:
        """Store what can be taken, and close if that was possible."""
        if not self.primary.isEnabled():
            return
        try:
            told = self.store()
        except UserError as refusal:
            self.say_wrong(str(refusal))
            return
        super().accept()
        self._desk.said.emit(told)

    def say_count(self, count: int) -> None:
        """Say on the button how many there are to store; with none, or while it is read, it can't be pressed."""
        self.primary.say(f"{self.act} {counted(count, self.thing)}" if count else self.act)
        self.set_ready(count > 0 and not self._file.reading)
