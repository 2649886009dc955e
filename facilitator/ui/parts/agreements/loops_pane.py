"""Feedback loops and their rounds."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.loops import (
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
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.list_beside import ListBeside
from facilitator.ui.parts.agreements.loops.loop_card import LoopCard
from facilitator.ui.parts.agreements.loops.loop_rows import loop_rows
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Feedback loops"
_EMPTY = (
    "Close the loop",
    "One team hears something that another could act on, and mostly nobody tells those who said it what came of it. "
    "A loop has one owner, a rhythm and a way back. Begin with the one that is most broken.",
    "Add the usual loops",
    "U",
)


class LoopsPane(PagePane):
    """The loops at the left; the one at hand with its rounds at the right."""

    watches = (FeedbackLoop, LoopRound, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self._loops: list[FeedbackLoop] = []
        self.list = RichList()
        self.list.setAccessibleName("Feedback loops")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("Another loop, such as Lost renewals")
        self.usual = live_button("Add the usual loops", "U")
        self.card = LoopCard(self.desk)
        self.empty = EmptyState(*_EMPTY)
        below, column = QWidget(), QVBoxLayout()
        below.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.line)
        column.addWidget(self.usual)
        self.frame = ListBeside(self.list, label("Feedback loops", "strong"), below, self.card, None, self.empty)
        self.frame.put_below(self.card.lookup)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the loops as they are now."""
        self._loops = loops(self.desk.document)
        self.list.show_rows(loop_rows(self.desk.document, today_of(self.desk)))
        self.frame.show_any(bool(self._loops))
        if self._loops and not self.list.selected_keys():
            self.choose(self.list.rows()[0].key)
        self._show_chosen()

    def commands(self) -> list[Command]:
        """What can be done with the loops, and in the one at hand."""
        card, into = self.card, self.frame.go_into
        own = [
            Command("Add a loop of your own", _GROUP, self.start_own, "N", bound=True),
            Command("Add the usual loops", _GROUP, self.add_usual, "U", bound=True),
        ]
        if not self._loops:
            return own
        return [
            *own,
            Command("Note a round", _GROUP, lambda: into(card.rounds.heard), "V", bound=True),
            Command("Name the owner", _GROUP, lambda: into(card.owner), "W", bound=True),
            Command("Choose how often it turns", _GROUP, lambda: into(card.rhythm), "E", bound=True),
            Command("Rename the loop", _GROUP, self.name_it, "F2", bound=True),
            Command("End the loop, or take it up again", _GROUP, self.end_or_back, "X", bound=True),
            Command("Move the loop up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move the loop down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            *card.lookup.commands(_GROUP),
            Command("Remove the loop", _GROUP, self.remove, "Del", bound=True),
            Command("Back to the loops", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.list if self._loops else self.empty

    def show_record(self, record: Record) -> None:
        """Put a loop at hand."""
        if isinstance(record, FeedbackLoop):
            self.choose(record.id)

    def choose(self, loop_id: object) -> None:
        """Put a loop at hand by its id."""
        self.list.select([loop_id] if isinstance(loop_id, int) else [])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> FeedbackLoop | None:
        """The loop at hand."""
        keys = self.list.selected_keys()
        return next((one for one in self._loops if keys and one.id == keys[0]), None)

    def add_usual(self) -> None:
        """Add the loops that come with the program."""
        added = self.desk.run(add_usual_loops)
        if added == []:
            self.desk.told.emit("The usual loops are on the list already.")
        elif added:
            self.choose(added[0].id)
            self.list.setFocus()

    def start_own(self) -> None:
        """Begin to type a loop of one's own."""
        self.frame.show_any(True)
        self.line.start()

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
        """Move the loop at hand up or down the list, unless the keys are in the form."""
        loop = self.at()
        ids = [one.id for one in self._loops if loop is not None and one.ended is loop.ended]
        if loop is not None and not self.frame.in_form() and can_shift(ids, loop.id, by):
            self.desk.run(move_loops, [loop.id], shifted_before(ids, loop.id, by))

    def remove(self) -> None:
        """Remove the loop at hand with its rounds, unless the keys are in the form."""
        loop = self.at()
        if loop is not None and not self.frame.in_form() and self.desk.bridge.succeeds(remove_loop, loop.id):
            self.desk.said.emit(f"Removed the loop {quoted(loop.title)} with its rounds.")

    def _add(self, text: str, _choice: object) -> None:
        made = self.desk.run(add_loop, text)
        if made is not None:
            self.line.clear()
            self.choose(made.id)

    def _show_chosen(self) -> None:
        loop = self.at()
        if loop is None or loop.id != self.card.loop_id:
            self.frame.to_top()
        self.card.show_loop(loop)

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: self.name_it())
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.line.added.connect(self._add)
        self.usual.clicked.connect(self.add_usual)
        self.empty.asked.connect(self.add_usual)
        self.card.end_asked.connect(self.end_or_back)
