"""What came out, and its documents."""
