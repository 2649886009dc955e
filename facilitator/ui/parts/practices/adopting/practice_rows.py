"""The ten practices as rows of a list: those proposed first, those put off last."""

from collections.abc import Mapping, Sequence

from facilitator.core.agree.practices.adopting import GOING_WORDS, Adoption, Going, PracticeNow
from facilitator.core.follow.practice_proposals import Asking
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.marks import Mark
from facilitator.ui.widgets.richlist import RichRow

_AFTER_PROPOSED = (Adoption.ADOPTED, Adoption.OPEN, Adoption.NOT_NOW)


def practice_rows(
    now: Sequence[PracticeNow], proposed: Sequence[str], asking: Mapping[str, Asking], tokens: Tokens
) -> list[RichRow]:
    """A row for each practice, by its key; `proposed` are keys, the first first, `asking` says why."""
    order = {key: place for place, key in enumerate(proposed)}
    places = {adoption: len(order) + place for place, adoption in enumerate(_AFTER_PROPOSED)}
    ordered = sorted(now, key=lambda one: order.get(one.practice.key, places[one.adoption]))
    return [_row(one, asking[one.practice.key] if one.practice.key in order else None, tokens) for one in ordered]


def _row(one: PracticeNow, why: Asking | None, tokens: Tokens) -> RichRow:
    key, title = one.practice.key, one.practice.title
    if why is not None:
        return RichRow(key, title, "", f"Proposed: {why.short}", mark=Mark.STAR, colour=tokens.accent)
    if one.adoption is Adoption.ADOPTED:
        warn = one.due or one.going is Going.POORLY
        return RichRow(key, title, "", _lived(one), warn=warn, mark=Mark.CHECK, colour=tokens.ok)
    return RichRow(key, title, "", one.words)


def _lived(one: PracticeNow) -> str:
    """How an adopted practice stands; where there is little room, that it is to be looked at comes first."""
    if not one.due:
        return one.words
    return f"To be looked at: {GOING_WORDS[one.going]} last time" if one.going else "To be looked at for the first time"
