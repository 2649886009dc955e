"""The Assessments page: what the teams answer, where they see it differently, and what is done about it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.improving import Improvement
from facilitator.core.assess.waves import Asked, Wave, WaveTarget
from facilitator.core.record import Changes, Record
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.parts.assess.places import Place
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.assess.waves.wave_head import WaveHead
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "No assessment yet",
    "Ask each team how well you work together: 75 statements, rated 1 to 5. The answers show where "
    "the teams see it differently, before the day and again after it.",
    "Start the first assessment",
)


class AssessmentsPage(TakesFiles, TabbedPage):
    """The wave at hand above, its tabs below."""

    title = "Assessments"
    icon = Sign.ASSESS
    section = Section.PROGRAMME
    watches = (Wave, Asked, WaveTarget, AnswerSheet, Improvement)
    tab_titles = tuple(place.title for place in Place)

    def build(self) -> None:
        """Lay out the head above the tabs."""
        self.reading = WaveReading(self.desk, self)
        self.head = WaveHead(self.desk, self.reading, self)
        super().build()
        self.column.insertWidget(0, self.head)
        empty = EmptyState(*_EMPTY, key="N")
        empty.asked.connect(self.head.ask_new)
        self.offer(empty)
        self.reading.turned.connect(lambda: self.refresh(None))
        self.setAcceptDrops(True)

    def refresh(self, changes: Changes | None) -> None:
        """Show the wave at hand, or what this page is for while there is none."""
        wave = self.reading.wave
        if wave and wave.closed_at is None and not self.begun():
            self.tabs.choose(Place.ANSWERS)
        self.show_any(wave is not None)

    def commands(self) -> list[Command]:
        """What can be done with the wave and in the tab shown, and the way to the others."""
        return [*self.head.commands(), *super().commands()]

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every wave, to turn to it."""
        return [Command(wave.title, cls.title, partial(desk.go_to, cls, wave)) for wave in desk.document.all(Wave)]

    def takes_files(self) -> bool:
        """A file of answers is of use to a wave alone."""
        return self.reading.wave is not None

    def take_file(self, path: Path) -> None:
        """Offer to take in the answers of a file."""
        self.turn_to(Place.ANSWERS)
        pane = self.shown()
        if isinstance(pane, WavePane):
            pane.take_file(path)

    def show_record(self, record: Record) -> None:
        """Put a wave or a plan at hand."""
        if isinstance(record, Wave):
            self.reading.choose(record.id)
        elif isinstance(record, Improvement):
            self.turn_to(Place.PLANS)
            self.shown().show_asked(record.id)

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.assess.panes import PANES  # the start of the program does without them

        return PANES

    def make_pane(self, kind: type[PagePane]) -> PagePane:
        """A pane, which is told what the page knows of the wave at hand."""
        return kind(self.desk, self.reading) if issubclass(kind, WavePane) else super().make_pane(kind)
