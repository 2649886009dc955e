"""Pieces of the Plan tab: the plan as it reads, its versions, its reviews, and who agreed."""
