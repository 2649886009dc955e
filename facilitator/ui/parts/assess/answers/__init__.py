"""Who has answered, the ways in and out, and the review dates."""
