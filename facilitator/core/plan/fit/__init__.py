"""Fitting an agenda to the time there is, and the breaks in it."""
