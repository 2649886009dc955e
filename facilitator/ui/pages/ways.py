"""The ways to the pages on which things are done: the one place that knows which record stands on which page."""

from facilitator.core.follow.checkpoint_dates import DueCheckpoint
from facilitator.core.follow.escalations import Escalated
from facilitator.core.plan.prepare.due import DueItem
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run.canvases.launch import Launch
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page
from facilitator.ui.pages.agreements import AgreementsPage
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.changes import ChangesPage
from facilitator.ui.pages.follow_up import FollowUpPage
from facilitator.ui.pages.language import LanguagePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.practices import PracticesPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.rhythm import RhythmPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.programme import home_reading
from facilitator.ui.parts.programme.next_step import Place
from facilitator.ui.parts.programme.pressing import Pressing
from facilitator.ui.parts.tabbed_page import TabbedPage

_STEPS: dict[Place, type[Page]] = {
    Place.PLAN: PlanPage,
    Place.PREPARE: PreparePage,
    Place.RUN: RunPage,
    Place.OUTCOMES: OutcomesPage,
    Place.FOLLOW_UP: FollowUpPage,
}
_KEEPERS: tuple[type[TabbedPage], ...] = (RhythmPage, AgreementsPage, LanguagePage, ChangesPage, PracticesPage)


def go_to_step(desk: Desk, workshop_id: int) -> None:
    """Turn to a workshop, at the page where its next step is taken."""
    step = home_reading.step_now(desk.document, desk.document.get(Workshop, workshop_id), desk.now())
    desk.choose_workshop(workshop_id)
    desk.page_asked.emit(_STEPS[step.place])


def open_line(desk: Desk, line: Pressing) -> None:
    """Turn to something that is due or under way, on the page where it is done."""
    match line.of:
        case DueItem() | DueCheckpoint() as due:
            desk.choose_workshop(due.workshop.id)
            desk.go_to(PreparePage if isinstance(due, DueItem) else FollowUpPage, due.view.item)
        case Escalated(action=action):
            desk.choose_workshop(action.workshop_id)
            desk.go_to(FollowUpPage, action)
        case record:
            open_record(desk, record)


def open_record(desk: Desk, record: Record) -> None:
    """Turn to the page that keeps a record, with its workshop chosen: that of its next step, or where it is run."""
    match record:
        case Workshop():
            go_to_step(desk, record.id)
        case Session():
            go_to_step(desk, record.workshop_id)
        case Launch():
            desk.choose_workshop(record.workshop_id)
            desk.page_asked.emit(RunPage)
        case _:
            desk.go_to(_page_of(record), record)


def _page_of(record: Record) -> type[Page]:
    """The page with a tab for it; a wave or a plan to improve stands on that of the assessment."""
    kept = (page for page in _KEEPERS if any(isinstance(record, kind) for kind, _tab in page.places))
    return next(kept, AssessmentsPage)
