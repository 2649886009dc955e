"""Processes, step by step and team by team."""

from facilitator.ui.parts.tabbed_page import PagePane


class ProcessesPane(PagePane):
    """Processes, step by step and team by team."""
