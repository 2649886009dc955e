"""Answers out of the files of survey tools."""
