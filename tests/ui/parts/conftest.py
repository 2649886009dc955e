"""A day under way, and widgets that are gone when their test is over."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from shiboken6 import delete

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import DayReading

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def forward(request: pytest.FixtureRequest) -> Callable[..., datetime]:
    """Moves the test's clock on."""
    moves: Callable[..., datetime] = request.getfixturevalue("clock").forward
    return moves


@pytest.fixture
def begun(document: Document, workshop: Workshop) -> Workshop:
    """The standard workshop with its first block under way."""
    start.start(document, workshop.id, keep_plan=True)
    return document.get(Workshop, workshop.id)


@pytest.fixture
def day(begun: Workshop, desk: Desk) -> Iterator[DayReading]:
    """The day under way."""
    made = DayReading(desk)
    yield made
    delete(made)


@pytest.fixture
def show(desk: Desk) -> Iterator[Callable[[W], W]]:
    """Shows a widget at a fair size and deletes it when the test is over."""
    held: list[QWidget] = []

    def show_it(widget: W) -> W:
        held.append(widget)
        widget.resize(max(320, widget.width()), 480)
        widget.show()
        return widget

    yield show_it
    for widget in held:
        widget.close()
        delete(widget)
