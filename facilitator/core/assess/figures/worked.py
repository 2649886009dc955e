"""All that one wave says, in two halves: what is read of the programme, and what is worked out of it.

Reading needs the document, and so the window's thread; working out thousands of sheets needs only what was read, and
may go on in another.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from facilitator.core.assess.answers import AnswerComment, AnswerSheet, answered_waves, sheets_of
from facilitator.core.assess.figures.changes import Compared, compare
from facilitator.core.assess.figures.comments import comments
from facilitator.core.assess.figures.found import Found, found
from facilitator.core.assess.figures.results import WaveResults, results
from facilitator.core.assess.responding import Response, counted_by_team
from facilitator.core.assess.waves import Asked, Wave, asked_of, targets_of
from facilitator.core.document import Document
from facilitator.core.people import Team


@dataclass(frozen=True)
class WaveAnswers:
    """A wave as it was asked, and the finished sheets that came in. `targets` say how many of a team were asked."""

    wave: Wave
    asked: tuple[Asked, ...]
    sheets: tuple[AnswerSheet, ...]
    targets: Mapping[int, int]


@dataclass(frozen=True)
class Taken:
    """A wave as it was read, and an earlier one to compare it with, if any. `teams` are all of the programme."""

    now: WaveAnswers
    before: WaveAnswers | None
    teams: tuple[Team, ...]
    comments: tuple[AnswerComment, ...]

    @property
    def wave(self) -> Wave:
        """The wave it is about."""
        return self.now.wave

    def team(self, team_id: int | None) -> Team | None:
        """The team with this id, or None."""
        return next((team for team in self.teams if team.id == team_id), None)


@dataclass(frozen=True)
class Worked:
    """What a wave says. Comments are by statement (`Asked.id`; None: on the whole)."""

    taken: Taken
    results: WaveResults
    found: Found
    compared: Compared | None
    comments: Mapping[int | None, Sequence[AnswerComment]]
    responses: tuple[Response, ...]

    @property
    def teams(self) -> tuple[Team, ...]:
        """The teams that have answered, shown or not; those that only were asked have no figures."""
        return tuple(team for team in self.results.teams if self.results.answered.get(team.id))


# Reading


def taken_of(document: Document, wave_id: int, against_id: int | None = None) -> Taken:
    """Read a wave; UserError if it is gone.

    It is compared with the wave `against_id`, without one with the last before it that has answers.
    """
    wave = document.get(Wave, wave_id)
    before = earlier_wave(document, wave) if against_id is None else document.get(Wave, against_id)
    return Taken(
        now=_answers(document, wave),
        before=None if before is None else _answers(document, before),
        teams=tuple(document.all(Team)),
        comments=tuple(document.all(AnswerComment, wave_id=wave_id)),
    )


def earlier_wave(document: Document, wave: Wave) -> Wave | None:
    """The last wave before this one that somebody has answered, or None."""
    before = [one for one in answered_waves(document) if one.id != wave.id and _opened(one) < _opened(wave)]
    return max(before, key=_opened, default=None)


def _answers(document: Document, wave: Wave) -> WaveAnswers:
    return WaveAnswers(
        wave=wave,
        asked=tuple(asked_of(document, wave.id)),
        sheets=tuple(sheets_of(document, wave.id)),
        targets=targets_of(document, wave.id),
    )


def _opened(wave: Wave) -> tuple[datetime, int]:
    return wave.opened_at or datetime.max.replace(tzinfo=UTC), wave.id


# Working out


def worked(taken: Taken) -> Worked:
    """Work out all that a wave says. Needs no programme."""
    said = _results(taken, taken.now)
    before = _results(taken, taken.before) if taken.before else None
    return Worked(
        taken=taken,
        results=said,
        found=found(said, taken.now.sheets),
        compared=_compared(taken.before, before, taken.now, said) if taken.before and before else None,
        comments=comments(said, taken.comments),
        responses=counted_by_team(taken.teams, dict(taken.now.targets), taken.now.sheets),
    )


def worked_of(document: Document, wave_id: int, against_id: int | None = None) -> Worked:
    """Both halves at once, where nobody waits."""
    return worked(taken_of(document, wave_id, against_id))


def _results(taken: Taken, answers: WaveAnswers) -> WaveResults:
    concerned = {*answers.targets, *(sheet.team_id for sheet in answers.sheets)}
    teams = [team for team in taken.teams if team.id in concerned]
    return results(answers.wave, answers.asked, answers.sheets, teams)


def _compared(before: WaveAnswers, was: WaveResults, after: WaveAnswers, said: WaveResults) -> Compared:
    """Both waves side by side; sections over the statements that both have asked."""
    common = {one.key for one in before.asked} & {one.key for one in after.asked}
    over = None
    if len(common) < len(before.asked) or len(common) < len(after.asked):
        over = (_over(common, before, was), _over(common, after, said))
    return compare(was, said, over, (before.targets, after.targets))


def _over(keys: Collection[str], answers: WaveAnswers, said: WaveResults) -> WaveResults:
    """A wave's results over some of its statements."""
    asked = [one for one in answers.asked if one.key in keys]
    return results(answers.wave, asked, answers.sheets, said.teams)
