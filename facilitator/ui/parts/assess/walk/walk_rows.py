"""The statements of a walk as rows of a list, with what the facilitator knows of them already."""

from collections.abc import Sequence

from facilitator.core.assess.figures.results import SectionResult, StatementResult, WaveResults
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.run.raising import RaisedKeys, key_of, said
from facilitator.core.run.walk import Unveiled
from facilitator.core.run.walked import Line, StopView, WalkView
from facilitator.ui.parts.assess.results.heat_rows import WORTH_A_LOOK
from facilitator.ui.widgets.dotprofile import Dot, ProfileRow, ProfileTeam
from facilitator.ui.widgets.richlist import RichRow

_SEEN = {
    Unveiled.QUESTION: "still covered",
    Unveiled.GUESS: "the room sees its guess",
    Unveiled.RESULT: "the room has seen the result",
}


def part_of(results: WaveResults, key: str) -> StatementResult | SectionResult | None:
    """The statement or section of this key; None if the wave did not ask it."""
    parts: tuple[StatementResult | SectionResult, ...] = (*results.statements, *results.sections)
    return next((part for part in parts if key_of(part) == key), None)


def where_words(raised: RaisedKeys, key: str) -> str:
    """Where it is by now: "on the board, on the agenda"; "" if nowhere."""
    told = ["on the board"] * (key in raised.on_board) + ["on the agenda"] * (key in raised.on_agenda)
    return ", ".join(told)


def line_rows(view: WalkView, lines: Sequence[Line], raised: RaisedKeys) -> list[RichRow]:
    """The statements of a list on the stage; those to be guessed say that the room does not see them yet."""
    if view.reading is None:
        return []
    rows = []
    for line in lines:
        one = part_of(view.reading.results, line.asked.key)
        told = said(view.reading.results, one) if one else ""
        covered = "" if line.result else "not on the stage: the room guesses it first"
        small = " · ".join(filter(None, (told, covered, where_words(raised, line.asked.key))))
        rows.append(RichRow(line.asked.key, _figure(one), line.asked.text, small))
    return rows


def _figure(one: StatementResult | SectionResult | None) -> str:
    return f"{one.whole.mean:.1f}" if one is not None and one.whole else "–"


def stop_rows(view: WalkView, raised: RaisedKeys) -> list[RichRow]:
    """The stops in order."""
    return [_stop_row(number, one, raised) for number, one in enumerate(view.stops, 1)]


def _stop_row(number: int, one: StopView, raised: RaisedKeys) -> RichRow:
    text = one.result.asked.text if one.result else "This wave did not ask it"
    where = where_words(raised, one.stop.key)
    return RichRow(one.stop.id, str(number), text, " · ".join(filter(None, (_SEEN[one.unveiled], where))))


def profile_teams(teams: Sequence[Team]) -> list[ProfileTeam]:
    """The teams of the legend."""
    return [ProfileTeam(team.name, team.mark, team.colour) for team in teams]


def profile_rows(results: WaveResults, raised: RaisedKeys) -> list[ProfileRow]:
    """The sections as they were asked."""
    return [_profile_row(results, section, raised) for section in results.sections]


def _profile_row(results: WaveResults, section: SectionResult, raised: RaisedKeys) -> ProfileRow:
    shown = [(team, section.teams[team.id]) for team in results.teams if team.id in section.teams]
    told = [f"{team.name} {figure.mean:.1f} ({counted(figure.count, 'person', 'people')})" for team, figure in shown]
    whole = f"all {section.whole.mean:.1f}" if section.whole else "too few answers to be shown"
    words = ", ".join(filter(None, (whole, *told, where_words(raised, section.key))))
    return ProfileRow(
        key=section.key,
        title=section.title,
        dots=tuple(Dot(figure.mean, team.mark, team.colour) for team, figure in shown),
        whole=section.whole.mean if section.whole else None,
        gap=f"{section.gap.difference.by:.1f}" if section.gap else "",
        strong=section.gap is not None and section.gap.difference.by >= WORTH_A_LOOK,
        spoken=f"{section.title}: {words}",
        tip=words,
    )
