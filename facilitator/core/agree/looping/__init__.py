"""Feedback loops and their rounds."""
