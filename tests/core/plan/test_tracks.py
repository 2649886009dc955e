from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, tracks
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.planned import Schedule
from facilitator.core.plan.schedule import agenda_of, planned
from facilitator.core.plan.tracks import Fork, Track, slots, slots_of_day, tracks_of
from facilitator.core.plan.workshops import Workshop, WorkshopState
from tests.core.forked import block, forked_day, track

WORKSHOP = Workshop(id=1, title="Day", day=date(2027, 1, 12), start=time(9), zone="UTC")
PARTS = tuple(Part(id=10 + i, workshop_id=1, title=f"Part {i}", short=f"{i}", position=i) for i in range(2))


@pytest.fixture
def forked(document: Document) -> Workshop:
    return forked_day(document)


def _times(schedule: Schedule) -> dict[str, str]:
    return {one.block.title: f"{one.start:%H:%M}–{one.end:%H:%M}" for one in schedule.blocks}


def test_tracks_start_together_and_the_next_block_waits_for_the_last(document: Document, forked: Workshop) -> None:
    schedule = agenda_of(document, forked.id).schedule()
    assert _times(schedule) == {
        "Open": "12:00–12:10",
        "N1": "12:10–12:30",
        "S1": "12:10–12:25",
        "N2": "12:30–12:40",
        "S2": "12:25–12:50",
        "Close": "12:50–13:10",
    }
    assert [one.block.title for one in schedule.blocks] == ["Open", "N1", "S1", "N2", "S2", "Close"]
    assert [part.length // 60 for part in schedule.parts] == [10, 40, 20]
    assert (schedule.length, schedule.end - schedule.start) == (4200, timedelta(minutes=70))
    south = schedule.of(block(document, "S2").id)
    assert south
    assert south.track == track(document, "South")
    assert schedule.blocks[0].track is None


def test_a_pin_inside_a_track_holds_that_track_alone(document: Document, forked: Workshop) -> None:
    agenda.pin_block(document, block(document, "N2").id, time(12, 45))
    schedule = agenda_of(document, forked.id).schedule()
    assert (_times(schedule)["N2"], _times(schedule)["S2"]) == ("12:45–12:55", "12:25–12:50")
    assert (_times(schedule)["Close"], schedule.slack, schedule.parts[1].length) == ("12:55–13:15", 900, 1800)


def test_a_track_alone_is_a_block_after_another(document: Document, forked: Workshop) -> None:
    for title in ("S1", "S2"):
        agenda.skip_block(document, block(document, title).id)
    schedule = agenda_of(document, forked.id).schedule()
    assert (_times(schedule)["N1"], _times(schedule)["N2"]) == ("12:10–12:30", "12:30–12:40")
    assert _times(schedule)["Close"] == "12:40–13:00"


def test_a_block_for_everybody_brings_the_tracks_together(document: Document, forked: Workshop) -> None:
    tracks.set_track(document, [block(document, "S1").id], None)
    times = _times(agenda_of(document, forked.id).schedule())
    assert [times[title] for title in ("N1", "S1", "N2", "S2")] == [
        "12:10–12:30",
        "12:30–12:45",
        "12:45–12:55",
        "12:45–13:10",
    ]
    found = slots(agenda_of(document, forked.id).blocks_of(block(document, "S1").part_id))
    assert [isinstance(slot, Fork) for slot in found] == [True, False, True]


def test_side_by_side_are_only_blocks_of_one_part(document: Document, forked: Workshop) -> None:
    part = agenda.add_part(document, forked.id, "More", before_id=block(document, "Close").part_id)
    agenda.move_blocks(document, [block(document, "N2").id, block(document, "S2").id], part.id)
    found = slots_of_day(agenda_of(document, forked.id).blocks)
    assert [[len(run) for run in slot.runs] if isinstance(slot, Fork) else 1 for slot in found] == [
        1,
        [1, 1],
        [1, 1],
        1,
    ]


def test_tracks_are_named_moved_and_told_apart_by_their_tables(document: Document, forked: Workshop) -> None:
    north, south = tracks_of(document, forked.id)
    tracks.set_tables(document, north.id, [3, 1, 3])
    tracks.set_tables(document, south.id, [3, 2])
    third = tracks.add_track(document, forked.id, tables=[2])
    tracks.rename_track(document, third.id, " East  side ")
    tracks.move_track(document, third.id, north.id)
    assert [(one.title, one.tables) for one in tracks_of(document, forked.id)] == [
        ("East side", (2,)),
        ("North", (1,)),
        ("South", (3,)),
    ]
    assert third.title == "Track 3"
    with pytest.raises(UserError, match="needs a name"):
        tracks.rename_track(document, third.id, " ")
    with pytest.raises(UserError, match="numbered from 1"):
        tracks.set_tables(document, third.id, [0])


def test_the_blocks_of_a_removed_track_are_for_everybody(document: Document, forked: Workshop) -> None:
    tracks.remove_track(document, track(document, "South").id)
    assert [one.track_id for one in document.all(Block) if one.title.startswith("S")] == [None, None]
    assert (document.undo(), len(document.all(Track))) == ("Remove track", 2)
    assert block(document, "S1").track_id == track(document, "South").id
    with document.step("Go live") as step:
        step.put(forked.with_(state=WorkshopState.LIVE))
    with pytest.raises(UserError, match="while the workshop is live"):
        tracks.remove_track(document, track(document, "South").id)


def test_a_track_of_another_workshop_is_refused(document: Document, forked: Workshop) -> None:
    other = forked_day(document)
    elsewhere = tracks_of(document, other.id)[0]
    with pytest.raises(UserError, match="another workshop"):
        tracks.set_track(document, [block(document, "N1").id], elsewhere.id)
    assert tracks.set_track(document, [], None) == []


@st.composite
def agendas(draw: st.DrawFn) -> list[Block]:
    """Blocks of two parts, for everybody or for one of three tracks, some skipped, some pinned."""
    count = draw(st.integers(1, 9))
    parts = sorted(draw(st.lists(st.integers(0, 1), min_size=count, max_size=count)))
    return [
        Block(
            id=100 + at,
            workshop_id=1,
            part_id=PARTS[part].id,
            title=f"Block {at}",
            activity=Activity.MAPPING,
            length=draw(st.integers(1, 5400)),
            shortest=1,
            skipped=draw(st.booleans()),
            pinned=draw(st.none() | st.times(min_value=time(9)).map(lambda t: t.replace(microsecond=0))),
            track_id=draw(st.sampled_from((None, None, 1, 2, 3))),
        )
        for at, part in enumerate(parts)
    ]


@given(agendas())
def test_nobody_is_in_two_blocks_at_once_and_the_sums_hold(blocks: list[Block]) -> None:
    schedule = planned(WORKSHOP, PARTS, blocks)
    assert [one.block for one in schedule.blocks] == blocks
    assert schedule.length == (schedule.end - schedule.start).total_seconds() - schedule.slack
    for part in (1, 2, 3):
        cursor = schedule.start
        for one in schedule.blocks:
            if one.block.track_id in (None, part):
                assert one.start >= cursor
                assert (one.end - one.start).total_seconds() == (0 if one.block.skipped else one.block.length)
                cursor = one.end
    everybody = [one for one in schedule.blocks if one.block.track_id is None]
    for one in everybody:
        before = schedule.blocks[: schedule.blocks.index(one)]
        assert all(other.end <= one.start for other in before)


@given(agendas())
def test_without_tracks_the_day_is_never_shorter(blocks: list[Block]) -> None:
    free = [one.with_(pinned=None) for one in blocks]
    alone = [one.with_(track_id=None) for one in free]
    assert planned(WORKSHOP, PARTS, free).end <= planned(WORKSHOP, PARTS, alone).end
