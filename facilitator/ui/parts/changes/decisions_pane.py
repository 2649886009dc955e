"""Decisions of all workshops."""

from facilitator.ui.parts.tabbed_page import PagePane


class DecisionsPane(PagePane):
    """Decisions of all workshops."""
