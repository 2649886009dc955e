"""Words that differ between texts side by side: help for the eye, no judgement."""

import re
from collections import Counter
from collections.abc import Sequence

from facilitator.core.names import folded

_WORD = re.compile(r"\w+(?:['’.\-]\w+)*")
# "No", "not", "over" and "under" are none: they turn a meaning round.
_STOP_WORDS = frozenset(
    _WORD.findall(
        "a about all also an and any are as at be been but by can do does each every for from had has have how i if in "
        "into is it its it's just may most much of on one or our out so some such than that the their them then there "
        "these they this those through to too up us very was we were what when where which who why will with would "
        "you your"
    )
)


def shared_words(texts: Sequence[str]) -> set[str]:
    """The words, folded, that stand in every one of at least two texts; stop words are left out."""
    found = [{word for _start, _end, word in _words(text)} for text in texts]
    return set.intersection(*found) if len(found) > 1 else set()


def own_words(texts: Sequence[str]) -> list[tuple[tuple[int, int], ...]]:
    """For each text the stretches (start, end) that are words which no other text has.

    Compared without case and accents; stop words are left out. A text alone has no words of its own.
    """
    found = [_words(text) for text in texts]
    used_by = Counter(word for words in found for word in {word for _start, _end, word in words})
    if len(texts) < 2:
        return [() for _text in texts]
    return [tuple((start, end) for start, end, word in words if used_by[word] == 1) for words in found]


def _words(text: str) -> list[tuple[int, int, str]]:
    """The words of a text that carry meaning: start, end and the word folded."""
    found = [(match.start(), match.end(), folded(match[0]).replace("’", "'")) for match in _WORD.finditer(text)]
    return [entry for entry in found if entry[2] not in _STOP_WORDS]
