"""Who hands what to whom, and how that goes."""
