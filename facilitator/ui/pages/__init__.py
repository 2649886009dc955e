"""The pages of the console, in the order of the rail. Adding one is adding one file and one line."""

from facilitator.ui.page import Page
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.run import RunPage

PAGES: tuple[type[Page], ...] = (
    HomePage,
    AssessmentsPage,
    PeoplePage,
    ActionsPage,
    PlanPage,
    PreparePage,
    RunPage,
    OutcomesPage,
)
