"""From feature to message to talking point."""

from facilitator.ui.parts.tabbed_page import PagePane


class PhrasesPane(PagePane):
    """From feature to message to talking point."""
