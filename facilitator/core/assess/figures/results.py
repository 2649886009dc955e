"""What a wave says: by statement, section and group, in all and by team, and nothing that tells on a few people."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.assess.figures.measures import Difference, Figure, Tally
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.people import Team


@dataclass(frozen=True)
class Gap:
    """The team with the highest mean and the one with the lowest, by their ids, and how far they lie apart."""

    high_id: int
    low_id: int
    difference: Difference


@dataclass(frozen=True)
class OwnView:
    """A statement about one team: what that team says of itself minus what all others say of it."""

    team_id: int
    own: Figure
    others: Figure
    difference: Difference


@dataclass(frozen=True)
class StatementResult:
    """What was answered to one statement. None, in all or for a team, is held back or unanswered: see `hidden`.

    `hidden` are the ids of teams whose answers are held back. `tallies` and `all_tally` are what the figures come from.
    """

    asked: Asked
    whole: Figure | None
    teams: Mapping[int, Figure]
    hidden: frozenset[int]
    whole_tally: Tally | None
    tallies: Mapping[int, Tally]
    gap: Gap | None
    own_view: OwnView | None


@dataclass(frozen=True)
class SectionResult:
    """What was answered in a section, a group, or everywhere: figures over each person's mean in it."""

    key: str
    title: str
    whole: Figure | None
    teams: Mapping[int, Figure]
    hidden: frozenset[int]
    gap: Gap | None


@dataclass(frozen=True)
class WaveResults:
    """A whole wave. `teams` are those with a target or an answer, in their order; `answered` counts their sheets.

    `sheets` is how many finished sheets there are. In `answered` None stands for people without a team.
    """

    wave: Wave
    teams: tuple[Team, ...]
    sheets: int
    answered: Mapping[int | None, int]
    statements: tuple[StatementResult, ...]
    sections: tuple[SectionResult, ...]
    groups: tuple[SectionResult, ...]
    everything: SectionResult
