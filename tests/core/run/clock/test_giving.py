"""Winning minutes back, and giving them back, where tracks run side by side."""

from collections.abc import Callable
from datetime import datetime, time

import pytest

from facilitator.core.document import Document
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import forecast, recover, start, timekeeping, turns
from facilitator.core.run.clock.giving import Giving, shared
from facilitator.core.run.clock.progress import progress_of
from facilitator.core.run.clock.recover import Proposal, ProposalKind, proposals
from tests.core.forked import block, forked_day

Forward = Callable[[float], datetime]


@pytest.fixture
def forked(document: Document) -> Workshop:
    return forked_day(document)


def _proposed(document: Document, workshop: Workshop) -> list[Proposal]:
    return proposals(progress_of(document, workshop.id), document.now())


def _cuts(proposal: Proposal) -> dict[str, tuple[int, int]]:
    return {change.title: (change.before // 60, change.after // 60) for change in proposal.changes}


def test_only_the_longest_track_is_cut_until_the_others_are_as_long(
    document: Document, forked: Workshop, forward: Forward
) -> None:
    start.start(document, forked.id, keep_plan=True)
    forward(18)
    timekeeping.next_block(document, forked.id)
    shorten, accept = _proposed(document, forked)
    # South (40) has ten minutes on North (30): 20 can give way there, 10 in the closing, in all 8 are needed
    assert _cuts(shorten) == {"S1": (15, 13), "S2": (25, 22), "Close": (20, 17)}
    assert (shorten.missing, shorten.words) == (0, "Shorten 3 blocks by 8 min in all. Ends 13:10 as planned.")
    assert accept.kind is ProposalKind.ACCEPT
    recover.apply(document, forked.id, shorten)
    assert forecast.standing(progress_of(document, forked.id), document.now()).words == "On time. Ends 13:10."


def test_beyond_that_all_tracks_are_cut(document: Document, forked: Workshop, forward: Forward) -> None:
    start.start(document, forked.id, keep_plan=True)
    forward(38)
    timekeeping.next_block(document, forked.id)
    shorten = _proposed(document, forked)[0]
    # 28 minutes late: the tracks give 18 of 19, so that North (30) gives 8, and the closing 10 of 10
    assert _cuts(shorten) == {
        "N1": (20, 15),
        "S1": (15, 8),
        "N2": (10, 7),
        "S2": (25, 14),
        "Close": (20, 10),
    }
    assert (shorten.ends_at, shorten.missing) == (forecast.planned_end(progress_of(document, forked.id)), 0)


def test_a_block_of_a_shorter_track_is_not_proposed_to_be_skipped(
    document: Document, forked: Workshop, forward: Forward
) -> None:
    for title in ("N2", "S2"):
        agenda.set_optional(document, block(document, title).id, True)
    start.start(document, forked.id, keep_plan=True)
    forward(16)
    timekeeping.next_block(document, forked.id)
    skips = [way for way in _proposed(document, forked) if way.kind is ProposalKind.SKIP]
    assert [way.words for way in skips] == ["Skip “S2” and win 25 min. Ends 13:06, 4 min earlier than planned."]


def test_minutes_are_given_back_to_the_longest_track(document: Document, forked: Workshop, forward: Forward) -> None:
    start.start(document, forked.id, keep_plan=True)
    forward(4)
    timekeeping.next_block(document, forked.id)
    give, _earlier = _proposed(document, forked)
    assert set(_cuts(give)) == {"S1", "S2", "Close"}
    assert (give.won, give.words) == (360, "Give 6 min back to 3 blocks. Ends 13:10 as planned.")


def test_minutes_before_a_pinned_block_in_a_track_are_no_use(
    document: Document, forked: Workshop, forward: Forward
) -> None:
    agenda.pin_block(document, block(document, "S2").id, time(12, 30))
    start.start(document, forked.id, keep_plan=True)
    timekeeping.next_block(document, forked.id)
    timekeeping.pause(document, forked.id)
    agenda.set_length(document, block(document, "S2").id, 35 * 60)
    shorten = _proposed(document, forked)[0]
    assert _cuts(shorten) == {"S2": (35, 28), "Close": (20, 17)}
    assert shorten.missing == 0


def test_the_turns_of_the_blocks_under_way_stay_as_they_are(
    document: Document, forked: Workshop, forward: Forward
) -> None:
    kept = [turns.add_turn(document, block(document, title).id, "Ada", 600) for title in ("N1", "S1")]
    later = turns.add_turn(document, block(document, "S2").id, "Bo", 1500)
    start.start(document, forked.id, keep_plan=True)
    forward(18)
    timekeeping.next_block(document, forked.id)
    recover.apply(document, forked.id, _proposed(document, forked)[0])
    assert [turns.turns_of(document, one.block_id)[0].length for one in kept] == [600, 600]
    assert turns.turns_of(document, later.block_id)[0].length == 22 * 60


def test_a_unit_gives_what_its_tightest_track_can(document: Document, forked: Workshop) -> None:
    start.start(document, forked.id, keep_plan=True)
    progress, now = progress_of(document, forked.id), document.now()
    runs = progress.course.open[1]
    assert [[one.title for one in run] for run in runs] == [["N1", "N2"], ["S1", "S2"]]
    giving = Giving(progress, runs, now, now)
    assert ((giving.end - now).total_seconds(), giving.slack) == (2400, 19)
    titles = {one.id: one.title for one in document.all(Block)}
    cut = {titles[block_id]: minutes for block_id, minutes in giving.cut(13).items()}
    assert (cut["N1"] + cut["N2"], cut["S1"] + cut["S2"]) == (3, 13)


def test_minutes_are_shared_by_what_each_can_take() -> None:
    assert shared(8, {1: 5, 2: 15}) == {1: 2, 2: 6}
    assert shared(50, {1: 5, 2: 15}) == {1: 5, 2: 15}
    assert shared(5, {1: 0}) == {}
