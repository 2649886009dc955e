"""The live day: clock, strip, turns, stage."""
