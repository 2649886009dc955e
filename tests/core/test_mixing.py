from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.mixing import mix
from facilitator.core.people import Mark, Participant, Person, Seat, Seniority, Team
from facilitator.core.seating import Met, Rules

TEAMS = [Team(id=n, name=f"Team {n}", colour="#000000", mark=Mark.STAR) for n in range(1, 6)]
LEVELS = list(Seniority)


def seat(number: int, team: int, locked_at: int | None = None, level: int = 0) -> Seat:
    """A person called P7, on team 1 to 5 or (0) on none, maybe with a locked seat."""
    return Seat(
        Participant(id=100 + number, workshop_id=1, person_id=number, table_no=locked_at, locked=locked_at is not None),
        Person(id=number, name=f"P{number}", seniority=LEVELS[level]),
        TEAMS[team - 1] if team else None,
    )


def room(teams: Sequence[int]) -> list[Seat]:
    return [seat(number, team) for number, team in enumerate(teams)]


def counts(seats: Sequence[Seat], table_of: Mapping[int, int], tables: int) -> list[list[int]]:
    """People at each table: of all, then of each team (no team is one too)."""
    teams = sorted({s.team.id if s.team else 0 for s in seats})
    groups = [seats, *([s for s in seats if (s.team.id if s.team else 0) == team] for team in teams)]
    found = [Counter(table_of[s.participant.id] for s in group) for group in groups]
    return [[group[table] for table in range(1, tables + 1)] for group in found]


def even(seats: Sequence[Seat], table_of: Mapping[int, int], tables: int) -> bool:
    return all(max(numbers) - min(numbers) <= 1 for numbers in counts(seats, table_of, tables))


def keeps(seats: Sequence[Seat], table_of: Mapping[int, int], rules: Rules) -> bool:
    at = {s.person.id: table_of[s.participant.id] for s in seats}
    locked = all(table_of[s.participant.id] == s.participant.table_no for s in seats if s.participant.locked)
    return locked and all(together == (at[a] == at[b]) for (a, b), together in rules.items())


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 5), min_size=1, max_size=80), st.data(), st.integers(0, 9), st.booleans())
def test_tables_and_teams_differ_by_one_at_most(
    teams: list[int], data: st.DataObject, seed: int, by_seniority: bool
) -> None:
    tables = data.draw(st.integers(1, min(len(teams), 20)))
    seats = [seat(number, team, level=number % 4) for number, team in enumerate(teams)]
    history = {(n, n + 1): Met(1, True, 8) for n in range(len(teams) - 1)}
    mixed = mix(seats, tables, {}, history, by_seniority=by_seniority, seed=seed)
    assert set(mixed.table_of) == {s.participant.id for s in seats}
    assert even(seats, mixed.table_of, tables)
    assert mixed.reasons.broken == ()
    assert mixed == mix(seats, tables, {}, history, by_seniority=by_seniority, seed=seed)


@st.composite
def small_rooms(draw: st.DrawFn) -> tuple[list[Seat], int, dict[tuple[int, int], bool]]:
    """Up to seven people at up to three tables, with locked seats and pair rules."""
    teams = draw(st.lists(st.integers(0, 3), min_size=2, max_size=7))
    tables = draw(st.integers(1, min(3, len(teams))))
    locks = draw(st.lists(st.none() | st.integers(1, tables), min_size=len(teams), max_size=len(teams)))
    pairs = st.tuples(st.integers(0, len(teams) - 1), st.integers(0, len(teams) - 1)).filter(lambda p: p[0] < p[1])
    rules = draw(st.dictionaries(pairs, st.booleans(), max_size=4))
    return [seat(n, team, lock) for n, (team, lock) in enumerate(zip(teams, locks, strict=True))], tables, rules


@settings(max_examples=150, deadline=None)
@given(small_rooms(), st.integers(0, 3))
def test_whatever_can_be_kept_is_kept(small: tuple[list[Seat], int, dict[tuple[int, int], bool]], seed: int) -> None:
    seats, tables, rules = small
    found = mix(seats, tables, rules, {}, seed=seed)
    ids = [s.participant.id for s in seats]
    ways = (dict(zip(ids, way, strict=True)) for way in product(range(1, tables + 1), repeat=len(seats)))
    possible = any(keeps(seats, way, rules) and even(seats, way, tables) for way in ways)
    kept = keeps(seats, found.table_of, rules)
    assert (kept and even(seats, found.table_of, tables)) == possible
    assert bool(found.reasons.broken) == (not kept)
    assert all(found.table_of[s.participant.id] == s.participant.table_no for s in seats if s.participant.locked)


def test_rules_and_locks_are_kept_in_a_room_of_a_hundred() -> None:
    seats = room([number % 4 for number in range(100)])
    there = mix(seats, 18, {}, {}, seed=5).table_of
    locked = [
        seat(number, number % 4, there[s.participant.id] if number % 5 == 0 else None) for number, s in enumerate(seats)
    ]
    rules = {(n, n + 7): there[100 + n] == there[107 + n] for n in range(0, 90, 6)}
    rules |= {(a, b): True for a in range(0, 9, 3) for b in range(a + 1, 100) if there[100 + a] == there[100 + b]}
    mixed = mix(locked, 18, rules, {}, seed=8)
    assert keeps(locked, mixed.table_of, rules)
    assert even(locked, mixed.table_of, 18)


def test_last_times_neighbours_part_if_there_are_tables_enough() -> None:
    seats = room([number % 3 for number in range(30)])
    last = mix(seats, 6, {}, {}, seed=1).table_of
    met = {(a, b) for a in range(30) for b in range(a + 1, 30) if last[100 + a] == last[100 + b]}
    mixed = mix(seats, 6, {}, {one: Met(1, True, 8) for one in met}, seed=2).table_of
    assert sum(mixed[100 + a] == mixed[100 + b] for a, b in met) == 0
    assert even(seats, mixed, 6)


def test_last_time_weighs_more_than_before() -> None:
    """Four people, two tables: every way of sitting has a price, and the cheapest is taken."""
    history = {(0, 1): Met(1, True, 8), (0, 2): Met(1, False, 4), (0, 3): Met(2, True, 12)}
    for seed in range(5):
        table_of = mix(room([0, 0, 0, 0]), 2, {}, history, seed=seed).table_of
        assert table_of[100] == table_of[102]


@pytest.mark.parametrize("seed", range(5))
def test_seniority_is_spread_without_harm_to_the_teams(seed: int) -> None:
    seats = [seat(number, number % 3, level=1 + number // 4 % 3) for number in range(24)]
    table_of = mix(seats, 4, {}, {}, by_seniority=True, seed=seed).table_of
    assert even(seats, table_of, 4)
    by_level = [seat(number, 1 + number // 4 % 3) for number in range(24)]
    assert even(by_level, table_of, 4)


def test_another_seed_mixes_anew_and_the_first_is_a_deal_of_cards() -> None:
    seats = room([1, 1, 1, 1, 2, 2, 2, 3, 3])
    assert list(mix(seats, 3, {}, {}).table_of.values()) == [1, 2, 3, 1, 2, 3, 1, 2, 3]
    assert mix(seats, 3, {}, {}, seed=1).table_of != mix(seats, 3, {}, {}, seed=2).table_of


def test_locked_seats_may_make_tables_uneven_and_the_rest_evens_them_out() -> None:
    seats = [*(seat(number, 1, 2) for number in range(4)), *(seat(number, 2) for number in range(4, 9))]
    mixed = mix(seats, 3, {}, {}, seed=3)
    assert counts(seats, mixed.table_of, 3)[0] in ([2, 4, 3], [3, 4, 2])
    beyond = mix([seat(0, 1, 9), seat(1, 1), seat(2, 2)], 2, {}, {})
    assert beyond.reasons.broken == ("P0 is locked at table 9, which is not there any more.",)
