"""Opportunities, where they stand on the grid, and the votes on them."""
