"""The projected window, and one scene for everything it can show."""
