"""Metrics that teams answer for together, and objectives with key results."""
