"""The guided start of a new workshop."""
