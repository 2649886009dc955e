"""Mixing people at tables."""
