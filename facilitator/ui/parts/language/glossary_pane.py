"""Words, what each team says, and what was agreed."""

from facilitator.ui.parts.tabbed_page import PagePane


class GlossaryPane(PagePane):
    """Words, what each team says, and what was agreed."""
