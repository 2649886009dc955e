import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.run.canvases import clarity, messaging
from facilitator.core.run.canvases.messaging import Branch, Level, Message, Wording
from tests.conftest import SetClock
from tests.core.bare import bare_workshop

ABOVE = {Level.CAPABILITY: None, Level.BENEFIT: Level.CAPABILITY, Level.MESSAGE: Level.BENEFIT}


def outline(branches: tuple[Branch, ...], depth: int = 0) -> list[str]:
    return [line for b in branches for line in ("-" * depth + b.message.text, *outline(b.below, depth + 1))]


@pytest.fixture
def sync(document: Document, workshop_id: int) -> dict[str, int]:
    """The ids of a small tree by text: Sync (Fast (Say fast), Safe), Export."""
    sync = messaging.add_capability(document, workshop_id, "Sync")
    fast, safe = (messaging.add_below(document, sync.id, text) for text in ("Fast", "Safe"))
    say = messaging.add_below(document, fast.id, "Say fast")
    export = messaging.add_capability(document, workshop_id, "Export")
    return {entry.text: entry.id for entry in (sync, fast, safe, say, export)}


def test_the_tree_grows_level_by_level(document: Document, workshop_id: int, sync: dict[str, int]) -> None:
    found = messaging.tree(document, workshop_id)
    assert outline(found) == ["Sync", "-Fast", "--Say fast", "-Safe", "Export"]
    assert [entry.level for entry in messaging.entries(found)] == [
        Level.CAPABILITY,
        Level.BENEFIT,
        Level.MESSAGE,
        Level.BENEFIT,
        Level.CAPABILITY,
    ]
    assert document.undo_label == "Add capability"
    with pytest.raises(UserError, match="Nothing stands below a message"):
        messaging.add_below(document, sync["Say fast"], "Deeper")
    with pytest.raises(UserError, match="what the customer gains"):
        messaging.add_below(document, sync["Sync"], " ")
    assert messaging.edit_message(document, sync["Fast"], "Quick").text == "Quick"
    assert document.undo_label == "Edit benefit"


def test_entries_move_among_siblings_and_under_another_parent_with_all_below(
    document: Document, workshop_id: int, sync: dict[str, int]
) -> None:
    messaging.move_message(document, sync["Safe"], sync["Sync"], sync["Fast"])
    assert outline(messaging.tree(document, workshop_id))[:3] == ["Sync", "-Safe", "-Fast"]
    messaging.move_message(document, sync["Fast"], sync["Export"], None)
    messaging.move_message(document, sync["Export"], None, sync["Sync"])
    assert outline(messaging.tree(document, workshop_id)) == ["Export", "-Fast", "--Say fast", "Sync", "-Safe"]


def test_an_entry_stands_only_where_its_level_belongs(
    document: Document, workshop_id: int, sync: dict[str, int]
) -> None:
    before = messaging.tree(document, workshop_id)
    with pytest.raises(UserError, match="A benefit stands under a capability"):
        messaging.move_message(document, sync["Fast"], sync["Safe"], None)
    with pytest.raises(UserError, match="A message stands under a benefit"):
        messaging.move_message(document, sync["Say fast"], None, None)
    with pytest.raises(UserError, match="A capability stands on its own"):
        messaging.move_message(document, sync["Export"], sync["Sync"], None)
    elsewhere = messaging.add_capability(document, bare_workshop(document).id, "Sync")
    with pytest.raises(UserError, match="another workshop"):
        messaging.move_message(document, sync["Fast"], elsewhere.id, None)
    with pytest.raises(UserError, match="no longer there"):
        messaging.move_message(document, sync["Fast"], 9_999, None)
    assert messaging.tree(document, workshop_id) == before


def test_removing_takes_all_below_along_and_undo_brings_it_back(
    document: Document, workshop_id: int, sync: dict[str, int]
) -> None:
    clarity.set_wording(document, sync["Say fast"], document.all(Team)[0].id, "Fast it is")
    before = messaging.tree(document, workshop_id)
    messaging.remove_message(document, sync["Sync"])
    assert outline(messaging.tree(document, workshop_id)) == ["Export"]
    assert len(document.all(Message)) == 1
    assert document.all(Wording) == []
    assert document.undo() == "Remove capability"
    assert messaging.tree(document, workshop_id) == before
    assert len(document.all(Wording)) == 1


def test_gaps_are_told_in_the_order_of_the_tree(document: Document, workshop_id: int, sync: dict[str, int]) -> None:
    found = messaging.gaps(messaging.tree(document, workshop_id))
    assert [gap.words for gap in found] == [
        "“Safe” has no message yet: how do we say it?",
        "“Export” has no benefit yet: what does the customer gain?",
    ]
    assert [gap.about for gap in found] == [document.get(Message, sync[text]) for text in ("Safe", "Export")]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 30), st.integers(0, 30)), max_size=25))
def test_whatever_is_done_every_entry_has_a_parent_of_the_level_above(moves: list[tuple[int, int, int]]) -> None:
    document = file.in_memory(SetClock())
    workshop_id = bare_workshop(document).id
    for verb, first, second in moves:
        there = document.all(Message)
        one, other = (there[n % len(there)].id if there else 0 for n in (first, second))
        try:
            if verb == 0:
                messaging.add_capability(document, workshop_id, "Entry")
            elif verb == 1:
                messaging.add_below(document, one, "Entry")
            elif verb == 2:
                messaging.move_message(document, one, other if second % 3 else None, None)
            elif first % 3 == 0:
                messaging.remove_message(document, one)
        except UserError:
            continue
        entries = {entry.id: entry for entry in document.all(Message)}
        for entry in entries.values():
            parent = None if entry.parent_id is None else entries[entry.parent_id].level
            assert parent is ABOVE[entry.level]
        assert len(list(messaging.entries(messaging.tree(document, workshop_id)))) == len(entries)
    document.close()
