"""Ambassadors, and pairs across teams."""

from facilitator.ui.parts.tabbed_page import PagePane


class RelationshipsPane(PagePane):
    """Ambassadors, and pairs across teams."""
