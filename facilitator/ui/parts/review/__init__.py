"""The quarter's review on the console: promised against done, what worked, before and after, keep, change, stop."""
