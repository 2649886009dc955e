"""What comes back: issues of several workshops, and statements that the assessment finds low time and again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from facilitator.core.assess.answers import answered_waves
from facilitator.core.assess.figures.changes import low_twice
from facilitator.core.assess.figures.results import results_of
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.phrases import listed
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.raising import not_there_yet
from facilitator.core.run.vote.opportunities import Opportunity

_ALIKE, _SAME_WORD = 0.75, 0.8
_SMALL_WORD = re.compile("a|an|and|are|at|by|do|does|for|from|has|have|in|is|it|no|not|of|on|or|our|the|to|we|who|with")
_WAVES, _MOST_LOW = 3, 3


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
    families: list[list[tuple[Workshop, Opportunity]]] = []
    for workshop in reversed(lately):
        for opportunity in document.all(Opportunity, workshop_id=workshop.id):
            family = next((f for f in families if alike(f[0][1].title, opportunity.title)), None)
            if family is None:
                families.append([(workshop, opportunity)])
            else:
                family.append((workshop, opportunity))
    found = []
    for family in families:
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
    low = low_twice([results_of(document, wave.id) for wave in waves])
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
    ours, theirs = _words(first), _words(second)
    if not ours or not theirs:
        return folded(first) == folded(second)
    rest, agreeing = list(theirs), 0
    for word in ours:
        match = next((other for other in rest if _same_word(word, other)), None)
        if match is not None:
            rest.remove(match)
            agreeing += 1
    return 2 * agreeing >= _ALIKE * (len(ours) + len(theirs))


def _words(title: str) -> list[str]:
    words = ("".join(letter if letter.isalnum() else " " for letter in folded(title))).split()
    return [word for word in words if not _SMALL_WORD.fullmatch(word)]


def _same_word(word: str, other: str) -> bool:
    return word == other or SequenceMatcher(None, word, other).ratio() >= _SAME_WORD
