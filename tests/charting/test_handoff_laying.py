from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.charting.handoff_laying import LaidMap, laid_map
from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode
from facilitator.charting.handoff_nodes import broken
from facilitator.charting.room import Box, Type
from tests.charting.test_handoff_map import USUAL, map_of

KIND = Type(lambda words: 6.0 * len(words), 14.0)
NAMES = (
    "Product", "Marketing", "Sales", "Customer Success", "Partner and Channel Operations North", "Legal",
    "Research and Development of the whole company", "Operationswithoutanyblankinbetweenatall",
)  # fmt: skip


def laid(ends: list[tuple[int, list[int], bool]], count: int, width: float, height: float) -> LaidMap:
    nodes = tuple(MapNode(key, NAMES[key], "#2f6fde", "circle") for key in range(count))
    arrows = (
        MapArrow(place, str(place + 1), f"What goes over in {place + 1}", giver, tuple(takers), rubs)
        for place, (giver, takers, rubs) in enumerate(ends)
    )
    return laid_map(ArrowMap("Map", nodes, tuple(arrows)), width, height, KIND)


def test_a_flow_goes_clockwise_from_the_upper_left() -> None:
    boxes = {one.node.key: one.box for one in laid_map(map_of((3, 1, 2, 0), USUAL), 600, 240, KIND).nodes}
    assert boxes[0].right < boxes[1].left
    assert max(boxes[0].bottom, boxes[1].bottom) < min(boxes[2].top, boxes[3].top)
    assert boxes[3].right < boxes[2].left


def test_there_and_back_are_two_lines_that_keep_apart() -> None:
    there, back = laid([(0, [1], False), (1, [0], False)], 2, 600, 200).lines
    assert abs(there.at(0.5)[1] - back.at(0.5)[1]) > KIND.height
    assert there.head[0][0] > there.points[0][0]
    assert back.head[0][0] < back.points[0][0]


def test_several_between_the_same_two_stand_on_one_line_each_with_its_number() -> None:
    found = laid([(0, [1], True), (0, [1], False), (0, [1], True)], 2, 600, 200)
    assert len(found.lines) == 1
    assert [badge.arrow for badge in found.badges] == [0, 1, 2]
    assert [badge.sign is not None for badge in found.badges] == [True, False, True]


def test_one_that_goes_to_several_has_its_number_on_every_line_and_its_title_once() -> None:
    found = laid([(0, [1, 2, 3], False)], 4, 800, 300)
    assert [badge.arrow for badge in found.badges] == [0, 0, 0]
    assert [title.words for title in found.titles] == ["What goes over in 1"]


def test_titles_are_all_there_or_none() -> None:
    few = laid_map(map_of((0, 1, 2, 3), USUAL), 700, 260, KIND)
    assert sorted(title.arrow for title in few.titles) == [0, 1, 2, 3]
    many = laid([(0, [1], False)] * 12, 2, 480, 150)
    assert many.titles == ()


def test_what_lies_under_a_place_is_found_number_first() -> None:
    found = laid([(0, [1], False), (0, [1], False), (1, [2], False)], 3, 600, 240)
    second = found.badges[1]
    assert found.arrow_at(*second.box.middle, 9) == 1
    third = next(line for line in found.lines if line.arrows == (2,))
    assert found.arrow_at(*third.at(0.2), 9) == 2
    assert found.arrow_at(-100, -100, 9) is None
    assert laid([], 3, 600, 240).arrow_at(0, 0, 1e9) is None


def test_a_name_is_broken_once_and_then_shortened() -> None:
    assert broken("Sales", 60, KIND) == ("Sales",)
    assert broken("Customer Success", 60, KIND) == ("Customer", "Success")
    first, second = broken("Partner and Channel Operations", 80, KIND)
    assert (first, second[-1]) == ("Partner and", "…")
    assert broken("Operationswithoutablank", 60, KIND) == ("Operation…",)


ends = st.tuples(st.integers(0, 7), st.lists(st.integers(0, 7), max_size=4), st.booleans())


@given(st.lists(ends, max_size=16), st.integers(2, 8), st.floats(480, 1900), st.floats(220, 900))
def test_teams_never_overlap_and_nothing_leaves_the_room(
    wanted: list[tuple[int, list[int], bool]], count: int, width: float, height: float
) -> None:
    found = laid(wanted, count, width, height)
    room = Box(0, 0, width, height).grown(1e-6)
    assert len(found.nodes) == count
    for one, two in combinations(found.nodes, 2):
        assert not one.box.touches(two.box)
    for node in found.nodes:
        assert room.holds(node.box)
        for part in (node.mark, *(box for box, _words in node.lines)):
            assert node.box.grown(1e-6).holds(part)
    for badge in found.badges:
        assert room.holds(badge.box)
        assert badge.box.grown(1e-6).holds(badge.number)
        assert badge.sign is None or badge.box.grown(1e-6).holds(badge.sign)
    for this, that in combinations(found.titles, 2):
        assert not this.box.touches(that.box)
    for title in found.titles:
        assert room.holds(title.box)
        hidden = (*(node.box for node in found.nodes), *(badge.box for badge in found.badges))
        assert not any(map(title.box.touches, hidden))


@given(st.lists(ends, max_size=10))
def test_the_same_map_is_always_laid_out_the_same(wanted: list[tuple[int, list[int], bool]]) -> None:
    assert laid(wanted, 6, 700, 300) == laid(wanted, 6, 700, 300)
