"""Shared metrics: the list, the one at hand, and the scorecard of them all."""
