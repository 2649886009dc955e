from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.vote import grid, opportunities
from facilitator.core.run.vote.grid import Placement, Quadrant
from facilitator.core.run.vote.opportunities import Opportunity

PLACES = st.floats(0, 100)


@pytest.fixture
def listed(document: Document, bare: Workshop) -> list[Opportunity]:
    return [opportunities.add(document, bare.id, title) for title in ("A", "B", "C", "D", "E", "F")]


def test_a_place_is_kept_within_the_grid_and_moved_not_doubled(document: Document, listed: list[Opportunity]) -> None:
    grid.place(document, listed[0].id, 120, -3)
    assert document.undo_label == "Place on grid"
    moved = grid.place(document, listed[0].id, 40.5, 60)
    assert document.undo_label == "Move on grid"
    assert document.all(Placement) == [moved]
    assert (moved.impact, moved.effort) == (40.5, 60)
    document.undo()
    assert [(p.impact, p.effort) for p in document.all(Placement)] == [(100, 0)]
    grid.unplace(document, listed[0].id)
    assert document.all(Placement) == []


@pytest.mark.parametrize("impact", [nan, inf, -inf])
def test_what_is_no_number_is_refused(document: Document, listed: list[Opportunity], impact: float) -> None:
    with pytest.raises(UserError, match="from 0 to 100"):
        grid.place(document, listed[0].id, impact, 10)


@pytest.mark.parametrize(
    ("impact", "effort", "name"),
    [
        (80, 20, "Quick wins"), (80, 80, "Big bets"), (20, 20, "Fill-ins"), (20, 80, "Think twice"),
        (50, 50, "Big bets"), (50, 49.9, "Quick wins"), (49.9, 50, "Think twice"),
    ],
)  # fmt: skip
def test_the_quadrants_have_names_and_fifty_belongs_to_the_upper_half(impact: float, effort: float, name: str) -> None:
    placement = Placement(id=1, workshop_id=1, opportunity_id=1, impact=impact, effort=effort)
    assert grid.quadrant(placement) == name


def test_the_table_goes_from_quick_wins_to_what_is_not_placed(document: Document, listed: list[Opportunity]) -> None:
    for opportunity, impact, effort in zip(listed, (10, 90, 70, 90, 30), (90, 80, 20, 10, 10), strict=False):
        grid.place(document, opportunity.id, impact, effort)
    rows = grid.rows(listed, document.all(Placement))
    assert [(row.opportunity.title, row.quadrant) for row in rows] == [
        ("D", Quadrant.QUICK_WIN), ("C", Quadrant.QUICK_WIN), ("B", Quadrant.BIG_BET), ("E", Quadrant.FILL_IN),
        ("A", Quadrant.THINK_TWICE), ("F", None),
    ]  # fmt: skip
    assert grid.unplaced(listed, document.all(Placement)) == [listed[5]]


@given(st.lists(st.tuples(PLACES, PLACES), max_size=12))
def test_the_table_holds_every_opportunity_once_and_falls_in_impact(places: list[tuple[float, float]]) -> None:
    listed = [Opportunity(id=i, workshop_id=1, title="x") for i in range(len(places))]
    placed = [
        Placement(id=i, workshop_id=1, opportunity_id=i, impact=impact, effort=effort)
        for i, (impact, effort) in enumerate(places)
    ]
    rows = grid.rows(listed, placed)
    assert sorted(row.opportunity.id for row in rows) == [o.id for o in listed]
    for upper, lower in pairwise(rows):
        if upper.quadrant == lower.quadrant:
            assert upper.placement
            assert lower.placement
            assert upper.placement.impact >= lower.placement.impact
