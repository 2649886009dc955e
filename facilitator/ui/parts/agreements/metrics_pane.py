"""Metrics that teams answer for together."""

from facilitator.ui.parts.tabbed_page import PagePane


class MetricsPane(PagePane):
    """Metrics that teams answer for together."""
