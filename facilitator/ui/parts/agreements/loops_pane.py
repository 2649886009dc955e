"""Feedback loops and their rounds."""

from facilitator.ui.parts.tabbed_page import PagePane


class LoopsPane(PagePane):
    """Feedback loops and their rounds."""
