"""Lists that come in from elsewhere: what the dialogs for them have in common."""
