"""What stands out in a wave, each with its numbers and its reason: proposals for the facilitator to take or leave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.foundation import Foundation, foundation
from facilitator.core.assess.figures.measures import (
    HIGHEST,
    LOWEST,
    Figure,
    Interval,
    Tally,
    interval_of,
    share_high,
    share_low,
)
from facilitator.core.assess.figures.results import Gap, StatementResult, WaveResults
from facilitator.core.assess.figures.words import FEW, apart_words, caution, is_clear, mean_words
from facilitator.core.phrases import counted

WORKING = 3.5
"""A mean from here on is nearer to "working well" than to "with room for improvement" (the seed's scale)."""

MIDDLE = 3.0
"""A team whose mean is below this does not see it happening regularly."""

WIDE = 0.5
"""A gap from here on is worth a look."""

CAMP = 0.3
"""A team is divided where at least this share of it rates low, and as many rate high."""

LONGEST = 10
"""How many of each there are at most."""


class ProposalKind(StrEnum):
    """What is proposed."""

    STRENGTH = "strength"
    OPPORTUNITY = "opportunity"
    GAP = "gap"
    DIVIDED = "divided"
    FOUNDATION = "foundation"


@dataclass(frozen=True)
class Proposal:
    """A statement (a foundation: a section) that stands out. `words` say why, with the numbers, in one sentence.

    `figure` is that of all who answered; of the team `team_id` where that is divided. `gap` goes with a gap.
    """

    kind: ProposalKind
    key: str
    title: str
    words: str
    figure: Figure | None = None
    gap: Gap | None = None
    team_id: int | None = None


@dataclass(frozen=True)
class Found:
    """All that stands out, the weightiest first. Without a foundation, `no_foundation` says why there is none."""

    strengths: tuple[Proposal, ...]
    opportunities: tuple[Proposal, ...]
    gaps: tuple[Proposal, ...]
    divided: tuple[Proposal, ...]
    foundation: Proposal | None
    no_foundation: str


def found(results: WaveResults, sheets: Sequence[AnswerSheet]) -> Found:
    """What stands out, out of figures that may be shown. `sheets` are the wave's, for the foundation alone."""
    names = {team.id: team.name for team in results.teams}
    lifting = foundation(results, sheets)
    return Found(
        strengths=_strengths(results),
        opportunities=_opportunities(results),
        gaps=_gaps(results, names),
        divided=_divided(results, names),
        foundation=_of_section(lifting),
        no_foundation="" if lifting.section else lifting.words,
    )


def _strengths(results: WaveResults) -> tuple[Proposal, ...]:
    """Mean at least `WORKING` and no team below `MIDDLE`; by the lower end of the interval, few answers last."""
    high = [
        each
        for each in _rated(results)
        if each.figure.mean >= WORKING and all(team.mean >= MIDDLE for team in each.statement.teams.values())
    ]
    high.sort(key=lambda each: (each.few, -each.interval.low, -each.figure.mean, each.statement.asked.slot))
    return tuple(_of_mean(ProposalKind.STRENGTH, each, "4 or 5", each.tally.counts[3:]) for each in high[:LONGEST])


def _opportunities(results: WaveResults) -> tuple[Proposal, ...]:
    """Mean below `WORKING`; by the upper end of the interval, few answers last."""
    low = [each for each in _rated(results) if each.figure.mean < WORKING]
    low.sort(key=lambda each: (each.few, each.interval.high, each.figure.mean, each.statement.asked.slot))
    return tuple(_of_mean(ProposalKind.OPPORTUNITY, each, "1 or 2", each.tally.counts[:2]) for each in low[:LONGEST])


@dataclass(frozen=True)
class _Rated:
    """A statement as all have rated it. Of a single answer's mean the interval is the whole scale."""

    statement: StatementResult
    figure: Figure
    tally: Tally
    interval: Interval

    @property
    def few(self) -> bool:
        return self.figure.count < FEW


def _rated(results: WaveResults) -> Iterator[_Rated]:
    """The statements that are shown in all."""
    for one in results.statements:
        if one.whole is not None and one.whole_tally is not None:
            interval = interval_of(one.whole) or Interval(LOWEST, HIGHEST)
            yield _Rated(one, one.whole, one.whole_tally, interval)


def _of_mean(kind: ProposalKind, rated: _Rated, points: str, giving: Iterable[int]) -> Proposal:
    mean = mean_words(rated.figure, interval_of(rated.figure))
    words = f"{mean}; {sum(giving) or 'none'} gave {points}{caution(rated.figure)}."
    return Proposal(kind, rated.statement.asked.key, rated.statement.asked.text, words, rated.figure)


def _gaps(results: WaveResults, names: Mapping[int, str]) -> tuple[Proposal, ...]:
    """Teams at least `WIDE` apart; those first that chance would seldom bring about, and then by size."""
    wide = [(one, one.gap) for one in results.statements if one.gap is not None and one.gap.difference.by >= WIDE]
    wide.sort(key=lambda each: (not is_clear(each[1].difference), -each[1].difference.by, each[0].asked.slot))
    return tuple(_of_gap(statement, gap, names) for statement, gap in wide[:LONGEST])


def _of_gap(statement: StatementResult, gap: Gap, names: Mapping[int, str]) -> Proposal:
    low, high = statement.teams[gap.low_id], statement.teams[gap.high_id]
    words = (
        f"{names[gap.low_id]} {low.mean:.1f} ({counted(low.count, 'answer')}), "
        f"{names[gap.high_id]} {high.mean:.1f} ({high.count}): {apart_words(gap.difference)}{caution(low, high)}."
    )
    asked = statement.asked
    return Proposal(ProposalKind.GAP, asked.key, asked.text, words, statement.whole, gap)


def _divided(results: WaveResults, names: Mapping[int, str]) -> tuple[Proposal, ...]:
    """Teams of at least `FEW` answers in two camps, each at least `CAMP` of them; by the spread."""
    split = [
        (figure.spread or 0.0, one, team_id)
        for one in results.statements
        for team_id, figure in one.teams.items()
        if figure.count >= FEW and min(share_low(one.tallies[team_id]), share_high(one.tallies[team_id])) >= CAMP
    ]
    split.sort(key=lambda each: (-each[0], each[1].asked.slot, each[2]))
    return tuple(_of_camps(statement, team_id, names[team_id]) for _spread, statement, team_id in split[:LONGEST])


def _of_camps(statement: StatementResult, team_id: int, name: str) -> Proposal:
    tally, asked = statement.tallies[team_id], statement.asked
    low, high = sum(tally.counts[:2]), sum(tally.counts[3:])
    words = f"{name} is divided: {low} of {tally.rated} gave 1 or 2, and {high} gave 4 or 5."
    return Proposal(ProposalKind.DIVIDED, asked.key, asked.text, words, statement.teams[team_id], team_id=team_id)


def _of_section(lifting: Foundation) -> Proposal | None:
    if lifting.section is None:
        return None
    section = lifting.section
    return Proposal(ProposalKind.FOUNDATION, section.key, section.title, lifting.words, section.whole)
