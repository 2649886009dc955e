"""Names of people and teams: how they are compared, and found by their first letters."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Protocol, TypeVar

_BETWEEN_PARTS = re.compile(r"[\s\-‐‑–,/]+")
_INSIDE_PARTS = re.compile(r"['’ʼ.()\"]")
_UNACCENTED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


class HasName(Protocol):
    """A person, a team: whatever goes by a name."""

    @property
    def id(self) -> int:
        """The record's id."""

    @property
    def name(self) -> str:
        """What it is called."""


N = TypeVar("N", bound=HasName)


def folded(text: str) -> str:
    """Text to compare by: without case, accents or runs of blanks."""
    if text.isascii():  # most names, and every key typed asks for all of them
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_UNACCENTED).split())


def rank(name: str, typed: str) -> int | None:
    """How well a name answers what is typed so far, 0 the best; None if it does not.

    Every word typed must begin a part of the name: 0 the name itself, 1 from its first part on, 2 any parts in
    their order, 3 in any order, 4 the initials ("ao" for Ada Okafor).
    """
    parts, wanted = _parts(name), _parts(typed)
    if not parts or not wanted:
        return None
    if parts == wanted:
        return 0
    if len(wanted) <= len(parts) and all(p.startswith(w) for p, w in zip(parts, wanted, strict=False)):
        return 1
    if _begin_in_order(parts, wanted):
        return 2
    if _begin_in_order(sorted(parts), sorted(wanted)):
        return 3
    initials = "".join(part[0] for part in parts)
    return 4 if len(wanted) == 1 and len(wanted[0]) > 1 and initials.startswith(wanted[0]) else None


def ranked(among: Iterable[N], typed: str) -> list[tuple[int, N]]:
    """All that answer to what is typed so far, each with its `rank`, the best first and then by name."""
    found = [(place, folded(one.name), one.id, one) for one in among if (place := rank(one.name, typed)) is not None]
    return [(place, one) for place, _name, _id, one in sorted(found, key=lambda entry: entry[:3])]


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN_PARTS.split(_INSIDE_PARTS.sub("", folded(text))) if part]


def _begin_in_order(parts: list[str], wanted: list[str]) -> bool:
    rest = iter(parts)
    return all(any(part.startswith(word) for part in rest) for word in wanted)
