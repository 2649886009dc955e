"""A figure of the table, and how it is measured: each side in turn, the median of many rounds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

_ROW = "{:<50} {:>10}   {:<34} {:>7} {:>8}"


@dataclass(frozen=True)
class Figure:
    """One row: what was measured, against what (both in the same unit), and the ratio that is aimed at, if any."""

    subject: str
    ours: float
    against: float
    what: str
    unit: str = "ms"
    aim: float | None = None

    def row(self) -> str:
        ratio = self.ours / self.against
        against = f"{self.what} {_shown(self.against)} {self.unit}"
        aim = "" if self.aim is None else f"≤ {self.aim:g}×"
        return _ROW.format(self.subject, f"{_shown(self.ours)} {self.unit}", against, f"{ratio:.2f}×", aim)


def head() -> str:
    """The table's head."""
    return _ROW.format("", "ours", "against", "ratio", "aim")


def show(figures: Sequence[Figure]) -> None:
    """Print the rows."""
    for figure in figures:
        print(figure.row(), flush=True)


def timed(act: Callable[[], object]) -> float:
    """How long a call takes, in milliseconds."""
    began = perf_counter()
    act()
    return (perf_counter() - began) * 1000


def in_turn(ours: Callable[[], float], bare: Callable[[], float], rounds: int) -> tuple[float, float]:
    """The medians of two measurements that take turns, so that a busy machine slows both."""
    pairs = [(ours(), bare()) for _round in range(rounds)]
    return median(one for one, _other in pairs), median(other for _one, other in pairs)


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many per cent of the values do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]


def _shown(value: float) -> str:
    return f"{value:.3g}" if value < 100 else f"{value:,.0f}"
