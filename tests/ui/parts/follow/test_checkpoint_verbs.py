"""Moving an item of the checkpoints by one place."""

import pytest

from facilitator.core.document import Document
from facilitator.core.follow.checkpoint_dates import checkpoint_view
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, add_item
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.follow.checkpoint_verbs import move_by_one

START = (("a", Checkpoint.HOURS), ("b", Checkpoint.HOURS), ("c", Checkpoint.QUARTER), ("d", Checkpoint.QUARTER))


def _shown(document: Document, workshop: Workshop) -> list[CheckpointItem]:
    return [view.item for view in checkpoint_view(document, workshop.id, workshop.day)]


@pytest.mark.parametrize(
    ("title", "up", "order", "joined"),
    [
        ("b", True, "bacd", Checkpoint.HOURS),
        ("a", False, "bacd", Checkpoint.HOURS),
        ("c", False, "abdc", Checkpoint.QUARTER),
        ("c", True, "abcd", Checkpoint.HOURS),
        ("b", False, "abcd", Checkpoint.QUARTER),
        ("a", True, "abcd", Checkpoint.HOURS),
        ("d", False, "abcd", Checkpoint.QUARTER),
    ],
)
def test_an_item_changes_places_and_over_the_edge_it_joins_the_next_list(
    document: Document, workshop: Workshop, title: str, up: bool, order: str, joined: Checkpoint
) -> None:
    for words, checkpoint in START:
        add_item(document, workshop.id, checkpoint, words)
    shown = _shown(document, workshop)
    item = next(one for one in shown if one.title == title)
    move_by_one(document, shown, item.id, up)
    assert "".join(one.title for one in _shown(document, workshop)) == order
    assert document.get(CheckpointItem, item.id).checkpoint is joined
