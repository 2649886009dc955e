"""What every test may use: a settable clock and a fresh programme in memory."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.run import rehearsal


class SetClock(rehearsal.SetClock):
    """A clock that stands still until it is moved; noon UTC of 12 Jan 2027 to begin with."""

    def __init__(self) -> None:
        super().__init__(datetime(2027, 1, 12, 12, 0, tzinfo=UTC))

    def forward(self, minutes: float = 0, seconds: float = 0) -> datetime:
        self.instant += timedelta(minutes=minutes, seconds=seconds)
        return self.instant


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def document(clock: SetClock) -> Iterator[Document]:
    document = file.in_memory(clock)
    yield document
    document.close()
