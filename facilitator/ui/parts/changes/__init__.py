"""Pieces of the Changes page."""
