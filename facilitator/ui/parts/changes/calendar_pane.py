"""What is coming, for all teams."""

from facilitator.ui.parts.tabbed_page import PagePane


class CalendarPane(PagePane):
    """What is coming, for all teams."""
