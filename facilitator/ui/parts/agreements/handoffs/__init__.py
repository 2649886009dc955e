"""Pieces of the handoffs."""
