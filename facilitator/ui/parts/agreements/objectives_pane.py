"""Objectives with their key results."""

from facilitator.ui.parts.tabbed_page import PagePane


class ObjectivesPane(PagePane):
    """Objectives with their key results."""
