"""The sample programme: a year of workshops, with all that happened after and between them, played from scripts."""
