"""Where joint work happens: rooms, workspaces, boards and documents."""

from functools import partial

from PySide6.QtGui import QKeyEvent

from facilitator.core.agree.practices.spaces import (
    SPACE_WORDS,
    SharedSpace,
    SpaceKind,
    add_space,
    add_usual_spaces,
    move_spaces,
    remove_space,
    spaces,
)
from facilitator.core.people import Person, Team, teams
from facilitator.core.phrases import quoted
from facilitator.core.record import Changes
from facilitator.ui.command import Command
from facilitator.ui.parts.at_hand_pane import GrowingPane
from facilitator.ui.parts.choice_list import ChoiceList
from facilitator.ui.parts.fields import enter
from facilitator.ui.parts.layouts import column_of, either, fill, row_of
from facilitator.ui.parts.list_beside import ListBeside
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.practices.spaces.opening_place import may_open, open_place
from facilitator.ui.parts.practices.spaces.space_form import SpaceForm
from facilitator.ui.parts.practices.spaces.space_rows import figures_words, space_rows
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label

_GROUP = "Shared spaces"
_EMPTY = (
    "Where do the teams work together?",
    "A room, a workspace online, a board, a folder: joint work needs a place that everybody finds, and somebody who "
    "looks after it. List what there is, and what is still wanting shows.",
    "Add the usual spaces",
    "U",
)


class SpacesPane(GrowingPane[SharedSpace]):
    """The spaces at the left, the one at hand as a form at the right."""

    kind = SharedSpace
    watches = (SharedSpace, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self.words = label("", "strong", wrap=True)
        self.list = ChoiceList("Shared spaces")
        self.line = AddLine("Another space", "Kind", [(words, kind) for kind, words in SPACE_WORDS.items()])
        self.usual = live_button("Usual ones", "U")
        self.form = SpaceForm(self.desk)
        self.empty = EmptyState(*_EMPTY)
        buttons = row_of(self.line.button, self.usual, gap=GAP_S)  # the line alone leaves no room for the words
        self.frame = ListBeside(column_of(self.words, (self.list, 1), self.line, buttons), self.form)
        self.stack = either(self.frame, self.empty)
        fill(self, self.stack)
        self.wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the spaces, and the one at hand."""
        document = self.desk.document
        those = spaces(document)
        people, in_use = {person.id: person for person in document.all(Person)}, teams(document)
        self.words.setText(figures_words(those, people, in_use))
        self.put_rows(space_rows(those, people, in_use))

    def commands(self) -> list[Command]:
        """What can be done with the spaces, and with the one at hand."""
        form, into, space = self.form, self.frame.go_into, self.at()
        own = [
            Command("Add a space", _GROUP, self.start_own, "N", bound=True),
            Command("Add the usual spaces", _GROUP, self.add_usual, "U", bound=True),
            Command("Back to the spaces", _GROUP, self.list.setFocus, "Esc", bound=True),
        ]
        if space is None:
            return own
        opening = [Command("Open the space", _GROUP, self.open, "O", bound=True)] if may_open(space.place) else []
        return [
            *own,
            Command("Rename the space", _GROUP, partial(enter, form.title), "F2", bound=True),
            Command("Choose its kind", _GROUP, partial(into, form.kind), "T", bound=True),
            Command("Say where it is", _GROUP, partial(enter, form.place), "E", bound=True),
            *opening,
            Command("Say what it is for", _GROUP, partial(into, form.used_for), "R", bound=True),
            Command("Say who looks after it", _GROUP, partial(enter, form.owner), "W", bound=True),
            Command("Move the space up", _GROUP, partial(self.shift, -1), "Alt+Up", bound=True),
            Command("Move the space down", _GROUP, partial(self.shift, 1), "Alt+Down", bound=True),
            Command("Remove the space", _GROUP, self.remove, "Del", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number with Alt ticks a team."""
        if self.at() is None or not self.form.teams.press(event):
            super().keyPressEvent(event)

    def add_usual(self) -> None:
        """Add the spaces that come with the program."""
        self.add_by(add_usual_spaces, "The usual spaces are on the list already.")

    def on_opened(self) -> None:
        """Rename the space at hand."""
        enter(self.form.title)

    def open(self) -> None:
        """Open the space at hand, if it is one that can be."""
        space = self.at()
        if space is not None and may_open(space.place):
            open_place(self.desk, space.place)

    def shift(self, by: int) -> None:
        """Move the space at hand up or down the list."""
        ids = [one.id for one in spaces(self.desk.document)]
        self.shift_among(ids, by, lambda moving, before: self.desk.run(move_spaces, [moving], before))

    def remove(self) -> None:
        """Remove the space at hand."""
        space = self.at()
        if space is not None:
            self.remove_by(remove_space, space.id, f"Removed the space {quoted(space.title)}.")

    def typing(self) -> bool:
        """Whether the keys are in the form."""
        return self.frame.in_form()

    def add(self, title: str, kind: object) -> None:
        """Add a space of one's own."""
        self.take_in(self.desk.run(add_space, SpaceKind(str(kind)), title))

    def show_chosen(self) -> None:
        """Show the space at hand."""
        space = self.at()
        if space is None or space.id != self.form.space_id:
            self.frame.to_top()
        self.form.show_space(space, teams(self.desk.document))

    def wire(self) -> None:
        """Let the parts be heard."""
        super().wire()
        self.usual.clicked.connect(self.add_usual)
        self.empty.asked.connect(self.add_usual)
        self.form.open_asked.connect(self.open)
