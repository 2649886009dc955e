"""A page of several tabs, and what stands behind one of them."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.page import Page
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import Tabs


class PagePane(TabPane):
    """What stands behind a tab of a page. `place_asked(place, what)` asks for another tab, with something at hand."""

    place_asked = Signal(int, object)

    def show_asked(self, what: object) -> None:
        """Put at hand what another tab asked for: a record, or None for nothing in particular."""
        if isinstance(what, Record):
            self.show_record(what)

    def show_record(self, record: Record) -> None:
        """Put a record at hand, if it is one that stands here."""


class TabbedPage(Page):
    """Its tabs, each made when it is first turned to; what is to stand above them is put into `column`.

    A page that may have nothing to show is given, by `offer`, what is shown in the place of it all.
    """

    tab_titles: ClassVar[tuple[str, ...]]
    places: ClassVar[tuple[tuple[type[Record], int], ...]] = ()
    """Which kind of record stands on which tab."""

    def build(self) -> None:
        """Put the tabs above and the pane of the chosen one below."""
        self.tabs = Tabs(self.tab_titles)
        self._panes: dict[int, PagePane] = {}
        self._stack = QStackedWidget()
        self._inside, self._whole = QWidget(), QStackedWidget()
        self._whole.addWidget(self._inside)
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        self.column.setSpacing(GAP)
        self.column.addWidget(self.tabs)
        self.column.addWidget(self._stack, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self.tabs.chosen.connect(self.turn_to)
        self.desk.record_asked.connect(self.show_record)
        self.desk.place_asked.connect(self.show_place)
        self._empty: QWidget | None = None
        self.setFocusProxy(self.tabs)

    def refresh(self, changes: Changes | None) -> None:
        """Show the tab at hand, the first to begin with; each keeps up by itself."""
        if not self.begun():
            self.turn_to(self.tabs.current(), focus=False)

    def offer(self, empty: QWidget) -> None:
        """What is shown while there is nothing; see `show_any`."""
        self._empty = empty
        self._whole.addWidget(empty)

    def show_any(self, any_there: bool) -> None:
        """Show the tabs, or what was offered while there is nothing. The keys that were in it go to the first tab."""
        empty, at = self._empty, self.window().focusWidget()
        began = any_there and empty is not None and at is not None and empty.isAncestorOf(at)
        shown = self._inside if any_there or empty is None else empty
        self._whole.setCurrentWidget(shown)
        self.setFocusProxy(self.tabs if shown is self._inside else shown)
        if any_there:
            TabbedPage.refresh(self, None)
        if began:
            self.shown().first_focus().setFocus()

    def begun(self) -> bool:
        """Whether a tab has been shown yet."""
        return bool(self._panes)

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs, loaded here and not at the start of the program."""
        raise NotImplementedError

    def make_pane(self, kind: type[PagePane]) -> PagePane:
        """One pane; a page whose panes want more than the desk gives it here."""
        return kind(self.desk)

    def place_of(self, record: Record) -> int | None:
        """The tab on which a record stands, or None where the page has nothing of its kind."""
        return next((place for kind, place in self.places if isinstance(record, kind)), None)

    def shown(self) -> PagePane:
        """The pane of the tab that is shown."""
        return self.pane(self.tabs.current())

    def pane(self, place: int) -> PagePane:
        """The pane of a tab, made if it is wanted for the first time."""
        if place not in self._panes:
            pane = self._panes[place] = self.make_pane(self.panes()[place])
            pane.place_asked.connect(self._go)
            self._stack.addWidget(pane)
        return self._panes[place]

    def turn_to(self, place: int, *, focus: bool = True) -> None:
        """Show a tab, with the keys in it."""
        self.tabs.choose(place)
        self._stack.setCurrentWidget(self.pane(place))
        if focus and self._whole.currentWidget() is self._inside:
            self.shown().first_focus().setFocus()

    def show_record(self, record: Record) -> None:
        """Put a record at hand where it stands."""
        place = self.place_of(record)
        if place is not None and self.isVisible():
            self._go(place, record)

    def show_place(self, place: int) -> None:
        """Show a tab that was asked for from another page."""
        if self.isVisible():
            self.turn_to(place)

    def commands(self) -> list[Command]:
        """What can be done in the tab shown, and the way to the others; nothing while there are no tabs to see."""
        if self._whole.currentWidget() is not self._inside:
            return []
        return [*self.shown().commands(), *self.turns()]

    def turns(self) -> list[Command]:
        """The way from tab to tab."""
        return [
            Command("Next tab", self.title, partial(self._turn_by, 1), "F3", bound=True),
            Command("Previous tab", self.title, partial(self._turn_by, -1), "Shift+F3", bound=True),
            *(
                Command(f"Show {title}", self.title, partial(self.turn_to, n))
                for n, title in enumerate(self.tab_titles)
            ),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab shown, and those that turn to another."""
        if not press([command for command in self.commands() if command.bound], event):
            super().keyPressEvent(event)

    def _turn_by(self, by: int) -> None:
        self.turn_to((self.tabs.current() + by) % len(self.tab_titles))

    def _go(self, place: int, what: object) -> None:
        self.turn_to(place)
        self.shown().show_asked(what)
