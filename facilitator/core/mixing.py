"""Mixing people at tables, so that the teams meet: pure functions over seats. What came of it in words: `seating`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp
from random import Random
from typing import Protocol

from facilitator.core.people import Seat, Seniority
from facilitator.core.seating import History, Reasons, Rules, reasons

_TRIES_EACH, _FEWEST_TRIES, _MOST_TRIES = 150, 5_000, 25_000
_ROUNDS_FOR_RULES, _ROUNDS_FOR_WISHES = 6, 2
_COLDEST = 0.02
_PAIR, _TEAM = 20, 1
_LEVEL = 4
_HOT = 6.0


@dataclass(frozen=True)
class Mixed:
    """A proposed seating: participant id → table from 1, and why it is as it is. The next seed mixes again."""

    table_of: dict[int, int]
    reasons: Reasons
    tables: int
    seed: int


def mix(
    seats: Sequence[Seat], tables: int, rules: Rules, history: History, *, by_seniority: bool = False, seed: int = 0
) -> Mixed:
    """Seat people at tables 1 to `tables`; there must be at least one. The same input is always mixed the same.

    In this order: locked seats stay; table sizes differ by one at most; pair rules are kept; people of any one team
    differ by one at most between tables; then seniority is spread and those who sat together before sit apart.

    Even sizes and even teams go together, always: deal team after team in rounds, every table getting one person a
    round. A team then fills the rest of one round, whole rounds, and a part of a last one. It gets one more than the
    whole rounds at tables of that first rest and of that last part, and two more only where both meet; as the last
    part is dealt first to tables that were not in the first rest, both meet only once every table has had one of
    them. So no two tables differ by two. Locked seats and pair rules may stand against it; then the dealt seating is
    searched from by swaps, as with simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983), with a bounded number of
    tries. Sizes stay even there, for an empty chair swaps like a person.
    """
    table = _Search(seats, tables, Random(seed), shuffled=seed != 0)
    table.keep(rules)
    table.wish(history, by_seniority)
    table_of = {seat.participant.id: at + 1 for seat, at in zip(seats, table.at, strict=False)}
    why = reasons(seats, table_of, range(1, tables + 1), rules, history, by_seniority=by_seniority, mixed=True)
    return Mixed(table_of, why, tables, seed)


class _Term(Protocol):
    """Something to be made small by swapping person `a` at table `s` with person `b` at table `t`."""

    def matters(self) -> bool:
        """Whether any swap can change it."""

    def change(self, a: int, b: int, s: int, t: int) -> int:
        """By how much the swap would make it larger."""

    def swap(self, a: int, b: int, s: int, t: int) -> None:
        """The swap has been made."""


class _Uneven:
    """How unevenly kinds of people are spread: half the sum of squares of their counts. Kind −1 does not matter.

    For a fixed number of people the sum of squares is smallest exactly where counts differ by one at most.
    """

    def __init__(self, kinds: Sequence[int], at: Sequence[int], tables: int) -> None:
        self._kinds = kinds
        self._counts = [[0] * tables for _ in range(max(kinds, default=-1) + 1)]
        for kind, table in zip(kinds, at, strict=True):
            if kind >= 0:
                self._counts[kind][table] += 1

    def matters(self) -> bool:
        return bool(self._counts)

    def change(self, a: int, b: int, s: int, t: int) -> int:
        first, second = self._kinds[a], self._kinds[b]
        if first == second:
            return 0
        change = 0
        if first >= 0:
            counts = self._counts[first]
            change += counts[t] - counts[s] + 1
        if second >= 0:
            counts = self._counts[second]
            change += counts[s] - counts[t] + 1
        return change

    def swap(self, a: int, b: int, s: int, t: int) -> None:
        for kind, left, entered in ((self._kinds[a], s, t), (self._kinds[b], t, s)):
            if kind >= 0:
                self._counts[kind][left] -= 1
                self._counts[kind][entered] += 1

    def excess(self) -> int:
        """What is above the smallest it could be."""
        return sum(_squares(counts) - _squares(_even(counts)) for counts in self._counts) // 2


class _Links:
    """What it costs that pairs sit at one table: the sum of their weights, known for everybody at every table."""

    def __init__(self, weights: Iterable[tuple[int, int, int]], at: Sequence[int], tables: int) -> None:
        self._of: list[dict[int, int]] = [{} for _ in at]
        self._cost = [[0] * tables for _ in at]
        for a, b, weight in weights:
            self._of[a][b] = self._of[b][a] = weight
            self._cost[a][at[b]] += weight
            self._cost[b][at[a]] += weight

    def matters(self) -> bool:
        return any(self._of)

    def change(self, a: int, b: int, s: int, t: int) -> int:
        mine, other = self._cost[a], self._cost[b]
        return mine[t] - mine[s] + other[s] - other[t] - 2 * self._of[a].get(b, 0)

    def swap(self, a: int, b: int, s: int, t: int) -> None:
        for person, left, entered in ((a, s, t), (b, t, s)):
            for other, weight in self._of[person].items():
                self._cost[other][left] -= weight
                self._cost[other][entered] += weight


class _Search:
    """A seating under way. `at` holds the table (from 0) of each of the seats, and behind them of each empty chair."""

    def __init__(self, seats: Sequence[Seat], tables: int, chance: Random, shuffled: bool) -> None:
        self._tables, self._chance = tables, chance
        self._index = {seat.person.id: number for number, seat in enumerate(seats)}
        self._levels = [list(Seniority).index(seat.person.seniority) - 1 for seat in seats]
        numbers: dict[int | None, int] = {}
        self._teams = [numbers.setdefault(seat.team.id if seat.team else None, len(numbers)) for seat in seats]
        self._fixed = {n: table for n, seat in enumerate(seats) if (table := _locked_at(seat, tables)) is not None}
        self.at = self._deal(shuffled)
        sizes = [self.at.count(table) for table in range(tables)]
        empty = [table for table, size in enumerate(sizes) for _ in range(size, max(sizes))]
        self._chairs = [-1] * len(seats) + [0] * len(empty)
        self._teams += [-1] * len(empty)
        self._levels += [-1] * len(empty)
        self.at += empty

    def _deal(self, shuffled: bool) -> list[int]:
        """Team after team, always to the table with fewest people, among these to one with fewest of the team."""
        places, team_order = list(range(self._tables)), list(dict.fromkeys(self._teams))
        order = [number for number in range(len(self._teams)) if number not in self._fixed]
        if shuffled:
            for cards in (places, team_order, order):
                self._chance.shuffle(cards)
        sizes, counts = [0] * self._tables, {team: [0] * self._tables for team in team_order}
        at = [0] * len(self._teams)
        turn = {team: place for place, team in enumerate(team_order)}
        for person in (*self._fixed, *sorted(order, key=lambda number: turn[self._teams[number]])):
            of_team = counts[self._teams[person]]
            table = self._fixed.get(person, -1)
            if table < 0:
                table = min(places, key=lambda t: (sizes[t], of_team[t]))
            at[person] = table
            sizes[table] += 1
            of_team[table] += 1
        return at

    def keep(self, rules: Rules) -> None:
        """Swap until pair rules are kept and teams even, as far as that can be."""
        links = self._pairs((one, -1 if together else 1) for one, together in rules.items())
        together = sum(weight < 0 for _a, _b, weight in links)
        broken = together + sum(weight for a, b, weight in links if self.at[a] == self.at[b])
        teams = self._uneven(self._teams)
        cost = _PAIR * broken + _TEAM * teams.excess()
        if cost:
            pairs = _Links(links, self.at, self._tables)
            wishes = ((_PAIR, pairs), (_TEAM, teams))
            self._swap_about((self._uneven(self._chairs),), wishes, _ROUNDS_FOR_RULES, cost)
        self._kept = links

    def wish(self, history: History, by_seniority: bool) -> None:
        """Swap so that seniority is spread and old neighbours part, never at the cost of what is kept."""
        links = self._pairs((one, met.weight) for one, met in history.items())
        held = (self._uneven(self._chairs), _Links(self._kept, self.at, self._tables), self._uneven(self._teams))
        levels = self._uneven(self._levels if by_seniority else [-1] * len(self.at))
        cost = sum(w for a, b, w in links if self.at[a] == self.at[b]) + _LEVEL * levels.excess()
        if cost:
            wishes = ((1, _Links(links, self.at, self._tables)), (_LEVEL, levels))
            self._swap_about(held, wishes, _ROUNDS_FOR_WISHES, cost)

    def _pairs(self, weights: Iterable[tuple[tuple[int, int], int]]) -> list[tuple[int, int, int]]:
        index = self._index
        return [(index[a], index[b], weight) for (a, b), weight in weights if a in index and b in index]

    def _uneven(self, kinds: Sequence[int]) -> _Uneven:
        return _Uneven(kinds, self.at, self._tables)

    def _swap_about(self, held: Sequence[_Term], wishes: Sequence[tuple[int, _Term]], rounds: int, cost: int) -> None:
        """Swap at random, letting nothing held get worse, and wishes (cost now, 0 at best) ever more seldom.

        Keeps the best that was found. A round begins hot, which shakes loose what is stuck, and cools down.
        """
        free = [number for number in range(len(self.at)) if number not in self._fixed]
        chance, at, best, best_at = self._chance.random, self.at, cost, list(self.at)
        held = [term for term in held if term.matters()]
        wishes = [(weight, term) for weight, term in wishes if term.matters()]
        terms = [*held, *(term for _weight, term in wishes)]
        tries = min(_MOST_TRIES, max(_FEWEST_TRIES, _TRIES_EACH * len(at))) if free else 0
        for step in range(rounds * tries):
            a, b = free[int(chance() * len(free))], free[int(chance() * len(free))]
            s, t = at[a], at[b]
            if s == t or any(term.change(a, b, s, t) > 0 for term in held):
                continue
            change = sum([weight * term.change(a, b, s, t) for weight, term in wishes])
            if change > 0 and chance() >= exp(-change / (_HOT * (1 - step % tries / tries) ** 2 + _COLDEST)):
                continue
            at[a], at[b] = t, s
            for term in terms:
                term.swap(a, b, s, t)
            cost += change
            if cost < best:
                best, best_at = cost, list(at)
                if not best:
                    break
        self.at = best_at


def _locked_at(seat: Seat, tables: int) -> int | None:
    number = seat.participant.table_no
    return number - 1 if seat.participant.locked and number is not None and number <= tables else None


def _squares(counts: Sequence[int]) -> int:
    return sum(number * number for number in counts)


def _even(counts: Sequence[int]) -> list[int]:
    each, more = divmod(sum(counts), len(counts))
    return [each + (table < more) for table in range(len(counts))]
