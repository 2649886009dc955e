"""The clock of the live day: where it stands, what comes, and how time is won back."""
