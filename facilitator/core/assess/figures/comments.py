"""Comments as they may be read: in no order that tells whose they are, and none where too few have answered."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from facilitator.core.assess.answers import AnswerComment
from facilitator.core.assess.figures.results import WaveResults


def comments(results: WaveResults, written: Iterable[AnswerComment]) -> Mapping[int | None, tuple[AnswerComment, ...]]:
    """By statement (`Asked.id`; None: on the whole) the comments that may be shown, always in the same shuffled order.

    Comments of unfinished sheets are left out. In an anonymous wave comments are shown only where the figure for all
    is, and those on the whole only if there are as many sheets as that takes.
    """
    shown: set[int | None] = {
        one.asked.id for one in results.statements if one.whole is not None or not results.wave.anonymous
    }
    if results.sheets >= results.wave.threshold or not results.wave.anonymous:
        shown.add(None)
    found: dict[int | None, list[AnswerComment]] = {}
    for comment in sorted(written, key=_shuffled):
        if comment.sheet_id is None and comment.asked_id in shown:
            found.setdefault(comment.asked_id, []).append(comment)
    return {asked_id: tuple(some) for asked_id, some in found.items()}


def _shuffled(comment: AnswerComment) -> tuple[bytes, int]:
    """By text and not by id, which tells in which order comments came in."""
    return sha256(comment.text.encode()).digest(), comment.id
