"""Indicators over time, beside where they should come to.

Source: seed 000_304b59033e062cb6.txt (measuring effectiveness, lagging indicators).
"""

from collections.abc import Iterable
from datetime import date

from facilitator.core.document import Document
from facilitator.core.figures import better, figure_words
from facilitator.core.follow.figures.series import Point, Series, Trend
from facilitator.core.measures.indicators import Aim, Indicator, Reading, indicators
from facilitator.core.phrases import counted, day_words


def indicator_trends(document: Document, today: date, since: date | None = None) -> list[Trend]:
    """Every indicator that is still followed, in their order, those without a value too; by values `since` a day."""
    readings: dict[int, list[Reading]] = {}
    for reading in document.all(Reading, "day"):
        if since is not None and reading.day < since:
            continue
        readings.setdefault(reading.indicator_id, []).append(reading)
    return [indicator_trend(one, readings.get(one.id, ()), today) for one in indicators(document, ended=False)]


def indicator_trend(indicator: Indicator, readings: Iterable[Reading], today: date) -> Trend:
    """One indicator over time; `readings` are its own. Words name days as seen from `today`, the local day."""
    by_day = sorted(readings, key=lambda one: one.day)
    points = tuple(Point(one.day, one.value, words=_words(one, indicator, today)) for one in by_day)
    words = trend_words(indicator, points, today)
    series = Series(indicator.name, points, words=words)
    return Trend(indicator.name, indicator.unit, (series,), target=indicator.target, words=words)


def trend_words(indicator: Indicator, points: Iterable[Point], today: date) -> str:
    """How an indicator went: "84 → 61 days from Mon 4 Jan to Mon 5 Apr, better; target 60 days not reached yet." """
    found = list(points)
    if not found:
        return "No values yet"
    first, last = found[0], found[-1]
    now = figure_words(last.value, indicator.unit)
    target = target_words(indicator, last.value)
    if len(found) == 1:
        return f"{now} on {day_words(last.day, today)}{target}. One value makes no trend yet."
    moved = better(first.value, last.value, indicator.aim is Aim.DOWN)
    verdict = {True: ", better", False: ", worse", None: ", as before"}[moved]
    if indicator.aim is Aim.NONE and moved is not None:
        verdict = ""
    days = f"{day_words(first.day, today)} to {day_words(last.day, today)}"
    before = figure_words(first.value, indicator.unit)
    return f"{before} → {now} from {days} ({counted(len(found), 'value')}){verdict}{target}."


def target_words(indicator: Indicator, value: float) -> str:
    """Where a value stands to the target, behind a semicolon: "; target 60 days reached"; "" without one."""
    if indicator.target is None:
        return ""
    target = f"; target {figure_words(indicator.target, indicator.unit)}"
    if indicator.aim is Aim.NONE:
        return target
    missed = better(value, indicator.target, indicator.aim is Aim.DOWN)
    return f"{target} not reached yet" if missed else f"{target} reached"


def _words(reading: Reading, indicator: Indicator, today: date) -> str:
    said = f"{figure_words(reading.value, indicator.unit)} on {day_words(reading.day, today)}"
    return f"{said}: {reading.note}" if reading.note else said
