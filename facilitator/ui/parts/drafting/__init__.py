"""Pieces of the collaboration plan while it is drafted in a room."""
