"""A wave in the head of the page: chosen, planned, opened, closed, put on paper."""
