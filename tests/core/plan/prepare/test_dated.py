"""What the items of the checklist and of the checkpoints have in common."""

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import checkpoints
from facilitator.core.follow.checkpoints import Checkpoint
from facilitator.core.plan.prepare import checklist
from facilitator.core.plan.prepare.dated import DatedItem, edit_item, remove_item, set_done, set_owner
from facilitator.core.plan.workshops import Workshop
from tests.conftest import SetClock


@pytest.fixture(params=["checklist", "checkpoints"])
def item(request: pytest.FixtureRequest, document: Document, bare: Workshop) -> DatedItem:
    """An item of each of the lists."""
    if request.param == "checklist":
        return checklist.add_item(document, bare.id, "  Ask  Legal ", 10)
    return checkpoints.add_item(document, bare.id, Checkpoint.WEEKS, "  Ask  Legal ")


def test_an_item_is_worded_and_noted_on(document: Document, item: DatedItem) -> None:
    assert item.title == "Ask Legal"
    edited = edit_item(document, type(item), item.id, note="Spoke to Jo\n", hint="By phone")
    assert (edited.title, edited.hint, edited.note) == ("Ask Legal", "By phone", "Spoke to Jo")
    with pytest.raises(UserError, match="no text yet: type what is to be done"):
        edit_item(document, type(item), item.id, title=" ")


def test_an_item_is_given_to_somebody_and_to_nobody_again(document: Document, item: DatedItem) -> None:
    owner = people.add_person(document, "Jo Hale")
    assert set_owner(document, type(item), item.id, owner.id).owner_id == owner.id
    assert set_owner(document, type(item), item.id, None).owner_id is None


def test_typing_the_same_again_is_no_step(document: Document, item: DatedItem) -> None:
    edit_item(document, type(item), item.id, title="Ask Legal ")
    assert document.undo_label == "Add item"


def test_ticking_off_keeps_the_first_moment_and_can_be_taken_back(
    document: Document, item: DatedItem, clock: SetClock
) -> None:
    kind = type(item)
    first = set_done(document, kind, item.id).done_at
    clock.forward(minutes=5)
    assert first is not None
    assert set_done(document, kind, item.id).done_at == first == document.get(kind, item.id).done_at
    assert set_done(document, kind, item.id, False).done_at is None


def test_an_item_is_struck_off_for_good(document: Document, item: DatedItem) -> None:
    remove_item(document, type(item), item.id)
    assert document.find(type(item), item.id) is None
