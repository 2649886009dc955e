"""The results for spreadsheets: a row for each statement, for all and for each team, blank where it is held back."""

from collections.abc import Iterator, Sequence

from facilitator.core.assess.figures.measures import Figure
from facilitator.core.assess.figures.results import StatementResult, WaveResults
from facilitator.core.assess.figures.worked import worked
from facilitator.core.people import Team
from facilitator.report.assess.wave_snapshot import WaveSnapshot
from facilitator.report.fonts import FontBook
from facilitator.report.spreadsheet import Value, csv_bytes
from facilitator.report.text import one_line
from facilitator.report.workbook import Heading, workbook_bytes

_FIGURES = (("count", 8, "0"), ("mean", 8, "0.00"), ("median", 8, "0.0"), ("spread", 8, "0.00"))
_HELD_BACK = "held back"
_KEPT = 4
_DIGITS = 4


def assessment_csv(taken: WaveSnapshot, _fonts: FontBook) -> bytes:
    """The results as CSV."""
    results = worked(taken.taken).results
    return csv_bytes([heading.title for heading in _headings(results)], _rows(results))


def assessment_xlsx(taken: WaveSnapshot, _fonts: FontBook) -> bytes:
    """The results as a workbook."""
    results = worked(taken.taken).results
    return workbook_bytes(taken.taken.wave.title, _headings(results), _rows(results), taken.taken_at, kept=_KEPT)


def _headings(results: WaveResults) -> list[Heading]:
    groups = ["All", *(one_line(team.name) for team in results.teams)]
    figures = [
        heading
        for group in groups
        for heading in (
            *(Heading(f"{group}: {name}", width, numbers) for name, width, numbers in _FIGURES),
            Heading(f"{group}: {_HELD_BACK}", 8),
        )
    ]
    first = [Heading("Number", 8, "0"), Heading("Group", 20), Heading("Section", 22), Heading("Statement", 52)]
    return [*first, *figures, Heading("Gap", 8, "0.00"), Heading("Highest", 16), Heading("Lowest", 16)]


def _rows(results: WaveResults) -> Iterator[list[Value]]:
    names = {team.id: team.name for team in results.teams}
    for one in results.statements:
        asked, gap = one.asked, one.gap
        row: list[Value] = [asked.number, asked.group_title, asked.section_title, asked.text]
        row += [*_figure(one.whole), _yes(one.whole is None and results.sheets > 0)]
        row += _of_teams(one, results.teams)
        apart: list[Value] = [_round(gap.difference.by), names[gap.high_id], names[gap.low_id]] if gap else [None] * 3
        yield [*row, *apart]


def _of_teams(one: StatementResult, teams: Sequence[Team]) -> Iterator[Value]:
    for team in teams:
        yield from _figure(one.teams.get(team.id))
        yield _yes(team.id in one.hidden)


def _figure(figure: Figure | None) -> tuple[Value, ...]:
    """Count, mean, median and spread; blank where they are held back or nobody has answered."""
    if figure is None:
        return (None,) * len(_FIGURES)
    return figure.count, _round(figure.mean), figure.median, _round(figure.spread)


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS)


def _yes(held_back: bool) -> str:
    return "yes" if held_back else "no"
