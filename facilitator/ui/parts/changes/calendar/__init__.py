"""Pieces of the calendar of what is coming."""
