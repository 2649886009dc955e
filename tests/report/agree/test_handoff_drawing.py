from collections.abc import Callable, Sequence

import pytest
from reportlab.platypus import Flowable

from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode
from facilitator.report.agree.handoff_drawing import HandoffDrawing, height_for
from facilitator.report.paper import Paper

TEAMS = (("Marketing", "triangle"), ("Sales", "square"), ("Customer <b>Success", "diamond"), ("Product", "circle"))
NODES = tuple(MapNode(key, name, "#2f6fde", mark) for key, (name, mark) in enumerate(TEAMS))
USUAL = ArrowMap(
    "Map of the handoffs",
    NODES,
    (
        MapArrow(1, "1", "Qualified leads", 0, (1,), True),
        MapArrow(2, "2", "New customers", 1, (2,)),
        MapArrow(3, "3", "What customers\nsay", 2, (3,), True),
        MapArrow(4, "4", "What is coming", 3, (0, 1, 2)),
    ),
)


def test_teams_titles_numbers_and_signs_are_printed(paper: Paper, words: Callable[[Sequence[Flowable]], str]) -> None:
    printed = words([HandoffDrawing(paper, USUAL)])
    for team, _mark in TEAMS:
        assert team in printed
    assert "What customers say" in printed
    assert printed.count("!") == 2
    assert printed.count("4") == 3


@pytest.mark.parametrize("shown", [ArrowMap("Nothing"), ArrowMap("One", NODES[:1])])
def test_a_map_with_nothing_to_draw_is_drawn(
    paper: Paper, words: Callable[[Sequence[Flowable]], str], shown: ArrowMap
) -> None:
    assert words([HandoffDrawing(paper, shown)]).endswith(" ".join(node.title for node in shown.nodes))


def test_more_teams_get_more_room(paper: Paper) -> None:
    many = ArrowMap("Many", tuple(MapNode(key, f"Team {key}", "#2f6fde", "circle") for key in range(8)))
    assert height_for(many) > height_for(USUAL)
    assert HandoffDrawing(paper, USUAL, 90).wrap(480, 700) == (480, 90)
