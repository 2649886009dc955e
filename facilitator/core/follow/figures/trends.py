"""How it went over all closed workshops; what the waves say is in `wave_trends`, where the minutes went in `minutes`.

Source: seed 000_304b59033e062cb6.txt (measuring effectiveness).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from facilitator.core.document import Document
from facilitator.core.follow.figures.completion import (
    KIND_WORDS,
    ActionKind,
    Completion,
    KindCompletion,
    Promised,
    TeamCompletion,
    by_kind,
    by_team,
    promised,
    settled_on,
)
from facilitator.core.follow.figures.effect import Effect, effect_of
from facilitator.core.follow.figures.indicator_trends import indicator_trends
from facilitator.core.follow.figures.reading import Owners, ProgrammeRead, read_programme
from facilitator.core.follow.figures.series import Point, Series, Trend, moved_words, ways_words
from facilitator.core.follow.satisfaction import POINTS, Rated
from facilitator.core.people import Team
from facilitator.core.phrases import counted, listed
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.workshops import Workshop, starts_at
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.returning import Returning, returning_opportunities
from facilitator.core.run.review import Review

FEW: Final = 5
"""With fewer actions or ratings than these a share or a mean says little."""
_LOOKED_BACK = 8
_UTC = "UTC"
_FOR_EVER = datetime.max.replace(tzinfo=UTC)
_OF_FIVE = f"of {POINTS}"


@dataclass(frozen=True)
class Trends:
    """Everything over time. `effects` are the closed workshops, first to last: their days are marked on every axis.

    `completion` has one series, `by_team` and `by_kind` one each; all in %. `teams` and `kinds` are the same over all
    workshops together, plans to improve too. `satisfaction` is of 5, its first series the mean of all statements.
    `carried` counts the actions that were open from earlier workshops when one began. `returning` is of the last eight
    workshops.
    """

    effects: tuple[Effect, ...]
    completion: Trend
    by_team: Trend
    by_kind: Trend
    teams: tuple[TeamCompletion, ...]
    kinds: tuple[KindCompletion, ...]
    satisfaction: Trend
    carried: Trend
    indicators: tuple[Trend, ...]
    returning: tuple[Returning, ...]

    @property
    def workshops(self) -> tuple[Workshop, ...]:
        """The closed workshops, first to last."""
        return tuple(one.workshop for one in self.effects)


# Questions


def trends(document: Document, today: date, since: date | None = None) -> Trends:
    """How it went over the closed workshops, by today, the local day; with `since`, over those from that day on.

    What was carried over counts from all workshops, whenever they were. A review in which nothing new was promised is
    no point of its own: it looks at the promises of another. No more is a draft of the collaboration plan.
    """
    read = read_programme(document)
    apart = {review.workshop_id for review in document.all(Review)}
    apart |= {block.workshop_id for block in document.all(Block, activity=Activity.COLLABORATE)}
    wanted = [one for one in read.workshops if one.actions or one.workshop.id not in apart]
    ever = tuple(effect_of(one, read.owners, today) for one in wanted)
    effects = tuple(one for one in ever if since is None or one.workshop.day >= since)
    held = [one.workshop for one in effects]
    planned = [one for one in _planned(read) if since is None or one.action.captured_at.date() >= since]
    everything = [*(one for of in effects for one in of.promised), *planned]
    return Trends(
        effects=effects,
        completion=_completion(effects),
        by_team=_by_team(effects, read.owners),
        by_kind=_by_kind(effects),
        teams=tuple(by_team(everything, read.owners.teams, read.owners.team_of, today)),
        kinds=tuple(by_kind(everything, today)),
        satisfaction=_satisfaction(effects),
        carried=_carried(ever, since),
        indicators=tuple(indicator_trends(document, today, since)),
        returning=tuple(returning_opportunities(document, held[-_LOOKED_BACK:])),
    )


def _planned(read: ProgrammeRead) -> list[Promised]:
    zone = read.workshops[-1].workshop.zone if read.workshops else _UTC
    return promised(read.planned, read.planned_check_ins, lambda action: settled_on(action, zone))


# Promises kept

_Kept = Iterable[tuple[Workshop, Completion]]


def _completion(effects: Iterable[Effect]) -> Trend:
    series = _share("All actions", "Completion", ((of.workshop, of.completion) for of in effects))
    early = [point.title for point in series.points if point.early]
    left_out = f"{listed(early)} {'is' if len(early) == 1 else 'are'} not counted yet: much of it is not due."
    words = [words for words in (series.words, left_out if early else "") if words]
    return Trend("Actions done", "%", _seen([series]), 0, 100, words=" ".join(words))


def _by_team(effects: Sequence[Effect], owners: Owners) -> Trend:
    found = [_share(team.name, f"Completion in {team.name}", _of_team(effects, team), team) for team in owners.teams]
    found.append(_share("No team", "Completion without a team", _of_team(effects, None)))
    return Trend("Actions done by team", "%", _seen(found), 0, 100, words=ways_words(found))


def _of_team(effects: Iterable[Effect], team: Team | None) -> _Kept:
    return ((of.workshop, one.completion) for of in effects for one in of.teams if one.team == team)


def _by_kind(effects: Sequence[Effect]) -> Trend:
    found = [
        _share(KIND_WORDS[kind], f"Completion {KIND_WORDS[kind].lower()}", _of_kind(effects, kind))
        for kind in ActionKind
    ]
    words = ways_words(found, "among actions", str.lower)
    return Trend("Actions done by where they came from", "%", _seen(found), 0, 100, words=words)


def _of_kind(effects: Iterable[Effect], kind: ActionKind) -> _Kept:
    return ((of.workshop, one.completion) for of in effects for one in of.kinds if one.kind is kind)


def _share(title: str, subject: str, of: _Kept, team: Team | None = None) -> Series:
    points = tuple(
        Point(workshop.day, 100 * one.rate, one.of, workshop.title, one.words, one.early)
        for workshop, one in of
        if one.rate is not None
    )
    return Series(title, points, team, moved_words(subject, points, "%", "workshop", "action", FEW))


def _seen(series: Iterable[Series]) -> tuple[Series, ...]:
    return tuple(one for one in series if one.points)


# Satisfaction


def _satisfaction(effects: Sequence[Effect]) -> Trend:
    whole = [
        Point(of.workshop.day, of.satisfaction.mean, of.satisfaction.people, of.workshop.title, of.satisfaction.words)
        for of in effects
        if of.satisfaction.mean is not None
    ]
    all_of_them = _rated("All statements", "Satisfaction", whole)
    by_key: dict[str, list[tuple[Workshop, Rated]]] = {}
    for of in effects:
        for row in of.satisfaction.rows:
            if row.line.key and row.mean is not None:
                by_key.setdefault(row.line.key, []).append((of.workshop, row))
    each = [_rated(rows[-1][1].line.text, "The rating", [_rating(*row) for row in rows]) for rows in by_key.values()]
    return Trend("Satisfaction at the close", _OF_FIVE, _seen([all_of_them, *each]), 1, POINTS, words=all_of_them.words)


def _rating(workshop: Workshop, row: Rated) -> Point:
    return Point(workshop.day, row.mean or 0, row.count, workshop.title, row.words)


def _rated(title: str, subject: str, points: Sequence[Point]) -> Series:
    return Series(title, tuple(points), words=moved_words(subject, points, _OF_FIVE, "workshop", "rating", FEW))


# Carried over


def _carried(effects: Sequence[Effect], since: date | None) -> Trend:
    points: list[Point] = []
    earlier: list[tuple[datetime, datetime]] = []
    for of in effects:
        if earlier and (since is None or of.workshop.day >= since):
            began = of.workshop.began_at or starts_at(of.workshop)
            still = sum(made < began <= ended for made, ended in earlier)
            words = f"{still} of {counted(len(earlier), 'earlier action')} open"
            points.append(Point(of.workshop.day, still, len(earlier), of.workshop.title, words))
        earlier += [_open_span(one.action) for one in of.promised]
    words = moved_words("The number of open actions from before", points, "", "workshop")
    return Trend(
        "Actions carried over", "", _seen([Series("Carried over", tuple(points), words=words)]), 0, words=words
    )


def _open_span(action: Action) -> tuple[datetime, datetime]:
    """From when until when an action was open; one settled nobody knows when counts as never open."""
    if action.state is ActionState.OPEN:
        return action.captured_at, _FOR_EVER
    return action.captured_at, action.settled_at or action.captured_at
