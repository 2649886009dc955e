"""Assessing how the teams work together: statements, waves, answer sheets, what they say, and plans to improve."""
