from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.parts.agenda import agenda_verbs
from facilitator.ui.parts.agenda.agenda_moves import BlockMove, PartMove, behind, dropped, nudged
from facilitator.ui.parts.agenda.agenda_rows import AgendaRow, RowKind, of_parts, rows_of

NOON = datetime(2027, 1, 12, 12, tzinfo=UTC)


def planned(document: Document) -> Workshop:
    standard = templates.template("standard")
    return create_workshop(document, "Q1 launch alignment", date(2027, 1, 12), time(13), "Europe/Berlin", standard)


@pytest.fixture
def workshop(document: Document) -> Workshop:
    return planned(document)


@contextmanager
def a_plan() -> Iterator[tuple[Document, Workshop]]:
    document = file.in_memory(lambda: NOON)
    yield document, planned(document)
    document.close()


def rows(document: Document, workshop: Workshop) -> list[AgendaRow]:
    return of_parts(rows_of(agenda_of(document, workshop.id).schedule(), workshop))


def row(document: Document, workshop: Workshop, title: str) -> AgendaRow:
    return next(r for r in rows(document, workshop) if r.title == title)


def titles(document: Document, workshop: Workshop) -> list[str]:
    return [r.title for r in rows(document, workshop)]


def nudge(document: Document, workshop: Workshop, title: str, down: bool) -> bool:
    move = nudged(rows(document, workshop), [row(document, workshop, title)], down)
    if move:
        agenda_verbs.make(document, move)
    return move is not None


def test_a_block_leaves_its_part_when_it_is_nudged_past_the_end(document: Document, workshop: Workshop) -> None:
    assert nudge(document, workshop, "Shared context", down=True)
    moved = row(document, workshop, "Shared context")
    assert moved.part.title == "Each other’s world"
    assert titles(document, workshop)[4:6] == ["Shared context", "Function updates"]


def test_a_block_passes_over_a_break_that_stands_between_parts(document: Document, workshop: Workshop) -> None:
    assert nudge(document, workshop, "Prioritisation", down=True)
    assert row(document, workshop, "Prioritisation").part.title == "Solution development"
    assert row(document, workshop, "Break").lone


def test_a_lone_break_moves_with_its_part(document: Document, workshop: Workshop) -> None:
    move = nudged(rows(document, workshop), [row(document, workshop, "Break")], False)
    assert isinstance(move, PartMove)
    agenda_verbs.make(document, move)
    order = titles(document, workshop)
    assert order.index("Break") < order.index("Alignment opportunities")


def test_there_is_no_place_beyond_the_first_and_the_last(document: Document, workshop: Workshop) -> None:
    assert not nudge(document, workshop, "Welcome and objectives", down=False)
    assert not nudge(document, workshop, "Closing reflections", down=True)
    assert not nudge(document, workshop, "Setting the foundation", down=False)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_down_and_up_again_is_where_it_was(data: st.DataObject) -> None:
    with a_plan() as (document, workshop):
        before = titles(document, workshop)
        title = data.draw(st.sampled_from(before))
        if nudge(document, workshop, title, down=True):
            nudge(document, workshop, title, down=False)
        assert titles(document, workshop) == before


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_dropping_anywhere_loses_nothing_and_puts_the_blocks_together(data: st.DataObject) -> None:
    with a_plan() as (document, workshop):
        shown = rows(document, workshop)
        chosen = data.draw(st.lists(st.sampled_from(shown), min_size=1, max_size=3, unique_by=lambda r: r.key))
        chosen.sort(key=shown.index)
        move = dropped(shown, chosen, data.draw(st.integers(0, len(shown))))
        before = {block.id for block in document.all(Block)}
        assert move is not None
        agenda_verbs.make(document, move)
        assert {block.id for block in document.all(Block)} == before
        if isinstance(move, BlockMove):
            order = [block.id for block in document.all(Block, part_id=move.part_id)]
            at = order.index(move.block_ids[0])
            assert tuple(order[at : at + len(move.block_ids)]) == move.block_ids


def test_dropping_before_a_part_title_ends_the_part_above(document: Document, workshop: Workshop) -> None:
    shown = rows(document, workshop)
    at = shown.index(row(document, workshop, "Each other’s world"))
    agenda_verbs.make(document, dropped(shown, [row(document, workshop, "RACI")], at) or pytest.fail("no place"))
    assert titles(document, workshop)[3:6] == ["Shared context", "RACI", "Each other’s world"]


def test_a_new_block_goes_behind_the_one_at_hand(document: Document, workshop: Workshop) -> None:
    at = row(document, workshop, "Current state")
    made = agenda_verbs.add_block(document, rows(document, workshop), at, Activity.QUESTIONS)
    assert made.title == "Questions"
    assert titles(document, workshop)[2:4] == ["Current state", "Questions"]


def test_a_block_needs_a_part(document: Document, workshop: Workshop) -> None:
    assert behind([], None) is None
    with pytest.raises(UserError, match="add a part first"):
        agenda_verbs.add_block(document, [], None, Activity.QUESTIONS)


def test_a_break_stands_in_a_part_or_between_two(document: Document, workshop: Workshop) -> None:
    inside = agenda_verbs.add_break(
        document, workshop.id, rows(document, workshop), row(document, workshop, "Current state")
    )
    assert document.get(Part, inside.part_id).title == "Setting the foundation"
    between = agenda_verbs.add_break(
        document, workshop.id, rows(document, workshop), row(document, workshop, "Shared context")
    )
    assert [block.id for block in document.all(Block, part_id=between.part_id)] == [between.id]
    order = [part.id for part in document.all(Part, workshop_id=workshop.id)]
    assert order.index(between.part_id) == 1


def test_removing_a_lone_break_takes_its_part_along(document: Document, workshop: Workshop) -> None:
    parts = len(document.all(Part))
    assert agenda_verbs.remove_rows(document, [row(document, workshop, "Break")]) == "Removed 1 block."
    assert len(document.all(Part)) == parts - 1
    document.undo()
    assert len(document.all(Part)) == parts


def test_removing_a_part_and_a_block_of_it_counts_each_once(document: Document, workshop: Workshop) -> None:
    chosen = [row(document, workshop, "Setting the foundation"), row(document, workshop, "Current state")]
    assert agenda_verbs.remove_rows(document, chosen) == "Removed 1 part and 3 blocks."


def test_a_part_is_skipped_with_all_its_blocks_and_taken_in_again(document: Document, workshop: Workshop) -> None:
    part = row(document, workshop, "Each other’s world")
    agenda_verbs.skip_rows(document, [part])
    assert all(block.skipped for block in document.all(Block, part_id=part.part.id))
    agenda_verbs.skip_rows(document, [part])
    assert not any(block.skipped for block in document.all(Block, part_id=part.part.id))


def test_the_gap_before_a_pinned_block_is_told_in_words(document: Document, workshop: Workshop) -> None:
    block = row(document, workshop, "Break").block or pytest.fail("no block")
    agenda.pin_block(document, block.id, time(16, 20))
    gap = next(r for r in rows(document, workshop) if r.kind is RowKind.GAP)
    assert (gap.cells[1], gap.late) == ("20 min free before “Break” at 16:20", False)
    agenda.pin_block(document, block.id, time(15, 45))
    gap = next(r for r in rows(document, workshop) if r.kind is RowKind.GAP)
    assert gap.late
    assert gap.cells[1] == "15 min over: “Break” can't start at 15:45, but at 16:00"


def test_renaming_a_part_leaves_a_short_name_of_its_own(document: Document, workshop: Workshop) -> None:
    part = row(document, workshop, "Setting the foundation").part
    assert agenda_verbs.rename_part_only(document, part.id, "Common ground").short == "Foundation"
