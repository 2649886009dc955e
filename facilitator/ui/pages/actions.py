"""The Actions page: everything that was promised in any workshop or improvement plan, and how it stands."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path

from facilitator.core.follow.wins import Win
from facilitator.core.people import Person
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.parts.actions.taking_in import TakingIn
from facilitator.ui.parts.intake.takes_files import TakesFiles
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "No actions yet",
    "What is promised in any workshop or plan comes together here:\nwho does what by when, and what lacks an owner.",
    "Show the workshops",
)


class ActionPlace(IntEnum):
    """The tabs in their order."""

    LIST = 0
    BOARD = 1
    CHECK_IN = 2
    WINS = 3


class ActionsPage(TakesFiles, TabbedPage):
    """All actions as a list and as a board, the pass through the open ones, and what has got better."""

    title = "Actions"
    icon = Sign.ACTIONS
    section = Section.PROGRAMME
    watches = (Action, Win)
    tab_titles = ("List", "Board", "Check-in", "Wins")
    places = ((Action, ActionPlace.LIST), (Win, ActionPlace.WINS))

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """How many actions are open."""
        return str(len(desk.document.all(Action, state=ActionState.OPEN)) or "")

    def build(self) -> None:
        """Lay out the tabs, and what is shown while there is nothing."""
        super().build()
        self.taking_in = TakingIn(self.desk, self)
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(self.desk.home_asked)
        self.offer(empty)
        self.setAcceptDrops(True)

    def refresh(self, changes: Changes | None) -> None:
        """Show the tab at hand, or what this page is for while there is nothing."""
        self.show_any(any(self.desk.document.has(kind) for kind in self.watches))

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every action by its text."""
        names = {person.id: person.name for person in desk.document.all(Person)}
        return [
            Command(
                " ".join(a.text.split()), cls.title, partial(desk.go_to, cls, a), detail=names.get(a.owner_id or 0, "")
            )
            for a in desk.document.all(Action)
        ]

    def take_file(self, path: Path) -> None:
        """Show what a spreadsheet that came back would do."""
        self.taking_in.open(path)

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.actions.panes import PANES  # the start of the program does without them

        return PANES
