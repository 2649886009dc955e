"""Words of the glossary met in a text: in notes, solutions, agreements.

Whole words, whatever their case and accents, also in the simple plural; of two that begin at one place the longer.
A word of one or two letters, such as IT or US, is met only in the case in which it stands in the glossary.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from facilitator.core.agree.language.glossary import Term
from facilitator.core.names import folded

_ALONE = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # written without blanks between words: each letter by itself
_PIECE = re.compile(rf"[{_ALONE}]|(?:[^\W_{_ALONE}]|[\u0300-\u036f])+")
_LOOSE = re.compile(r"[\s\-‐‑–/_]{1,3}")
_HISSING = ("s", "x", "z", "ch", "sh")
_SHORT = 2


@dataclass(frozen=True)
class Found:
    """A word of the glossary met in a text, which holds it from `start` to before `end`."""

    start: int
    end: int
    term: Term


@dataclass(frozen=True)
class _Piece:
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return folded(self.text)


@dataclass(frozen=True)
class _Sought:
    """A word taken apart: its pieces folded, what stands between them, and signs around them, as in C++ or .NET."""

    term: Term
    pieces: tuple[str, ...]
    gaps: tuple[str, ...]
    lead: str
    tail: str
    forms: frozenset[str]
    exact: frozenset[str]


class Lookup:
    """Finds the words of one glossary in any number of texts."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_first: dict[str, list[_Sought]] = {}
        for sought in filter(None, map(_sought, terms)):
            for first in sought.forms if len(sought.pieces) == 1 else sought.pieces[:1]:
                self._by_first.setdefault(first, []).append(sought)
        for beginning in self._by_first.values():
            beginning.sort(key=lambda one: (-len(one.pieces), -len(one.term.word), one.term.id))

    def found_in(self, text: str) -> list[Found]:
        """Every word met, from left to right; none overlaps another."""
        if not self._by_first:
            return []
        pieces = [_Piece(match[0], match.start(), match.end()) for match in _PIECE.finditer(text)]
        keys = [piece.key for piece in pieces]
        found: list[Found] = []
        at = 0
        while at < len(pieces):
            for sought in self._by_first.get(keys[at], ()):
                met = _met(sought, text, pieces, keys, at)
                if met is not None and (not found or met.start >= found[-1].end):
                    found.append(met)
                    at += len(sought.pieces) - 1
                    break
            at += 1
        return found


def terms_in(text: str, terms: Iterable[Term]) -> list[Found]:
    """The words met in one text; for many texts make one `Lookup`."""
    return Lookup(terms).found_in(text)


def _sought(term: Term) -> _Sought | None:
    pieces = [_Piece(match[0], match.start(), match.end()) for match in _PIECE.finditer(term.word)]
    if not pieces:
        return None
    gaps = tuple(term.word[one.end : other.start] for one, other in pairwise(pieces))
    last, whole = pieces[-1], "".join(piece.text for piece in pieces)
    short = len(whole) <= _SHORT and len(pieces) == 1
    exact = frozenset({whole, f"{whole}s"}) if short else frozenset[str]()
    return _Sought(
        term,
        tuple(piece.key for piece in pieces),
        gaps,
        term.word[: pieces[0].start],
        term.word[last.end :],
        _forms(last.key),
        exact,
    )


def _met(sought: _Sought, text: str, pieces: list[_Piece], keys: list[str], at: int) -> Found | None:
    last = at + len(sought.pieces) - 1
    if last >= len(pieces) or keys[last] not in sought.forms or keys[at:last] != list(sought.pieces[:-1]):
        return None
    if sought.exact and pieces[at].text not in sought.exact:
        return None
    for place, gap in enumerate(sought.gaps, at):
        between = text[pieces[place].end : pieces[place + 1].start]
        if between != gap and not (_LOOSE.fullmatch(between) and _LOOSE.fullmatch(gap)):
            return None
    start, end = pieces[at].start - len(sought.lead), pieces[last].end + len(sought.tail)
    whole = start >= 0 and text.startswith(sought.lead, start) and text.startswith(sought.tail, pieces[last].end)
    return Found(start, end, sought.term) if whole else None


def _forms(word: str) -> frozenset[str]:
    """A piece with its simple plurals, or, of one that is a plural itself, with its singular."""
    forms = {word, f"{word}es" if word.endswith(_HISSING) else f"{word}s"}
    if word.endswith("y"):
        forms.add(f"{word[:-1]}ies")
    if len(word) > _SHORT + 1 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        forms.add(word[:-1])
        if word.endswith("ies"):
            forms.add(f"{word[:-3]}y")
        if word.removesuffix("es").endswith(_HISSING) and word.endswith("es"):
            forms.add(word[:-2])
    return frozenset(forms)
