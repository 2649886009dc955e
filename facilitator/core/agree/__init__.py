"""What teams settle for good: handoffs, service levels, loops, metrics, words, notices, and the ten practices."""
