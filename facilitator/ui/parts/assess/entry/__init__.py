"""Typing answers in: behind the privacy screen, and from paper."""
