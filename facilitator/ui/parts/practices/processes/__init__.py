"""Pieces of the processes tab."""
