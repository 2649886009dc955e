"""Where joint work happens: rooms, workspaces, boards and documents."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.agree.spaces import (
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
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.parts.agreements.list_beside import ListBeside
from facilitator.ui.parts.agreements.owner_field import enter
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.shifting import can_shift, shifted_before
from facilitator.ui.parts.practices.spaces.opening_place import may_open, open_place
from facilitator.ui.parts.practices.spaces.space_form import SpaceForm
from facilitator.ui.parts.practices.spaces.space_rows import figures_words, space_rows
from facilitator.ui.parts.prepare.add_line import AddLine
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Shared spaces"
_EMPTY = (
    "Where do the teams work together?",
    "A room, a workspace online, a board, a folder: joint work needs a place that everybody finds, and somebody who "
    "looks after it. List what there is, and what is still wanting shows.",
    "Add the usual spaces",
    "U",
)


class SpacesPane(PagePane):
    """The spaces at the left, the one at hand as a form at the right."""

    watches = (SharedSpace, Person, Team)

    def build(self) -> None:
        """The list with a line for one more, and the form."""
        self._spaces: list[SharedSpace] = []
        self.words = label("", "strong", wrap=True)
        self.list = RichList()
        self.list.setAccessibleName("Shared spaces")
        self.list.setSelectionMode(RichList.SelectionMode.SingleSelection)
        self.line = AddLine("Another space", "Kind", [(words, kind) for kind, words in SPACE_WORDS.items()])
        self.usual = live_button("Usual ones", "U")
        self.form = SpaceForm(self.desk)
        self.empty = EmptyState(*_EMPTY)
        below, column = QWidget(), QVBoxLayout()
        below.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP_S)
        for button in (self.line.button, self.usual):  # the line alone leaves no room for the words
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.frame = ListBeside(self.list, self.words, below, self.form, None, self.empty)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.frame)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the spaces, and the one at hand."""
        document = self.desk.document
        self._spaces = spaces(document)
        people, in_use = {person.id: person for person in document.all(Person)}, teams(document)
        self.words.setText(figures_words(self._spaces, people, in_use))
        self.list.show_rows(space_rows(self._spaces, people, in_use))
        if self._spaces or not self.line.field.hasFocus():
            self.frame.show_any(bool(self._spaces))
        if self._spaces and not self.list.selected_keys():
            self.choose(self._spaces[0].id)
        self._show_chosen()

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
            Command("Rename the space", _GROUP, lambda: enter(form.title), "F2", bound=True),
            Command("Choose its kind", _GROUP, lambda: into(form.kind), "T", bound=True),
            Command("Say where it is", _GROUP, lambda: enter(form.place), "E", bound=True),
            *opening,
            Command("Say what it is for", _GROUP, lambda: into(form.used_for), "R", bound=True),
            Command("Say who looks after it", _GROUP, lambda: enter(form.owner), "W", bound=True),
            Command("Move the space up", _GROUP, lambda: self.shift(-1), "Alt+Up", bound=True),
            Command("Move the space down", _GROUP, lambda: self.shift(1), "Alt+Down", bound=True),
            Command("Remove the space", _GROUP, self.remove, "Del", bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The list, or the one next step."""
        return self.list if self._spaces else self.empty

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A number with Alt ticks a team."""
        if self.at() is None or not self.form.teams.press(event):
            super().keyPressEvent(event)

    def show_record(self, record: Record) -> None:
        """Put a space at hand."""
        if isinstance(record, SharedSpace):
            self.choose(record.id)

    def choose(self, space_id: object) -> None:
        """Put a space at hand by its id."""
        self.list.select([space_id] if isinstance(space_id, int) else [])
        self.list.scrollTo(self.list.currentIndex())

    def at(self) -> SharedSpace | None:
        """The space at hand."""
        keys = self.list.selected_keys()
        return next((one for one in self._spaces if keys and one.id == keys[0]), None)

    def add_usual(self) -> None:
        """Add the spaces that come with the program."""
        added = self.desk.run(add_usual_spaces)
        if added == []:
            self.desk.told.emit("The usual spaces are on the list already.")
        elif added:
            self.choose(added[0].id)
            self.list.setFocus()

    def start_own(self) -> None:
        """Begin to type a space of one's own."""
        self.frame.show_any(True)
        self.line.start()

    def open(self) -> None:
        """Open the space at hand, if it is one that can be."""
        space = self.at()
        if space is not None and may_open(space.place):
            open_place(self.desk, space.place)

    def shift(self, by: int) -> None:
        """Move the space at hand up or down the list, unless the keys are in the form."""
        space, ids = self.at(), [one.id for one in self._spaces]
        if space is not None and not self.frame.in_form() and can_shift(ids, space.id, by):
            self.desk.run(move_spaces, [space.id], shifted_before(ids, space.id, by))

    def remove(self) -> None:
        """Remove the space at hand, unless the keys are in the form."""
        space = self.at()
        if space is not None and not self.frame.in_form() and self.desk.bridge.succeeds(remove_space, space.id):
            self.desk.said.emit(f"Removed the space {quoted(space.title)}.")

    def _add(self, title: str, kind: object) -> None:
        made = self.desk.run(add_space, SpaceKind(str(kind)), title)
        if made is not None:
            self.line.clear()
            self.choose(made.id)

    def _show_chosen(self) -> None:
        space = self.at()
        if space is None or space.id != self.form.space_id:
            self.frame.to_top()
        self.form.show_space(space, teams(self.desk.document))

    def _wire(self) -> None:
        self.list.selectionModel().selectionChanged.connect(lambda _now, _before: self._show_chosen())
        self.list.opened.connect(lambda _key: enter(self.form.title))
        self.list.delete_requested.connect(lambda _keys: self.remove())
        self.line.added.connect(self._add)
        self.usual.clicked.connect(self.add_usual)
        self.empty.asked.connect(self.add_usual)
        self.form.open_asked.connect(self.open)
