"""What the blocks of closed workshops took, by what happened in them."""

from facilitator.core.follow.figures.minutes import KindMinutes
from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.core.plan.minutes import spoken
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import RecordTable
from facilitator.ui.widgets.recordmodel import Column

_EMPTY = "No block of a closed workshop was held with the clock yet."
_NOTABLE, _MINUTE = 0.1, 60


class MinutesTable(RecordTable[KindMinutes]):
    """A row for each kind of block; a click on a title sorts."""

    def __init__(self, tokens: Tokens) -> None:
        def colour(one: KindMinutes) -> str | None:
            return tokens.warn if one.enough and one.ratio > 1 + _NOTABLE else None

        columns: list[Column[KindMinutes]] = [
            Column("What happens in it", lambda one: ACTIVITY_WORDS[one.activity]),
            Column("Blocks", lambda one: f"{len(one.held):,}", 76, right=True, sort=lambda one: len(one.held)),
            Column("Workshops", lambda one: f"{one.workshops:,}", 96, right=True, sort=lambda one: one.workshops),
            Column("Planned", lambda one: spoken(one.planned), 108, right=True, sort=lambda one: one.planned),
            Column("Taken", _taken, 108, right=True, sort=lambda one: one.spent),
            Column("As a rule", rule_words, 130, right=True, sort=lambda one: one.ratio, colour=colour),
            Column("From, to", spread_words, 210, right=True),
            Column("Clear pattern", lambda one: "yes" if one.enough else "not yet", 116,
                   colour=lambda one: None if one.enough else tokens.muted),
        ]  # fmt: skip
        super().__init__(columns, lambda one: one.activity, _EMPTY)
        self.setAccessibleName("Planned and taken minutes")
        self._through = KeysThrough(self)
        self._through.spare(self)


def rule_words(one: KindMinutes) -> str:
    """By how much such blocks were longer or shorter as a rule: "22% longer", "as planned"."""
    return _by(one.ratio)


def spread_words(one: KindMinutes) -> str:
    """How far they differ: "5% shorter to 40% longer"; "" with one alone."""
    ratios = [held.ratio for held in one.held]
    low, high = _by(min(ratios)), _by(max(ratios))
    return f"{low} to {high}" if low != high else ""


def _taken(one: KindMinutes) -> str:
    return spoken(round(one.spent / _MINUTE) * _MINUTE)


def _by(ratio: float) -> str:
    percent = round(abs(ratio - 1) * 100)
    return f"{percent}% {'longer' if ratio > 1 else 'shorter'}" if percent else "as planned"
