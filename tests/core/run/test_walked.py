import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.figures.results import StatementResult
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import walk
from facilitator.core.run.stage import turn_pane
from facilitator.core.run.walk import Pane, Unveiled
from facilitator.core.run.walked import LINES, Line, RoomView, beside, guess_of, read_wave, seen_by_room, walked
from tests.core.assess.answered import answered

PRODUCT = ["55413", "54513", "55412", "44513", "55413"]
SALES = ["51143", "42152", "51143", "51253", "41153"]


@pytest.fixture
def wave(document: Document) -> Wave:
    """All see 0 as strong and 4 as weak; they are far apart on 1, 2 and 3."""
    return answered(document, {"Product": PRODUCT, "Sales": SALES})


@pytest.fixture
def stop(document: Document, workshop: Workshop, wave: Wave) -> int:
    walk.choose_wave(document, workshop.id, wave.id)
    walk.add_stop(document, workshop.id, "s0")
    return walk.add_stop(document, workshop.id, "s1").id


def _room(document: Document, workshop: Workshop) -> RoomView:
    room = seen_by_room(walked(document, workshop.id))
    assert room is not None
    return room


def _told(lines: tuple[Line, ...]) -> dict[str, StatementResult | None]:
    return {line.asked.key: line.result for line in lines}


def test_without_a_wave_there_is_nothing_to_see(document: Document, workshop: Workshop) -> None:
    view = walked(document, workshop.id)
    assert (view.walk, view.reading, view.stops, view.stop) == (None, None, (), None)
    assert seen_by_room(view) is None


def test_the_console_sees_every_result_beforehand(document: Document, workshop: Workshop, stop: int) -> None:
    view = walked(document, workshop.id)
    assert [one.result.asked.key for one in view.stops if one.result] == ["s0", "s1"]
    assert all(one.unveiled is Unveiled.QUESTION for one in view.stops)
    assert view.present == 6
    assert view.stop == view.stops[0]


def test_the_stage_reads_no_result_before_it_is_unveiled(document: Document, workshop: Workshop, stop: int) -> None:
    walk.set_hands(document, stop, 4, 3)
    walk.show_stop(document, stop)
    room = _room(document, workshop)
    guessing = room.guessing
    assert guessing is not None
    assert (guessing.asked.key, guessing.number, guessing.of) == ("s1", 2, 2)
    assert (guessing.hands, guessing.guess, guessing.result, guessing.words) == (None, None, None, "")
    assert _told(room.strong)["s0"] is None
    assert _told(room.apart)["s1"] is None
    assert _told(room.apart)["s3"] is not None

    walk.unveil(document, stop, Unveiled.GUESS)
    guessing = _room(document, workshop).guessing
    assert guessing is not None
    assert guessing.hands == (0, 0, 0, 3, 0)
    assert guessing.guess is not None
    assert (guessing.result, guessing.words) == (None, "")

    walk.unveil(document, stop, Unveiled.RESULT)
    room = _room(document, workshop)
    guessing = room.guessing
    assert guessing is not None
    assert guessing.result is not None
    assert guessing.words == "The room guessed 4.0, the answers say 2.9: 1.1 lower."
    assert _told(room.apart)["s1"] is not None


def test_it_tells_where_the_teams_agree_and_where_they_do_not(
    document: Document, workshop: Workshop, wave: Wave
) -> None:
    walk.choose_wave(document, workshop.id, wave.id)
    room = _room(document, workshop)
    assert list(_told(room.strong)) == ["s0"]
    assert list(_told(room.weak)) == ["s4"]
    assert set(_told(room.apart)) == {"s1", "s2", "s3"}
    assert [team.name for team in room.teams] == ["Product", "Sales"]
    assert (room.people, len(room.sections), room.guessing) == (10, 1, None)


def test_lists_for_the_stage_are_short(document: Document, workshop: Workshop) -> None:
    many = answered(document, {"Product": ["5" * 20] * 5, "Sales": ["5" * 10 + "1" * 10] * 5}, title="Long")
    walk.choose_wave(document, workshop.id, many.id)
    room = _room(document, workshop)
    assert len(room.strong) == len(room.apart) == LINES


def test_the_change_since_the_earlier_wave_comes_with_the_result(
    document: Document, workshop: Workshop, stop: int, wave: Wave
) -> None:
    before = answered(document, {"Product": ["33333"] * 5, "Sales": ["33333"] * 5}, title="Before")
    walk.choose_wave(document, workshop.id, wave.id, before.id)
    walk.show_stop(document, stop)
    assert walked(document, workshop.id).stops[1].change is not None
    guessing = _room(document, workshop).guessing
    assert guessing is not None
    assert guessing.change is None
    walk.unveil(document, stop, Unveiled.RESULT)
    room = _room(document, workshop)
    assert room.against == before
    assert room.guessing is not None
    assert room.guessing.change is not None


def test_too_many_hands_are_told(document: Document, workshop: Workshop, stop: int) -> None:
    walk.set_hands(document, stop, 1, 6)
    assert walked(document, workshop.id).stops[1].warning == ""
    walk.set_hands(document, stop, 2, 1)
    assert walked(document, workshop.id).stops[1].warning == "7 hands for 6 people here: count again."


def test_a_statement_that_is_held_back_says_so(document: Document, workshop: Workshop) -> None:
    few = answered(document, {"Product": ["1-", "2-", "3-"]}, title="Few")
    walk.choose_wave(document, workshop.id, few.id)
    hidden = walk.add_stop(document, workshop.id, "s1")
    walk.unveil(document, hidden.id, Unveiled.RESULT)
    assert walked(document, workshop.id).stops[0].words == "Too few people answered this for a result to be shown."


def test_what_a_wave_says_may_be_kept_while_hands_are_counted(
    document: Document, workshop: Workshop, stop: int
) -> None:
    found = walk.walk_of(document, workshop.id)
    assert found is not None
    reading = read_wave(document, found)
    walk.set_hands(document, stop, 3, 2)
    assert walked(document, workshop.id, reading) == walked(document, workshop.id)


def test_a_side_that_another_canvas_left_the_stage_at_is_none_of_ours(
    document: Document, workshop: Workshop, stop: int
) -> None:
    turn_pane(document, workshop.id, 9)
    assert walked(document, workshop.id).pane is Pane.PROFILE


@given(st.tuples(*[st.integers(0, 40)] * 5))
def test_a_guess_is_the_mean_of_the_hands(hands: tuple[int, ...]) -> None:
    guess = guess_of(hands)
    if not any(hands):
        assert guess is None
    else:
        assert guess is not None
        assert guess.count == sum(hands)
        assert guess.mean == pytest.approx(sum(at * up for at, up in enumerate(hands, 1)) / sum(hands))


@pytest.mark.parametrize(
    ("guessed", "answered_", "says"),
    [
        (3.0, 3.1, "The room guessed 3.0, the answers say 3.1: much the same."),
        (2.0, 3.5, "The room guessed 2.0, the answers say 3.5: 1.5 higher."),
        (None, 3.5, "The answers say 3.5."),
    ],
)
def test_the_guess_is_set_beside_the_answers_in_words(guessed: float | None, answered_: float, says: str) -> None:
    guess = None if guessed is None else Figure(6, guessed, 3.0, 1.0)
    assert beside(guess, Figure(9, answered_, 3.0, 1.0)) == says
