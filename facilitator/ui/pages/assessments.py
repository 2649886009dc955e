"""The Assessments page: what the teams answer, where they see it differently, and what is done about it."""

from functools import partial

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.waves import Asked, Wave, WaveTarget
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.assess.waves.wave_head import WaveHead
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.intake.chosen_file import dropped_file
from facilitator.ui.theme import GAP, GAP_L
from facilitator.ui.widgets.buttons import Tabs
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_GROUP = "Assessments"
_EMPTY = (
    "No assessment yet",
    "Ask each team how well you work together: 75 statements, rated 1 to 5. The answers show where "
    "the teams see it differently, before the day and again after it.",
    "Start the first assessment",
)


class AssessmentsPage(Page):
    """The wave at hand above, its tabs below, each made when it is first turned to."""

    title = "Assessments"
    icon = Sign.ASSESS
    section = Section.PROGRAMME
    watches = (Wave, Asked, WaveTarget, AnswerSheet, Improvement)

    def build(self) -> None:
        """Lay out the head and the tabs."""
        self.reading = WaveReading(self.desk, self)
        self.head = WaveHead(self.desk, self.reading, self)
        self.tabs = Tabs([place.title for place in Place])
        self._panes: dict[Place, WavePane] = {}
        self._stack = QStackedWidget()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self._empty = EmptyState(*_EMPTY, key="N")
        self._whole = QStackedWidget()
        self._whole.addWidget(inside)
        self._whole.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._whole)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the wave at hand, or what this page is for while there is none."""
        wave, at = self.reading.wave, self.window().focusWidget()
        begins = at is not None and self._empty.isAncestorOf(at)
        self._whole.setCurrentIndex(0 if wave else 1)
        self.setFocusProxy(self.tabs if wave else self._empty)
        if wave and not self._panes:
            self.turn_to(Place.RESULTS if wave.closed_at else Place.ANSWERS, focus=False)
        if wave and begins:
            self.shown().first_focus().setFocus()

    def commands(self) -> list[Command]:
        """What can be done with the wave and in the tab shown, and the way to the others."""
        if self.reading.wave is None:
            return self.head.commands()
        return [
            *self.head.commands(),
            *self.shown().commands(),
            Command("Next tab", _GROUP, partial(self._turn_by, 1), "F3", bound=True),
            Command("Previous tab", _GROUP, partial(self._turn_by, -1), "Shift+F3", bound=True),
            *(Command(f"Show {place.title.lower()}", _GROUP, partial(self.turn_to, place)) for place in Place),
        ]

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every wave, to turn to it."""
        return [Command(wave.title, _GROUP, partial(desk.go_to, cls, wave)) for wave in desk.document.all(Wave)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the head and of the tab shown, and those that turn to another."""
        if not press([command for command in self.commands() if command.bound], event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file of answers may be dropped anywhere on the page."""
        if self.reading.wave is not None and dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Offer to take in the file that was dropped."""
        wave, path = self.reading.wave, dropped_file(event.mimeData())
        if wave is not None and path is not None:
            event.acceptProposedAction()
            self.turn_to(Place.ANSWERS)
            self.shown().take_file(path)

    def shown(self) -> WavePane:
        """The pane of the tab that is shown."""
        return self._pane(Place(self.tabs.current()))

    def turn_to(self, place: Place, *, focus: bool = True) -> None:
        """Show a tab, with the keys in it."""
        self.tabs.choose(place)
        self._stack.setCurrentWidget(self._pane(place))
        if focus:
            self.shown().first_focus().setFocus()

    def show_record(self, record: Record) -> None:
        """Put a wave or a plan at hand."""
        if isinstance(record, Wave):
            self.reading.choose(record.id)
        elif isinstance(record, Improvement):
            self.turn_to(Place.PLANS)
            self.shown().show_key(str(record.id))

    def _turn_by(self, by: int) -> None:
        self.turn_to(Place((self.tabs.current() + by) % len(Place)))

    def _pane(self, place: Place) -> WavePane:
        from facilitator.ui.parts.assess.panes import PANES  # the start of the program does without them

        if place not in self._panes:
            pane = self._panes[place] = PANES[place](self.desk, self.reading)
            pane.place_asked.connect(self._go)
            self._stack.addWidget(pane)
        return self._panes[place]

    def _go(self, place: int, key: str) -> None:
        self.turn_to(Place(place))
        self.shown().show_key(key)

    def _wire(self) -> None:
        self.tabs.chosen.connect(lambda place: self.turn_to(Place(place)))
        self._empty.asked.connect(self.head.ask_new)
        self.reading.turned.connect(lambda: self.refresh(None))
        self.desk.record_asked.connect(self.show_record)
        self.setAcceptDrops(True)
