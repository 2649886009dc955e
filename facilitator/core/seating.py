"""What a seating is like, in words: how even it is, who meets again, which pair rules are broken. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.people import Seat, Seniority
from facilitator.core.phrases import counted

Pair = tuple[int, int]
Rules = Mapping[Pair, bool]
"""Two people's ids, the lower first → whether they are to sit together (else apart)."""

_MOST_NAMED = 2


@dataclass(frozen=True)
class Met:
    """How often two people sat at one table in earlier workshops, and whether last time; the weight is for mixing."""

    times: int
    last_time: bool
    weight: int


History = Mapping[Pair, Met]


@dataclass(frozen=True)
class TableReasons:
    """One table: how many sit there, and in words who they are and who of them has met before."""

    table_no: int
    people: int
    words: str


@dataclass(frozen=True)
class Reasons:
    """Why a seating is good, and where not: table by table, in all, and rules or locked seats that are not kept."""

    tables: tuple[TableReasons, ...]
    overall: tuple[str, ...]
    broken: tuple[str, ...]


def pair(first_id: int, second_id: int) -> Pair:
    """Two people as rules and history know them."""
    return (first_id, second_id) if first_id < second_id else (second_id, first_id)


def reasons(
    seats: Sequence[Seat],
    table_of: Mapping[int, int],
    tables: Sequence[int],
    rules: Rules,
    history: History,
    *,
    by_seniority: bool = False,
    mixed: bool = False,
) -> Reasons:
    """The words for a seating: participant id → one of these table numbers; others are not seated.

    `mixed` says that it comes from mixing, so that what is uneven has a cause that can be named.
    """
    sitting: dict[int, list[Seat]] = {table: [] for table in tables}
    for seat in seats:
        if seat.participant.id in table_of:
            sitting[table_of[seat.participant.id]].append(seat)
    met = {table: _met(at_table, history) for table, at_table in sitting.items()}
    told = tuple(
        TableReasons(table, len(at_table), _table_words(at_table, met[table], history, by_seniority))
        for table, at_table in sitting.items()
        if at_table
    )
    overall = (_sizes(sitting), *_teams(sitting, mixed), *_again(met, history))
    return Reasons(told, overall, (*_lost_seats(seats, table_of), *_broken(sitting, rules, mixed)))


# One table


def _table_words(at_table: Sequence[Seat], met: Sequence[str], history: History, by_seniority: bool) -> str:
    words = [", ".join(f"{name} {number}" for name, number in _team_counts(at_table).items())]
    if by_seniority:
        levels = Counter(seat.person.seniority for seat in at_table)
        words.append(", ".join(_levelled(levels[level], level) for level in Seniority if level and levels[level]))
    if history:
        more = len(met) - _MOST_NAMED
        named = [*met[:_MOST_NAMED], *([f"{counted(more, 'more pair')} that met before"] if more > 0 else [])]
        words.append("; ".join(named) or "all new neighbours")
    return " · ".join(part for part in words if part)


def _levelled(number: int, level: Seniority) -> str:
    return f"{number} {level}" if level is Seniority.EXPERIENCED else counted(number, level)


def _team_counts(at_table: Iterable[Seat]) -> Counter[str]:
    return Counter(seat.team.name if seat.team else "no team" for seat in at_table)


def _met(at_table: Sequence[Seat], history: History) -> list[str]:
    """The pairs at a table that met before, those who did most lately and often first."""
    if not history:
        return []
    names = {seat.person.id: seat.person.name for seat in at_table}
    ids = sorted(names)
    pairs = [(a, b) for number, a in enumerate(ids) for b in ids[number + 1 :] if (a, b) in history]
    pairs.sort(key=lambda one: -history[one].weight)
    return [f"{names[a]} and {names[b]} {_met_words(history[a, b])}" for a, b in pairs]


def _met_words(met: Met) -> str:
    if met.times == 1:
        return "sat together last time" if met.last_time else "have sat together before"
    often = f"have sat together {'twice' if met.times == 2 else f'{met.times} times'}"
    return f"{often}, also last time" if met.last_time else often


# All tables


def _sizes(sitting: Mapping[int, Sequence[Seat]]) -> str:
    sizes = [len(at_table) for at_table in sitting.values()]
    low, high = min(sizes, default=0), max(sizes, default=0)
    whole = f"{counted(sum(sizes), 'person', 'people')} at {counted(len(sizes), 'table')}"
    if high - low > 1:
        return f"{whole}, from {low} to {high} at a table."
    return f"{whole} of {low}." if low == high else f"{whole} of {low} or {high}."


def _teams(sitting: Mapping[int, Sequence[Seat]], mixed: bool) -> list[str]:
    counts = {table: _team_counts(at_table) for table, at_table in sitting.items()}
    teams = dict.fromkeys(name for found in counts.values() for name in found)
    said = []
    for name in teams:
        least, most = (choose(counts, key=lambda table: counts[table][name]) for choose in (min, max))
        low, high = counts[least][name], counts[most][name]
        if high - low > 1:
            who = "People without a team are" if name == "no team" else f"{name} is"
            cause = ": locked seats or pair rules stand against it" if mixed else ""
            said.append(f"{who} spread unevenly, {high} at table {most} and {low or 'none'} at table {least}{cause}.")
    if not said and len(sitting) > 1 and teams:
        said.append("Every team is spread over the tables as evenly as can be.")
    return said


def _again(met: Mapping[int, Sequence[str]], history: History) -> list[str]:
    if not history:
        return []
    pairs = sum(map(len, met.values()))
    again = f"{counted(pairs, 'pair')} that sat together before {'meets' if pairs == 1 else 'meet'} again."
    return [again if pairs else "Nobody sits with anybody from the tables of earlier workshops."]


# What is not kept


def _lost_seats(seats: Sequence[Seat], table_of: Mapping[int, int]) -> list[str]:
    lost = []
    for seat in seats:
        number, now = seat.participant.table_no, table_of.get(seat.participant.id)
        if seat.participant.locked and number is not None and now is not None and now != number:
            lost.append(f"{seat.person.name} is locked at table {number}, which is not there any more.")
    return lost


def _broken(sitting: Mapping[int, Sequence[Seat]], rules: Rules, mixed: bool) -> list[str]:
    seated = {seat.person.id: (seat, table) for table, at_table in sitting.items() for seat in at_table}
    largest = max(map(len, sitting.values()), default=0)
    said = []
    for (first_id, second_id), together in rules.items():
        if first_id not in seated or second_id not in seated:
            continue
        (first, table), (second, other) = seated[first_id], seated[second_id]
        if together == (table == other):
            continue
        where = f"sit at tables {table} and {other}" if together else f"sit at table {table}"
        whole = f"{first.person.name} and {second.person.name} are to sit {'together' if together else 'apart'}, but"
        cause = f": {_cause(first, second, together, rules, largest, len(sitting))}" if mixed else ""
        said.append(f"{whole} {where}{cause}.")
    return said


def _cause(first: Seat, second: Seat, together: bool, rules: Rules, largest: int, tables: int) -> str:
    if first.participant.locked and second.participant.locked:
        return "both seats are locked"
    if not together and tables == 1:
        return "there is one table only"
    circle = len(companions(rules, first.person.id))
    if together and circle > largest:
        return f"{circle} people are to sit together, and a table seats {largest}"
    return "locked seats, other rules or the size of the tables stand against it"


def companions(rules: Rules, person_id: int) -> list[int]:
    """Everybody who is to sit with a person, directly or through others; the person first, then the nearest."""
    found = [person_id]
    for one in found:
        for (first, second), together in rules.items():
            if together and one in (first, second):
                other = second if one == first else first
                if other not in found:
                    found.append(other)
    return found
