"""The number that the words of a promise name, so that nobody has to type it twice. Pure."""

import re
from dataclasses import dataclass
from functools import lru_cache

from facilitator.core.errors import UserError
from facilitator.core.figures import Figure, read_figure
from facilitator.core.measures.indicators import Aim
from facilitator.core.text import one_line

_AT_MOST = r"within|at most|no more than|not more than|no later than|under|less than|fewer than|up to|below"
_AT_LEAST = r"at least|no fewer than|no less than|not less than|more than|over|above"
_TIME = r"(?:(?:business|working|calendar)[ -])?(?:minutes?|hours?|days?|weeks?|months?)"
_NUMBER = r"[€£$]?\d[\d,.]*(?:k|m|bn)?"
_LIMIT = re.compile(
    rf"\b(?P<limit>{_AT_MOST}|{_AT_LEAST})\s(?P<figure>{_NUMBER}\s?(?:%|{_TIME}\b|[^\W\d_]+))", re.IGNORECASE
)
_LENGTH = re.compile(rf"{_NUMBER}\s?{_TIME}", re.IGNORECASE)
_LEAST = frozenset(_AT_LEAST.split("|"))


@dataclass(frozen=True)
class Said:
    """A number as it stands in the words of a promise, and whether it is the least (UP) or the most (DOWN)."""

    typed: str
    figure: Figure
    aim: Aim


@lru_cache(2_048)
def said_in(text: str) -> Said | None:
    """The first number in a promise that its words make a limit: "within 4 hours", "at least 40 leads".

    None where there is none. "over 90 days" and its like are stretches of time, not limits.
    """
    for match in _LIMIT.finditer(one_line(text)):
        limit, typed = match["limit"].lower(), match["figure"].rstrip(",.")
        if limit in ("over", "above") and _LENGTH.fullmatch(typed):
            continue
        try:
            figure = read_figure(typed)
        except UserError:
            continue  # "1.2,3 hours": what is no figure names no number
        if figure is not None and figure.unit:
            return Said(typed, figure, Aim.UP if limit in _LEAST else Aim.DOWN)
    return None
