"""Business figures as people type and read them: `12.5%`, `1,200`, `€3.4m`."""

import math
import re
from dataclasses import dataclass

from facilitator.core.errors import UserError
from facilitator.core.text import one_line

_CURRENCIES = "€£$¥₹"
_SCALES = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9}
_FIGURE = re.compile(
    rf"(?P<before>[{_CURRENCIES}]|[A-Z]{{3}}\s?)?\s?(?P<sign>[-−–+])?\s?(?P<money>[{_CURRENCIES}])?"
    r"(?P<digits>[0-9](?:[0-9.,'’ \u00a0\u2009\u202f]*[0-9])?)"
    r"(?:(?P<scale>k|mn?|bn?)(?![^\W\d_]))?(?P<after>.*)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_LARGEST = 1e15
_DECIMALS = 2
_SEEN = 0.005
_SAME = 1e-9


@dataclass(frozen=True)
class Figure:
    """A number in full (3,400,000, not 3.4) and what it counts: "€", "%", "days", "" for nothing."""

    value: float
    unit: str


def read_figure(typed: str) -> Figure | None:
    """The figure that was typed, None for an empty field; UserError if it is no figure.

    k, m and bn after the number scale it. 1,200 is twelve hundred, 12,5 twelve and a half; where both signs stand
    the last is the decimal one. A currency before or a word behind is the unit.
    """
    line = one_line(typed)
    if not line:
        return None
    match = _FIGURE.fullmatch(line)
    number = _number(match["digits"]) if match else None
    if match is None or number is None:
        raise UserError(f"“{line}” is not a figure: type one such as 12.5%, 1,200 or €3.4m.")
    scale = _SCALES[match["scale"].lower()] if match["scale"] else 1.0
    value = round(number * scale, 6) * (-1 if match["sign"] in ("-", "−", "–") else 1)
    before = (match["before"] or match["money"] or "").strip()
    if abs(value) > _LARGEST:
        raise UserError(f"“{line}” is too large: type a figure up to 1,000 bn.")
    return Figure(value, " ".join(part for part in (before, match["after"].strip()) if part))


def figure_words(value: float, unit: str = "") -> str:
    """A figure as it is read: "€3.4m", "12.5%", "1,200 users". Millions are shortened only if nothing is lost."""
    sign, number = "−" if value < 0 else "", abs(value)
    words = _plain(number)
    letter, scale = ("bn", 1e9) if number >= 1e9 else ("m", 1e6)
    scaled = round(number / scale, _DECIMALS)
    if number >= scale and math.isclose(scaled * scale, number, rel_tol=0, abs_tol=_SEEN):
        words = f"{_plain(scaled)}{letter}"
    first, _, rest = unit.partition(" ")
    if first and first in _CURRENCIES:
        return f"{sign}{first}{words}" + (f" {rest}" if rest else "")
    if len(first) == 3 and first.isupper():
        return f"{first} {sign}{words}" + (f" {rest}" if rest else "")
    return f"{sign}{words}{unit}" if unit.startswith("%") else f"{sign}{words} {unit}".rstrip()


def change_words(value: float | None, before: float | None, target: float | None, unit: str = "") -> str:
    """How a figure moved and how far it is from its target: "up 12% on before, €0.3m short of target".

    "" where there is nothing to compare. Shares in % move by points. After nothing (0) only the amount is told.
    A target below the value before is one to come down to (churn, days).
    """
    if value is None:
        return ""
    parts = [] if before is None else [_moved(value, before, unit)]
    if target is not None:
        downwards = before is not None and target < before
        parts.append(_distance(value, target, downwards, unit))
    return ", ".join(parts)


def better(before: float, after: float, downwards: bool) -> bool | None:
    """Whether a value has moved the way it should; None if it stands still."""
    if abs(after - before) < _SAME:
        return None
    return (after < before) == downwards


def _moved(value: float, before: float, unit: str) -> str:
    change = value - before
    if math.isclose(value, before, abs_tol=1e-9):
        return "as before"
    direction = "up" if change > 0 else "down"
    if unit.startswith("%"):
        return f"{direction} {_points(change)} on before"
    if before == 0:
        return f"{direction} {figure_words(abs(change), unit)} from nothing"
    share = abs(change / before) * 100
    said = "under 1" if share < 1 else f"{share:,.1f}".rstrip("0").rstrip(".") if share < 10 else f"{share:,.0f}"
    return f"{direction} {said}% on before"


def _distance(value: float, target: float, downwards: bool, unit: str) -> str:
    if math.isclose(value, target, abs_tol=1e-9):
        return "on target"
    gap = abs(value - target)
    said = _points(gap) if unit.startswith("%") else figure_words(gap, unit)
    if downwards:
        return f"{said} above target" if value > target else f"{said} better than target"
    return f"{said} short of target" if value < target else f"{said} beyond target"


def _points(change: float) -> str:
    number = _plain(abs(change))
    return f"{number} point" if number == "1" else f"{number} points"


def _plain(number: float) -> str:
    if 0 < number < _SEEN:
        return f"{number:.2g}" if number >= 1e-4 else "0.0001"
    words = f"{number:,.{_DECIMALS}f}"
    return words.rstrip("0").rstrip(".")


def _number(digits: str) -> float | None:
    """The number that digits with separators mean; None if they stand nowhere sensible ("1.2,3.4")."""
    tight = re.sub(r"[ '’\u00a0\u2009\u202f]", "", digits)
    commas, dots = tight.count(","), tight.count(".")
    if commas and dots:
        decimal = max(",.", key=tight.rfind)
        whole, _, fraction = tight.rpartition(decimal)
        groups = whole if decimal == "." else whole.replace(".", ",") if "," not in whole else ""
        return float(f"{groups.replace(',', '')}.{fraction}") if _THOUSANDS.fullmatch(groups) else None
    if dots > 1:
        return float(tight.replace(".", "")) if _THOUSANDS.fullmatch(tight.replace(".", ",")) else None
    if _THOUSANDS.fullmatch(tight):
        return float(tight.replace(",", ""))
    return float(tight.replace(",", ".")) if commas <= 1 else None
