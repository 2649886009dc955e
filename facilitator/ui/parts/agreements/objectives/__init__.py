"""Shared objectives: the list, and the one at hand with its key results."""
