"""Grid, votes and what they decide."""
