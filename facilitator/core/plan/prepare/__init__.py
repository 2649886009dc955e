"""Preparing a workshop: what is to be done before the day, and the tools to do it."""
