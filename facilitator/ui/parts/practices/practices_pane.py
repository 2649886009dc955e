"""The ten practices, and how each is going."""

from facilitator.ui.parts.tabbed_page import PagePane


class PracticesPane(PagePane):
    """The ten practices, and how each is going."""
