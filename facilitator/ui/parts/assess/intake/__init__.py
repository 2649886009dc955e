"""Answers out of a survey tool's file: the dialog that shows what will happen to each of them."""
