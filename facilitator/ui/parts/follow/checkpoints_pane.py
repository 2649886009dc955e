"""The dated lists after a workshop: what is to be done within 48 hours, within weeks, and by the quarter's end."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem
from facilitator.core.people import Person
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Programme, Workshop
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.follow import checkpoint_verbs
from facilitator.ui.parts.follow.checkpoint_file import CheckpointFile
from facilitator.ui.parts.follow.checkpoint_rows import TIMES, CheckpointRow, card_item, rows_of
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.prepare.dated_pane import DatedPane
from facilitator.ui.parts.prepare.item_card import CardItem


class CheckpointsPane(DatedPane[CheckpointRow]):
    """The three lists, with their dates as a calendar file."""

    kind = CheckpointItem
    group = name = "Checkpoints"
    times = TIMES
    offered = (
        "Promises are kept afterwards",
        "What is usually done within 48 hours, in two to four weeks and after a quarter, with the dates for this "
        "workshop. You can change, add and strike off anything.",
        "Set up the checkpoints",
    )
    tick_keys = "X or Space"
    watches = (CheckpointItem, Person, Workshop, Session, Programme)

    def build(self) -> None:
        """The lists, and what saves their dates."""
        self.file = CheckpointFile(self.desk, self)
        super().build()

    def refresh(self, changes: Changes | None) -> None:
        """Show the lists as they stand today."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.show_rows(rows_of(self.desk.document, workshop))

    def commands(self) -> list[Command]:
        """What can be done with the lists and their items."""
        if not self.is_made():
            return [Command("Set up the checkpoints", self.group, self.make)]
        return [
            *super().commands(),
            Command("Save the dates for a calendar…", self.group, self.save_dates, "S", bound=True),
            Command("Put back what usually stands here", self.group, self.make),
        ]

    def make(self) -> None:
        """Set up the lists, or put back what was struck off them."""
        if self.desk.workshop_id is not None:
            made = self.desk.run(checkpoints.make_checkpoints, self.desk.workshop_id)
            if made == []:
                self.desk.told.emit("All that usually stands here is on the lists.")
            self.table.setFocus()

    def save_dates(self) -> None:
        """Save what is still open as a calendar file."""
        workshop = self.desk.workshop()
        if workshop is not None:
            self.file.ask(workshop)

    def beside(self) -> QWidget:
        """The button that saves the dates."""
        self.save = live_button("Save the dates…", "S")
        self.save.clicked.connect(self.save_dates)
        return self.save

    def card_of(self, row: CheckpointRow) -> CardItem | None:
        """A row with its hint, and what is to be said of its day."""
        return card_item(row)

    def add(self, text: str, when: object) -> CheckpointItem | None:
        """Add something to do at a checkpoint."""
        if self.desk.workshop_id is None:
            return None
        checkpoint = Checkpoint(str(when))  # Qt hands it back as its plain words
        return self.desk.run(checkpoints.add_item, self.desk.workshop_id, checkpoint, text)

    def set_day(self, row: CheckpointRow, typed: str) -> bool:
        """Give an item the day that was typed."""
        return self.desk.bridge.succeeds(checkpoint_verbs.set_typed_day, row.item.id, typed, row.today)

    def move_item(self, rows: Sequence[CheckpointRow], row: CheckpointRow, up: bool) -> None:
        """Move an item by one place."""
        self.desk.run(checkpoint_verbs.move_by_one, [one.item for one in rows], row.item.id, up)
