"""The tabs of the Rhythm page, in their order."""

from facilitator.ui.parts.rhythm.handover_pane import HandoverPane
from facilitator.ui.parts.rhythm.meetings_pane import MeetingsPane
from facilitator.ui.parts.rhythm.news_pane import NewsPane
from facilitator.ui.parts.rhythm.rounds_pane import RoundsPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (RoundsPane, NewsPane, MeetingsPane, HandoverPane)
