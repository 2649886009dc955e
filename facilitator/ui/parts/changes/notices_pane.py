"""Change notices, and who has taken note."""

from facilitator.ui.parts.tabbed_page import PagePane


class NoticesPane(PagePane):
    """Change notices, and who has taken note."""
