"""Figures with dated values: typed, pasted, corrected, and brought in from a file."""
