"""Pieces of the Trends page: what moves over the workshops."""
