"""Pieces of the growth tab."""
