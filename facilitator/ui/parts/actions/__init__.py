"""Pieces of the Actions page: list, board, check-in, wins."""
