"""The programme and its workshops."""
