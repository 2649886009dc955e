"""The board and its clusters."""
