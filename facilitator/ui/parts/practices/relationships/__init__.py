"""Pieces of the relationships tab."""
