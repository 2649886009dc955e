"""The tabs of the Changes page, in their order."""

from facilitator.ui.parts.changes.calendar_pane import CalendarPane
from facilitator.ui.parts.changes.decisions_pane import DecisionsPane
from facilitator.ui.parts.changes.notices_pane import NoticesPane
from facilitator.ui.parts.tabbed_page import PagePane

PANES: tuple[type[PagePane], ...] = (NoticesPane, CalendarPane, DecisionsPane)
