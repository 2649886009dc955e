"""Pieces of the Language page."""
