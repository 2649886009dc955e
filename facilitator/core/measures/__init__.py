"""Figures of the whole programme with dated values: what is measured, and what came in."""
