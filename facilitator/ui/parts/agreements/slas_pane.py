"""What both sides of a handoff promise each other."""

from facilitator.ui.parts.tabbed_page import PagePane


class SlasPane(PagePane):
    """What both sides of a handoff promise each other."""
