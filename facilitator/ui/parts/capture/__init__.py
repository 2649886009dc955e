"""What is captured in passing."""
