"""Pieces of the Assessments page and of the results in the room."""
