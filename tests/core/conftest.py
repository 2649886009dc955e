import pytest

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import board
from facilitator.core.run.board import Lane
from tests.core.bare import bare_workshop


@pytest.fixture
def bare(document: Document) -> Workshop:
    """A workshop with nothing in it yet."""
    return bare_workshop(document)


@pytest.fixture
def workshop_id(bare: Workshop) -> int:
    """The workshop with nothing in it yet, for tests that want no more than its id."""
    return bare.id


@pytest.fixture
def lanes(document: Document, bare: Workshop) -> list[Lane]:
    """The three lanes of the standard board, face down and empty."""
    return board.add_standard_lanes(document, bare.id)
