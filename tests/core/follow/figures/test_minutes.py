from collections.abc import Sequence
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.figures import minutes
from facilitator.core.follow.figures.minutes import (
    HeldBlock,
    KindMinutes,
    by_activity,
    held_blocks,
    proposal,
    proposals,
)
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import start, timekeeping
from facilitator.core.run.clock.daylog import log_of
from tests.conftest import SetClock

MAPPING, TALK = Activity.MAPPING, Activity.TALK
MINUTE = 60


def _planned(document: Document, day: date, *lengths: tuple[Activity, int]) -> tuple[Workshop, list[Block]]:
    """A workshop of one part, with blocks of these activities and minutes."""
    made = creating.create_workshop(document, f"Of {day}", day, time(13), "Europe/Berlin")
    part = agenda.add_part(document, made.id, "Work")
    blocks = [
        agenda.add_block(document, part.id, activity.value, activity, length * MINUTE, 5 * MINUTE)
        for activity, length in lengths
    ]
    return made, blocks


def _hold(
    document: Document, clock: SetClock, blocks: Sequence[tuple[Activity, int]], took: Sequence[float]
) -> tuple[Workshop, list[Block]]:
    """Plan such a workshop for today, run it with these minutes, close it, and go on to the day after."""
    made, held = _planned(document, clock.instant.date(), *blocks)
    start.start(document, made.id, keep_plan=True)
    for spent in took:
        clock.forward(spent)
        timekeeping.next_block(document, made.id)
    start.close(document, made.id)
    clock.instant += timedelta(1) - timedelta(minutes=sum(took))
    return made, held


def _block(length: int, shortest: int = 5) -> Block:
    return Block(
        id=1,
        workshop_id=9,
        part_id=2,
        title="Map",
        activity=MAPPING,
        length=length * MINUTE,
        shortest=shortest * MINUTE,
    )


def _history(*took: tuple[int, float], workshops: int = 2) -> list[HeldBlock]:
    """Held mappings: planned minutes and minutes taken, spread over so many workshops."""
    return [
        HeldBlock(_block(planned), number % workshops, planned * MINUTE, spent * MINUTE)
        for number, (planned, spent) in enumerate(took)
    ]


def test_what_was_held_is_what_the_log_of_the_day_says(document: Document, clock: SetClock) -> None:
    made, _blocks = _hold(document, clock, [(MAPPING, 30), (TALK, 10), (TALK, 20)], [36, 0.1, 12])
    log = {row.block_id: row for row in log_of(document, made.id)}
    found = held_blocks(document)
    assert [(one.block.activity, one.planned, one.spent) for one in found] == [(MAPPING, 1800, 2160), (TALK, 1200, 720)]
    assert all(log[one.block.id].difference == one.spent - one.planned for one in found)
    assert [(kind.activity, kind.words) for kind in by_activity(found)] == [
        (MAPPING, "1 block in 1 workshop took 20% longer"),
        (TALK, "1 block in 1 workshop took 40% shorter"),
    ]


def test_a_workshop_under_way_is_no_history_yet(document: Document, clock: SetClock) -> None:
    made, _blocks = _planned(document, clock.instant.date(), (MAPPING, 30))
    start.start(document, made.id, keep_plan=True)
    clock.forward(40)
    assert held_blocks(document) == []
    timekeeping.next_block(document, made.id)
    start.close(document, made.id)
    assert len(held_blocks(document)) == 1


def test_after_enough_workshops_another_length_is_proposed_and_taken_over_in_one_step(
    document: Document, clock: SetClock
) -> None:
    for took in ([36, 38, 10], [34, 40, 10]):
        _hold(document, clock, [(MAPPING, 30), (MAPPING, 30), (TALK, 10)], took)
    made, blocks = _planned(document, date(2027, 4, 12), (MAPPING, 30), (TALK, 10), (MAPPING, 90))
    (found,) = proposals(document, made.id)
    assert (found.block.id, found.planned, found.proposed) == (blocks[0].id, 30 * MINUTE, 35 * MINUTE)
    assert found.why == "Mapping: 4 blocks in 2 workshops took 23% longer as a rule, from 13% longer to 33% longer"
    minutes.accept(document, [block.id for block in blocks])
    assert document.get(Block, blocks[0].id).length == 35 * MINUTE
    assert document.undo_label == "Take over learnt minutes"
    assert proposals(document, made.id) == []
    with pytest.raises(UserError, match="No other length is proposed"):
        minutes.accept(document, [blocks[0].id])


def test_nothing_is_proposed_for_what_is_held_or_left_out(document: Document, clock: SetClock) -> None:
    held = [_hold(document, clock, [(MAPPING, 30), (MAPPING, 30)], [40, 40])[0] for _time in range(2)]
    assert proposals(document, held[0].id) == []
    made, blocks = _planned(document, date(2027, 4, 12), (MAPPING, 30))
    assert len(proposals(document, made.id)) == 1
    agenda.skip_block(document, blocks[0].id)
    assert proposals(document, made.id) == []


@pytest.mark.parametrize(
    ("history", "why"),
    [
        (_history((30, 40), (30, 40)), "two blocks are too few"),
        (_history((30, 40), (30, 40), (30, 40), workshops=1), "one workshop is too few"),
        (_history((30, 40), (30, 20), (30, 41), (30, 21)), "they went either way"),
        (_history((90, 120), (90, 120), (90, 120)), "they were far longer"),
        (_history((30, 30), (30, 30), (30, 30)), "it went as planned"),
        (_history((30, 31), (30, 32), (30, 32)), "it is less than five minutes"),
    ],
)
def test_without_enough_to_say_nothing_is_proposed(history: list[HeldBlock], why: str) -> None:
    assert proposal(_block(30), history) is None, why


def test_what_takes_less_is_proposed_shorter_but_never_under_its_shortest() -> None:
    history = _history((60, 40), (60, 42), (60, 41))
    shorter, bounded = proposal(_block(60), history), proposal(_block(60, shortest=50), history)
    assert shorter is not None
    assert shorter.proposed == 40 * MINUTE
    assert bounded is not None
    assert bounded.proposed == 50 * MINUTE
    assert proposal(_block(60, shortest=60), history) is None


def test_the_spread_is_said() -> None:
    kind = KindMinutes(MAPPING, tuple(_history((20, 19), (20, 24), (20, 28), (20, 24))))
    assert kind.words == "4 blocks in 2 workshops took 20% longer as a rule, from 5% shorter to 40% longer"
    assert (kind.planned, kind.spent, kind.enough) == (4_800, 5_700, True)
    even = KindMinutes(MAPPING, tuple(_history((20, 20), (20, 20))))
    assert even.words == "2 blocks in 2 workshops took the time planned as a rule"


LENGTHS = st.integers(5, 120)
TOOK = st.lists(st.floats(1, 200), min_size=3, max_size=8)


@given(LENGTHS, LENGTHS, st.lists(st.tuples(LENGTHS, st.floats(1, 200)), min_size=3, max_size=8))
def test_a_proposal_is_in_whole_fives_or_the_shortest(
    length: int, shortest: int, history: list[tuple[int, float]]
) -> None:
    block = _block(length, min(shortest, length))
    found = proposal(block, _history(*history))
    if found is not None:
        assert found.proposed >= block.shortest
        assert found.proposed % 300 == 0 or found.proposed == block.shortest
        assert abs(found.proposed - block.length) >= 300


@given(LENGTHS, LENGTHS, TOOK)
def test_lengths_taken_over_go_one_way_and_settle(length: int, planned: int, took: list[float]) -> None:
    block, history = _block(length), _history(*((planned, spent) for spent in took))
    lengths = [block.length]
    while found := proposal(block, history):
        block = block.with_(length=found.proposed)
        lengths.append(block.length)
        assert len(lengths) < 30
    assert lengths in (sorted(lengths), sorted(lengths, reverse=True))
