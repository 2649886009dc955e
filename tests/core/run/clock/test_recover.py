from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block, TurnPlan
from facilitator.core.plan.planned import Planned
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.clock import forecast, recover, start, timekeeping, turns
from facilitator.core.run.clock.recover import Proposal, ProposalKind, proposals
from facilitator.core.run.clock.timekeeping import (
    Live,
    Progress,
    Stretch,
    allowance,
    elapsed,
    progress_of,
)

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _proposed(document: Document, day: Workshop) -> list[Proposal]:
    return proposals(progress_of(document, day.id), document.now())


def _cuts(proposal: Proposal) -> dict[str, tuple[int, int]]:
    return {change.title: (change.before // 60, change.after // 60) for change in proposal.changes}


@pytest.fixture
def late(document: Document, day: Workshop, forward: Forward) -> Workshop:
    """Six minutes behind, with the second block just begun: 10 + 15 + 10 minutes of slack, one block optional."""
    start.start(document, day.id, keep_plan=True)
    forward(16)
    timekeeping.next_block(document, day.id)
    return day


def test_behind_it_proposes_to_shorten_to_skip_or_to_accept(document: Document, late: Workshop) -> None:
    shorten, skip, accept = _proposed(document, late)
    assert (shorten.kind, shorten.won, shorten.missing) == (ProposalKind.SHORTEN, 360, 0)
    assert _cuts(shorten) == {"Questions": (30, 28), "Mapping": (30, 28), "Actions": (20, 18)}
    assert shorten.words == "Shorten 3 blocks by 6 min in all. Ends 14:40 as planned."
    assert skip.words == "Skip “Energiser” and win 10 min. Ends 14:36, 4 min earlier than planned."
    assert (accept.changes, accept.words) == (
        (),
        "Leave the agenda as it is. Ends 14:46, 6 min later than planned.",
    )


def test_shortening_is_one_step_and_puts_the_day_on_time(document: Document, late: Workshop) -> None:
    recover.apply(document, late.id, _proposed(document, late)[0])
    standing = forecast.standing(progress_of(document, late.id), document.now())
    assert standing.words == "On time. Ends 14:40."
    assert _proposed(document, late) == []
    assert document.undo() == "Shorten 3 blocks"
    assert len(_proposed(document, late)) == 3


def test_what_can_not_be_won_is_said(document: Document, late: Workshop, forward: Forward) -> None:
    forward(80)
    shorten = _proposed(document, late)[0]
    assert (shorten.won, shorten.missing) == (25 * 60, 31 * 60)
    assert shorten.words == "Shorten 2 blocks by 25 min in all. Ends 15:11, 31 min later than planned."


def test_a_skipped_block_is_left_out_and_the_step_undone(document: Document, late: Workshop, blocks: Blocks) -> None:
    recover.apply(document, late.id, _proposed(document, late)[1])
    assert document.get(Block, blocks["Energiser"].id).skipped
    assert document.undo() == "Skip block"
    assert not document.get(Block, blocks["Energiser"].id).skipped


def test_accepting_changes_nothing(document: Document, late: Workshop) -> None:
    before = document.all(Block)
    recover.apply(document, late.id, _proposed(document, late)[-1])
    assert document.all(Block) == before
    assert document.undo_label == "Next block"


def test_on_time_there_is_nothing_to_propose(document: Document, day: Workshop, forward: Forward) -> None:
    start.start(document, day.id, keep_plan=True)
    forward(9)
    assert _proposed(document, day) == []


def test_after_the_end_there_is_nothing_to_propose(document: Document, late: Workshop, forward: Forward) -> None:
    forward(200)
    for _ in range(4):
        timekeeping.next_block(document, late.id)
    assert _proposed(document, late) == []


def test_ahead_it_gives_back_what_was_cut_first(
    document: Document, late: Workshop, blocks: Blocks, forward: Forward
) -> None:
    recover.apply(document, late.id, _proposed(document, late)[0])
    forward(18)
    timekeeping.next_block(document, late.id)
    give, earlier = _proposed(document, late)
    assert (give.kind, give.won, give.missing) == (ProposalKind.GIVE_BACK, 600, 0)
    assert _cuts(give) == {"Mapping": (28, 34), "Actions": (18, 22)}
    assert give.words == "Give 10 min back to 2 blocks. Ends 14:40 as planned."
    assert earlier.words == "Leave the agenda as it is. Ends 14:30, 10 min earlier than planned."
    recover.apply(document, late.id, give)
    assert _proposed(document, late) == []
    assert document.undo() == "Give back 10 min"
    assert allowance(document.get(Block, blocks["Mapping"].id)) == 28 * 60


def test_a_proposal_the_session_has_overtaken_is_refused(document: Document, late: Workshop, forward: Forward) -> None:
    shorten = _proposed(document, late)[0]
    timekeeping.next_block(document, late.id)
    with pytest.raises(UserError, match="moved on"):
        recover.apply(document, late.id, shorten)
    timekeeping.back(document, late.id)
    forward(29)
    with pytest.raises(UserError, match="moved on"):
        recover.apply(document, late.id, shorten)
    assert allowance(document.all(Block)[1]) == 30 * 60


def test_a_proposal_for_a_block_changed_since_is_refused(document: Document, late: Workshop, blocks: Blocks) -> None:
    shorten = _proposed(document, late)[0]
    agenda.set_length(document, blocks["Actions"].id, 25 * 60)
    with pytest.raises(UserError, match="moved on"):
        recover.apply(document, late.id, shorten)
    agenda.remove_block(document, blocks["Actions"].id)
    with pytest.raises(UserError, match="moved on"):
        recover.apply(document, late.id, shorten)


def test_minutes_before_a_pinned_block_are_won_before_it(
    document: Document, day: Workshop, blocks: Blocks, forward: Forward
) -> None:
    agenda.pin_block(document, blocks["Energiser"].id, time(13, 40))
    start.start(document, day.id, keep_plan=True)
    forward(16)
    timekeeping.next_block(document, day.id)
    shorten, *_others = _proposed(document, day)
    assert _cuts(shorten) == {"Questions": (30, 24)}
    assert shorten.missing == 0
    recover.apply(document, day.id, shorten)
    assert forecast.standing(progress_of(document, day.id), document.now()).words == "On time. Ends 14:40."


def test_minutes_lost_behind_a_pinned_block_are_won_behind_it(
    document: Document, day: Workshop, blocks: Blocks
) -> None:
    agenda.pin_block(document, blocks["Mapping"].id, time(14, 0))
    start.start(document, day.id, keep_plan=True)
    agenda.set_length(document, blocks["Mapping"].id, 38 * 60)
    shorten, accept = _proposed(document, day)
    assert (_cuts(shorten), shorten.missing) == ({"Mapping": (38, 32), "Actions": (20, 18)}, 0)
    assert accept.words == "Leave the agenda as it is. Ends 14:58, 8 min later than planned."


def test_the_turns_of_a_shortened_block_shrink_along(document: Document, late: Workshop, blocks: Blocks) -> None:
    agenda.set_turns(document, blocks["Mapping"].id, TurnPlan.TEAMS)
    turns.make_turns(document, blocks["Mapping"].id)
    recover.apply(document, late.id, _proposed(document, late)[0])
    assert [t.length for t in turns.turns_of(document, blocks["Mapping"].id)] == [420] * 4


# Laws, over days of any shape. Instants are minutes after a start at noon UTC.

NOON = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)
WORKSHOP = Workshop(
    id=1, title="Q1", day=date(2027, 1, 12), start=time(12), zone="UTC", state=WorkshopState.LIVE, began_at=NOON
)


@st.composite
def days(draw: st.DrawFn) -> tuple[Progress, datetime]:
    """A day with one of its blocks under way for some time, behind or ahead, maybe with pinned blocks."""
    drawn: list[Block] = []
    planned: list[Planned] = []
    cursor = NOON
    for number in range(1, draw(st.integers(2, 7))):
        length = draw(st.integers(1, 60)) * 60 + draw(st.sampled_from([0, 0, 30]))
        slack = draw(st.integers(0, 20)) if number > 1 and draw(st.booleans()) else None
        cursor += timedelta(minutes=slack or 0)
        block = Block(
            id=number,
            workshop_id=1,
            part_id=1,
            title=f"Block {number}",
            activity=draw(st.sampled_from([Activity.MAPPING, Activity.BREAK])),
            length=length,
            shortest=draw(st.integers(1, length)),
            added=draw(st.sampled_from([0, 0, 300, -60])) if length > 60 else 0,
            optional=draw(st.booleans()),
            pinned=None if slack is None else cursor.time(),
        )
        drawn.append(block)
        pinned = slack is not None
        planned.append(Planned(id=number, workshop_id=1, block_id=number, start=cursor, length=length, pinned=pinned))
        cursor += timedelta(seconds=length)
    at = draw(st.integers(1, len(drawn)))
    now = planned[at - 1].start + timedelta(seconds=draw(st.integers(-1800, 5400)))
    begun = now - timedelta(seconds=draw(st.integers(0, 3600)))
    stretch = Stretch(id=1, workshop_id=1, block_id=at, started_at=begun)
    live = Live(id=1, workshop_id=1, block_id=at)
    return Progress(WORKSHOP, tuple(drawn), live, (stretch,), tuple(planned)), now


def _applied(progress: Progress, proposal: Proposal) -> Progress:
    changed = {change.block_id: change for change in proposal.changes}
    return replace(
        progress,
        blocks=tuple(
            block.with_(skipped=changed[block.id].skipped, added=changed[block.id].after - block.length)
            if block.id in changed
            else block
            for block in progress.blocks
        ),
    )


@given(days())
def test_shortening_respects_every_floor_and_says_what_is_missing(day: tuple[Progress, datetime]) -> None:
    progress, now = day
    ways = proposals(progress, now)
    blocks = {block.id: block for block in progress.blocks}
    for way in (w for w in ways if w.kind is ProposalKind.SHORTEN):
        assert way.won == sum(change.before - change.after for change in way.changes)
        for change in way.changes:
            block = blocks[change.block_id]
            assert change.before == allowance(block)
            assert (change.before - change.after) % 60 == 0
            assert change.before > change.after >= block.shortest
            assert change.after >= elapsed(progress.stretches, block.id, now)
            assert block.id >= (progress.live.block_id or 0)
        after = forecast.standing(_applied(progress, way), now)
        assert (way.missing == 0) == (after.pace is not forecast.Pace.BEHIND)
        if way.missing == 0:
            assert not any(w.kind is ProposalKind.SHORTEN for w in proposals(_applied(progress, way), now))


@given(days())
def test_without_pins_all_that_is_needed_is_won_or_all_that_can_be(day: tuple[Progress, datetime]) -> None:
    progress, now = day
    progress = replace(progress, blocks=tuple(block.with_(pinned=None) for block in progress.blocks))
    behind = forecast.standing(progress, now).seconds_behind
    slack = sum(
        max(0, int((allowance(b) - max(b.shortest, elapsed(progress.stretches, b.id, now))) // 60))
        for b in progress.blocks[(progress.live.block_id or 1) - 1 :]
    )
    won = next((way.won for way in proposals(progress, now) if way.kind is ProposalKind.SHORTEN), 0)
    assert won == max(0, min(int(behind // 60), slack)) * 60


@given(days())
def test_no_proposal_moves_a_pinned_block_before_its_time(day: tuple[Progress, datetime]) -> None:
    progress, now = day
    for way in proposals(progress, now):
        for coming in forecast.expected(_applied(progress, way), now):
            pinned = forecast.pin_of(progress, coming.block)
            if pinned and coming.block.id != progress.live.block_id:
                assert coming.start >= pinned


@given(days())
def test_giving_back_never_makes_the_day_late_and_leaves_nothing_to_give(day: tuple[Progress, datetime]) -> None:
    progress, now = day
    for way in proposals(progress, now):
        if way.kind is ProposalKind.GIVE_BACK:
            assert all(change.after > change.before for change in way.changes)
            assert forecast.standing(_applied(progress, way), now).pace is forecast.Pace.ON_TIME
            assert way.ends_at <= forecast.planned_end(progress)


@given(days())
def test_there_is_something_to_decide_exactly_when_it_is_not_on_time(day: tuple[Progress, datetime]) -> None:
    progress, now = day
    standing = forecast.standing(progress, now)
    assert bool(proposals(progress, now)) == (standing.pace is not forecast.Pace.ON_TIME)
    assert not {"-", "−"} & set(standing.words)
    for way in proposals(progress, now):
        assert not {"-", "−"} & set(way.words)
