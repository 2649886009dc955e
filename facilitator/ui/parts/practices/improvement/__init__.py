"""Pieces of the improvement tab."""
