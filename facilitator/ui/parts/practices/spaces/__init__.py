"""Pieces of the tab of shared spaces."""
