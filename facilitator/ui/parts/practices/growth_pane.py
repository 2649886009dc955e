"""What product marketers do to learn the work of others."""

from facilitator.ui.parts.tabbed_page import PagePane


class GrowthPane(PagePane):
    """What product marketers do to learn the work of others."""
