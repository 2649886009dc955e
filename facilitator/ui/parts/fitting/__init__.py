"""Fitting an agenda to the time there is, and putting modules into it."""
