"""After the room: checkpoints, check-ins, distribution, effects, and the rhythm between workshops."""
