"""Workshops written down beforehand and played: the sample and the rehearsal."""
