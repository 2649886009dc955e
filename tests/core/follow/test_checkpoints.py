from collections import Counter
from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import Checkpoint, CheckpointItem, FollowTool
from facilitator.core.plan.prepare import dated
from facilitator.core.plan.workshops import Workshop


def test_what_comes_with_the_program_is_four_things_for_each_checkpoint(document: Document, workshop_id: int) -> None:
    made = checkpoints.make_checkpoints(document, workshop_id)
    assert Counter(item.checkpoint for item in made) == dict.fromkeys(Checkpoint, 4)
    assert {item.tool for item in made} == set(FollowTool) - {FollowTool.NONE}
    assert document.all(CheckpointItem, workshop_id=workshop_id) == made
    assert all(item.hint and not item.title.endswith(".") for item in made)
    assert checkpoints.proposed(document, workshop_id) == []


def test_made_twice_only_what_is_missing_comes_again(document: Document, workshop_id: int) -> None:
    made = checkpoints.make_checkpoints(document, workshop_id)
    dated.edit_item(document, CheckpointItem, made[1].id, title=f"  {made[1].title.upper()} ")
    dated.remove_item(document, CheckpointItem, made[0].id)
    assert [usual.title for usual in checkpoints.proposed(document, workshop_id)] == [made[0].title]
    assert [item.title for item in checkpoints.make_checkpoints(document, workshop_id)] == [made[0].title]
    label = document.undo_label
    assert checkpoints.make_checkpoints(document, workshop_id) == []
    assert document.undo_label == label


def test_own_items_are_added(document: Document, workshop: Workshop) -> None:
    item = checkpoints.add_item(document, workshop.id, Checkpoint.WEEKS, " Write to\nthe board ")
    assert (item.title, item.checkpoint, item.tool) == ("Write to the board", Checkpoint.WEEKS, FollowTool.NONE)


def test_a_date_is_chosen_within_reason_and_given_up_again(document: Document, workshop_id: int) -> None:
    item = checkpoints.add_item(document, workshop_id, Checkpoint.HOURS, "Call")
    assert checkpoints.set_due(document, item.id, date(2027, 1, 20)).due == date(2027, 1, 20)
    assert checkpoints.set_due(document, item.id, None).due is None
    with pytest.raises(UserError, match="before the workshop is over"):
        checkpoints.set_due(document, item.id, date(2027, 1, 11))
    with pytest.raises(UserError, match="check the year"):
        checkpoints.set_due(document, item.id, date(2072, 1, 20))


def test_put_before_an_item_of_another_checkpoint_it_is_of_that_one(document: Document, workshop_id: int) -> None:
    made = checkpoints.make_checkpoints(document, workshop_id)
    moved = checkpoints.move_item(document, made[0].id, made[5].id)
    assert moved.checkpoint is Checkpoint.WEEKS
    weeks = document.all(CheckpointItem, workshop_id=workshop_id, checkpoint=Checkpoint.WEEKS)
    assert [item.id for item in weeks] == [made[4].id, made[0].id, *(item.id for item in made[5:8])]
    assert document.undo() == "Move item"
    assert document.all(CheckpointItem, workshop_id=workshop_id) == made


def test_at_the_end_it_stays_in_its_own(document: Document, workshop_id: int) -> None:
    made = checkpoints.make_checkpoints(document, workshop_id)
    assert checkpoints.move_item(document, made[0].id).checkpoint is Checkpoint.HOURS
    hours = document.all(CheckpointItem, workshop_id=workshop_id, checkpoint=Checkpoint.HOURS)
    assert [item.id for item in hours] == [made[1].id, made[2].id, made[3].id, made[0].id]
