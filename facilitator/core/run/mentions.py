"""`@name` in what is typed: whom it means, and how it may be completed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.core.names import folded, ranked
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed

Named = Person | Team

_AT = re.compile(r"(?<![\w@.+-])@(?=\w)")
_ONE_WORD = re.compile(r"\w(?:[\w\u0300-\u036f.'’ʼ‐‑–-]*[\w\u0300-\u036f])?")
_UNDER_CURSOR = re.compile(r"(?<![\w@.+-])@[^@\n]*\Z")
_CLOSING = ",.;:!?)"
_INITIALS = 4
_MOST_SHOWN = 8


@dataclass(frozen=True)
class Mention:
    """One `@name`: where it stands ("@" included), what was typed, and all it could mean, best first."""

    start: int
    end: int
    typed: str
    candidates: tuple[Named, ...]

    @property
    def found(self) -> Named | None:
        """The one it means, if it is clear."""
        return self.candidates[0] if len(self.candidates) == 1 else None


@dataclass(frozen=True)
class Completion:
    """What to put in place of text[start:end], and how to show it in a list."""

    start: int
    end: int
    insert: str
    label: str


def mentions(text: str, among: Sequence[Named]) -> list[Mention]:
    """All `@name`s of a text, from left to right; see `candidates`. A name typed in full may have several words."""
    full = {folded(named.name) for named in among}
    longest = max((len(name.split()) for name in full), default=1)
    found: list[Mention] = []
    for at in _AT.finditer(text):
        end = _full_name_end(text, at.end(), full, longest)
        if end is None:
            word = _ONE_WORD.match(text, at.end())
            end = word.end() if word else at.end()
        typed = text[at.end() : end]
        found.append(Mention(at.start(), end, typed, tuple(candidates(typed, among))))
    return found


def mentions_in_turn(text: str, first: Sequence[Named], then: Sequence[Named]) -> list[Mention]:
    """All `@name`s of a text that mean one of `first`, or else one of `then`.

    A longer name of `then`, typed in full, goes before what only begins one of `first`: "@Mark Lee" is no Marketing.
    """
    return [
        other if other.candidates and (not one.candidates or other.end > one.end) else one
        for one, other in zip(mentions(text, first), mentions(text, then), strict=True)
    ]


def candidates(typed: str, among: Iterable[Named]) -> list[Named]:
    """All that a name typed so far can mean, best first: one if it is clear, none if nobody is called so.

    What is typed begins any part of the name, accents or not. A name typed in full goes before one that it only
    begins: "Tom" is Tom Reed and not Tomasz. Initials count if nothing else fits.
    """
    found = ranked(among, typed)
    words = set(_parts(typed))
    whole = [named for _place, named in found if words <= set(_parts(named.name))]
    exact = [named for place, named in found if place == 0]
    begun = [named for place, named in found if place < _INITIALS]
    return exact or whole or begun or [named for _place, named in found]


def unclear_words(mention: Mention, teams: Iterable[Team]) -> str:
    """What to tell when a mention does not mean one: "“@Ma” could be Maria Ortiz or Mark Lee"."""
    if not mention.candidates:
        return f"No one is called “{mention.typed}”"
    names = [_described(named, mention.candidates, teams) for named in mention.candidates[:_MOST_SHOWN]]
    if len(mention.candidates) > _MOST_SHOWN:
        return f"“@{mention.typed}” could be any of {len(mention.candidates)}: type more of the name"
    return f"“@{mention.typed}” could be {listed(names, 'or')}"


def completions_at(text: str, cursor: int, among: Sequence[Named], teams: Iterable[Team]) -> list[Completion]:
    """How the `@name` that ends at the cursor may be completed, best first; empty if there is none."""
    under = _UNDER_CURSOR.search(text[:cursor])
    if under is None:
        return []
    typed = under.group()[1:]
    fitting = [named for _place, named in ranked(among, typed)] if typed == typed.strip() else []
    shown = (fitting if typed else among)[:_MOST_SHOWN]
    rest = _ONE_WORD.match(text, cursor)
    end = rest.end() if rest and typed else cursor
    by_id = {team.id: team.name for team in teams}
    return [Completion(under.start(), end, f"@{named.name} ", _label(named, by_id)) for named in shown]


def _full_name_end(text: str, start: int, full: set[str], longest: int) -> int | None:
    line_end = text.find("\n", start)
    words = list(re.finditer(r"\S+", text[start : line_end if line_end >= 0 else len(text)][:400]))[:longest]
    for last in reversed(words):
        end = start + last.end()
        while end > start:
            if folded(text[start:end]) in full:
                return end
            if text[end - 1] not in _CLOSING:
                break
            end -= 1
    return None


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s\-‐‑–.]+", folded(name)) if part]


def _described(named: Named, among: Sequence[Named], teams: Iterable[Team]) -> str:
    twins = sum(folded(other.name) == folded(named.name) for other in among)
    return _label(named, {team.id: team.name for team in teams}) if twins > 1 else named.name


def _label(named: Named, team_names: dict[int, str]) -> str:
    team = team_names.get(named.team_id or 0) if isinstance(named, Person) else None
    return f"{named.name} · {team}" if team else named.name
