from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part, TurnPlan
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.schedule import Agenda, agenda_of
from facilitator.core.plan.workshops import Workshop


@pytest.fixture
def part(document: Document) -> Part:
    workshop = create_workshop(document, "Small", date(2027, 1, 12), time(9), "UTC")
    return agenda.add_part(document, workshop.id, "Morning")


def _add(document: Document, part: Part, *titles: str) -> list[Block]:
    return [agenda.add_block(document, part.id, title, Activity.CONTEXT, 1800) for title in titles]


def _titles(document: Document, part: Part) -> list[str]:
    return [block.title for block in document.all(Block, part_id=part.id)]


def test_a_block_is_added_at_the_end_or_before_another(document: Document, part: Part) -> None:
    _, second = _add(document, part, "One", "Two")
    new = agenda.add_block(document, part.id, "  New  block ", Activity.DESIGN, 600, 300, before_id=second.id)
    assert _titles(document, part) == ["One", "New block", "Two"]
    assert (new.activity, new.length, new.shortest, new.workshop_id) == (Activity.DESIGN, 600, 300, part.workshop_id)
    assert document.undo() == "Add block"
    assert _titles(document, part) == ["One", "Two"]


def test_a_block_needs_a_title_and_some_time(document: Document, part: Part) -> None:
    with pytest.raises(UserError, match="needs a title"):
        agenda.add_block(document, part.id, " \n", Activity.CONTEXT)
    with pytest.raises(UserError, match="needs some time"):
        agenda.add_block(document, part.id, "One", Activity.CONTEXT, 0)
    assert _titles(document, part) == []


def test_a_break_stands_in_a_part_or_between_two(document: Document, part: Part) -> None:
    _add(document, part, "One")
    afternoon = agenda.add_part(document, part.workshop_id, "Afternoon")
    inside = agenda.add_break(document, part.id, 900)
    assert document.undo_label == "Add break"
    assert (inside.activity, inside.length, inside.part_id) == (Activity.BREAK, 900, part.id)
    between = agenda.add_break_between(document, part.workshop_id, afternoon.id)
    titles = [p.title for p in document.all(Part, workshop_id=part.workshop_id)]
    assert titles == ["Morning", "Break", "Afternoon"]
    assert between.length == 600
    document.undo()
    assert [p.title for p in document.all(Part, workshop_id=part.workshop_id)] == ["Morning", "Afternoon"]


def test_a_duplicate_stands_right_behind_and_is_not_pinned(document: Document, part: Part) -> None:
    one, _ = _add(document, part, "One", "Two")
    agenda.pin_block(document, one.id, time(9))
    agenda.set_private_notes(document, one.id, "Ask Ada first")
    copy = agenda.duplicate_block(document, one.id)
    assert _titles(document, part) == ["One", "One", "Two"]
    assert (copy.pinned, copy.private_notes) == (None, "Ask Ada first")
    assert copy.id != one.id


def test_removing_is_undone_in_the_same_place(document: Document, part: Part) -> None:
    _, two, _ = _add(document, part, "One", "Two", "Three")
    agenda.remove_block(document, two.id)
    assert _titles(document, part) == ["One", "Three"]
    document.undo()
    assert _titles(document, part) == ["One", "Two", "Three"]


def test_several_blocks_move_together_into_another_part(document: Document, part: Part) -> None:
    one, _, three = _add(document, part, "One", "Two", "Three")
    other = agenda.add_part(document, part.workshop_id, "Afternoon")
    four, _ = _add(document, other, "Four", "Five")
    agenda.move_blocks(document, [one.id, three.id], other.id, before_id=four.id)
    assert _titles(document, part) == ["Two"]
    assert _titles(document, other) == ["One", "Three", "Four", "Five"]
    assert document.undo() == "Move 2 blocks"
    assert _titles(document, part) == ["One", "Two", "Three"]


def test_moving_before_one_of_the_moved_keeps_their_place(document: Document, part: Part) -> None:
    _, two, three, _ = _add(document, part, "One", "Two", "Three", "Four")
    agenda.move_blocks(document, [two.id, three.id], part.id, before_id=two.id)
    assert _titles(document, part) == ["One", "Two", "Three", "Four"]


def test_blocks_stay_in_their_workshop(document: Document, part: Part, workshop: Workshop) -> None:
    (one,) = _add(document, part, "One")
    elsewhere = document.all(Part, workshop_id=workshop.id)[0]
    with pytest.raises(UserError, match="own workshop"):
        agenda.move_blocks(document, [one.id], elsewhere.id)


def test_skipping_keeps_the_block(document: Document, part: Part) -> None:
    (one,) = _add(document, part, "One")
    assert agenda.skip_block(document, one.id).skipped
    assert document.undo_label == "Skip block"
    assert not agenda.skip_block(document, one.id, skipped=False).skipped
    assert document.undo_label == "Take block in again"


def test_the_shortest_length_shrinks_along_but_never_grows_above(document: Document, part: Part) -> None:
    (one,) = _add(document, part, "One")
    agenda.set_shortest(document, one.id, 1200)
    changed = agenda.set_length(document, one.id, 900)
    assert (changed.length, changed.shortest) == (900, 900)
    assert agenda.set_length(document, one.id, 2400).shortest == 900
    with pytest.raises(UserError, match="above the block's length"):
        agenda.set_shortest(document, one.id, 2401)
    for length in (0, -60):
        with pytest.raises(UserError, match="needs some time"):
            agenda.set_length(document, one.id, length)
    assert document.get(Block, one.id).length == 2400


def test_what_a_block_is_can_be_changed(document: Document, part: Part) -> None:
    (one,) = _add(document, part, "One")
    agenda.rename_block(document, one.id, "Updates")
    agenda.set_activity(document, one.id, Activity.UPDATES)
    agenda.set_turns(document, one.id, TurnPlan.TEAMS)
    agenda.set_optional(document, one.id, True)
    agenda.pin_block(document, one.id, time(12))
    agenda.set_objective(document, one.id, " Hear everyone. ")
    agenda.set_guide(document, one.id, "Be brief.\nBe kind.")
    block = document.get(Block, one.id)
    assert (block.title, block.activity, block.turns) == ("Updates", Activity.UPDATES, TurnPlan.TEAMS)
    assert (block.optional, block.pinned, block.objective) == (True, time(12), "Hear everyone.")
    assert block.guide == "Be brief.\nBe kind."
    assert agenda.pin_block(document, one.id, None).pinned is None


def test_a_pinned_time_is_local(document: Document, part: Part) -> None:
    (one,) = _add(document, part, "One")
    with pytest.raises(ValueError, match="local"):
        agenda.pin_block(document, one.id, time(12, tzinfo=UTC))


def test_instructions_fit_the_stage(document: Document, part: Part) -> None:
    (one,) = _add(document, part, "One")
    block = agenda.set_instructions(document, one.id, "Look\n\n  Talk   in pairs \r\nWrite")
    assert block.instructions == ("Look", "Talk in pairs", "Write")
    with pytest.raises(UserError, match="these are 5"):
        agenda.set_instructions(document, one.id, "a\nb\nc\nd\ne")
    with pytest.raises(UserError, match="Line 2 is too long"):
        agenda.set_instructions(document, one.id, "a\n" + "b" * 81)
    assert document.get(Block, one.id).instructions == block.instructions


def test_parts_are_added_renamed_moved_and_removed(document: Document, workshop: Workshop) -> None:
    parts = document.all(Part, workshop_id=workshop.id)
    new = agenda.add_part(document, workshop.id, "Lunch talk", before_id=parts[1].id)
    assert new.short == "Lunch talk"
    agenda.rename_part(document, new.id, "Talk over lunch", "Lunch")
    agenda.move_part(document, new.id, parts[0].id)
    shorts = [p.short for p in document.all(Part, workshop_id=workshop.id)]
    assert shorts[:3] == ["Lunch", "Foundation", "Each other’s world"]
    agenda.remove_part(document, parts[0].id)
    assert agenda_of(document, workshop.id).blocks[0].title == "Function updates"
    document.undo()
    assert agenda_of(document, workshop.id).blocks[0].title == "Welcome and objectives"
    with pytest.raises(UserError, match="part needs a title"):
        agenda.rename_part(document, new.id, " ")


def test_a_part_moved_before_itself_stays(document: Document, workshop: Workshop) -> None:
    before = document.all(Part, workshop_id=workshop.id)
    agenda.move_part(document, before[1].id, before[1].id)
    assert document.all(Part, workshop_id=workshop.id) == before


def _change(document: Document, before: Agenda, verb: str, at: int, to: int) -> None:
    block = before.blocks[at % len(before.blocks)]
    part = before.parts[to % len(before.parts)]
    target = before.blocks_of(part.id)
    match verb:
        case "move":
            agenda.move_blocks(document, [block.id], part.id, target[to % len(target)].id if target else None)
        case "move part":
            agenda.move_part(document, block.part_id, part.id)
        case "duplicate":
            agenda.duplicate_block(document, block.id)
        case "skip":
            agenda.skip_block(document, block.id, not block.skipped)
        case "length":
            agenda.set_length(document, block.id, 60 + to * 30)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["move", "move part", "duplicate", "skip", "length"]),
            st.integers(0, 40),
            st.integers(0, 40),
        ),
        max_size=15,
    )
)
def test_moving_keeps_the_sum_and_undoing_all_brings_the_first_agenda_back(changes: list[tuple[str, int, int]]) -> None:
    document = file.in_memory(lambda: datetime(2027, 1, 12, 12, tzinfo=UTC))
    standard = templates.template("standard")
    workshop = create_workshop(document, "Day", date(2027, 1, 12), time(13), "UTC", standard)
    first = agenda_of(document, workshop.id)
    for verb, at, to in changes:
        before = agenda_of(document, workshop.id)
        _change(document, before, verb, at, to)
        after = agenda_of(document, workshop.id)
        if verb.startswith("move"):
            assert after.schedule().length == before.schedule().length
            assert {b.id for b in after.blocks} == {b.id for b in before.blocks}
    last = agenda_of(document, workshop.id)
    assert all(0 < block.shortest <= block.length for block in last.blocks)
    while document.undo_label not in (None, "New workshop"):
        document.undo()
    assert agenda_of(document, workshop.id) == first
    while document.redo_label:
        document.redo()
    assert agenda_of(document, workshop.id) == last
    document.close()
