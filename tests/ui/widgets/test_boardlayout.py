from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.widgets.boardlayout import (
    ClusterData,
    LaneData,
    Layout,
    Placed,
    Ref,
    arrange,
    before_id,
    drop_at,
    hit,
    lay_out,
    stays_put,
)
from facilitator.ui.widgets.boardselection import Selection, all_spots, key_move, step
from facilitator.ui.widgets.notecard import CardData, Id, Metrics

SIZES = Metrics()
LANES = (LaneData(1, "Different understanding"), LaneData(2, "Dependencies"), LaneData(3, "Friction ahead"))


def card(card_id: int, lane: int = 1, cluster: int | None = None, rank: float | None = None) -> CardData:
    at = float(card_id) if rank is None else rank
    return CardData(card_id, lane, f"Note {card_id}", "#2f6fde", "circle", cluster_id=cluster, rank=at)


def board(
    cards: list[CardData],
    clusters: tuple[ClusterData, ...] = (),
    collapsed: frozenset[int] = frozenset(),
    limit: float | None = None,
) -> Layout:
    heights = {Ref(c.id): 60.0 for c in cards} | {Ref(c.id, True): 30.0 for c in clusters}
    return lay_out(arrange(LANES, clusters, cards), heights, collapsed, 200.0, SIZES, limit)


WORDS = (ClusterData(1, "Words", 1),)
# Lane 1: card 1, cluster 1 with 2 and 3, card 4. Lane 3: card 5.
MIXED = [card(1), card(2, cluster=1), card(3, cluster=1), card(4), card(5, lane=3)]


def landing(layout: Layout, y: float, *moving: Ref, x: float = 100) -> tuple[Id, Ref | None, int | None]:
    """Lane, what takes in, and the card before which: where a drag would land."""
    drop = drop_at(layout, x, y, frozenset(moving), SIZES)
    assert drop is not None
    return drop.column.lane_id, drop.onto, drop.before_id


def first_placed(layout: Layout) -> Placed:
    return layout.columns[0].placed[0]


def keyed(layout: Layout, ref: Ref, across: int, down: int) -> tuple[Id, int | None]:
    """Lane, and the card before which: where Alt and an arrow would put a card."""
    move = key_move(layout, (ref,), across, down)
    assert move is not None
    return move.column.lane_id, move.before_id


def test_cards_stand_by_rank_and_a_cluster_where_its_first_card_stands() -> None:
    entries = arrange(LANES, WORDS, [card(1, rank=9), card(2, cluster=1, rank=3), card(3, cluster=1, rank=1)])
    assert [entry.ref for entry in entries[1]] == [Ref(1, True), Ref(1)]
    assert entries[1][0].card_ids == (3, 2)
    assert entries[2] == []


def test_a_cluster_without_cards_is_still_shown() -> None:
    assert [entry.ref for entry in arrange(LANES, WORDS, [])[1]] == [Ref(1, True)]


@given(
    st.lists(st.tuples(st.integers(1, 3), st.sampled_from([None, 1, 2]), st.floats(0, 100)), min_size=1, max_size=40)
)
def test_every_card_is_placed_once_and_none_covers_another(
    drawn: list[tuple[int, int | None, float]],
) -> None:
    cards = [card(n, lane, cluster, rank) for n, (lane, cluster, rank) in enumerate(drawn)]
    clusters = (ClusterData(1, "One", 1), ClusterData(2, "Two", 3))
    layout = board(cards, clusters)
    placed = [spot.ref for spot in all_spots(layout) if not spot.ref.cluster]
    assert sorted(placed) == sorted(Ref(c.id) for c in cards)
    for column in layout.columns:
        for above, below in zip(column.placed, column.placed[1:], strict=False):
            assert above.top + above.height <= below.top
        for block in column.blocks:
            assert block.top + block.height <= layout.height


def test_a_collapsed_cluster_hides_its_cards() -> None:
    shown = {spot.ref for spot in all_spots(board(MIXED, WORDS, frozenset({1})))}
    assert Ref(1, True) in shown
    assert Ref(2) not in shown


def test_what_does_not_fit_is_counted() -> None:
    layout = board([card(n) for n in range(20)], limit=400.0)
    column = layout.columns[0]
    assert column.more == 20 - len(column.blocks) > 0
    assert column.placed[-1].top + column.placed[-1].height + SIZES.header <= 400
    assert column.total == 20


def test_a_cluster_too_tall_for_the_stage_becomes_a_stack() -> None:
    layout = board([*(card(n, cluster=1) for n in range(20)), card(30)], WORDS, limit=400.0)
    assert [spot.ref for spot in layout.columns[0].placed] == [Ref(1, True), Ref(30)]
    assert layout.columns[0].more == 0


def test_the_middle_of_a_card_takes_in_and_its_rim_is_before_or_after() -> None:
    layout = board(MIXED, WORDS)
    first = layout.columns[0].blocks[0]
    assert landing(layout, first.top + 30, Ref(5)) == (1, Ref(1), None)
    assert landing(layout, first.top + 5, Ref(5)) == (1, None, 1)
    assert landing(layout, first.top + 58, Ref(5)) == (1, None, 2)


def test_a_cluster_takes_in_anywhere_and_a_lane_below_its_last_card_at_its_end() -> None:
    layout = board(MIXED, WORDS)
    cluster = layout.columns[0].blocks[1]
    assert landing(layout, cluster.top + cluster.height - 40, Ref(5)) == (1, Ref(1, True), None)
    assert landing(layout, 5000, Ref(5)) == (1, None, None)
    assert landing(layout, 200, Ref(5), x=300) == (2, None, None)


def test_what_moves_is_no_place_to_move_to() -> None:
    layout = board([card(1), card(2), card(3)])
    first, second = layout.columns[0].blocks[:2]
    assert landing(layout, first.top + 20, Ref(1), Ref(2)) == (1, None, 3)
    assert before_id(layout.columns[0].blocks, 0, frozenset({Ref(1), Ref(2)})) == 3
    assert stays_put(layout.columns[0], [Ref(1), Ref(2)], 3)
    assert not stays_put(layout.columns[0], [Ref(1)], 3)
    assert second.entry.ref == Ref(2)


def test_a_card_that_leaves_its_cluster_does_not_stay_put() -> None:
    layout = board(MIXED, WORDS)
    assert not stays_put(layout.columns[0], [Ref(2)], 4)
    assert stays_put(layout.columns[0], [Ref(1, True)], 4)


def test_a_point_finds_the_card_and_the_gap_finds_none() -> None:
    layout = board(MIXED, WORDS)
    first = layout.columns[0].blocks[0]
    assert hit(layout, 50, first.top + 1) == first_placed(layout)
    assert hit(layout, 50, first.top + 63) is None
    assert hit(layout, 205, first.top + 1) is None


def test_the_focus_walks_down_and_over_empty_lanes() -> None:
    layout = board(MIXED, WORDS)
    order = [Ref(1), Ref(1, True), Ref(2), Ref(3), Ref(4)]
    for here, there in zip(order, [*order[1:], Ref(4)], strict=True):
        assert step(layout, here, 0, 1) == there
    assert step(layout, Ref(1), 1, 0) == Ref(5)
    assert step(layout, Ref(5), 1, 0) == Ref(5)
    assert step(layout, None, 0, 1) == Ref(1)


def test_keys_move_a_card_past_a_whole_cluster_and_out_of_one() -> None:
    layout = board(MIXED, WORDS)
    assert keyed(layout, Ref(1), 0, 1) == (1, 4)
    assert keyed(layout, Ref(3), 0, 1) == (1, 4)
    assert keyed(layout, Ref(3), 0, -1) == (1, 2)
    assert key_move(layout, (Ref(1),), 0, -1) is None
    assert key_move(layout, (Ref(4),), 0, 1) is None


def test_keys_move_a_card_into_an_empty_lane() -> None:
    assert keyed(board(MIXED, WORDS), Ref(1), 1, 0) == (2, None)


def test_picking_keeps_to_what_is_there_and_the_focus_passes_to_the_neighbour() -> None:
    before = board(MIXED, WORDS)
    after = board([c for c in MIXED if c.id != 4], WORDS)
    selection = Selection()
    selection.only(Ref(4))
    selection.toggle(Ref(1))
    selection.focus(Ref(4))
    selection.keep_to(before, after)
    assert selection.card_ids == {1}
    assert selection.current == Ref(3)


def test_extending_picks_all_between() -> None:
    layout, selection = board(MIXED, WORDS), Selection()
    selection.only(Ref(1))
    selection.extend(layout, Ref(4))
    assert selection.targets(layout) == (1, 2, 3, 4)
