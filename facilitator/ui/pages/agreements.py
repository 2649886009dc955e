"""The Agreements page: what the teams settle for good about working together."""

from collections.abc import Sequence
from enum import IntEnum

from facilitator.core.agree.handoffs import Handoff
from facilitator.core.agree.loops import FeedbackLoop
from facilitator.core.agree.objectives import SharedObjective
from facilitator.core.agree.plan_versions import PlanVersion
from facilitator.core.agree.shared_metrics import AgreedMetric
from facilitator.core.agree.slas import Commitment, Sla
from facilitator.ui.page import Section
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
        (Handoff, AgreementsPlace.HANDOFFS),
        (Sla, AgreementsPlace.SLAS),
        (Commitment, AgreementsPlace.SLAS),
        (FeedbackLoop, AgreementsPlace.LOOPS),
        (AgreedMetric, AgreementsPlace.METRICS),
        (SharedObjective, AgreementsPlace.OBJECTIVES),
    )

    def panes(self) -> Sequence[type[PagePane]]:
        """What stands behind the tabs."""
        from facilitator.ui.parts.agreements.panes import PANES  # the start of the program does without them

        return PANES
