from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block, TurnPlan
from facilitator.core.plan.minutes import shares
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.clock import rotation, start, timekeeping, turns
from facilitator.core.run.clock.rotation import turn_left
from facilitator.core.run.clock.timekeeping import Stretch, allowance, elapsed, progress_of
from facilitator.core.run.clock.turns import Turn, fit_turns, turns_of

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _join(document: Document, day: Workshop, seats: list[tuple[str, int | None, bool]]) -> None:
    """Participants by team name, table and presence."""
    teams = {team.name: team.id for team in document.all(Team)}
    with document.step("Add people") as step:
        for team, table_no, present in seats:
            person = step.put(Person(id=document.new_id(), name=team, team_id=teams[team]))
            step.put(
                Participant(
                    id=document.new_id(),
                    workshop_id=day.id,
                    person_id=person.id,
                    table_no=table_no,
                    present=present,
                )
            )


def _plan(document: Document, block: Block, plan: TurnPlan, minutes: int) -> None:
    agenda.set_turns(document, block.id, plan)
    agenda.set_length(document, block.id, minutes * 60)


def test_forty_five_minutes_over_three_teams_are_fifteen_each(
    document: Document, day: Workshop, blocks: Blocks
) -> None:
    _join(document, day, [("Sales", 1, True), ("Product", 1, True), ("Marketing", 2, True)])
    _plan(document, blocks["Questions"], TurnPlan.TEAMS, 45)
    made = turns.make_turns(document, blocks["Questions"].id)
    assert [(t.title, t.length) for t in made] == [("Product", 900), ("Marketing", 900), ("Sales", 900)]
    assert turns_of(document, blocks["Questions"].id) == made


def test_teams_without_anyone_present_take_no_turn(document: Document, day: Workshop, blocks: Blocks) -> None:
    _join(document, day, [("Sales", 1, True), ("Product", 1, False)])
    _plan(document, blocks["Questions"], TurnPlan.TEAMS, 45)
    assert [t.title for t in turns.make_turns(document, blocks["Questions"].id)] == ["Sales"]


def test_without_participants_every_team_takes_a_turn(document: Document, blocks: Blocks) -> None:
    _plan(document, blocks["Questions"], TurnPlan.TEAMS, 40)
    made = turns.make_turns(document, blocks["Questions"].id)
    assert [t.title for t in made] == ["Product", "Marketing", "Sales", "Customer Success"]


def test_tables_take_turns_in_their_order_and_share_to_the_second(
    document: Document, day: Workshop, blocks: Blocks
) -> None:
    _join(document, day, [("Sales", 7, True), ("Product", 2, True), ("Product", 2, True), ("Sales", None, True)])
    _join(document, day, [("Sales", 3, True)])
    _plan(document, blocks["Questions"], TurnPlan.TABLES, 10)
    timed = document.get(Block, blocks["Questions"].id)
    with document.step("Take time") as step:
        step.put(timed.with_(added=-100))
    made = turns.make_turns(document, timed.id)
    assert [(t.title, t.table_no, t.length) for t in made] == [
        ("Table 2", 2, 167),
        ("Table 3", 3, 167),
        ("Table 7", 7, 166),
    ]


def test_making_turns_again_replaces_them(document: Document, blocks: Blocks) -> None:
    _plan(document, blocks["Questions"], TurnPlan.TEAMS, 40)
    turns.make_turns(document, blocks["Questions"].id)
    again = turns.make_turns(document, blocks["Questions"].id)
    assert turns_of(document, blocks["Questions"].id) == again
    assert len(again) == 4


def test_turns_that_can_not_be_made_say_why(document: Document, blocks: Blocks) -> None:
    with pytest.raises(UserError, match="has no turns"):
        turns.make_turns(document, blocks["Questions"].id)
    _plan(document, blocks["Questions"], TurnPlan.TABLES, 40)
    with pytest.raises(UserError, match="tables first"):
        turns.make_turns(document, blocks["Questions"].id)


def test_turns_are_added_renamed_timed_moved_skipped_and_deleted(document: Document, blocks: Blocks) -> None:
    block_id = blocks["Questions"].id
    guest, host = (turns.add_turn(document, block_id, title, 120) for title in (" Ada \n Okafor ", "Tom"))
    turns.rename_turn(document, host.id, "Tom Reed")
    turns.set_turn_length(document, host.id, 90)
    turns.move_turn(document, host.id, guest.id)
    turns.skip_turn(document, guest.id)
    assert [(t.title, t.length, t.skipped) for t in turns_of(document, block_id)] == [
        ("Tom Reed", 90, False),
        ("Ada Okafor", 120, True),
    ]
    turns.remove_turn(document, guest.id)
    assert [t.title for t in turns_of(document, block_id)] == ["Tom Reed"]
    with pytest.raises(UserError, match="needs a name"):
        turns.rename_turn(document, host.id, " ")
    with pytest.raises(UserError, match="one second"):
        turns.set_turn_length(document, host.id, 0)


@given(st.integers(0, 100_000), st.lists(st.integers(0, 5_000), min_size=1).filter(any))
def test_shares_add_up_and_stay_within_one_of_proportion(total: int, weights: list[int]) -> None:
    cut = shares(total, weights)
    assert sum(cut) == total
    assert all(abs(part - total * weight / sum(weights)) < 1 for part, weight in zip(cut, weights, strict=True))
    if total <= sum(weights):
        assert all(part <= weight for part, weight in zip(cut, weights, strict=True))


def test_turns_are_fitted_in_proportion_without_the_skipped(document: Document, blocks: Blocks) -> None:
    block_id = blocks["Questions"].id
    made = [turns.add_turn(document, block_id, name, length) for name, length in (("A", 600), ("B", 300), ("C", 900))]
    turns.skip_turn(document, made[2].id)
    with document.step("Fit") as step:
        fit_turns(step, turns_of(document, block_id), 600)
    assert [t.length for t in turns_of(document, block_id)] == [400, 200, 900]


@pytest.fixture
def round_of_three(document: Document, day: Workshop, blocks: Blocks) -> list[Turn]:
    """Three turns of ten minutes in the first block, which runs."""
    _join(document, day, [("Sales", 1, True), ("Product", 1, True), ("Marketing", 2, True)])
    _plan(document, blocks["Welcome"], TurnPlan.TEAMS, 30)
    start.start(document, day.id, keep_plan=True)
    return turns_of(document, blocks["Welcome"].id)


def _left(document: Document, turn: Turn) -> float:
    return turn_left(turn, document.all(Stretch), document.now()) / 60


def test_each_turn_has_its_own_count_and_the_block_counts_on(
    document: Document, day: Workshop, blocks: Blocks, round_of_three: list[Turn], forward: Forward
) -> None:
    product, marketing, sales = round_of_three
    forward(12)
    assert rotation.next_turn(document, day.id) == marketing
    forward(4)
    assert [_left(document, turn) for turn in (product, marketing, sales)] == [-2, 6, 10]
    assert elapsed(document.all(Stretch), blocks["Welcome"].id, document.now()) == 16 * 60
    assert rotation.back_turn(document, day.id) == product
    forward(1)
    assert _left(document, product) == -3


@pytest.mark.parametrize(("seconds", "allowed"), [(300, 900), (-120, 480), (-1200, 0)])
def test_time_added_is_for_whoever_has_the_floor(
    document: Document, day: Workshop, blocks: Blocks, round_of_three: list[Turn], seconds: int, allowed: int
) -> None:
    rotation.next_turn(document, day.id)
    block = timekeeping.add_time(document, day.id, seconds)
    assert allowance(block) == 1800 + seconds
    assert [turn.length for turn in turns_of(document, block.id)] == [600, allowed, 600]
    document.undo()
    assert turns_of(document, block.id) == round_of_three


def test_after_the_last_turn_the_round_is_over_and_can_be_gone_back_into(
    document: Document, day: Workshop, round_of_three: list[Turn]
) -> None:
    assert [rotation.next_turn(document, day.id) for _ in range(3)] == [*round_of_three[1:], None]
    assert progress_of(document, day.id).running
    with pytest.raises(UserError, match="Everyone has had a turn"):
        rotation.next_turn(document, day.id)
    assert rotation.back_turn(document, day.id) == round_of_three[2]


def test_a_skipped_turn_is_passed_over_both_ways_unless_it_is_chosen(
    document: Document, day: Workshop, round_of_three: list[Turn]
) -> None:
    product, marketing, sales = round_of_three
    turns.skip_turn(document, marketing.id)
    assert rotation.next_turn(document, day.id) == sales
    assert rotation.back_turn(document, day.id) == product
    with pytest.raises(UserError, match="first turn"):
        rotation.back_turn(document, day.id)
    assert not rotation.begin_turn(document, marketing.id).skipped
    assert progress_of(document, day.id).live.turn_id == marketing.id


def test_coming_back_to_a_block_goes_on_with_the_turn_that_had_the_floor(
    document: Document, day: Workshop, round_of_three: list[Turn], forward: Forward
) -> None:
    rotation.next_turn(document, day.id)
    forward(3)
    timekeeping.next_block(document, day.id)
    forward(5)
    timekeeping.back(document, day.id)
    forward(2)
    assert progress_of(document, day.id).live.turn_id == round_of_three[1].id
    assert _left(document, round_of_three[1]) == 5


def test_a_turn_is_paused_and_resumed_with_its_block(
    document: Document, day: Workshop, round_of_three: list[Turn], forward: Forward
) -> None:
    forward(2)
    timekeeping.pause(document, day.id)
    forward(9)
    timekeeping.resume(document, day.id)
    forward(1)
    assert _left(document, round_of_three[0]) == 7


def test_a_turn_of_another_block_is_not_begun(
    document: Document, day: Workshop, blocks: Blocks, round_of_three: list[Turn]
) -> None:
    timekeeping.next_block(document, day.id)
    with pytest.raises(UserError, match="another block"):
        rotation.begin_turn(document, round_of_three[0].id)
    with pytest.raises(UserError, match="no turns"):
        rotation.next_turn(document, day.id)


def test_undoing_a_next_turn_gives_the_floor_back(
    document: Document, day: Workshop, round_of_three: list[Turn], forward: Forward
) -> None:
    forward(2)
    rotation.next_turn(document, day.id)
    forward(1)
    assert document.undo() == "Next turn"
    assert _left(document, round_of_three[0]) == 7
