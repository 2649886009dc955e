"""The Agreements page: what the teams settle for good about working together."""

from collections.abc import Sequence
from enum import IntEnum
from functools import partial

from facilitator.core.agree.figures.objectives import SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan.plan_versions import PlanReview, PlanVersion
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.measures.indicators import Indicator
from facilitator.core.record import Record
from facilitator.core.text import one_line
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.tabbed_page import PagePane, TabbedPage
from facilitator.ui.widgets.icons import Sign


class AgreementsPlace(IntEnum):
    """The tabs in their order."""

    PLAN = 0
    HANDOFFS = 1
    SLAS = 2
    LOOPS = 3
    METRICS = 4
    OBJECTIVES = 5


class AgreementsPage(TabbedPage):
    """What the teams settle for good about working together."""

    title = "Agreements"
    icon = Sign.AGREEMENTS
    section = Section.PROGRAMME
    tab_titles = ("Plan", "Handoffs", "SLAs", "Loops", "Metrics", "Objectives")
    places = (
        (PlanVersion, AgreementsPlace.PLAN),
        (PlanReview, AgreementsPlace.PLAN),
        (Handoff, AgreementsPlace.HANDOFFS),
        (Sla, AgreementsPlace.SLAS),
        (Commitment, AgreementsPlace.SLAS),
        (FeedbackLoop, AgreementsPlace.LOOPS),
        (AgreedMetric, AgreementsPlace.METRICS),
        (SharedObjective, AgreementsPlace.OBJECTIVES),
    )

    @classmethod
    def findable(cls, desk: Desk) -> list[Command]:
        """Every handoff, feedback loop, shared metric and objective."""
        document = desk.document
        names = {indicator.id: indicator.name for indicator in document.all(Indicator)}
        found: list[tuple[str, Record, str]] = [
            *((one.title, one, "Handoff") for one in document.all(Handoff)),
            *((one.title, one, "Feedback loop") for one in document.all(FeedbackLoop)),
            *((names[one.indicator_id], one, "Shared metric") for one in document.all(AgreedMetric)),
            *((one_line(one.text), one, "Objective") for one in document.all(SharedObjective)),
        ]
        return [
            Command(title, cls.title, partial(desk.go_to, cls, record), detail=kind) for title, record, kind in found
        ]

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.agreements.panes import PANES  # the start of the program does without them

        return PANES

    def make_pane(self, kind: type[PagePane]) -> PagePane:
        """The tab of the plan leads on to the Run page, once a drafting was begun."""
        from facilitator.ui.parts.agreements.plan_pane import PlanPane  # as above

        pane = super().make_pane(kind)
        if isinstance(pane, PlanPane):
            pane.run_asked.connect(lambda: self.desk.page_asked.emit(RunPage))
        return pane
