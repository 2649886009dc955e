"""The agenda on the console."""
