"""A small agenda to run, and the clock's hand."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Protocol

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.workshops import Workshop

# title, activity, minutes, shortest, optional; three parts of one, two and two blocks
BLOCKS = (
    ("Welcome", Activity.WELCOME, 10, 5, False),
    ("Questions", Activity.QUESTIONS, 30, 20, False),
    ("Energiser", Activity.BREAK, 10, 10, True),
    ("Mapping", Activity.MAPPING, 30, 15, False),
    ("Actions", Activity.ACTIONS, 20, 10, False),
)


class _Clock(Protocol):
    def forward(self, minutes: float = 0, seconds: float = 0) -> datetime: ...


@pytest.fixture
def forward(clock: _Clock) -> Callable[[float], datetime]:
    """Moves the clock on by so many minutes."""
    return clock.forward


def _make_day(document: Document) -> Workshop:
    """A planned workshop of 100 minutes at 13:00 in Berlin, the clock's noon UTC; it ends at 14:40."""
    workshop = Workshop(
        id=document.new_id(), title="Q1", day=date(2027, 1, 12), start=time(13, 0), zone="Europe/Berlin"
    )
    with document.step("New workshop") as step:
        step.put(workshop)
        parts = [
            step.put(Part(id=document.new_id(), workshop_id=workshop.id, title=name, short=name, position=place))
            for place, name in enumerate(("Beginning", "Middle", "End"), 1)
        ]
        for place, (title, activity, minutes, shortest, optional) in enumerate(BLOCKS):
            step.put(
                Block(
                    id=document.new_id(),
                    workshop_id=workshop.id,
                    part_id=parts[(place + 1) // 2].id,
                    title=title,
                    activity=activity,
                    length=minutes * 60,
                    shortest=shortest * 60,
                    optional=optional,
                    position=float(place),
                )
            )
    document.forget_history()
    return workshop


@pytest.fixture(scope="session")
def make_day() -> Callable[[Document], Workshop]:
    """Puts the small workshop into any document."""
    return _make_day


@pytest.fixture
def day(document: Document) -> Workshop:
    """The small workshop in the test's own document."""
    return _make_day(document)


@pytest.fixture
def blocks(document: Document, day: Workshop) -> dict[str, Block]:
    """The blocks of that day as planned, by title."""
    return {block.title: block for block in document.all(Block, workshop_id=day.id)}
