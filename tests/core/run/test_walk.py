from datetime import timedelta

import pytest

from facilitator.core.assess.figures.found import found
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.waves import Wave, remove_wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.core.run.stage import stage_of
from facilitator.core.run.walk import Pane, Unveiled, Unveiling, Walk, WalkStop
from tests.conftest import SetClock
from tests.core.assess.answered import answered, sheets_of

PRODUCT = ["55415", "54515", "55415", "44515", "55415"]
SALES = ["51145", "42155", "51145", "51254", "41155"]


@pytest.fixture
def wave(document: Document) -> Wave:
    """Statement 0 is a strength, 1 and 3 are seen very differently, 2 not by much; Sales is divided on none."""
    return answered(document, {"Product": PRODUCT, "Sales": SALES})


@pytest.fixture
def walking(document: Document, workshop: Workshop, wave: Wave) -> Walk:
    return walk.choose_wave(document, workshop.id, wave.id)


def _keys(document: Document, workshop: Workshop) -> list[str]:
    return [stop.key for stop in walk.stops_of(document, workshop.id)]


def test_the_latest_wave_up_to_the_day_is_proposed_beside_the_one_before(
    document: Document, workshop: Workshop, clock: SetClock
) -> None:
    assert walk.proposed_waves(document, workshop.id) == (None, None)
    first = answered(document, {"Product": PRODUCT}, title="First")
    assert walk.proposed_waves(document, workshop.id) == (first, None)
    clock.forward(minutes=5)
    second = answered(document, {"Product": PRODUCT}, title="Second")
    answered(document, {}, title="Nobody answered")
    clock.instant += timedelta(days=3)
    answered(document, {"Product": PRODUCT}, title="After the day")
    assert walk.proposed_waves(document, workshop.id) == (second, first)


def test_a_wave_without_answers_can_t_be_walked_through_nor_compared(
    document: Document, workshop: Workshop, wave: Wave
) -> None:
    empty = answered(document, {}, title="Empty")
    for chosen, against in ((empty.id, None), (wave.id, empty.id)):
        with pytest.raises(UserError, match="Nobody has answered “Empty” yet"):
            walk.choose_wave(document, workshop.id, chosen, against)
    with pytest.raises(UserError, match="with itself"):
        walk.choose_wave(document, workshop.id, wave.id, wave.id)
    assert walk.walk_of(document, workshop.id) is None


def test_another_wave_covers_what_was_unveiled_and_drops_what_it_does_not_ask(
    document: Document, workshop: Workshop, walking: Walk
) -> None:
    kept, gone = (walk.add_stop(document, workshop.id, key) for key in ("s1", "s4"))
    walk.unveil(document, kept.id, Unveiled.RESULT)
    shorter = answered(document, {"Product": ["1234"]}, title="Shorter")
    again = walk.choose_wave(document, workshop.id, shorter.id, walking.wave_id)
    assert again.id == walking.id
    assert _keys(document, workshop) == ["s1"]
    assert document.all(Unveiling) == []
    assert document.undo() == "Choose wave"
    assert _keys(document, workshop) == ["s1", "s4"]
    assert [one.unveiled for one in document.all(Unveiling)] == [Unveiled.RESULT]
    assert document.find(WalkStop, gone.id) is not None


def test_comparing_the_same_wave_with_another_leaves_everything_as_it_is(
    document: Document, workshop: Workshop, walking: Walk
) -> None:
    stop = walk.add_stop(document, workshop.id, "s1")
    walk.unveil(document, stop.id, Unveiled.GUESS)
    before = answered(document, {"Product": PRODUCT}, title="Before")
    walk.choose_wave(document, workshop.id, walking.wave_id, before.id)
    assert [one.unveiled for one in document.all(Unveiling)] == [Unveiled.GUESS]


def test_a_statement_is_guessed_once_and_only_if_it_was_asked(
    document: Document, workshop: Workshop, wave: Wave
) -> None:
    with pytest.raises(UserError, match="No wave is chosen yet"):
        walk.add_stop(document, workshop.id, "s1")
    walk.choose_wave(document, workshop.id, wave.id)
    walk.add_stop(document, workshop.id, "s1")
    with pytest.raises(UserError, match="already"):
        walk.add_stop(document, workshop.id, "s1")
    with pytest.raises(UserError, match="was not asked in “Baseline”"):
        walk.add_stop(document, workshop.id, "s9")
    assert _keys(document, workshop) == ["s1"]


def test_gaps_are_proposed_first_and_a_strength_last_and_what_is_there_stays(
    document: Document, workshop: Workshop, walking: Walk, wave: Wave
) -> None:
    what = found(results_of(document, wave.id), sheets_of({}))
    walk.add_stop(document, workshop.id, "s2")
    walk.propose_stops(document, workshop.id, what)
    keys = _keys(document, workshop)
    assert keys[0] == "s2"
    assert set(keys[1:3]) == {"s1", "s3"}
    assert keys[-1] in {one.key for one in what.strengths}
    assert len(keys) == len(set(keys)) <= walk.MOST_PROPOSED
    assert document.undo() == "Propose statements to guess"
    assert _keys(document, workshop) == ["s2"]


def test_no_more_than_five_are_proposed_and_never_nothing_in_silence(
    document: Document, workshop: Workshop, walking: Walk, wave: Wave
) -> None:
    what = found(results_of(document, wave.id), sheets_of({}))
    walk.propose_stops(document, workshop.id, what)
    with pytest.raises(UserError, match="Nothing more stands out"):
        walk.propose_stops(document, workshop.id, what)


def test_stops_are_moved_and_taken_out(document: Document, workshop: Workshop, walking: Walk) -> None:
    first, second, third = (walk.add_stop(document, workshop.id, key) for key in ("s0", "s1", "s2"))
    walk.move_stop(document, third.id, first.id)
    walk.unveil(document, second.id, Unveiled.GUESS)
    walk.remove_stop(document, second.id)
    assert _keys(document, workshop) == ["s2", "s0"]
    assert document.all(Unveiling) == []
    document.undo()
    assert _keys(document, workshop) == ["s2", "s0", "s1"]
    assert [one.stop_id for one in document.all(Unveiling)] == [second.id]


def test_hands_are_counted_for_each_rating_and_counted_again(
    document: Document, workshop: Workshop, walking: Walk
) -> None:
    stop = walk.add_stop(document, workshop.id, "s1")
    walk.set_hands(document, stop.id, 1, 3)
    walk.set_hands(document, stop.id, 5, 2)
    assert walk.set_hands(document, stop.id, 1, 1).hands == (1, 0, 0, 0, 2)
    for wrong in (-1, 1_000):
        with pytest.raises(UserError, match="how many hands"):
            walk.set_hands(document, stop.id, 2, wrong)


def test_what_the_room_has_seen_is_not_undone_and_bars_no_undo(
    document: Document, workshop: Workshop, walking: Walk
) -> None:
    stop = walk.add_stop(document, workshop.id, "s1")
    walk.set_hands(document, stop.id, 4, 6)
    walk.show_stop(document, stop.id)
    walk.unveil(document, stop.id, Unveiled.RESULT)
    assert document.undo() == "Count hands"
    assert document.get(WalkStop, stop.id).hands == (0, 0, 0, 0, 0)
    assert [one.unveiled for one in document.all(Unveiling)] == [Unveiled.RESULT]


def test_one_stop_is_at_hand_and_the_stage_turns_to_it(document: Document, workshop: Workshop, walking: Walk) -> None:
    first, second = (walk.add_stop(document, workshop.id, key) for key in ("s0", "s1"))
    walk.show_stop(document, first.id)
    walk.unveil(document, first.id, Unveiled.RESULT)
    walk.show_stop(document, second.id)
    stage = stage_of(document, workshop.id)
    assert stage is not None
    assert stage.pane == Pane.STOP
    assert [one.stop_id for one in document.all(Unveiling, at_hand=True)] == [second.id]
    walk.show_stop(document, first.id)
    (seen,) = document.all(Unveiling, at_hand=True)
    assert (seen.stop_id, seen.unveiled) == (first.id, Unveiled.RESULT)


def test_a_removed_wave_takes_the_walk_along_and_undo_brings_it_back(
    document: Document, workshop: Workshop, walking: Walk
) -> None:
    walk.add_stop(document, workshop.id, "s4")
    remove_wave(document, walking.wave_id)
    assert walk.walk_of(document, workshop.id) is None
    other = answered(document, {"Product": ["1234"]}, title="Other")
    walk.choose_wave(document, workshop.id, other.id)
    assert _keys(document, workshop) == []
