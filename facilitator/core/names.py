"""Names of people and teams: how they are compared, and found by their first letters."""

import re
import unicodedata

_BETWEEN_PARTS = re.compile(r"[\s\-‐‑–,/]+")
_INSIDE_PARTS = re.compile(r"['’ʼ.()\"]")
_UNACCENTED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})


def folded(text: str) -> str:
    """Text to compare by: without case, accents or runs of blanks."""
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


def _parts(text: str) -> list[str]:
    return [part for part in _BETWEEN_PARTS.split(_INSIDE_PARTS.sub("", folded(text))) if part]


def _begin_in_order(parts: list[str], wanted: list[str]) -> bool:
    rest = iter(parts)
    return all(any(part.startswith(word) for part in rest) for word in wanted)
