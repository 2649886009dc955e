"""What changes and what is coming: notices, and the calendar of all teams."""
