"""Figures in words that claim no more than the number of answers bears."""

from facilitator.core.assess.figures.measures import Difference, Figure, Interval
from facilitator.core.phrases import counted

FEW = 5
"""With fewer answers than these a figure is a reason to ask in the room, whatever its interval."""


def is_clear(difference: Difference) -> bool:
    """Whether the interval of a difference leaves 0 out: it would seldom come about by chance."""
    return difference.interval is not None and not difference.interval.low <= 0 <= difference.interval.high


def likely(interval: Interval) -> str:
    """An interval of a size or mean: "likely between 1.2 and 3.0"; of a fall, without its signs."""
    low, high = sorted((abs(interval.low), abs(interval.high))) if interval.high < 0 else (interval.low, interval.high)
    if f"{low:.1f}" == f"{high:.1f}":
        return f"likely about {low:.1f}"
    return f"likely between {low:.1f} and {high:.1f}"


def mean_words(figure: Figure, interval: Interval | None) -> str:
    """A mean with what it rests on: "4.4 from 14 answers, likely between 4.0 and 4.8"."""
    mean = f"{figure.mean:.1f} from {counted(figure.count, 'answer')}"
    return mean if interval is None else f"{mean}, {likely(interval)}"


def caution(*figures: Figure) -> str:
    """What to add to a sentence about these figures if one of them rests on few answers, else ""."""
    return "; few answers: ask in the room" if min(figure.count for figure in figures) < FEW else ""


def apart_words(difference: Difference) -> str:
    """How far two teams lie apart, the higher minus the lower."""
    size = f"{difference.by:.1f} apart"
    if difference.interval is None or not is_clear(difference):
        return f"{size}, which may be chance"
    return f"{size}, {likely(difference.interval)}"


def change_words(before: Figure, after: Figure, difference: Difference) -> str:
    """What became of a mean: "up 0.6, likely between 0.1 and 1.1", or "no clear change"."""
    if difference.interval is None or not is_clear(difference):
        return "no clear change" + caution(before, after)
    if abs(difference.by) < 0.05:
        return "hardly any change"
    way = "up" if difference.by > 0 else "down"
    return f"{way} {abs(difference.by):.1f}, {likely(difference.interval)}{caution(before, after)}"
