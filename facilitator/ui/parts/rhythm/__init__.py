"""Pieces of the Rhythm page: rounds, regular meetings, who keeps it going."""
