"""Service level agreements: what both sides of a handoff promise, and whether it is kept."""
