"""Proposing a workshop: which agenda, and when."""
