from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from facilitator.report.drawings import (
    CutLine,
    TeamKey,
    TimeRow,
    VoteBar,
    VotePart,
    VoteRow,
    number,
    time_strip,
    time_words,
    vote_bars,
)
from facilitator.report.impact_grid import RADIUS, GridItem, ImpactGrid, Name, impact_grid, spread
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes

Words = Callable[[Sequence[Flowable]], str]
PRODUCT = TeamKey("Product", "#2f6fde", "circle")
SALES = TeamKey("Sales & <b>", "#2a8f63", "square")


def rows(count: int) -> list[VoteRow]:
    return [
        VoteRow(str(index), f"Opportunity {index}", (VotePart(PRODUCT, 3), VotePart(SALES, 2)), 5, "tied")
        for index in range(1, count + 1)
    ]


def test_votes_say_team_rank_total_and_tie(paper: Paper, words: Words) -> None:
    text = words(vote_bars(paper, rows(3), [PRODUCT, SALES], taken=2))
    for part in ("Product", "Sales & <b>", "Opportunity 3", "tied", "Taken further: everything above this line"):
        assert part in text


@pytest.mark.parametrize(("count", "taken", "place"), [(3, 2, 3), (3, 0, None), (3, 3, None), (1, 1, None)])
def test_the_cut_line_stands_only_between_rows(paper: Paper, count: int, taken: int, place: int | None) -> None:
    story = vote_bars(paper, rows(count), [PRODUCT], taken)
    found = [index for index, item in enumerate(story) if isinstance(item, CutLine)]
    assert found == ([] if place is None else [place])


def test_many_votes_run_over_pages(paper: Paper, words: Words) -> None:
    text = words(vote_bars(paper, rows(120), [PRODUCT, SALES], taken=5))
    assert all(f"Opportunity {index}" in text for index in range(1, 121))


def test_votes_of_nobody_are_drawn(paper: Paper, words: Words) -> None:
    empty = VoteRow("1", "Nobody wants this", (), 0)
    assert "Nobody wants this" in words(vote_bars(paper, [empty], []))
    assert vote_bars(paper, [], []) == []


def test_a_bar_is_as_long_as_its_votes(paper: Paper) -> None:
    bars = [item for item in vote_bars(paper, rows(2), []) if isinstance(item, VoteBar)]
    wide, high = bars[0].wrap(400, 800)
    assert wide == 400
    assert high < 50


@pytest.mark.parametrize(
    ("planned", "taken", "words"),
    [
        (30, None, "30 min planned, not run"),
        (30, 30.9, "30 min, as planned"),
        (30, 29.2, "30 min, as planned"),
        (30, 36, "36 of 30 min, 6 over"),
        (30, 28.6, "29 of 30 min, 1 under"),
        (0, 5, "5 of 0 min, 5 over"),
    ],
)
def test_time_in_words(planned: float, taken: float | None, words: str) -> None:
    assert time_words(planned, taken) == words


def test_time_strip_names_blocks(paper: Paper, words: Words) -> None:
    text = words(time_strip(paper, [TimeRow("Welcome", 15, 21), TimeRow("Break", 15, None), TimeRow("", 0, 0)]))
    assert "Welcome" in text
    assert "21 of 15 min, 6 over" in text
    assert "15 min planned, not run" in text


@pytest.mark.parametrize(("value", "shown"), [(3, "3"), (3.0, "3"), (0.333, "0.3"), (1234567, "1234567")])
def test_numbers_for_reading(value: float, shown: str) -> None:
    assert number(value) == shown


def items(count: int) -> list[GridItem]:
    return [
        GridItem(str(index + 1), f"Opportunity {index + 1}", index * 37 % 101, index * 53 % 101)
        for index in range(count)
    ]


def test_a_short_key_stands_beside_the_plot(paper: Paper, words: Words) -> None:
    story = impact_grid(paper, items(8))
    assert len(story) == 1
    text = words(story)
    for part in ("Quick wins", "Big bets", "Fill-ins", "Think twice", "Effort →", "Opportunity 8"):
        assert part in text


def test_a_long_key_becomes_a_table_and_loses_nothing(paper: Paper, words: Words) -> None:
    story = impact_grid(paper, items(90))
    assert isinstance(story[0], ImpactGrid)
    text = words(story)
    assert all(f"Opportunity {index}" in text for index in range(1, 91))


def test_an_empty_grid_is_drawn(paper: Paper, words: Words) -> None:
    assert "Quick wins" in words(impact_grid(paper, []))


POINTS = st.lists(st.tuples(st.floats(-10, 110), st.floats(-10, 110)), max_size=30)


@given(POINTS)
def test_points_keep_apart_and_inside(points: list[tuple[float, float]]) -> None:
    side = 300.0
    places = spread(points, side)
    assert len(places) == len(points)
    for index, (x, y) in enumerate(places):
        assert RADIUS - 0.001 <= x <= side - RADIUS + 0.001
        assert RADIUS - 0.001 <= y <= side - RADIUS + 0.001
        for other_x, other_y in places[:index]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= (2 * RADIUS - 0.001) ** 2


def test_a_free_point_stands_where_it_was_put() -> None:
    ((x, y),) = spread([(50, 50)], 300)
    assert (x, y) == pytest.approx((150, 150))


def test_points_keep_off_the_names() -> None:
    name = Name("Quick wins", 8, 285, 50)
    (place,) = spread([(0, 100)], 300, [name])
    assert not name.covers(*place)


def test_a_full_plot_is_still_drawn(paper: Paper) -> None:
    crowd: list[Flowable] = list(impact_grid(paper, [GridItem("1", "Same", 50, 50)] * 500))
    assert pdf_bytes(crowd, paper, Front("T"))
