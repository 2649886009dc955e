from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.parts.actions.check_in_round import Round


def test_it_begins_with_the_first_not_looked_at() -> None:
    assert Round([1, 2, 3], {1}).at == 2
    assert Round([1], {1}).at is None


def test_what_has_been_looked_at_makes_way_for_the_next() -> None:
    way = Round([1, 2, 3])
    way.keep_up([2, 3, 1], {1})
    assert (way.at, way.order) == (2, [1, 2, 3])


def test_undo_goes_back_to_what_is_to_be_looked_at_again() -> None:
    way = Round([1, 2, 3])
    way.keep_up([1, 2, 3], {1})
    way.keep_up([1, 2, 3], set())
    assert way.at == 1


def test_what_was_skipped_comes_again_after_the_last() -> None:
    way = Round([1, 2])
    assert way.go_on()
    way.keep_up([1, 2], {2})
    assert way.at == 1
    assert not way.go_on()
    assert way.at == 1


def test_back_is_the_one_that_was_at_hand_before() -> None:
    way = Round([1, 2, 3, 4])
    way.go_to(4)
    assert way.go_back()
    assert way.at == 1
    assert not way.go_back()


def test_back_from_the_end_is_the_last_one() -> None:
    way = Round([1, 2])
    way.keep_up([1, 2], {1})
    way.keep_up([1, 2], {1, 2})
    assert way.at is None
    assert way.go_back()
    assert way.at == 2


def test_what_is_new_comes_last_and_what_is_gone_is_left_out() -> None:
    way = Round([1, 2])
    way.keep_up([3, 2], set())
    assert (way.order, way.at) == ([2, 3], 2)


MOVES = st.lists(st.tuples(st.sampled_from(["see", "undo", "on", "back", "to"]), st.integers(1, 5)), max_size=40)


@given(MOVES)
def test_whatever_is_done_all_get_their_turn(moves: list[tuple[str, int]]) -> None:
    way, there = Round([1, 2, 3, 4, 5]), [5, 4, 3, 2, 1]
    seen: set[int] = set()
    for move, one in moves:
        match move:
            case "see":
                seen = seen | {one}
                way.keep_up(there, seen)
            case "undo":
                seen = seen - {one}
                way.keep_up(there, seen)
            case "on":
                way.go_on()
            case "back":
                way.go_back()
            case "to":
                way.go_to(one)
    turns = []
    for _ in range(12):
        if way.at is None or way.at in seen:
            way.go_on()
        if way.at is None:
            break
        turns.append(way.at)
        seen = seen | {way.at}
        way.keep_up(there, seen)
    assert way.at is None
    assert len(turns) == len(set(turns))
    assert seen == {1, 2, 3, 4, 5}
