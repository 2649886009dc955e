from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.charting.chart import Chart, ChartLine, ChartPoint, ChartRule
from facilitator.charting.laying import TARGET, laid
from facilitator.charting.room import Type

KIND = Type(lambda words: 6.0 * len(words), 10.0)
DAY = date(2026, 1, 13)
NAMES = ("Product", "Marketing", "Sales", "Customer Success", "Operations of the whole north")


def chart_of(*lines: Sequence[float | None], target: float | None = None) -> Chart:
    """Lines of values a quarter apart, on a scale from 0 to 100, a workshop on each day."""
    days = [DAY + timedelta(91 * place) for place in range(max(map(len, lines), default=0))]
    made = (
        ChartLine(name, tuple(ChartPoint(*one) for one in zip(days, values, strict=False)), "#2f5bea", "circle")
        for name, values in zip(NAMES, lines, strict=False)
    )
    rules = tuple(ChartRule(day, f"Workshop {place + 1}") for place, day in enumerate(days))
    return Chart("Done", tuple(made), rules, 0, 100, target, figure=lambda value: f"{value:.0f}%")


def test_values_stand_where_the_scales_say() -> None:
    found = laid(chart_of([0, 50, 100]), 400, 200, KIND)
    bottom, middle, top = found.spots
    assert (bottom.y, top.y) == (found.plot.bottom, found.plot.top)
    assert middle.y == (found.plot.top + found.plot.bottom) / 2
    assert middle.x - bottom.x == top.x - middle.x > 0


def test_a_missing_value_is_a_gap() -> None:
    found = laid(chart_of([10, None, 30, 40]), 400, 200, KIND)
    assert [spot.point for spot in found.spots] == [0, 2, 3]
    (stroke,) = found.strokes
    assert (stroke.x1, stroke.x2) == (found.spots[1].x, found.spots[2].x)


def test_what_leads_to_a_value_that_will_still_move_is_told_apart() -> None:
    plain = chart_of([10, 20, 30])
    (line,) = plain.lines
    last = ChartPoint(line.points[2].day, 30, early=True)
    moving = Chart("Done", (ChartLine("A", (*line.points[:2], last), "#2f5bea", "circle"),), (), 0, 100)
    assert [stroke.early for stroke in laid(moving, 400, 200, KIND).strokes] == [False, True]


def test_lines_are_named_at_their_ends_with_their_last_values_and_so_is_the_target() -> None:
    found = laid(chart_of([10, 81], [20, 80], [15, None], target=80), 500, 200, KIND)
    assert [end.words for end in found.ends] == ["Product 81%", "Marketing 80%", "Sales 15%", "Target 80%"]
    assert [end.line for end in found.ends] == [0, 1, 2, TARGET]
    assert found.target == found.plot.bottom - 0.8 * found.plot.height


def test_a_line_on_its_own_needs_no_name_and_a_lone_value_has_its_number() -> None:
    found = laid(chart_of([40]), 400, 200, KIND)
    assert (found.ends, found.strokes, len(found.spots)) == ((), (), 1)
    assert [value.words for value in found.values] == ["40%"]


def test_workshops_that_come_too_close_keep_their_rule_and_lose_their_name() -> None:
    found = laid(chart_of([50.0] * 20), 400, 200, KIND)
    assert len(found.rules) == 20
    names = [name.words for _x, name in found.rules if name]
    assert 1 < len(names) < 20
    assert names[-1] == "Workshop 20"


def test_the_nearest_value_is_found_within_reach() -> None:
    found = laid(chart_of([10, 90]), 400, 200, KIND)
    last = found.spots[1]
    assert found.nearest(last.x + 3, last.y - 3, 20) == last
    assert found.nearest(last.x - 60, last.y, 20) is None
    assert laid(Chart("T"), 400, 200, KIND).nearest(0, 0, 1e9) is None


values = st.lists(st.none() | st.floats(0, 100, allow_nan=False), min_size=1, max_size=20)


@given(st.lists(values, max_size=5), st.floats(240, 1900), st.floats(140, 700), st.none() | st.floats(0, 100))
def test_nothing_leaves_the_chart_and_no_words_hide_others(
    lines: list[list[float | None]], width: float, height: float, target: float | None
) -> None:
    found = laid(chart_of(*lines, target=target), width, height, KIND)
    names = [name for _x, name in (*found.rules, *found.months) if name]
    for words in (*names, *found.ends, *found.values):
        assert words.box.left >= -1e-6
        assert words.box.right <= width + 1e-6
        assert words.box.top >= -1e-6
        assert words.box.bottom <= height + 1e-6
    for group in (found.values, found.ends, names):
        for one, other in combinations(group, 2):
            assert not (one.box.touches(other.box) and abs(one.box.top - other.box.top) < one.box.height - 1e-6)
    for spot in found.spots:
        assert found.plot.left <= spot.x <= found.plot.right
        assert found.plot.top - 1e-6 <= spot.y <= found.plot.bottom + 1e-6
