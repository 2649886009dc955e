"""Pieces of the Follow up page: checkpoints, and what came of a workshop."""
