from itertools import permutations

import pytest

from facilitator.charting.handoff_map import ArrowMap, MapArrow, MapNode, ring_of

NAMES = ("Marketing", "Sales", "Customer Success", "Product")
USUAL = ((0, (1,)), (1, (2,)), (2, (3,)), (3, (0, 1, 2)))


def arrow(key: int, giver: int | None, receivers: tuple[int, ...]) -> MapArrow:
    return MapArrow(key, str(key), f"Thing {key}", giver, receivers)


def map_of(order: tuple[int, ...], ends: tuple[tuple[int | None, tuple[int, ...]], ...]) -> ArrowMap:
    nodes = (MapNode(key, NAMES[key], "#2f6fde", "circle") for key in order)
    return ArrowMap("Map", tuple(nodes), tuple(arrow(place + 1, *one) for place, one in enumerate(ends)))


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_ring_follows_the_arrows_whatever_the_order_of_the_nodes(order: tuple[int, ...]) -> None:
    assert [node.key for node in ring_of(map_of(order, USUAL))] == [0, 1, 2, 3]


def test_arrows_between_the_same_two_share_a_line_and_open_ones_are_not_drawn() -> None:
    shown = map_of((0, 1, 2), ((0, (1,)), (None, (1,)), (0, ()), (0, (1, 2, 1)), (1, (1,)), (0, (9,))))
    assert shown.pairs == {(0, 1): (0, 3), (0, 2): (3,)}
    assert shown.drawn == (0, 3)


def test_without_arrows_the_nodes_stay_as_they_were_given() -> None:
    assert [node.key for node in ring_of(map_of((2, 0, 1), ()))] == [2, 0, 1]
    assert ring_of(ArrowMap("Nothing")) == ()
