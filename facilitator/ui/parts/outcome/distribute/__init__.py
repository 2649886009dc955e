"""Handing out what came of a workshop: everyone gets theirs."""
