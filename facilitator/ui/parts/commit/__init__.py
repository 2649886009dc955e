"""Solutions, RACI, actions and the close."""
