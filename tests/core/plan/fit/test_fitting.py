from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.fit.fitting import Fitted, apply_fit, fit, fit_session
from facilitator.core.plan.fit.shrinking import blocks_in
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.tracks import Fork, Slot, runs_in
from facilitator.core.plan.workshops import Workshop, local

HOUR = 3600
Day = tuple[list[Slot], int, dict[int, int]]


def block(block_id: int, minutes: float, shortest: float | None = None, **fields: object) -> Block:
    made = Block(
        id=block_id,
        workshop_id=1,
        part_id=1,
        title=f"Block {block_id}",
        activity=Activity.CONTEXT,
        length=round(minutes * 60),
        shortest=round((minutes if shortest is None else shortest) * 60),
    )
    return made.with_(**fields)


def pause(block_id: int, minutes: float, shortest: float | None = None) -> Block:
    return block(block_id, minutes, shortest, activity=Activity.BREAK, optional=True, title="Break")


def lengths(fitted: Fitted) -> list[float]:
    return [line.after / 60 for line in fitted.blocks]


# The laws


@st.composite
def a_block(draw: st.DrawFn, block_id: int, unit: int) -> Block:
    length = draw(st.integers(1, 60))
    return Block(
        id=block_id,
        workshop_id=1,
        part_id=1,
        title=f"Block {block_id}",
        activity=draw(st.sampled_from((Activity.CONTEXT, Activity.CONTEXT, Activity.BREAK))),
        length=length * unit,
        shortest=draw(st.integers(1, length)) * unit,
        optional=draw(st.booleans()),
        skipped=draw(st.integers(0, 5)) == 0,
    )


@st.composite
def days(draw: st.DrawFn) -> Day:
    """Slots, the seconds asked for, and pins: of some blocks for everybody, and of some inside forks."""
    unit = draw(st.sampled_from((60, 60, 7)))
    ids = iter(range(1, 100))
    day: list[Slot] = []
    for _ in range(draw(st.integers(0, 7))):
        if draw(st.integers(0, 3)):
            day.append(draw(a_block(next(ids), unit)))
        else:
            runs = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
            day.append(Fork(tuple(tuple(draw(a_block(next(ids), unit)) for _ in range(n)) for n in runs)))
    pins = {b.id: draw(st.integers(-5, 240)) * unit for b in blocks_in(day) if draw(st.integers(0, 5)) == 0}
    return day, draw(st.integers(1, 300)) * unit, pins


def starts(day: list[Slot], pins: dict[int, int], after: dict[int, int]) -> tuple[dict[int, int], int]:
    """When each block starts that takes time, and the end; written apart from the code under test."""
    begun: dict[int, int] = {}
    cursor = 0
    for slot in day:
        ends = []
        for run in runs_in(slot):
            here = cursor
            for one in run:
                if after[one.id]:
                    here = begun[one.id] = max(here, pins.get(one.id, here))
                here += after[one.id]
            ends.append(here)
        cursor = max(ends)
    return begun, cursor


def changed(slot: Slot, fitted: Fitted) -> Slot:
    after = {line.block.id: line for line in fitted.blocks}

    def done(one: Block) -> Block:
        line = after[one.id]
        return one.with_(skipped=True) if one.skipped or line.left_out else one.with_(length=line.after)

    return Fork(tuple(tuple(map(done, run)) for run in slot.runs)) if isinstance(slot, Fork) else done(slot)


@given(days(), st.booleans())
def test_the_sum_is_what_was_asked_or_the_answer_says_by_how_much_not(given_day: Day, spread: bool) -> None:
    day, asked, pins = given_day
    fitted = fit(day, asked, pins, spread)
    _begun, end = starts(day, pins, {line.block.id: line.after for line in fitted.blocks})
    assert end == asked + fitted.missing - fitted.spare
    assert fitted.missing == 0 or fitted.spare == 0


@given(days(), st.booleans())
def test_floors_pins_breaks_and_order_are_kept(given_day: Day, spread: bool) -> None:
    day, asked, pins = given_day
    fitted = fit(day, asked, pins, spread)
    assert [line.block for line in fitted.blocks] == blocks_in(day)
    late = {start.block.id: start.seconds for start in fitted.late}
    begun, _end = starts(day, pins, {line.block.id: line.after for line in fitted.blocks})
    for line in fitted.blocks:
        one = line.block
        if one.skipped:
            assert (line.before, line.after, line.left_out) == (0, 0, False)
        elif line.left_out:
            assert (one.optional, one.activity is Activity.BREAK, line.after) == (True, False, 0)
            assert one.id not in pins
            assert line.reason
        else:
            assert one.shortest <= line.after <= (one.length * 3 // 2 if spread else one.length)
        if one.id in pins and not one.skipped:
            assert begun[one.id] == pins[one.id] + late.get(one.id, 0)


@given(days(), st.booleans())
def test_fitting_twice_changes_nothing(given_day: Day, spread: bool) -> None:
    day, asked, pins = given_day
    first = fit(day, asked, pins, spread)
    again = fit([changed(slot, first) for slot in day], asked, pins, spread)
    assert (again.changed, again.left_out) == ((), ())
    assert (again.missing, again.spare, again.met) == (first.missing, first.spare, first.met)


@given(days())
def test_whole_minutes_stay_whole(given_day: Day) -> None:
    day, asked, pins = given_day
    all_whole = not any(n % 60 for b in blocks_in(day) for n in (b.length, b.shortest, asked, pins.get(b.id, 0)))
    if all_whole:
        assert not any(line.after % 60 for line in fit(day, asked, pins).blocks)


@given(days())
def test_no_block_is_left_out_that_need_not_be(given_day: Day) -> None:
    day, asked, _pins = given_day
    fitted = fit(day, asked)
    gone = {line.block.id for line in fitted.left_out}
    for returning in gone:
        floors = {b.id: 0 if b.skipped or b.id in gone - {returning} else b.shortest for b in blocks_in(day)}
        _begun, end = starts(day, {}, floors)
        assert end > asked + fitted.missing


# What comes of it


def test_blocks_give_in_proportion_to_their_slack() -> None:
    fitted = fit([block(1, 60, 30), block(2, 20, 20), block(3, 40, 25)], 105 * 60)
    assert lengths(fitted) == [50, 20, 35]
    assert fitted.words == "Fits 1 h 45 min: 2 blocks shortened by 15 min in all."


def test_what_fits_is_left_alone_and_says_what_is_free() -> None:
    fitted = fit([block(1, 30, 10), block(2, 30, 10)], 80 * 60)
    assert (lengths(fitted), fitted.spare, fitted.changed) == ([30, 30], 20 * 60, ())
    assert fitted.words == "Fits 1 h 20 min with 20 min to spare: nothing needs to change."


def test_the_last_optional_block_goes_first_and_the_others_get_back_what_that_frees() -> None:
    day: list[Slot] = [
        block(1, 30, 20),
        block(2, 20, 10, optional=True),
        pause(3, 10, 5),
        block(4, 20, 15, optional=True),
    ]
    fitted = fit(day, 45 * 60)
    assert [line.block.id for line in fitted.left_out] == [4]
    assert sum(line.after for line in fitted.blocks) == 45 * 60
    assert fitted.left_out[0].reason == "Optional: without its 20 min the rest fits."
    assert "“Block 4” left out" in fitted.words


def test_a_small_optional_block_is_taken_in_again_when_a_larger_one_must_go_anyway() -> None:
    day: list[Slot] = [block(1, 30), block(2, 30, optional=True), block(3, 5, optional=True)]
    assert [line.block.id for line in fit(day, 40 * 60).left_out] == [2]


def test_what_cannot_be_met_says_by_how_much_and_what_could_be_skipped_by_hand() -> None:
    fitted = fit([block(1, 30, 20), block(2, 20, 15), pause(3, 10, 10), block(4, 5, 5)], 40 * 60)
    assert (fitted.missing, lengths(fitted), fitted.met) == (10 * 60, [20, 15, 10, 5], False)
    assert ([b.id for b in fitted.by_hand], fitted.together) == ([2, 1], False)
    assert fitted.words == (
        "10 min too long for 40 min: 2 blocks shortened by 15 min in all."
        " To win the rest, skip “Block 2” or “Block 1” yourself."
    )
    tight = fit([block(1, 30), block(2, 20), block(3, 10)], 15 * 60)
    assert ([b.id for b in tight.by_hand], tight.together) == ([1, 2], True)
    assert (
        "nothing can be shortened or left out. To win the rest, skip “Block 1” and “Block 2” yourself." in tight.words
    )
    assert fit([block(number, 10) for number in range(1, 8)], 10 * 60).words.endswith(
        "skip “Block 7”, “Block 6”, “Block 5” and 3 more yourself."
    )
    stuck = fit([pause(1, 30)], 20 * 60)
    assert stuck.by_hand == ()
    assert stuck.words.endswith("Move the end or a fixed time, or make blocks shorter.")


def test_each_stretch_up_to_a_pin_is_fitted_on_its_own() -> None:
    day: list[Slot] = [block(1, 100, 50), pause(2, 60, 30), block(3, 120, 60), block(4, 20, 10)]
    fitted = fit(day, 4 * HOUR, {2: 90 * 60})
    assert lengths(fitted)[0] == 90
    assert sum(lengths(fitted)[1:]) == 150
    loose = fit(day, 6 * HOUR, {2: 110 * 60})
    assert (lengths(loose), loose.spare) == ([100, 60, 120, 20], 50 * 60)


def test_a_pin_that_cannot_be_met_is_told() -> None:
    fitted = fit([block(1, 60, 50), block(2, 60, 30)], 2 * HOUR, {2: 45 * 60})
    assert [(start.block.id, start.seconds) for start in fitted.late] == [(2, 300)]
    assert (lengths(fitted), fitted.spare, fitted.met) == ([50, 60], 600, False)
    assert fitted.words.endswith("“Block 2” starts 5 min late.")


def test_a_fork_takes_its_longest_run_and_shorter_runs_stay() -> None:
    fork = Fork(((block(1, 60, 30),), (block(2, 20, 10), block(3, 20, 10))))
    fitted = fit([block(4, 60, 30), fork], 100 * 60)
    assert lengths(fitted) == [50, 50, 20, 20]
    squeezed = fit([block(4, 60, 30), fork], 60 * 60)
    assert lengths(squeezed) == [30, 30, 15, 15]


def test_a_fork_with_a_pin_inside_keeps_its_lengths_and_what_is_before_makes_way() -> None:
    fork = Fork(((block(1, 20, 5), block(2, 30, 5)), (block(3, 60, 5),)))
    fitted = fit([block(4, 60, 20), fork, block(5, 30, 10)], 130 * 60, {2: 60 * 60})
    assert lengths(fitted) == [40, 20, 30, 60, 30]
    assert (fitted.spare, fitted.met) == (0, True)


def test_time_to_spare_can_be_spread_but_not_beyond_one_and_a_half_times() -> None:
    day: list[Slot] = [block(1, 40), pause(2, 10), block(3, 20)]
    assert lengths(fit(day, 85 * 60, spread=True)) == [50, 10, 25]
    assert lengths(fit(day, 100 * 60, spread=True)) == [60, 10, 30]
    too_much = fit(day, 101 * 60, spread=True)
    assert (lengths(too_much), too_much.spare) == ([40, 10, 20], 31 * 60)
    assert too_much.words == "Fits 1 h 41 min with 31 min to spare: more than the blocks can take up."
    assert "lengthened by 15 min in all" in fit(day, 85 * 60, spread=True).words


def test_seconds_are_used_where_something_is_not_in_whole_minutes() -> None:
    assert lengths(fit([block(1, 10, 1), block(2, 10, 1)], 15 * 60 + 30)) == [7.75, 7.75]
    assert lengths(fit([block(1, 10, 1), block(2, 10, 1)], 15 * 60)) == [7, 8]


def test_a_long_run_without_a_break_is_warned_of_as_it_is_after_the_fit() -> None:
    assert fit([block(1, 100, 60), block(2, 60, 20)], 80 * 60).warnings == ()
    (warning,) = fit([block(1, 100, 60), block(2, 60, 20)], 120 * 60).warnings
    assert warning.startswith("2 h without a break, from “Block 1” to “Block 2”")


def test_no_time_is_no_length_and_an_empty_agenda_has_all_of_it_to_spare() -> None:
    with pytest.raises(UserError, match="more than nothing"):
        fit([block(1, 10)], 0)
    assert fit([], HOUR).spare == HOUR


# In a workshop


def test_the_standard_day_is_fitted_to_3_h_20_in_one_step(document: Document, workshop: Workshop) -> None:
    before = document.all(Block, workshop_id=workshop.id)
    fitted = fit_session(document, workshop.id, None, 200 * 60)
    apply_fit(document, fitted)
    schedule = agenda_of(document, workshop.id).schedule()
    assert schedule.end - schedule.start == timedelta(minutes=200)
    assert fitted.met
    assert schedule.available == 200 * 60
    assert not fit_session(document, workshop.id, None, 200 * 60).changed
    assert document.undo() == "Fit to time"
    assert document.all(Block, workshop_id=workshop.id) == before


def test_a_pinned_block_keeps_its_time_of_day(document: Document, workshop: Workshop) -> None:
    break_ = next(b for b in document.all(Block, workshop_id=workshop.id) if b.activity is Activity.BREAK)
    agenda.pin_block(document, break_.id, time(15, 45))
    apply_fit(document, fit_session(document, workshop.id, None, 290 * 60))
    placed = agenda_of(document, workshop.id).schedule().of(break_.id)
    assert placed is not None
    assert (f"{local(workshop, placed.start):%H:%M}", placed.slack, placed.overrun) == ("15:45", 0, 0)


def test_a_fit_is_refused_once_the_agenda_has_changed(document: Document, workshop: Workshop) -> None:
    fitted = fit_session(document, workshop.id, None, 200 * 60)
    blocks = agenda_of(document, workshop.id).blocks
    agenda.rename_block(document, blocks[0].id, "Hello")
    agenda.set_length(document, blocks[1].id, 61)
    before = document.all(Block)
    with pytest.raises(UserError, match="has changed"):
        apply_fit(document, fitted)
    assert document.all(Block) == before
    document.undo()
    apply_fit(document, fitted)
    assert document.get(Block, blocks[0].id).title == "Hello"


@pytest.mark.parametrize("change", ["pin", "move", "remove part", "add"])
def test_a_fit_is_refused_after_any_change_it_depends_on(document: Document, workshop: Workshop, change: str) -> None:
    fitted = fit_session(document, workshop.id, None, 200 * 60)
    blocks, parts = agenda_of(document, workshop.id).blocks, document.all(Part)
    match change:
        case "pin":
            agenda.pin_block(document, blocks[3].id, time(14))
        case "move":
            agenda.move_blocks(document, [blocks[0].id], parts[2].id)
        case "remove part":
            agenda.remove_part(document, parts[0].id)
        case _:
            agenda.add_block(document, parts[1].id, "More", Activity.TALK)
    with pytest.raises(UserError, match="has changed"):
        apply_fit(document, fitted)


def test_only_the_parts_of_a_session_are_fitted_and_pins_are_on_its_own_day(
    document: Document, workshop: Workshop
) -> None:
    second = Session(
        id=document.new_id(), workshop_id=workshop.id, title="Second", day=date(2027, 1, 14), start=time(9)
    )
    parts = document.all(Part, workshop_id=workshop.id)
    with document.step("Split") as step:
        step.put(second)
        for part in parts[3:]:
            step.put(part.with_(session_id=second.id))
    last = document.all(Block, part_id=parts[-1].id)[-1]
    agenda.pin_block(document, last.id, time(10, 30))
    fitted = fit_session(document, workshop.id, second.id, 2 * HOUR)
    assert {line.block.part_id for line in fitted.blocks} == {part.id for part in parts[3:]}
    assert fitted.pins == {last.id: 90 * 60}
    apply_fit(document, fitted)
    assert document.get(Session, second.id).available == 2 * HOUR
    assert document.get(Workshop, workshop.id).available is None


def test_a_session_that_has_begun_is_not_fitted(document: Document, workshop: Workshop) -> None:
    with document.step("Begin") as step:
        step.put(workshop.with_(began_at=document.now()))
    with pytest.raises(UserError, match="has begun"):
        fit_session(document, workshop.id, None, HOUR)


def test_there_is_nothing_to_apply_to_an_empty_agenda(document: Document, workshop: Workshop) -> None:
    for part in document.all(Part):
        agenda.remove_part(document, part.id)
    with pytest.raises(UserError, match="nothing in the agenda"):
        apply_fit(document, fit_session(document, workshop.id, None, HOUR))
