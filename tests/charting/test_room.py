from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator.charting.room import Box, Type, first_free, fitting, spread

MONO = Type(lambda words: 6.0 * len(words), 10.0)
heights = st.lists(st.floats(-50, 250, allow_nan=False), max_size=8)


@given(heights)
def test_spread_labels_hide_none_of_each_other_and_keep_their_order(wanted: list[float]) -> None:
    found = spread(wanted, 14, 0, 200)
    rows = sorted(found)
    assert all(after - before >= 14 - 1e-6 for before, after in pairwise(rows))
    assert all(7 - 1e-6 <= middle <= 193 + 1e-6 for middle in found)
    by_wish = [found[place] for place in sorted(range(len(wanted)), key=lambda place: wanted[place])]
    assert by_wish == rows


def test_labels_with_room_stay_where_they_are_wanted() -> None:
    assert spread([100, 20, 60], 14, 0, 200) == [100, 20, 60]


def test_two_that_want_one_place_share_the_way() -> None:
    assert spread([100, 100], 14, 0, 200) == [93, 107]


def test_too_many_labels_stand_evenly() -> None:
    found = spread([5.0] * 10, 30, 0, 100)
    assert [round(after - before, 6) for before, after in pairwise(found)] == [10] * 9


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 90)), max_size=20))
def test_labels_in_a_row_that_are_kept_do_not_touch(spans: list[tuple[float, float]]) -> None:
    boxes = [Box(left, 0, width, 10) for left, width in spans]
    kept = fitting(boxes, 4)
    ordered = sorted((boxes[place] for place in kept), key=lambda box: box.left)
    assert all(before.right + 4 <= after.left + 1e-9 for before, after in pairwise(ordered))
    assert bool(kept) == bool(spans)


def test_of_labels_that_meet_the_later_is_kept() -> None:
    assert fitting([Box(0, 0, 50, 10), Box(40, 0, 50, 10), Box(100, 0, 50, 10)], 4) == [1, 2]


def test_words_are_cut_with_an_ellipsis_to_the_room() -> None:
    assert MONO.shortened("Customer Success", 200) == "Customer Success"
    assert MONO.shortened("Customer Success", 60) == "Customer…"
    assert MONO.shortened("Customer Success", 8) == ""


@given(st.text(max_size=40), st.floats(0, 300))
def test_shortened_words_fit(words: str, room: float) -> None:
    assert MONO.width(MONO.shortened(words, room)) <= room


def test_a_label_takes_the_first_place_that_hides_nothing() -> None:
    above, below, within = Box(40, 20, 20, 10), Box(40, 60, 20, 10), Box(0, 0, 100, 100)
    assert first_free((above, below), within, (), ()) == above
    assert first_free((above, below), within, (Box(45, 25, 4, 4),), ()) == below
    assert first_free((above, below), within, (), ((0, 0, 100, 50),)) == below
    assert first_free((above, below), within, (above, below), ()) is None
    assert first_free((above,), Box(0, 25, 100, 75), (), ()) is None


def test_a_stroke_crosses_only_what_it_goes_through() -> None:
    box = Box(40, 20, 20, 10)
    assert box.crossed_by(0, 25, 100, 25)
    assert box.crossed_by(50, 0, 50, 100)
    assert not box.crossed_by(0, 0, 30, 25)
    assert not box.crossed_by(0, 100, 100, 60)
