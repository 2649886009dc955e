"""All that one wave says, in two halves: what is read of the programme, and what is worked out of it.

Reading needs the document, and so the window's thread; working out thousands of sheets needs only what was read, and
may go on in another.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from facilitator.core.assess.answers import AnswerComment, AnswerSheet, answered_waves, sheets_of
from facilitator.core.assess.figures.changes import Compared, compare, in_both
from facilitator.core.assess.figures.comments import comments
from facilitator.core.assess.figures.found import Found, found
from facilitator.core.assess.figures.results import Overall, WaveResults, overall, results
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
    if against_id is None:
        before = earlier_waves(document, document.get(Wave, wave_id))
        against_id = before[0].id if before else None
    return taken_beside(document, wave_id, against_id)


def taken_beside(document: Document, wave_id: int, against_id: int | None) -> Taken:
    """Read a wave to be compared with just this one, or with none; UserError if either is gone."""
    return Taken(
        now=_answers(document, document.get(Wave, wave_id)),
        before=None if against_id is None else _answers(document, document.get(Wave, against_id)),
        teams=tuple(document.all(Team)),
        comments=tuple(document.all(AnswerComment, wave_id=wave_id)),
    )


def earlier_waves(document: Document, wave: Wave) -> list[Wave]:
    """The waves before this one that somebody has answered, the latest first; all of them while it is planned."""
    before = [one for one in answered_waves(document) if one.id != wave.id and _opened(one) < _opened(wave)]
    return sorted(before, key=_opened, reverse=True)


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
    said = _results(taken.teams, taken.now)
    before = _results(taken.teams, taken.before) if taken.before else None
    return Worked(
        taken=taken,
        results=said,
        found=found(said, taken.now.sheets),
        compared=_compared(taken.before, before, taken.now, said) if taken.before and before else None,
        comments=comments(said, taken.comments),
        responses=counted_by_team(taken.teams, taken.now.targets, said.answered),
    )


def worked_of(document: Document, wave_id: int, against_id: int | None = None) -> Worked:
    """Both halves at once, where nobody waits."""
    return worked(taken_of(document, wave_id, against_id))


def results_of(document: Document, wave_id: int) -> WaveResults:
    """The figures alone; UserError if the wave is gone."""
    return _results(document.all(Team), _answers(document, document.get(Wave, wave_id)))


def overall_of(document: Document, wave: Wave) -> Overall:
    """The figures for all alone."""
    return overall(wave, asked_of(document, wave.id), sheets_of(document, wave.id))


def _results(teams: Sequence[Team], answers: WaveAnswers) -> WaveResults:
    concerned = {*answers.targets, *(sheet.team_id for sheet in answers.sheets)}
    return results(answers.wave, answers.asked, answers.sheets, [team for team in teams if team.id in concerned])


def _compared(before: WaveAnswers, was: WaveResults, after: WaveAnswers, said: WaveResults) -> Compared:
    """Both waves side by side; sections over the statements that both have asked."""
    old, new = in_both(before.asked, after.asked)
    over = (_over(old, before, was), _over(new, after, said))
    return compare(was, said, over, (before.targets, after.targets))


def _over(asked: Sequence[Asked], answers: WaveAnswers, said: WaveResults) -> WaveResults:
    """A wave's results over some of its statements; those that are there already if these are all."""
    if len(asked) == len(answers.asked):
        return said
    return results(answers.wave, asked, answers.sheets, said.teams)
