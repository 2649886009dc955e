"""What got in the way each month, and what was tried."""

from facilitator.ui.parts.tabbed_page import PagePane


class ImprovementPane(PagePane):
    """What got in the way each month, and what was tried."""
