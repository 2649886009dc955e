"""Pieces of the pane of change notices."""
