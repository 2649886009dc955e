"""The Follow up page: what is to be done after a workshop, how its actions stand, and what came of it."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial

from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.follow.wins import Win
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Record
from facilitator.core.run.actions import Action, Meeting
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page, Section
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.rhythm import RhythmPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.follow.checkpoint_rows import due_count, review_day
from facilitator.ui.parts.follow.review_form import ReviewDialog
from facilitator.ui.parts.programme.home_dialogs import HomeDialogs
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.empty import EmptyState
from facilitator.ui.widgets.icons import Sign

_EMPTY = (
    "After the room",
    "Once the workshop is closed, this is where it is followed up: what to do within 48 hours, in the weeks after and "
    "by the end of the quarter, how every action stands, and what came of it all.",
    "Go to the workshop",
)


class FollowPlace(IntEnum):
    """The tabs in their order."""

    CHECKPOINTS = 0
    CHECK_IN = 1
    SATISFACTION = 2
    EFFECT = 3
    MEETINGS = 4


class FollowUpPage(TabbedPage):
    """What is to be done after a workshop, how its actions stand, and what came of it."""

    title = "Follow up"
    icon = Sign.FOLLOW
    section = Section.WORKSHOP
    tab_titles = ("Checkpoints", "Check-in", "Satisfaction", "What came of it", "Meetings")
    places = (
        (CheckpointItem, FollowPlace.CHECKPOINTS),
        (Action, FollowPlace.CHECK_IN),
        (Meeting, FollowPlace.MEETINGS),
        (Satisfied, FollowPlace.SATISFACTION),
    )
    watches = (Workshop,)

    @classmethod
    def badge(cls, desk: Desk) -> str:
        """How many items of the checkpoints are late, due within two days, or may begin."""
        workshop = desk.workshop()
        return str(due_count(desk.document, workshop) or "") if workshop else ""

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """What is to be done after the workshop."""
        items = desk.document.all(CheckpointItem, workshop_id=desk.workshop_id) if desk.workshop_id is not None else []
        return [Command(item.title, cls.title, partial(desk.go_to, cls, item)) for item in items]

    def build(self) -> None:
        """The tabs; while the workshop is not over, what they are for."""
        super().build()
        self.dialogs = HomeDialogs(self.desk, self)
        self.dialogs.made.connect(self._on_made)
        empty = EmptyState(*_EMPTY)
        empty.asked.connect(lambda: self.desk.page_asked.emit(RunPage))
        self.offer(empty)

    def refresh(self, changes: Changes | None) -> None:
        """Show the tabs once the workshop is over."""
        self.show_any(self._is_over())

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.follow.panes import PANES  # the start of the program does without them

        return PANES

    def make_pane(self, kind: type[PagePane]) -> PagePane:
        """A pane; what helps with an item of the checkpoints is opened from here."""
        from facilitator.ui.parts.follow.checkpoints_pane import CheckpointsPane  # as in `panes`

        pane = super().make_pane(kind)
        if isinstance(pane, CheckpointsPane):
            pane.tool_asked.connect(self.open_tool)
        return pane

    def open_tool(self, tool: FollowTool) -> None:
        """Go to what helps with an item of the checkpoints."""
        match tool:
            case FollowTool.DISTRIBUTE:
                items = self.desk.document.all(CheckpointItem, workshop_id=self.desk.workshop_id, tool=tool)
                self._go_to(OutcomesPage, items)
            case FollowTool.MEETINGS:
                self.turn_to(FollowPlace.MEETINGS)
            case FollowTool.WINS:
                self._go_to(ActionsPage, self.desk.document.all(Win))
            case FollowTool.CHECK_IN | FollowTool.STUCK:
                self.turn_to(FollowPlace.CHECK_IN)
            case FollowTool.REVIEW:
                self.ask_review()
            case FollowTool.FEEDBACK:
                self.desk.page_asked.emit(RhythmPage)
            case FollowTool.ASSESSMENT:
                self.desk.page_asked.emit(AssessmentsPage)
            case FollowTool.NEXT_WORKSHOP:
                self.dialogs.ask_new()

    def ask_review(self) -> None:
        """Ask for the day of the quarter's review, and plan it."""
        workshop = self.desk.workshop()
        if workshop is not None:
            dialog = ReviewDialog(self.desk, workshop, review_day(self.desk.document, workshop), self)
            dialog.made.connect(self._on_made)
            dialog.open()

    def _go_to(self, page: type[Page], found: Sequence[Record]) -> None:
        """Open a page with the last of these at hand, if there is one."""
        self.desk.page_asked.emit(page)
        if found:
            self.desk.record_asked.emit(found[-1])

    def _is_over(self) -> bool:
        workshop = self.desk.workshop()
        return workshop is not None and workshop.state is WorkshopState.CLOSED

    def _on_made(self, workshop_id: int) -> None:
        self.desk.choose_workshop(workshop_id)
        self.desk.page_asked.emit(PlanPage)
