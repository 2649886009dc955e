"""One row of values from elsewhere: what its cells say, what is wrong with it, and what the rows say of each other."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from rapidfuzz import fuzz

from facilitator.core.day_orders import DayOrder, day_words, read_day
from facilitator.core.days import is_likely
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words, read_figure
from facilitator.core.measures.indicators import Indicator, Reading, figure_for
from facilitator.core.names import folded
from facilitator.core.phrases import quoted

_LIKE = 70
_IN_ORDER = 2 / 3


class Cells(NamedTuple):
    """The cells of a row, in the order of `readings_columns.Column`; "" where there is none."""

    metric: str
    day: str
    value: str
    unit: str
    note: str


@dataclass(frozen=True)
class FileRow:
    """What a row says, as far as it can be read. `fault` says why it is not taken, `remark` what was made of it.

    `near` is the nearest known name to one that is `unknown`; `bare`: the value stands without a unit.
    """

    line: int
    name: str
    indicator: Indicator | None = None
    day: date | None = None
    value: float | None = None
    note: str = ""
    fault: str = ""
    remark: str = ""
    near: str = ""
    unknown: bool = False
    bare: bool = False


class Reader:
    """Reads row after row against the indicators there are."""

    def __init__(
        self,
        known: Sequence[Indicator],
        there: Iterable[Reading],
        order: DayOrder,
        today: date,
        named: Indicator | None,
        nearest: bool,
    ) -> None:
        self._by_name = {folded(one.name): one for one in known}
        self._order, self._today, self._named, self._nearest = order, today, named, nearest

    def row(self, line: int, cells: Cells) -> FileRow:
        """What one row says."""
        found = self._whose(FileRow(line, cells.metric, note=cells.note), cells.metric)
        indicator = found.indicator
        if indicator is None:
            return found
        day = read_day(cells.day, self._order, self._today)
        try:
            value = figure_for(indicator, _with_unit(cells))
            figure = read_figure(cells.value)
        except UserError as refusal:
            return replace(found, day=day, fault=str(refusal))
        bare = figure is not None and not figure.unit and not cells.unit
        found = replace(found, day=day, value=value, bare=bare)
        return replace(found, fault=self._fault(cells, day, value))

    def _whose(self, row: FileRow, name: str) -> FileRow:
        own = self._by_name.get(folded(name)) if name else self._named
        if own is not None:
            return replace(row, indicator=own, name=own.name)
        if not name:
            return replace(row, fault="It names no metric.")
        likest, near = max(
            ((_likeness(folded(name), known), one) for known, one in self._by_name.items()),
            key=lambda pair: pair[0],
            default=(0.0, None),
        )
        if near is None or likest < _LIKE:
            return replace(row, unknown=True, fault=f"No metric is called {quoted(name)}.")
        if self._nearest:
            return replace(row, indicator=near, name=near.name, remark=f"{quoted(name)} is taken for it.")
        fault = f"No metric is called {quoted(name)}: did you mean {quoted(near.name)}?"
        return replace(row, unknown=True, near=near.name, fault=fault)

    def _fault(self, cells: Cells, day: date | None, value: float | None) -> str:
        if day is None:
            return f"{quoted(cells.day)} is not a day." if cells.day else "It has no day."
        if value is None:
            return "It has no value."
        if not is_likely(day):
            return f"The year {day.year} is not likely."
        return f"{day_words(day)} is still to come." if day > self._today else ""


def across(rows: Sequence[FileRow], there: Iterable[Reading]) -> list[FileRow]:
    """The rows, with what shows only among them: twice for a day, out of order, shares for per cent."""
    known: dict[int, list[float]] = {}
    for reading in there:
        known.setdefault(reading.indicator_id, []).append(reading.value)
    found = list(rows)
    places: dict[int, list[int]] = {}
    for place, row in enumerate(found):
        if row.indicator is not None and not row.fault:
            places.setdefault(row.indicator.id, []).append(place)
    for indicator_id, own in places.items():
        _read_shares(found, own, known.get(indicator_id, []))
        _tell_twice(found, own)
        _tell_disorder(found, own)
    return found


def _read_shares(rows: list[FileRow], own: Sequence[int], known: Sequence[float]) -> None:
    """Spreadsheets keep 24% as 0.24: read it so where all bare values of an indicator in % are of this kind.

    What is known of the indicator must be per cent beyond doubt; otherwise it is only remarked upon.
    """
    bare = [place for place in own if rows[place].bare]
    values = [rows[place].value or 0.0 for place in bare]
    indicator = rows[own[0]].indicator
    if indicator is None or not indicator.unit.startswith("%") or not any(value % 1 for value in values):
        return
    if any(abs(value) > 1 for value in values):
        return
    sure = any(abs(value) > 1 for value in (*known, indicator.target or 0.0))
    for place, value in zip(bare, values, strict=True):
        whole = round(value * 100, 6)
        said = f"The share {value:g} is read as {figure_words(whole, indicator.unit)}."
        unsure = (
            f"Read as {figure_words(value, indicator.unit)}: write {figure_words(whole, indicator.unit)} if meant so."
        )
        row = rows[place]
        remark = " ".join(filter(None, (row.remark, said if sure else unsure)))
        rows[place] = replace(row, value=whole if sure else value, remark=remark)


def _tell_twice(rows: list[FileRow], own: Sequence[int]) -> None:
    """Two values for a day: neither is taken if they differ, the first if they are the same."""
    by_day: dict[date | None, list[int]] = {}
    for place in own:
        by_day.setdefault(rows[place].day, []).append(place)
    for places in by_day.values():
        lines = {place: rows[place].line for place in places}
        alike = len({rows[place].value for place in places}) == 1
        for place in places[1:] if alike else places if len(places) > 1 else []:
            other = lines[places[0] if place != places[0] else places[1]]
            fault = (
                f"Line {other} says the same."
                if alike
                else f"Line {other} has another value for this day: keep one of them."
            )
            rows[place] = replace(rows[place], fault=fault)


def _tell_disorder(rows: list[FileRow], own: Sequence[int]) -> None:
    """A day that breaks the order in which the days of an indicator stand is likely a slip."""
    kept = [place for place in own if not rows[place].fault]
    days = [day for place in kept if (day := rows[place].day) is not None]
    for at in out_of_order(days):
        before = days[at - 1] if at else days[at + 1]
        beside = "after" if at else "before"
        fault = f"It is out of order, {beside} {day_words(before)}: check the day, or sort the list by day."
        rows[kept[at]] = replace(rows[kept[at]], fault=fault)


def out_of_order(days: Sequence[date]) -> list[int]:
    """The places of the fewest days without which the others stand in order, one way or the other.

    None if more than a third would be out of order: such a list was never sorted, and its order says nothing.
    """
    numbers = [day.toordinal() for day in days]
    up, down = _longest_rising(numbers), _longest_rising([-number for number in numbers])
    kept = up if len(up) >= len(down) else down
    if len(kept) < _IN_ORDER * len(days):
        return []
    return [place for place in range(len(days)) if place not in kept]


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest subsequence that never falls (patience sorting; Fredman, Discrete Mathematics, 1975)."""
    tops: list[int] = []
    places: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        pile = bisect_right(tops, number)
        before.append(places[pile - 1] if pile else None)
        if pile == len(tops):
            tops.append(number)
            places.append(place)
        else:
            tops[pile], places[pile] = number, place
    found: set[int] = set()
    at = places[-1] if places else None
    while at is not None:
        found.add(at)
        at = before[at]
    return found


def _likeness(one: str, other: str) -> float:
    """How alike two names are, 0 to 100, their words in any order."""
    return max(fuzz.ratio(one, other), fuzz.token_sort_ratio(one, other))


def _with_unit(cells: Cells) -> str:
    """The value with the unit that stands in a column of its own, unless it bears one itself."""
    figure = read_figure(cells.value)
    return f"{cells.value} {cells.unit}" if figure and not figure.unit and cells.unit else cells.value
