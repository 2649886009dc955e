"""The terminology exercise: each team writes what a word means, unseen; then side by side, then agreed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.run.stage import stage_of, turn_pane
from facilitator.ui.activities.activity import Activity
from facilitator.ui.activities.canvas import begin_stage
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.words_pane import WordsPane


class Words(Activity):
    """One pane; the room sees the word at hand."""

    kind = agenda.Activity.WORDS

    def build(self) -> None:
        """The pane is all there is; the stage follows it."""
        self.pane = WordsPane(self.desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pane)
        self.pane.turned.connect(self._follow)
        begin_stage(self)

    def commands(self) -> list[Command]:
        """What can be done with the words."""
        return self.pane.commands()

    def first_focus(self) -> QWidget | None:
        """The words, or the line for the first."""
        return self.pane.first_focus()

    def _follow(self) -> None:
        workshop_id, row = self.desk.workshop_id, self.pane.row()
        stage = stage_of(self.desk.document, workshop_id) if workshop_id is not None else None
        if workshop_id is not None and (stage.pane if stage else 0) != row:
            self.desk.run(turn_pane, workshop_id, row)
