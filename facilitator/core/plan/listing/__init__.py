"""Agendas as lists: read from spreadsheets, row by row."""
