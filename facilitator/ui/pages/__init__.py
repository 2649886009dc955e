"""The pages of the console. Adding one is adding one file and one line.

The rail shows them by section in this order; the first ten are reached by Ctrl and a digit, so a new one comes last.
"""

from facilitator.ui.page import Page
from facilitator.ui.pages.actions import ActionsPage
from facilitator.ui.pages.agreements import AgreementsPage
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.pages.changes import ChangesPage
from facilitator.ui.pages.follow_up import FollowUpPage
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.language import LanguagePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.practices import PracticesPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.pages.rhythm import RhythmPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.pages.trends import TrendsPage

PAGES: tuple[type[Page], ...] = (
    HomePage,
    AssessmentsPage,
    PeoplePage,
    ActionsPage,
    PlanPage,
    PreparePage,
    RunPage,
    OutcomesPage,
    FollowUpPage,
    RhythmPage,
    TrendsPage,
    AgreementsPage,
    LanguagePage,
    ChangesPage,
    PracticesPage,
)
