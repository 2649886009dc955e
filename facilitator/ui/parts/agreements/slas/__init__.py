"""What both sides of a handoff promise each other."""
