"""Names side by side, as whole as there is room for."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.parts.agenda.lane_names import SHORTEST, fitted

LANES = ("Different understanding", "Dependencies", "Friction ahead")


def test_with_room_for_all_none_is_shortened() -> None:
    assert fitted(LANES, sum(map(len, LANES)), len) == list(LANES)


def test_the_longest_gives_way_first() -> None:
    assert fitted(LANES, 40, len) == ["Different…", "Dependencies", "Friction ahead"]


def test_without_room_they_stay_long_enough_to_be_told_apart() -> None:
    assert fitted(LANES, 0, len) == ["Different…", "Dependencies", "Friction…"]


@given(st.lists(st.text("ab c", min_size=1, max_size=60), max_size=6), st.integers(0, 200))
def test_names_fit_or_are_as_short_as_they_may_be(names: list[str], room: int) -> None:
    shown = fitted(names, room, len)
    assert sum(map(len, shown)) <= room or all(len(name) <= SHORTEST for name in shown)
