from collections.abc import Sequence

from facilitator.core.people import Seat
from facilitator.core.seating import Met, Reasons, companions, pair, reasons
from tests.core.test_mixing import seat


def _told(tables: Sequence[Sequence[Seat]], *, mixed: bool = False, by_seniority: bool = False) -> Reasons:
    table_of = {s.participant.id: number for number, at_table in enumerate(tables, 1) for s in at_table}
    seats = [s for at_table in tables for s in at_table]
    numbers = range(1, len(tables) + 1)
    return reasons(seats, table_of, numbers, {}, {}, by_seniority=by_seniority, mixed=mixed)


def test_a_table_is_told_by_its_teams_and_levels() -> None:
    tables = [[seat(1, 1, level=1), seat(2, 1, level=3), seat(3, 2)], [seat(4, 1, level=1), seat(5, 0, level=1)]]
    told = _told(tables, by_seniority=True)
    assert [(table.table_no, table.people, table.words) for table in told.tables] == [
        (1, 3, "Team 1 2, Team 2 1 · 1 junior, 1 lead"),
        (2, 2, "Team 1 1, no team 1 · 2 juniors"),
    ]
    assert told.overall == (
        "5 people at 2 tables of 2 or 3.",
        "Every team is spread over the tables as evenly as can be.",
    )
    assert told.broken == ()


def test_what_is_uneven_is_said_with_its_cause_if_it_was_mixed() -> None:
    tables = [[seat(1, 1), seat(2, 1), seat(3, 0)], [seat(4, 2)]]
    size, team = _told(tables).overall
    assert size == "4 people at 2 tables, from 1 to 3 at a table."
    assert team == "Team 1 is spread unevenly, 2 at table 1 and none at table 2."
    assert (
        _told(tables, mixed=True).overall[1].endswith("none at table 2: locked seats or pair rules stand against it.")
    )


def test_old_neighbours_are_named_the_latest_first() -> None:
    seats = [seat(n, n % 3) for n in range(4)]
    at_one = {s.participant.id: 1 for s in seats}
    history = {(0, 1): Met(1, False, 2), (1, 2): Met(3, True, 14), (0, 3): Met(1, True, 8), (2, 3): Met(2, False, 6)}
    told = reasons(seats, at_one, [1], {}, history)
    assert told.tables[0].words.split(" · ")[1] == (
        "P1 and P2 have sat together 3 times, also last time; P0 and P3 sat together last time; "
        "2 more pairs that met before"
    )
    assert told.overall[-1] == "4 pairs that sat together before meet again."
    apart = reasons(seats, {100: 1, 101: 2, 102: 1, 103: 2}, [1, 2], {}, history)
    assert [table.words.split(" · ")[1] for table in apart.tables] == ["all new neighbours"] * 2
    assert apart.overall[-1] == "Nobody sits with anybody from the tables of earlier workshops."


def test_a_broken_rule_says_where_they_sit_and_why() -> None:
    seats = [seat(1, 1, 1), seat(2, 1, 2), seat(3, 2), seat(4, 2)]
    table_of = {101: 1, 102: 2, 103: 1, 104: 2}
    told = reasons(seats, table_of, [1, 2], {(1, 2): True, (1, 3): False, (1, 99): True, (1, 4): False}, {})
    assert told.broken == (
        "P1 and P2 are to sit together, but sit at tables 1 and 2.",
        "P1 and P3 are to sit apart, but sit at table 1.",
    )
    mixed = reasons(seats, table_of, [1, 2], {(1, 2): True, (2, 3): True, (3, 4): True}, {}, mixed=True).broken
    assert [line.split(": ")[1] for line in mixed] == [
        "both seats are locked.",
        "4 people are to sit together, and a table seats 2.",
        "4 people are to sit together, and a table seats 2.",
    ]
    (alone,) = reasons(seats, dict.fromkeys(table_of, 1), [1], {(3, 4): False}, {}, mixed=True).broken[1:]
    assert alone == "P3 and P4 are to sit apart, but sit at table 1: there is one table only."


def test_a_locked_seat_at_a_table_that_is_gone_is_told() -> None:
    told = reasons([seat(1, 1, 7), seat(2, 1)], {101: 1, 102: 2}, [1, 2], {}, {})
    assert told.broken == ("P1 is locked at table 7, which is not there any more.",)


def test_companions_are_found_through_others() -> None:
    rules = {pair(2, 1): True, pair(2, 3): True, pair(3, 4): False, pair(5, 6): True}
    assert companions(rules, 3) == [3, 2, 1]
    assert companions(rules, 4) == [4]
