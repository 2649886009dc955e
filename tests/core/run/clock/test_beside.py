"""Two tracks at the same time: one is followed, the other's clock runs beside it."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda, tracks
from facilitator.core.plan.agenda import Block, TurnPlan
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.tracks import Track
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import forecast, recover, rotation, start, timekeeping, turns
from facilitator.core.run.clock.beside import beside, follow_track, next_in_track, side_by_side, track_followed
from facilitator.core.run.clock.daylog import RowState, day_log
from facilitator.core.run.clock.phases import Chime, chimes_between
from facilitator.core.run.clock.progress import Beside, Live, Progress, Stretch, elapsed, progress_of
from tests.core.forked import block, forked_day, track

Forward = Callable[[float], datetime]


@pytest.fixture
def live(document: Document, forward: Forward) -> Workshop:
    """Ten minutes in, the tracks have just begun: North is followed."""
    workshop = forked_day(document)
    start.start(document, workshop.id, keep_plan=True)
    forward(10)
    timekeeping.next_block(document, workshop.id)
    return workshop


def _here(document: Document, workshop: Workshop) -> list[str]:
    """The titles of the blocks under way, first the one that is followed."""
    return [one.title for one in progress_of(document, workshop.id).present]


def _running(document: Document) -> set[str]:
    return {document.get(Block, one.block_id).title for one in document.all(Stretch) if one.ended_at is None}


def _minutes(document: Document, *titles: str) -> list[float]:
    stretches = document.all(Stretch)
    return [elapsed(stretches, block(document, title).id, document.now()) / 60 for title in titles]


def _beside(document: Document, workshop: Workshop) -> list[tuple[str, str, float]]:
    clocks = beside(progress_of(document, workshop.id), document.now())
    return [(one.track.title if one.track else "", one.block.title, one.left / 60) for one in clocks]


def _expected(document: Document, workshop: Workshop) -> dict[str, str]:
    coming = forecast.expected(progress_of(document, workshop.id), document.now())
    return {one.block.title: f"{one.start:%H:%M}–{one.end:%H:%M}" for one in coming}


def test_entering_starts_every_track_at_once(document: Document, live: Workshop, forward: Forward) -> None:
    forward(6)
    assert (_here(document, live), _running(document)) == (["N1", "S1"], {"N1", "S1"})
    assert _minutes(document, "Open", "N1", "S1") == [10, 6, 6]
    assert _beside(document, live) == [("South", "S1", 9)]
    followed = track_followed(progress_of(document, live.id))
    assert followed == track(document, "North")
    assert document.undo() == "Next block"
    assert (_here(document, live), document.all(Beside)) == (["Open"], [])


def test_next_goes_on_in_the_followed_track_then_with_another_then_with_everybody(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(20)
    assert timekeeping.next_block(document, live.id) == block(document, "N2")
    assert _here(document, live) == ["N2", "S1"]
    forward(5)
    assert timekeeping.next_block(document, live.id) == block(document, "S1")
    assert (_here(document, live), _running(document)) == (["S1"], {"S1"})
    forward(5)
    assert timekeeping.next_block(document, live.id) == block(document, "S2")
    assert timekeeping.next_block(document, live.id) == block(document, "Close")
    assert (_here(document, live), document.all(Beside)) == (["Close"], [])
    assert timekeeping.next_block(document, live.id) is None
    assert _minutes(document, "N1", "N2", "S1", "S2") == [20, 5, 30, 0]


def test_a_track_goes_on_without_being_followed_until_it_is_through(
    document: Document, live: Workshop, forward: Forward
) -> None:
    south = track(document, "South").id
    forward(15)
    assert next_in_track(document, live.id, south) == block(document, "S2")
    forward(5)
    assert (_here(document, live), _beside(document, live)) == (["N1", "S2"], [("South", "S2", 20)])
    assert document.undo_label == "Next in track"
    assert next_in_track(document, live.id, south) is None
    assert (_here(document, live), _running(document)) == (["N1"], {"N1"})
    with pytest.raises(UserError, match="not under way"):
        next_in_track(document, live.id, south)
    assert next_in_track(document, live.id, track(document, "North").id) == block(document, "N2")
    assert timekeeping.next_block(document, live.id) == block(document, "Close")


def test_following_another_track_touches_no_clock(document: Document, live: Workshop, forward: Forward) -> None:
    north, south = track(document, "North").id, track(document, "South").id
    forward(4)
    before = document.all(Stretch)
    assert follow_track(document, live.id, south) == block(document, "S1")
    assert (_here(document, live), document.all(Stretch)) == (["S1", "N1"], before)
    assert follow_track(document, live.id, south) == block(document, "S1")
    timekeeping.add_time(document, live.id, 300)
    assert [block(document, title).added for title in ("N1", "S1")] == [0, 300]
    timekeeping.pause(document, live.id)
    assert follow_track(document, live.id, north) == block(document, "N1")
    assert _running(document) == set()
    assert (document.undo(), _here(document, live)) == ("Follow track", ["S1", "N1"])


def test_all_clocks_stand_in_the_order_of_the_tracks_whoever_is_followed(
    document: Document, live: Workshop, forward: Forward
) -> None:
    now = forward(5)
    for name in ("North", "South", "North"):
        follow_track(document, live.id, track(document, name).id)
        clocks = side_by_side(progress_of(document, live.id), now)
        told = [(one.track.title if one.track else "", one.block.title, one.left / 60) for one in clocks]
        assert told == [("North", "N1", 15), ("South", "S1", 10)]


def test_together_no_clock_stands_beside_another(document: Document, live: Workshop) -> None:
    timekeeping.jump(document, live.id, block(document, "Close").id)
    assert side_by_side(progress_of(document, live.id), document.now()) == []


def test_a_pause_holds_every_clock_and_start_releases_them(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(3)
    timekeeping.pause(document, live.id)
    forward(9)
    assert (_running(document), progress_of(document, live.id).running) == (set(), False)
    timekeeping.resume(document, live.id)
    forward(2)
    assert _minutes(document, "N1", "S1") == [5, 5]
    timekeeping.pause(document, live.id)
    timekeeping.next_block(document, live.id)
    assert _running(document) == {"N2", "S1"}


def test_back_stays_in_the_track_and_before_its_first_block_ends_all(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(20)
    timekeeping.next_block(document, live.id)
    forward(1)
    assert timekeeping.back(document, live.id) == block(document, "N1")
    assert _here(document, live) == ["N1", "S1"]
    assert timekeeping.back(document, live.id) == block(document, "Open")
    assert (_here(document, live), _running(document), document.all(Beside)) == (["Open"], {"Open"}, [])
    forward(2)
    timekeeping.next_block(document, live.id)
    forward(1)
    assert (_here(document, live), _minutes(document, "N1", "S1", "N2", "S2")) == (["N1", "S2"], [21, 21, 1, 1])


def test_tracks_left_by_mistake_go_on_where_they_stopped(document: Document, live: Workshop, forward: Forward) -> None:
    forward(3)
    timekeeping.back(document, live.id)
    forward(5)
    timekeeping.next_block(document, live.id)
    forward(1)
    assert (_here(document, live), _minutes(document, "N1", "S1")) == (["N1", "S1"], [4, 4])


def test_back_from_the_block_after_leads_into_the_last_one_that_was_held(
    document: Document, live: Workshop, forward: Forward
) -> None:
    for _ in range(4):
        forward(25)
        timekeeping.next_block(document, live.id)
    assert _here(document, live) == ["Close"]
    assert timekeeping.back(document, live.id) == block(document, "S2")
    assert _here(document, live)[0] == "S2"


def test_jumping_into_tracks_starts_the_others_where_they_have_time_left(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(16)
    timekeeping.jump(document, live.id, block(document, "Close").id)
    assert (_here(document, live), _running(document)) == (["Close"], {"Close"})
    timekeeping.jump(document, live.id, block(document, "N2").id)
    assert _here(document, live) == ["N2", "S2"]


def test_jumping_among_tracks_under_way_moves_that_track_and_follows_it(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(5)
    assert timekeeping.jump(document, live.id, block(document, "S2").id) == block(document, "S2")
    assert (_here(document, live), _running(document)) == (["S2", "N1"], {"S2", "N1"})
    assert timekeeping.jump(document, live.id, block(document, "N1").id) == block(document, "N1")
    assert _here(document, live) == ["N1", "S2"]
    forward(5)
    assert _minutes(document, "N1", "S1", "S2") == [10, 5, 5]


def test_a_track_whose_block_was_deleted_is_taken_up_again_by_a_jump(document: Document, live: Workshop) -> None:
    agenda.remove_block(document, block(document, "N1").id)
    progress = progress_of(document, live.id)
    assert (progress.current, _here(document, live)) == (None, ["S1"])
    timekeeping.pause(document, live.id)
    timekeeping.resume(document, live.id)
    assert (_here(document, live), document.all(Live)[0].block_id) == (["S1"], block(document, "S1").id)
    timekeeping.jump(document, live.id, block(document, "N2").id)
    assert _here(document, live) == ["N2", "S1"]


def test_a_run_left_out_is_taken_up_once_the_others_are_through(document: Document, live: Workshop) -> None:
    agenda.remove_block(document, block(document, "S1").id)
    assert _here(document, live) == ["N1"]
    timekeeping.next_block(document, live.id)
    assert timekeeping.next_block(document, live.id) == block(document, "S2")
    assert _here(document, live) == ["S2"]
    assert timekeeping.next_block(document, live.id) == block(document, "Close")


def test_the_forecast_ends_with_the_latest_track(document: Document, live: Workshop, forward: Forward) -> None:
    forward(2)
    assert _expected(document, live) == {
        "N1": "12:10–12:30",
        "S1": "12:10–12:25",
        "N2": "12:30–12:40",
        "S2": "12:25–12:50",
        "Close": "12:50–13:10",
    }
    progress = progress_of(document, live.id)
    assert forecast.standing(progress, document.now()).words == "On time. Ends 13:10."
    timekeeping.add_time(document, live.id, 9 * 60)
    assert forecast.standing(progress_of(document, live.id), document.now()).words == "On time. Ends 13:10."
    timekeeping.add_time(document, live.id, 3 * 60)
    standing = forecast.standing(progress_of(document, live.id), document.now())
    assert standing.words == "2 min behind. Ends 13:12 instead of 13:10."


def test_before_the_tracks_the_forecast_holds_them_side_by_side(document: Document, forward: Forward) -> None:
    workshop = forked_day(document)
    forward(4)
    start.start(document, workshop.id, keep_plan=True)
    assert _expected(document, workshop)["Close"] == "12:54–13:14"
    words = forecast.standing(progress_of(document, workshop.id), document.now()).words
    assert words == "4 min behind. Ends 13:14 instead of 13:10. Began 4 min late, nothing lost since."


def test_what_was_lost_since_the_start_counts_tracks_once(document: Document, forward: Forward) -> None:
    workshop = forked_day(document)
    agenda.pin_block(document, block(document, "Close").id, time(12, 55))
    forward(10)
    start.start(document, workshop.id, keep_plan=True)
    standing = forecast.standing(progress_of(document, workshop.id), document.now())
    assert standing.behind_actual_start_seconds == 0
    assert standing.words.endswith("Began 10 min late, nothing lost since.")


def test_only_the_followed_block_chimes(document: Document, live: Workshop, forward: Forward) -> None:
    before, now = document.now(), forward(10)
    assert chimes_between(progress_of(document, live.id), before, now) == []
    follow_track(document, live.id, track(document, "South").id)
    assert chimes_between(progress_of(document, live.id), before, now) == [Chime.FIVE_MINUTES]


def test_the_log_has_both_tracks_under_way(document: Document, live: Workshop, forward: Forward) -> None:
    forward(20)
    timekeeping.next_block(document, live.id)
    rows = {row.title: row for row in day_log(progress_of(document, live.id), document.now())}
    states = [rows[title].state for title in ("Open", "N1", "S1", "N2", "S2", "Close")]
    here, to_come = RowState.UNDER_WAY, RowState.TO_COME
    assert states == [RowState.DONE, RowState.DONE, here, here, to_come, to_come]
    assert rows["S1"].planned_start == rows["N1"].planned_start


def test_turns_belong_to_the_tables_of_the_track_and_run_in_the_followed_block(
    document: Document, forward: Forward
) -> None:
    workshop = forked_day(document)
    for number in (1, 2, 3):
        seat = participants.add_walk_in(document, workshop.id, f"Person {number}")
        participants.seat(document, seat.id, number)
    tracks.set_tables(document, track(document, "North").id, [1, 2])
    tracks.set_tables(document, track(document, "South").id, [3])
    for title in ("N1", "S1"):
        agenda.set_turns(document, block(document, title).id, TurnPlan.TABLES)
    start.start(document, workshop.id, keep_plan=True)
    timekeeping.next_block(document, workshop.id)
    made = [[turn.title for turn in turns.turns_of(document, block(document, title).id)] for title in ("N1", "S1")]
    assert made == [["Table 1", "Table 2"], ["Table 3"]]
    forward(4)
    rotation.next_turn(document, workshop.id)
    forward(2)
    assert (_running(document), _minutes(document, "N1", "S1")) == ({"N1", "S1"}, [6, 6])
    first, second = turns.turns_of(document, block(document, "N1").id)
    stretches = document.all(Stretch)
    assert [rotation.turn_elapsed(turn, stretches, document.now()) for turn in (first, second)] == [240, 120]
    follow_track(document, workshop.id, track(document, "South").id)
    follow_track(document, workshop.id, track(document, "North").id)
    assert document.all(Live)[0].turn_id == second.id


def test_closing_stops_every_track_and_going_back_takes_the_last_up(
    document: Document, live: Workshop, forward: Forward
) -> None:
    forward(5)
    start.close(document, live.id)
    assert (_running(document), document.all(Beside)) == (set(), [])
    with pytest.raises(UserError, match="not under way"):
        follow_track(document, live.id, track(document, "South").id)
    start.reopen(document, live.id)
    assert timekeeping.back(document, live.id).title == "Close"


def test_what_was_planned_remembers_the_tracks(document: Document, live: Workshop) -> None:
    north, south = track(document, "North").id, track(document, "South").id
    assert [one.track_id for one in document.all(Planned)] == [None, north, south, north, south, None]


def test_a_track_that_is_gone_from_the_agenda_still_has_a_clock(document: Document, live: Workshop) -> None:
    tracks.set_track(document, [block(document, "S1").id], None)
    assert _beside(document, live) == [("South", "S1", 15)]
    timekeeping.next_block(document, live.id)
    assert _running(document) == {_here(document, live)[0]}


# Laws

MOVES: tuple[Callable[[Document, int, int], object], ...] = (
    lambda d, w, n: timekeeping.next_block(d, w),
    lambda d, w, n: timekeeping.next_block(d, w),
    lambda d, w, n: timekeeping.back(d, w),
    lambda d, w, n: timekeeping.pause(d, w),
    lambda d, w, n: timekeeping.resume(d, w),
    lambda d, w, n: timekeeping.add_time(d, w, 60),
    lambda d, w, n: timekeeping.jump(d, w, d.all(Block)[n % len(d.all(Block))].id),
    lambda d, w, n: follow_track(d, w, d.all(Track)[n % 2].id),
    lambda d, w, n: next_in_track(d, w, d.all(Track)[n % 2].id),
    lambda d, w, n: agenda.skip_block(d, d.all(Block)[n % len(d.all(Block))].id, n % 3 == 0),
)
EDITS: tuple[Callable[[Document, int, int], object], ...] = (
    lambda d, w, n: agenda.remove_block(d, d.all(Block)[n % len(d.all(Block))].id),
    lambda d, w, n: tracks.set_track(
        d, [d.all(Block)[n % len(d.all(Block))].id], (None, d.all(Track)[n % 2].id)[n % 2]
    ),
    lambda d, w, n: agenda.duplicate_block(d, d.all(Block)[n % len(d.all(Block))].id),
    lambda d, w, n: agenda.move_blocks(d, [d.all(Block)[n % len(d.all(Block))].id], d.all(Block)[n // 7].part_id),
    lambda d, w, n: start.close(d, w),
    lambda d, w, n: start.reopen(d, w),
    lambda d, w, n: d.undo(),
)
Played = list[tuple[Callable[[Document, int, int], object], int, int]]


def _plays(among: tuple[Callable[[Document, int, int], object], ...]) -> st.SearchStrategy[Played]:
    return st.lists(st.tuples(st.sampled_from(among), st.integers(0, 40), st.integers(0, 1500)), max_size=25)


def _hold(document: Document, workshop_id: int) -> None:
    """What holds at any moment: every open clock is where somebody is, at most one a track."""
    now = document.now()
    progress = progress_of(document, workshop_id)
    open_now = [one for one in document.all(Stretch) if one.ended_at is None]
    here = [one.id for one in progress.present]
    assert len(set(here)) == len(here)
    assert {one.block_id for one in open_now} in (set(), set(here))
    assert len(open_now) in (0, len(here))
    rows = document.all(Beside)
    assert len({row.track_id for row in rows}) == len(rows)
    present, ahead, behind = set(here), progress.ahead(), progress.behind()
    assert not present & {one.id for one in (*ahead, *behind)}
    kept = [one.id for one in progress.blocks if not one.skipped and one.id not in present]
    assert sorted(one.id for one in (*ahead, *behind)) == sorted(kept)
    coming = forecast.expected(progress, now)
    assert sorted(one.block.id for one in coming) == sorted([*here, *(one.id for one in ahead)])
    assert forecast.standing(progress, now).projected_end == forecast.projected_end(progress, now)
    for way in recover.proposals(progress, now):
        _check(progress, way, now)
    assert len(beside(progress, now)) == len(rows)
    day_log(progress, now)


def _check(progress: Progress, way: recover.Proposal, now: datetime) -> None:
    """A proposal that takes something wins something by it, and one that gives makes nothing late."""
    changed = {change.block_id: change for change in way.changes}
    blocks = [
        one.with_(skipped=changed[one.id].skipped, added=changed[one.id].after - one.length)
        if one.id in changed
        else one
        for one in progress.blocks
    ]
    after = replace(progress, blocks=tuple(blocks))
    assert forecast.projected_end(after, now) == way.ends_at
    if way.kind in (recover.ProposalKind.SHORTEN, recover.ProposalKind.SKIP):
        assert _late(after, now) < _late(progress, now)
    elif way.kind is recover.ProposalKind.GIVE_BACK:
        assert way.won > 0
        assert _late(after, now) == _late(progress, now)


def _late(progress: Progress, now: datetime) -> float:
    """The seconds by which the end, and every pinned block to come, will be late, all together."""
    seconds = [(forecast.projected_end(progress, now) - forecast.planned_end(progress)).total_seconds()]
    for one in forecast.expected(progress, now):
        pinned = forecast.pin_of(progress, one.block)
        if pinned and one.block not in progress.present:
            seconds.append((one.start - pinned).total_seconds())
    return sum(max(0.0, one) for one in seconds)


@settings(max_examples=120, deadline=None)
@given(_plays(MOVES), st.lists(st.tuples(st.integers(1, 5), st.integers(10, 70)), max_size=2))
def test_whatever_is_pressed_no_track_has_two_clocks_and_none_more_time_than_there_was(
    played: Played, pins: list[tuple[int, int]]
) -> None:
    instants = [datetime(2027, 1, 12, 12, tzinfo=UTC)]
    document = file.in_memory(lambda: instants[-1])
    workshop_id = forked_day(document).id
    for at, minute in pins:
        agenda.pin_block(document, document.all(Block)[at].id, time(12 + minute // 60, minute % 60))
    document.forget_history()
    start.start(document, workshop_id, keep_plan=True)
    for verb, number, seconds in played:
        instants.append(instants[-1] + timedelta(seconds=seconds))
        with suppress(UserError):
            verb(document, workshop_id, number)
        _hold(document, workshop_id)
        stretches, wall = document.all(Stretch), (instants[-1] - instants[0]).total_seconds()
        for one in document.all(Track):
            held = document.all(Block, track_id=one.id)
            assert sum(elapsed(stretches, each.id, instants[-1]) for each in held) <= wall
        for row in document.all(Beside):
            assert document.get(Block, row.block_id).track_id == row.track_id
    start.close(document, workshop_id)
    assert not document.all(Stretch, ended_at=None)
    assert not document.all(Beside)
    while document.undo_label:
        document.undo()
    assert (document.all(Live), document.all(Stretch), document.all(Beside)) == ([], [], [])
    document.close()


@settings(max_examples=120, deadline=None)
@given(_plays((*MOVES, *EDITS)))
def test_whatever_becomes_of_the_agenda_meanwhile_the_clocks_stay_whole(played: Played) -> None:
    instants = [datetime(2027, 1, 12, 12, tzinfo=UTC)]
    document = file.in_memory(lambda: instants[-1])
    workshop_id = forked_day(document).id
    start.start(document, workshop_id, keep_plan=True)
    document.forget_history()
    for verb, number, seconds in played:
        if not document.all(Block):
            break
        instants.append(instants[-1] + timedelta(seconds=seconds))
        with suppress(UserError, IndexError):
            verb(document, workshop_id, number)
        if document.all(Block):
            _hold(document, workshop_id)
        assert document.faults() == []
    document.close()
