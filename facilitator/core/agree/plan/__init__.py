"""The collaboration plan: what it says, its versions, reviews, and who agreed."""
