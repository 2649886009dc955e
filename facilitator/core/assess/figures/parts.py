"""The sheets of a wave turned round for counting, and parts of the statements (a section, a group) scored over them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.figures.scores import Column, Stand, over, stand
from facilitator.core.assess.figures.shown import shown
from facilitator.core.assess.waves import Asked


@dataclass(frozen=True)
class Answers:
    """The finished sheets: how many by team (None: of no team), and by team a column of marks for each statement.

    `held` are the teams that are held back throughout.
    """

    threshold: int
    people: Mapping[int | None, int]
    columns: Mapping[int | None, Sequence[Column]]
    held: frozenset[int]


@dataclass(frozen=True)
class Part:
    """Some statements, before it is settled which teams are shown over them all.

    The figures of those statements that are shown, and how people stand to them: for all, with everybody by team, and
    for each team by itself. `hidden` are the teams that are held back at any of them.
    """

    key: str
    title: str
    whole: Sequence[Figure]
    people: Mapping[int | None, Stand]
    teams: Mapping[int, Sequence[Figure]]
    team_people: Mapping[int, Stand]
    hidden: frozenset[int]


def answers_of(
    threshold: int, asked: Sequence[Asked], sheets: Iterable[AnswerSheet], team_ids: Iterable[int]
) -> Answers:
    """The finished sheets by team, the teams in the order given; the columns are in the order of `asked`."""
    rows: dict[int | None, list[str]] = {**{team: [] for team in team_ids}, None: []}
    for sheet in sheets:
        if sheet.finished:
            rows[sheet.team_id].append(sheet.ratings)
    people = {team: len(marks) for team, marks in rows.items() if marks}
    columns = {}
    for team in people:
        by_slot = list(zip(*rows[team], strict=True))
        columns[team] = [by_slot[one.slot] for one in asked]
    return Answers(threshold, people, columns, shown(people, threshold).hidden)


def part_of(
    answers: Answers,
    key: str,
    title: str,
    whole: Mapping[int, Figure],
    teams: Mapping[int, Mapping[int, Figure]],
    hidden: frozenset[int],
) -> Part:
    """Some statements as a part; `whole` and, for each team, `teams` give place → figure where one is shown."""

    def standing(team: int | None, figures: Mapping[int, Figure]) -> Stand:
        columns = [answers.columns[team][place] for place in figures]
        return stand(columns, [figure.mean for figure in figures.values()], answers.people[team])

    return Part(
        key=key,
        title=title,
        whole=list(whole.values()),
        people={team: standing(team, whole) for team in answers.people},
        teams={team: list(figures.values()) for team, figures in teams.items()},
        team_people={team: standing(team, figures) for team, figures in teams.items()},
        hidden=hidden,
    )


def joined(parts: Sequence[Part], key: str, title: str) -> Part:
    """Several parts, at least one, over the same people, as one."""
    first = parts[0]
    return Part(
        key=key,
        title=title,
        whole=[figure for part in parts for figure in part.whole],
        people={team: over([part.people[team] for part in parts]) for team in first.people},
        teams={team: [figure for part in parts for figure in part.teams[team]] for team in first.teams},
        team_people={team: over([part.team_people[team] for part in parts]) for team in first.team_people},
        hidden=first.hidden.union(*(part.hidden for part in parts)),
    )
