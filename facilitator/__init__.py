"""Facilitator: plan and run live alignment workshops from one local file."""
