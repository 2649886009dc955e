"""Pieces of the Practices page."""
