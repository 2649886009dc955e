"""The tabs of the Agreements page, in their order."""

from facilitator.ui.parts.agreements.handoffs_pane import HandoffsPane
from facilitator.ui.parts.agreements.loops_pane import LoopsPane
from facilitator.ui.parts.agreements.metrics_pane import MetricsPane
from facilitator.ui.parts.agreements.objectives_pane import ObjectivesPane
from facilitator.ui.parts.agreements.plan_pane import PlanPane
from facilitator.ui.parts.agreements.slas_pane import SlasPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (PlanPane, HandoffsPane, SlasPane, LoopsPane, MetricsPane, ObjectivesPane)
