"""The ten practices, and the tools of those about people and processes."""
