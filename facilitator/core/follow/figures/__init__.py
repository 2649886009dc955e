"""What became of it, in figures: pure functions over records."""
