"""What comes back: issues of several workshops, and statements that the assessment finds low time and again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.changes import low_twice
from facilitator.core.assess.figures.worked import overall_of
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.phrases import listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.raising import not_there_yet
from facilitator.core.run.vote.opportunities import Opportunity

_ALIKE, _SAME_WORD = 0.75, 0.8
_SMALL_WORD = re.compile("a|an|and|are|at|by|do|does|for|from|has|have|in|is|it|no|not|of|on|or|our|the|to|we|who|with")
_WAVES, _MOST_LOW = 3, 3


_Word = tuple[str, frozenset[str]]
"""A word and its letters."""
_Title = tuple[str, list[_Word]]
"""A title folded, and those of its words that count."""


@dataclass(frozen=True)
class Returning:
    """Something that has come up several times, as it was last, and where else it was.

    `id` is that of the opportunity, or of the statement as it was `Asked` last: then `key` is the statement's, else "".
    `short` is what the stage has room for: a statement's section.
    """

    id: int
    title: str
    short: str
    times: int
    words: str
    key: str = ""


def returning_opportunities(document: Document, lately: Sequence[Workshop]) -> list[Returning]:
    """Opportunities whose titles are alike in more than one of these workshops, the latest first within a number."""
    families: list[tuple[_Title, list[tuple[Workshop, Opportunity]]]] = []
    for workshop in reversed(lately):
        for opportunity in document.all(Opportunity, workshop_id=workshop.id):
            title = _title(opportunity.title)
            family = next((them for first, them in families if _alike(first, title)), None)
            if family is None:
                families.append((title, [(workshop, opportunity)]))
            else:
                family.append((workshop, opportunity))
    found = []
    for _title_of_first, family in families:
        where = list({workshop.id: workshop.title for workshop, _opportunity in family}.values())
        if len(where) > 1:
            words = f"In {where[0]}, also in {listed(where[1:])}"
            latest = family[0][1]
            found.append(Returning(latest.id, latest.title, latest.title, len(where), words))
    return sorted(found, key=lambda one: -one.times)


def low_statements(document: Document, until: date) -> list[Returning]:
    """The lowest of the statements rated low in two waves running or more, of the last few waves up to a day."""
    waves = [wave for wave in answered_waves(document) if wave.day is None or wave.day <= until][-_WAVES:]
    if len(waves) < 2:
        return []
    low = low_twice([overall_of(document, wave) for wave in waves])
    return [
        Returning(
            id=one.asked.id,
            title=not_there_yet(one.asked.text),
            short=not_there_yet(one.asked.section_title),
            times=len(one.waves),
            words=f"Rated low again: {one.words}",
            key=one.asked.key,
        )
        for one in low[:_MOST_LOW]
    ]


def alike(first: str, second: str) -> bool:
    """Whether two titles speak of the same: three quarters of their words agree, in any order.

    Small words do not count. Two words agree that are spelled nearly alike ("date", "dates"), by difflib's ratio.
    """
    return _alike(_title(first), _title(second))


def _title(title: str) -> _Title:
    plain = folded(title)
    words = ("".join(letter if letter.isalnum() else " " for letter in plain)).split()
    return plain, [(word, frozenset(word)) for word in words if not _SMALL_WORD.fullmatch(word)]


def _alike(first: _Title, second: _Title) -> bool:
    """Given up as soon as too few words are left that could agree: most pairs of titles have nothing in common."""
    ours, rest = first[1], list(second[1])
    if not ours or not rest:
        return first[0] == second[0]
    wanted = _ALIKE * (len(ours) + len(rest)) / 2
    if min(len(ours), len(rest)) < wanted:
        return False
    spare = len(ours) - wanted
    for word in ours:
        match = next((other for other in rest if _same_word(word, other)), None)
        if match is not None:
            rest.remove(match)
            continue
        spare -= 1
        if spare < 0:
            return False
    return True


def _same_word(first: _Word, second: _Word) -> bool:
    """What cannot reach the ratio, by length or by letters that the other has not, is not measured."""
    (word, letters), (other, theirs) = first, second
    if word == other:
        return True
    wanted = _SAME_WORD * (len(word) + len(other)) / 2
    if len(other) < wanted or len(word) - len(letters - theirs) < wanted:
        return False
    return SequenceMatcher(None, word, other).ratio() >= _SAME_WORD
