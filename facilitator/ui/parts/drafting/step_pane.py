"""A tab of the draft that takes one thing after the other: which it is above, what is asked about it below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.card_grid import scrolled
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import is_sign, live_button
from facilitator.ui.theme import GAP, GAP_S
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label

GROUP = "Collaboration plan"
NEXT, BEFORE = "Ctrl+PgDown", "Ctrl+PgUp"
_AROUND = 56
"""Pixels kept in sight above and below what has the keys: its question, and a hint."""


class _Choice(Combo):
    """It stands first on its tab: signs stay keys of the page, and are no search in the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let signs pass by."""
        if is_sign(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class StepPane(RowPane):
    """`build` gives what is asked to `lay_out`; `refresh` shows the things by `show_items` and then asks about the one
    at hand. The stage follows the one at hand.
    """

    def lay_out(self, noun: str, body: QWidget, empty: EmptyState, foot: QWidget | None = None) -> None:
        """Put the choice above; `noun` names one thing. `empty` stands for all while there is none."""
        self._noun, self._empty = noun, empty
        self._items: tuple[tuple[str, int], ...] = ()
        self.count = label("", "muted")
        self.choice = _Choice()
        self.choice.setAccessibleName(noun.capitalize())
        self.choice.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.picked.connect(lambda _id: self._on_chosen())
        self.back, self.on = live_button("‹", "Ctrl PgUp"), live_button("›", "Ctrl PgDown")
        self.head = QHBoxLayout()
        self.head.setSpacing(GAP_S)
        for button, by, name in ((self.back, -1, f"{noun} before"), (self.on, 1, f"Next {noun}")):
            button.name_as(name.capitalize())
            button.clicked.connect(lambda _on, by=by: self.step(by))
        for widget in (self.count, self.back, self.on):
            self.head.addWidget(widget)
        self.head.insertWidget(1, self.choice, 1)
        self._room = area = scrolled(body)
        elastic(area, 160)
        app = QApplication.instance()
        if isinstance(app, QApplication):  # queued: what is built anew has its place only then
            app.focusChanged.connect(self._follow_keys, Qt.ConnectionType.QueuedConnection)
        bench = QWidget()
        column = QVBoxLayout(bench)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self.head)
        column.addWidget(area, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(bench)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_S)
        whole.addWidget(self._stack, 1)
        if foot is not None:
            whole.addWidget(foot)

    def show_items(self, items: Sequence[tuple[str, int]]) -> None:
        """Show which things there are, by title and id; the one at hand stays so."""
        kept, place = self.at_hand(), self.row()
        if self._items != tuple(items):
            self._items = tuple(items)
            self.choice.fill(items)
            ids = [one for _title, one in items]
            if kept not in ids and ids:
                self.choice.setCurrentIndex(min(place, len(ids) - 1))
        self._stack.setCurrentIndex(1 if items else 0)
        self._tell()

    def at_hand(self) -> int | None:
        """The id of the thing at hand."""
        chosen = self.choice.currentData()
        return chosen if isinstance(chosen, int) else None

    def take(self, item_id: int) -> None:
        """Put a thing at hand."""
        self.leave()
        self.choice.pick(item_id)
        self._on_chosen()

    def step(self, by: int) -> None:
        """Go on to the next thing, or back, and ask about it; beyond the last there is none."""
        place = self.row() + by
        if not 0 <= place < len(self._items):
            self.told_end(by)
            return
        self.take(self._items[place][1])
        self.begin()

    def ask(self) -> None:
        """Ask about the thing at hand."""

    def begin(self) -> None:
        """Give the keys to what is asked first."""

    def leave(self) -> None:
        """Store what is being typed: another thing comes to hand."""

    def told_end(self, by: int) -> None:
        """Say that there is no other."""
        end = "last" if by > 0 else "first"
        self.desk.told.emit(f"This is the {end} {self._noun}.")

    def row(self) -> int:
        """The place of the thing at hand."""
        return max(0, self.choice.currentIndex())

    def commands(self) -> list[Command]:
        """The way from thing to thing."""
        return [
            Command(f"Next {self._noun}", GROUP, lambda: self.step(1), NEXT, bound=True),
            Command(f"The {self._noun} before", GROUP, lambda: self.step(-1), BEFORE, bound=True),
        ]

    def first_focus(self) -> QWidget:
        """The choice: behind it stand the questions."""
        return self.choice if self._items else self._empty

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab, for whatever in it does not need them."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def _on_chosen(self) -> None:
        self._tell()
        self.ask()
        self.turned.emit()

    def _follow_keys(self) -> None:
        """Bring what has the keys into sight: Qt does so for Tab alone."""
        at, body = self.window().focusWidget(), self._room.widget()
        if at is not None and body is not None and body.isAncestorOf(at):
            self._room.ensureWidgetVisible(at, 0, _AROUND)

    def _tell(self) -> None:
        words = f"{self._noun.capitalize()} {self.row() + 1} of {len(self._items)}"
        self.count.setText(words if len(self._items) > 1 else "")
        self.back.setEnabled(self.row() > 0)
        self.on.setEnabled(self.row() + 1 < len(self._items))


def named_field(words: str, field: Combo) -> QHBoxLayout:
    """A choice behind its name, on a line of their own."""
    field.setAccessibleName(words)
    row = QHBoxLayout()
    row.setSpacing(GAP_S)
    row.addWidget(label(words, "strong"))
    row.addWidget(field)
    row.addStretch(1)
    return row
