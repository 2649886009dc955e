"""The map of handoffs, and what is known of each."""

from facilitator.ui.parts.tabbed_page import PagePane


class HandoffsPane(PagePane):
    """The map of handoffs, and what is known of each."""
