"""The tabs of the Assessments page."""

from enum import IntEnum


class Place(IntEnum):
    """In the order in which they stand."""

    RESULTS = 0
    ANSWERS = 1
    FINDINGS = 2
    PLANS = 3
    STATEMENTS = 4

    @property
    def title(self) -> str:
        """As it reads on the tab."""
        return self.name.capitalize()
