"""Whether a figure is on its way to its target: a straight line from where it started to where it should be, by when.

A question over records alone; the figures are those of `facilitator.core.measures`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from statistics import median
from types import MappingProxyType
from typing import Final

from facilitator.core.agree.figures.measured import readings_until
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.document import Document
from facilitator.core.figures import better, figure_words
from facilitator.core.measures.indicators import Aim, Indicator, Reading

_FRESH = 45


class Course(StrEnum):
    """How a figure stands to its target."""

    NO_TARGET = "no_target"
    NO_READING = "no_reading"
    STALE = "stale"
    BEGUN = "begun"
    NO_DATE = "no_date"
    ON = "on"
    OFF = "off"
    MET = "met"
    MISSED = "missed"

    @property
    def on(self) -> bool | None:
        """True for what is met or on course, False for what is off course or missed, None where nobody can say."""
        return _ON.get(self)


_ON: Final[Mapping[Course, bool]] = MappingProxyType(
    {Course.ON: True, Course.MET: True, Course.OFF: False, Course.MISSED: False}
)

COURSE_WORDS: Final[Mapping[Course, str]] = MappingProxyType(
    {
        Course.NO_TARGET: "No target yet",
        Course.NO_READING: "No reading yet",
        Course.STALE: "No recent reading",
        Course.BEGUN: "Just started",
        Course.NO_DATE: "No date yet",
        Course.ON: "On course",
        Course.OFF: "Off course",
        Course.MET: "Met",
        Course.MISSED: "Missed",
    }
)


@dataclass(frozen=True)
class Way:
    """The straight line from the value at the start to the target on its day, which is later."""

    start: date
    value: float
    by: date
    target: float

    def at(self, day: date) -> float:
        """Where a figure should be on a day: the value of the start before it, the target from its day on."""
        share = min(1.0, max(0.0, (day - self.start) / (self.by - self.start)))
        return self.value + (self.target - self.value) * share


@dataclass(frozen=True)
class MetricNow:
    """A shared metric as it stands: the latest reading and the target in words ("27%", "" for none), and its course."""

    metric: AgreedMetric
    indicator: Indicator
    readings: tuple[Reading, ...]
    latest: Reading | None
    course: Course

    @property
    def name(self) -> str:
        """What it is called."""
        return self.indicator.name

    @property
    def latest_words(self) -> str:
        """The latest value with its unit."""
        return figure_words(self.latest.value, self.indicator.unit) if self.latest else ""

    @property
    def target_words(self) -> str:
        """The target with its unit."""
        target = self.indicator.target
        return "" if target is None else figure_words(target, self.indicator.unit)

    @property
    def course_words(self) -> str:
        """Its course in words."""
        return COURSE_WORDS[self.course]

    @property
    def on(self) -> bool | None:
        """Whether it holds: met or on course; None where nobody can say."""
        return self.course.on


def course_of(
    indicator: Indicator, readings: Iterable[Reading], by: date | None, today: date, since: date | None = None
) -> Course:
    """How an indicator stands to its target, which is to be reached by a day; `readings` are its own, in any order.

    What is dated after `today` does not count. The start is `since` with the last reading up to it, or the first
    reading of all. Until its day a figure is on course if the latest reading is no worse than the straight line on the
    day of that reading. After it, the target was met if the first reading from that day on reached it, or the latest
    does. A latest reading that `is_stale` says nothing, unless the day of the target has been read.
    """
    known = sorted((one for one in readings if one.day <= today), key=lambda one: one.day)
    if indicator.target is None:
        return Course.NO_TARGET
    if not known:
        return Course.NO_READING
    start, latest = start_of(known, since), known[-1]
    downwards = goes_down(indicator, start.value)
    over = by is not None and today > by
    final = next((one for one in known if over and by is not None and one.day >= by), None)
    if final is None and is_stale(known, today):
        return Course.STALE
    if any(reached(one.value, indicator.target, downwards) for one in (final or latest, latest)):
        return Course.MET
    if by is None:
        return Course.NO_DATE
    if over:
        return Course.MISSED
    begins = max(start.day, since or start.day)
    if latest.day <= begins:
        return Course.BEGUN
    expected = Way(begins, start.value, by, indicator.target).at(latest.day)
    return Course.ON if reached(latest.value, expected, downwards) else Course.OFF


def way_of(indicator: Indicator, readings: Iterable[Reading], by: date | None, since: date | None = None) -> Way | None:
    """The line that `course_of` measures against; None without a target, a start, or days between start and target."""
    known = sorted(readings, key=lambda one: one.day)
    if indicator.target is None or by is None or not known:
        return None
    start = start_of(known, since)
    begins = max(start.day, since or start.day)
    return Way(begins, start.value, by, indicator.target) if begins < by else None


def start_of(readings: list[Reading], since: date | None = None) -> Reading:
    """The reading a figure starts from: the last one up to `since`, or the first. `readings` are by day, not empty."""
    before = [one for one in readings if since is not None and one.day <= since]
    return before[-1] if before else readings[0]


def goes_down(indicator: Indicator, start: float) -> bool:
    """Whether less is better: as the indicator's aim says, or without one if its target is below the start."""
    if indicator.aim is Aim.NONE:
        return indicator.target is not None and indicator.target < start
    return indicator.aim is Aim.DOWN


def is_stale(readings: list[Reading], today: date) -> bool:
    """Whether the last reading is too old to say how things stand: older than 45 days, or than twice the usual
    distance (the median) between readings where that is longer. `readings` are by day, not empty.
    """
    gaps = [(after.day - before.day).days for before, after in pairwise(readings)]
    return (today - readings[-1].day).days > max(_FRESH, 2 * median(gaps or [0]))


def reached(value: float, mark: float, downwards: bool) -> bool:
    """Whether a value is no worse than a mark."""
    return better(mark, value, downwards) is not False


def metrics_now(document: Document, today: date) -> tuple[MetricNow, ...]:
    """Every shared metric as it stands on a local day, in their order."""
    metrics = document.all(AgreedMetric)
    indicators = {one.id: one for one in document.all(Indicator)}
    readings = readings_until(document, {metric.indicator_id for metric in metrics}, today)
    return tuple(
        metric_now(metric, indicators[metric.indicator_id], readings.get(metric.indicator_id, ()), today)
        for metric in metrics
    )


def metric_now(metric: AgreedMetric, indicator: Indicator, readings: Iterable[Reading], today: date) -> MetricNow:
    """One shared metric as it stands; `readings` are those of its indicator, by day and none after `today`."""
    own = tuple(readings)
    course = course_of(indicator, own, metric.by, today)
    return MetricNow(metric, indicator, own, own[-1] if own else None, course)
