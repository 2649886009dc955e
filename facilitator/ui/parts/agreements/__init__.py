"""Pieces of the Agreements page."""
