"""Pieces of the closing rating: counting hands and paper, and rating at the laptop."""
