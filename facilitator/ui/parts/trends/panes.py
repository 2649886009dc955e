"""The tabs of the Trends page, in their order."""

from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.parts.trends.indicators_pane import IndicatorsPane
from facilitator.ui.parts.trends.minutes_pane import MinutesPane
from facilitator.ui.parts.trends.trends_pane import TrendsPane

PANES: tuple[type[PagePane], ...] = (TrendsPane, IndicatorsPane, MinutesPane)
