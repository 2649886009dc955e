"""The collaboration plan: what it says, its versions, and who agreed."""

from facilitator.ui.parts.tabbed_page import PagePane


class PlanPane(PagePane):
    """The collaboration plan: what it says, its versions, and who agreed."""
