"""What a wave says: by statement, section and group, in all and by team, and nothing that tells on a few people.

What is held back is settled twice. A team of fewer people than the wave's threshold is held back throughout, and with
it, if need be, the smallest other team: all that is shown then depends only on the sheets of all these together. At a
single statement teams of too few ratings are held back in the same way. See `shown` for the rule, `scores` for how
sections tell no more of those who are held back than their statements do.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.measures import (
    Difference,
    Figure,
    Tally,
    difference,
    figure_of,
    merged,
    tally_of,
    without,
)
from facilitator.core.assess.figures.parts import Answers, Part, answers_of, joined, part_of
from facilitator.core.assess.figures.scores import cautious_score, score, together
from facilitator.core.assess.figures.shown import shown
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
    """What was answered in a section, a group, or everywhere: figures over several statements, see `scores`.

    A team's figure is over the statements that are shown for it. The gap is between teams for which at least half of
    the statements are.
    """

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


@dataclass(frozen=True)
class Overall:
    """What all who answered a wave say to each of its statements, without those of which it may not be shown."""

    wave: Wave
    statements: tuple[tuple[Asked, Figure], ...]


# Working them out


def results(wave: Wave, asked: Iterable[Asked], sheets: Iterable[AnswerSheet], teams: Sequence[Team]) -> WaveResults:
    """What the finished sheets of a wave say to the statements in `asked`, which may be some of the wave's only.

    `teams`, in the order in which they are told, has every team that has answered.
    """
    ordered = sorted(asked, key=lambda one: one.slot)
    answers = answers_of(wave.threshold, ordered, sheets, [team.id for team in teams])
    statements = tuple(_statement(answers, place, one) for place, one in enumerate(ordered))
    sections = _sections(answers, statements)
    groups = _groups(statements, sections)
    everything = joined(groups or [part_of(answers, "", "", {}, {}, frozenset())], "", "All statements")
    return WaveResults(
        wave=wave,
        teams=tuple(teams),
        sheets=sum(answers.people.values()),
        answered=answers.people,
        statements=statements,
        sections=tuple(_scored(answers, part) for part in sections.values()),
        groups=tuple(_scored(answers, part) for part in groups),
        everything=_scored(answers, everything),
    )


def overall(wave: Wave, asked: Iterable[Asked], sheets: Iterable[AnswerSheet]) -> Overall:
    """The figures for all that `results` has, where nothing else is wanted: a fraction of the work."""
    columns = list(zip(*(sheet.ratings for sheet in sheets if sheet.finished), strict=True))
    if not columns:
        return Overall(wave, ())
    tallies = [(one, tally_of(columns[one.slot])) for one in sorted(asked, key=lambda one: one.slot)]
    allowed = [(one, tally) for one, tally in tallies if shown({None: tally.rated}, wave.threshold).whole]
    return Overall(wave, tuple((one, figure) for one, tally in allowed if (figure := figure_of(tally))))


# Statements


def _statement(answers: Answers, place: int, asked: Asked) -> StatementResult:
    by_team = {team: tally_of(columns[place]) for team, columns in answers.columns.items()}
    seen = shown({team: tally.rated for team, tally in by_team.items()}, answers.threshold, answers.held)
    whole = merged(by_team.values()) if seen.whole else None
    tallies = {team: tally for team, tally in by_team.items() if team is not None and team in seen.teams}
    figures = {team: figure for team, tally in tallies.items() if (figure := figure_of(tally))}
    return StatementResult(
        asked=asked,
        whole=figure_of(whole) if whole else None,
        teams=figures,
        hidden=seen.hidden,
        whole_tally=whole,
        tallies=tallies,
        gap=_gap(figures),
        own_view=_own_view(asked.about_id, tallies, whole),
    )


def _own_view(about_id: int | None, tallies: Mapping[int, Tally], whole: Tally | None) -> OwnView | None:
    """None where the team is held back, or it or all others have not rated it. The others are enough by `shown`."""
    if about_id is None or about_id not in tallies or whole is None:
        return None
    own, others = figure_of(tallies[about_id]), figure_of(without(whole, tallies[about_id]))
    if own is None or others is None:
        return None
    return OwnView(about_id, own, others, difference(own, others))


def _gap(figures: Mapping[int, Figure]) -> Gap | None:
    """The gap between the teams given, with an interval that heeds that it is the largest of several differences."""
    if len(figures) < 2:
        return None
    high = max(figures, key=lambda team: figures[team].mean)
    low = min((team for team in figures if team != high), key=lambda team: figures[team].mean)
    pairs = len(figures) * (len(figures) - 1) // 2
    return Gap(high, low, difference(figures[high], figures[low], pairs))


# Sections, groups, everything


def _sections(answers: Answers, statements: Sequence[StatementResult]) -> dict[str, Part]:
    """The part that each section is, by its key, in the order of their first statements."""
    places: dict[str, list[int]] = {}
    for place, one in enumerate(statements):
        places.setdefault(one.asked.section, []).append(place)
    return {key: _section(answers, statements, members) for key, members in places.items()}


def _section(answers: Answers, statements: Sequence[StatementResult], places: Sequence[int]) -> Part:
    first = statements[places[0]].asked
    return part_of(
        answers,
        first.section,
        first.section_title,
        whole={place: figure for place in places if (figure := statements[place].whole)},
        teams={
            team: {place: figure for place in places if (figure := statements[place].teams.get(team))}
            for team in answers.people
            if team is not None
        },
        hidden=frozenset[int]().union(*(statements[place].hidden for place in places)),
    )


def _groups(statements: Sequence[StatementResult], sections: Mapping[str, Part]) -> list[Part]:
    members: dict[str, dict[str, Part]] = {}
    titles = {}
    for one in statements:
        members.setdefault(one.asked.group, {})[one.asked.section] = sections[one.asked.section]
        titles[one.asked.group] = one.asked.group_title
    return [joined(list(parts.values()), key, titles[key]) for key, parts in members.items()]


def _scored(answers: Answers, part: Part) -> SectionResult:
    nothing_shown = {team for team in part.hidden if not part.teams[team]}
    counts = {team: people.people for team, people in part.people.items()}
    seen = shown(counts, answers.threshold, answers.held | nothing_shown)
    scores = ((team, score(part.teams[team], part.team_people[team])) for team in part.teams)
    teams = {team: figure for team, figure in scores if figure and team in seen.teams}
    half = {team: figure for team, figure in teams.items() if 2 * len(part.teams[team]) >= len(part.whole)}
    # Teams that are held back here and there stand out from the others' ratings if it is told how those go together.
    scored = score if part.hidden <= answers.held else cautious_score
    return SectionResult(
        key=part.key,
        title=part.title,
        whole=scored(part.whole, together(list(part.people.values()))) if seen.whole else None,
        teams=teams,
        hidden=seen.hidden,
        gap=_gap(half),
    )
