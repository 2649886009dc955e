import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.follow.distributions import distributions_of, record_distribution
from facilitator.core.plan.workshops import Workshop
from tests.conftest import SetClock


def ticked(document: Document) -> set[FollowTool]:
    return {item.tool for item in document.all(CheckpointItem) if item.done_at is not None}


def test_it_is_noted_and_what_it_was_for_is_ticked_off(document: Document, workshop: Workshop, clock: SetClock) -> None:
    checkpoints.make_checkpoints(document, workshop.id)
    document.forget_history()
    made = record_distribution(document, workshop.id, "/home/ada/Q1", 42)
    assert (made.folder, made.files, made.at) == ("/home/ada/Q1", 42, clock())
    assert ticked(document) == {FollowTool.DISTRIBUTE}
    document.undo()
    assert ticked(document) == set()
    assert distributions_of(document, workshop.id) == []


def test_the_latest_stands_first_and_what_was_done_stays_done(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    checkpoints.make_checkpoints(document, workshop.id)
    record_distribution(document, workshop.id, "one", 1)
    first = document.all(CheckpointItem, tool=FollowTool.DISTRIBUTE)
    clock.forward(60)
    record_distribution(document, workshop.id, "two", 2)
    assert [one.folder for one in distributions_of(document, workshop.id)] == ["two", "one"]
    assert first[0].done_at is not None
    assert document.all(CheckpointItem, tool=FollowTool.DISTRIBUTE) == first


def test_nothing_written_is_nothing_to_note(document: Document, workshop: Workshop) -> None:
    with pytest.raises(UserError, match="Nothing was written"):
        record_distribution(document, workshop.id, "here", 0)
