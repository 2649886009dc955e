"""Which of many texts fit a few typed words, forgiving a slip of the finger."""

from collections.abc import Sequence
from difflib import SequenceMatcher

ALIKE = 0.75
LETTERS_APART = 2
SHORTEST_GUESS = 4


def rank(texts: Sequence[str], words: str, most: int = 40) -> list[int]:
    """The places of the texts that fit, best first, at most `most`.

    Every typed word must fit a word of the text: begin it, stand inside it, or be spelt almost like it (difflib's
    ratio of 0.75 or more, from four letters on). A text that begins with what was typed comes first.
    """
    query = " ".join(words.casefold().split())
    if not query:
        return list(range(len(texts)))[:most]
    guesses = [_Guess(word) for word in query.split()]
    scored: list[tuple[bool, int, int]] = []
    for place, text in enumerate(texts):
        folded = text.casefold()
        fits = [guess.fits(folded) for guess in guesses]
        if all(fits):
            scored.append((not folded.startswith(query), -sum(fits), place))
    return [place for *_, place in sorted(scored)[:most]]


class _Guess:
    """One typed word, ready to be compared with many."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._matcher = SequenceMatcher(autojunk=False)
        self._matcher.set_seq2(word)

    def fits(self, text: str) -> int:
        """0 for not at all, 1 for almost, 2 for inside a word, 3 for the beginning of a word."""
        if self._word in text:
            return 3 if f" {self._word}" in f" {text}" else 2
        if len(self._word) < SHORTEST_GUESS:
            return 0
        return int(any(self._is_like(word) for word in text.split()))

    def _is_like(self, word: str) -> bool:
        if abs(len(word) - len(self._word)) > LETTERS_APART:
            return False
        self._matcher.set_seq1(word)
        ratios = (self._matcher.real_quick_ratio, self._matcher.quick_ratio, self._matcher.ratio)
        return all(ratio() >= ALIKE for ratio in ratios)
