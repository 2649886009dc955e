"""What stands out in a wave, and what is taken away from it."""
