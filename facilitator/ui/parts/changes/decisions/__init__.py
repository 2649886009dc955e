"""Pieces of the decision log."""
