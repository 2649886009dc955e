"""Pieces of the tab of the ten practices."""
