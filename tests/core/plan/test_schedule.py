from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.planned import Schedule, over, over_words
from facilitator.core.plan.schedule import agenda_of, pinned_at, planned
from facilitator.core.plan.workshops import Workshop, local, set_available, starts_at

WORKSHOP = Workshop(id=1, title="Day", day=date(2027, 1, 12), start=time(9), zone="Europe/London")
PARTS = tuple(Part(id=10 + i, workshop_id=1, title=f"Part {i}", short=f"{i}", position=i) for i in range(3))


def _block(block_id: int, length: int, part: int = 0, **fields: object) -> Block:
    block = Block(
        id=block_id,
        workshop_id=1,
        part_id=PARTS[part].id,
        title=f"Block {block_id}",
        activity=Activity.CONTEXT,
        length=length,
        shortest=1,
    )
    return block.with_(**fields)


@st.composite
def days(draw: st.DrawFn) -> list[Block]:
    """Blocks in the order of the day, some skipped, some pinned at any time of the day."""
    count = draw(st.integers(1, 8))
    parts = sorted(draw(st.lists(st.integers(0, 2), min_size=count, max_size=count)))
    pins = st.none() | st.times(min_value=time(4)).map(lambda t: t.replace(microsecond=0))
    return [
        _block(100 + i, draw(st.integers(1, 5400)), part, skipped=draw(st.booleans()), pinned=draw(pins))
        for i, part in enumerate(parts)
    ]


def _clock(workshop: Workshop, schedule: Schedule) -> dict[str, str]:
    return {one.block.title: f"{local(workshop, one.start):%H:%M}" for one in schedule.blocks}


def test_the_standard_day_runs_from_13_00_to_18_10(document: Document, workshop: Workshop) -> None:
    schedule = agenda_of(document, workshop.id).schedule()
    starts = _clock(workshop, schedule)
    assert f"{local(workshop, schedule.start):%H:%M}–{local(workshop, schedule.end):%H:%M}" == "13:00–18:10"
    assert (starts["Function updates"], starts["Alignment mapping"]) == ("14:00", "15:00")
    assert (starts["Break"], starts["Solution design"], starts["Closing reflections"]) == ("16:00", "16:10", "18:00")
    assert [part.number for part in schedule.parts] == [1, 2, 3, None, 4, 5]
    assert [part.length // 60 for part in schedule.parts] == [60, 60, 60, 10, 60, 60]
    assert (schedule.numbered, schedule.length) == (5, 310 * 60)
    mapping = next(one for one in schedule.blocks if one.block.title == "Alignment mapping")
    part = schedule.part_of(mapping.block.id)
    assert part is not None
    assert schedule.part_words(part) == "Part 3 of 5"
    assert schedule.part_words(schedule.parts[3]) == ""
    assert schedule.of(mapping.block.id) == mapping
    assert schedule.of(0) is None


def test_a_pinned_block_waits_and_says_what_is_free() -> None:
    schedule = planned(WORKSHOP, PARTS, [_block(1, 9600), _block(2, 3600, pinned=time(12)), _block(3, 600)])
    lunch = schedule.blocks[1]
    assert _clock(WORKSHOP, schedule) == {"Block 1": "09:00", "Block 2": "12:00", "Block 3": "13:00"}
    assert (lunch.slack, lunch.overrun, lunch.gap_words) == (1200, 0, "20 min free")
    assert (schedule.blocks[0].gap_words, schedule.slack) == ("", 1200)


def test_a_pinned_block_that_is_run_over_starts_late_and_says_so() -> None:
    schedule = planned(WORKSHOP, PARTS, [_block(1, 11520), _block(2, 3600, pinned=time(12))])
    lunch = schedule.blocks[1]
    assert f"{local(WORKSHOP, lunch.start):%H:%M}" == "12:12"
    assert (lunch.slack, lunch.overrun, lunch.gap_words) == (0, 720, "12 min over")


def test_a_skipped_block_takes_no_time_and_its_pin_holds_nothing() -> None:
    blocks = [_block(1, 600), _block(2, 600, skipped=True, pinned=time(12)), _block(3, 600)]
    schedule = planned(WORKSHOP, PARTS, blocks)
    assert _clock(WORKSHOP, schedule) == {"Block 1": "09:00", "Block 2": "09:10", "Block 3": "09:10"}
    assert schedule.length == 1200


def test_the_shift_moves_all_but_what_is_pinned() -> None:
    late = WORKSHOP.with_(shift=900)
    schedule = planned(late, PARTS, [_block(1, 600), _block(2, 600, pinned=time(12))])
    assert _clock(late, schedule) == {"Block 1": "09:15", "Block 2": "12:00"}


def test_a_part_of_breaks_alone_has_no_number_but_an_empty_one_has() -> None:
    schedule = planned(WORKSHOP, PARTS, [_block(1, 600), _block(2, 600, 1, activity=Activity.BREAK)])
    assert [part.number for part in schedule.parts] == [1, None, 2]
    assert schedule.parts[2].start == schedule.parts[2].end == schedule.end


def test_an_empty_agenda_ends_when_it_starts() -> None:
    schedule = planned(WORKSHOP, [], [])
    assert schedule.start == schedule.end == starts_at(WORKSHOP)


def test_how_the_plan_fits_the_time_there_is(document: Document, workshop: Workshop) -> None:
    def words(available: int | None) -> str:
        set_available(document, workshop.id, available)
        return over_words(agenda_of(document, workshop.id).schedule())

    assert words(None) == ""
    assert words(310 * 60) == "fits exactly"
    assert words(298 * 60) == "12 min over"
    assert words(318 * 60) == "8 min to spare"
    assert over(agenda_of(document, workshop.id).schedule()) == -8 * 60


def test_after_midnight_a_pin_means_the_next_day() -> None:
    evening = WORKSHOP.with_(start=time(22))
    assert local(evening, pinned_at(evening, time(0, 30))).date() == date(2027, 1, 13)
    assert local(evening, pinned_at(evening, time(21))).date() == date(2027, 1, 12)
    assert local(WORKSHOP, pinned_at(WORKSHOP, time(8))).date() == date(2027, 1, 12)


def test_on_the_day_the_clocks_change_lengths_stay_lengths_and_pins_stay_on_the_wall() -> None:
    night = WORKSHOP.with_(day=date(2027, 3, 28), start=time(0, 30), zone="Europe/London")
    schedule = planned(night, PARTS, [_block(1, 3600), _block(2, 600, pinned=time(3))])
    first, second = schedule.blocks
    assert f"{local(night, first.end):%H:%M}" == "02:30"
    assert f"{local(night, second.start):%H:%M}" == "03:00"
    assert second.slack == 1800
    assert second.start == datetime(2027, 3, 28, 3, tzinfo=ZoneInfo("Europe/London"))


@given(days())
def test_times_are_contiguous_and_sums_hold(blocks: list[Block]) -> None:
    schedule = planned(WORKSHOP, PARTS, blocks)
    cursor = schedule.start
    for one in schedule.blocks:
        assert one.start == cursor + timedelta(seconds=one.slack)
        assert (one.end - one.start).total_seconds() == (0 if one.block.skipped else one.block.length)
        assert not (one.slack and one.overrun)
        cursor = one.end
    assert schedule.end == cursor
    assert schedule.length == (schedule.end - schedule.start).total_seconds() - schedule.slack
    assert [one.block for one in schedule.blocks] == blocks


@given(days(), st.data())
def test_a_pinned_block_with_slack_stays_when_an_earlier_one_gets_shorter(
    blocks: list[Block], data: st.DataObject
) -> None:
    before = planned(WORKSHOP, PARTS, blocks)
    at = data.draw(st.integers(0, len(blocks) - 1))
    shorter = [*blocks[:at], blocks[at].with_(length=data.draw(st.integers(1, blocks[at].length))), *blocks[at + 1 :]]
    after = planned(WORKSHOP, PARTS, shorter)
    for old, new in zip(before.blocks[at + 1 :], after.blocks[at + 1 :], strict=True):
        assert new.start <= old.start
        if old.block.pinned and not old.block.skipped and not old.overrun:
            assert new.start == old.start == pinned_at(WORKSHOP, old.block.pinned)


@given(days())
def test_the_order_of_unpinned_blocks_does_not_change_the_sum(blocks: list[Block]) -> None:
    free = [block.with_(pinned=None, part_id=PARTS[0].id) for block in blocks]
    turned = [*free[1:], free[0]]
    assert planned(WORKSHOP, PARTS, free).end == planned(WORKSHOP, PARTS, turned).end


def test_moving_a_block_to_another_part_keeps_the_days_sum(document: Document, workshop: Workshop) -> None:
    before = agenda_of(document, workshop.id)
    agenda.move_blocks(document, [before.blocks[0].id], before.parts[4].id)
    after = agenda_of(document, workshop.id)
    assert after.schedule().end == before.schedule().end
    assert [part.length // 60 for part in after.schedule().parts] == [50, 60, 60, 10, 70, 60]
    assert after.blocks_of(before.parts[4].id)[-1].title == "Welcome and objectives"
