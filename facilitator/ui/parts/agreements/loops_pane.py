"""Feedback loops and their rounds."""

from functools import partial

from facilitator.core.agree.looping.loops import (
    FeedbackLoop,
    LoopRound,
    add_loop,
    add_usual_loops,
    end_loop,
    loops,
    move_loops,
    remove_loop,
)
from facilitator.core.people import Person, Team
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.loops.loop_card import LoopCard
from facilitator.ui.parts.agreements.loops.loop_rows import loop_rows
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.layouts import column_of, either, fill
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Feedback loops"
_EMPTY = (
    "Close the loop",
    "One team hears something that another could act on, and mostly nobody tells those who said it what came of it. "
    "A loop has one owner, a rhythm and a way back. Begin with the one that is most broken.",
    "Add the usual loops",
    "U",
)


class LoopsPane(GrowingPane[FeedbackLoop]):
    """The loops at the left; the one at hand with its rounds at the right."""

    kind = FeedbackLoop
    watches = (FeedbackLoop, LoopRound, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self.list = ChoiceList("Feedback loops")
        self.line = AddLine("Another loop")
        self.usual = live_button("Add the usual loops", "U")
        self.card = LoopCard(self.desk)
        self.empty = EmptyState(*_EMPTY)
        left = column_of(label("Feedback loops", "strong"), (self.list, 1), self.line, self.usual)
        self.frame = ListBeside(left, self.card)
        self.frame.put_below(self.card.lookup)
        self.stack = either(self.frame, self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the loops as they are now."""
        self.put_rows(loop_rows(self.desk.document, today_of(self.desk)))

    def commands(self) -> list[Command]:
        """What can be done with the loops, and in the one at hand."""
        card, into = self.card, self.frame.go_into
        own = [
            Command("Add a loop of your own", _GROUP, self.start_own, "N", bound=True),
            Command("Add the usual loops", _GROUP, self.add_usual, "U", bound=True),
        ]
        if self.at() is None:
            return own
        return [
            *own,
            Command("Note a round", _GROUP, partial(into, card.rounds.heard), "V", bound=True),
            Command("Name the owner", _GROUP, partial(into, card.owner), "W", bound=True),
            Command("Choose how often it turns", _GROUP, partial(into, card.rhythm), "E", bound=True),
            Command("Rename the loop", _GROUP, self.name_it, "F2", bound=True),
            Command("End the loop, or take it up again", _GROUP, self.end_or_back, "X", bound=True),
            Command("Move the loop up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the loop down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            *card.lookup.commands(_GROUP),
            Command("Remove the loop", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the loops", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def add_usual(self) -> None:
        """Add the loops that come with the program."""
        self.add_by(add_usual_loops, "The usual loops are on the list already.")

    def on_opened(self) -> None:
        """Name the loop at hand."""
        self.name_it()

    def name_it(self) -> None:
        """Put the keys where the loop at hand is named."""
        if self.at() is not None:
            self.frame.go_into(self.card.title)
            self.card.title.line.selectAll()

    def end_or_back(self) -> None:
        """Let the loop at hand turn no more, or again."""
        loop = self.at()
        if loop is not None:
            self.desk.run(end_loop, loop.id, not loop.ended)

    def shift(self, by: int) -> None:
        """Move the loop at hand up or down among those that turn, or among those that have ended."""
        loop = self.at()
        if loop is not None:
            ids = [one.id for one in loops(self.desk.document) if one.ended is loop.ended]
            self.shift_among(ids, by, lambda moving, before: self.desk.run(move_loops, [moving], before))

    def remove(self) -> None:
        """Remove the loop at hand with its rounds."""
        loop = self.at()
        if loop is not None:
            self.remove_by(remove_loop, loop.id, f"Removed the loop {quoted(loop.title)} with its rounds.")

    def typing(self) -> bool:
        """Whether the keys are in the form."""
        return self.frame.in_form()

    def add(self, text: str, _choice: object) -> None:
        """Add a loop of one's own."""
        self.take_in(self.desk.run(add_loop, text))

    def show_chosen(self) -> None:
        """Show the loop at hand with its rounds."""
        loop = self.at()
        if loop is None or loop.id != self.card.loop_id:
            self.frame.to_top()
        self.card.show_loop(loop)

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.usual.clicked.connect(self.add_usual)
        self.empty.asked.connect(self.add_usual)
        self.card.end_asked.connect(self.end_or_back)
