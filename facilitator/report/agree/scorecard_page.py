"""The balanced scorecard of what the teams answer for together, and what each team does differently for it.

The four perspectives are those of Kaplan and Norton (Harvard Business Review, 1992).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from facilitator.core.agree.figures.course import MetricNow, metrics_now
from facilitator.core.agree.figures.metric_parts import TeamPart, parts_of
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import TITLES, Perspective
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, section, standing, team_cell
from facilitator.report.printed import Format, Printed
from facilitator.report.tables import Cell, Column
from facilitator.report.text import bold

_TITLE = "Scorecard"
_NONE = "No metric is shared yet."
_NO_SIDE = "Nothing is measured together here."
_COLUMNS = (
    Column("Metric", 36),
    Column("Now", 12, "RIGHT"),
    Column("Target", 12, "RIGHT"),
    Column("By", 14),
    Column("Course", 14),
    Column("Answers for it", 22),
)


@dataclass(frozen=True)
class MetricTaken:
    """A metric as it stands, who answers for it, and what the teams that say so do differently."""

    now: MetricNow
    owner: Person | None
    team: Team | None
    parts: tuple[TeamPart, ...]


@dataclass(frozen=True)
class ScorecardTaken:
    """What was read: the shared metrics in their order, as of a local day."""

    programme: str
    dates: Dates
    today: date
    metrics: tuple[MetricTaken, ...]


def scorecard_taken(document: Document, today: date, dates: Dates | None = None) -> ScorecardTaken:
    """Read the shared metrics; the rest asks only what was read, and may go on in another thread."""
    metrics = tuple(
        MetricTaken(
            now,
            document.find(Person, now.metric.owner_id),
            document.find(Team, now.metric.team_id),
            tuple(part for part in parts_of(document, now.metric.id) if part.text),
        )
        for now in metrics_now(document, today)
    )
    return ScorecardTaken(programme_of(document).name, dates or system_dates(), today, metrics)


def scorecard_page(taken: ScorecardTaken, fonts: FontBook) -> bytes:
    """The scorecard as PDF: a table for each perspective, empty ones told, then what each team does differently."""
    paper = standing(fonts)
    told = f"{counted(len(taken.metrics), 'shared metric')}, as of {taken.dates.day(taken.today)}"
    front = Front(
        title=f"{_TITLE}: {taken.programme}",
        author=taken.programme,
        details=(told,) if taken.metrics else (),
        footer=taken.programme,
    )
    story = [*_sides(paper, taken), *_parts(paper, taken)] if taken.metrics else [paper.muted(_NONE)]
    return pdf_bytes(story, paper, front)


SCORECARD: Printed[ScorecardTaken] = Printed("scorecard", "Scorecard", (Format(".pdf", scorecard_page),))


def _sides(paper: Paper, taken: ScorecardTaken) -> Iterator[Flowable]:
    for side in Perspective:
        among = [one for one in taken.metrics if one.now.metric.perspective is side]
        heading = paper.h1(TITLES[side])
        if among:
            yield from section(paper, [heading], _COLUMNS, [_row(paper, taken, one) for one in among])
        else:
            yield from (heading, paper.muted(_NO_SIDE))


def _row(paper: Paper, taken: ScorecardTaken, one: MetricTaken) -> Sequence[Cell]:
    now = one.now
    metric: list[Flowable] = [paper.markup(bold(now.name, paper.fonts), paper.styles.cell)]
    if now.metric.definition:
        metric.append(paper.says(now.metric.definition, paper.styles.cell_muted))
    by = taken.dates.day(now.metric.by) if now.metric.by else ""
    course: Cell = lacks(paper, now.course_words) if now.on is False else now.course_words
    return (metric, now.latest_words or "–", now.target_words or "–", by, course, _who(paper, one))


def _who(paper: Paper, one: MetricTaken) -> Cell:
    if one.owner is None:
        return team_cell(paper, one.team) or lacks(paper, "Nobody")
    name = paper.says(one.owner.name, paper.styles.cell)
    team = one.team
    return [name, TeamLabel(paper, team.mark, team.colour, team.name)] if team else [name]


def _parts(paper: Paper, taken: ScorecardTaken) -> list[Flowable]:
    rows: list[Sequence[Cell]] = [
        (one.now.name if place == 0 else "", team_cell(paper, part.team), part.text)
        for one in taken.metrics
        for place, part in enumerate(one.parts)
    ]
    if not rows:
        return []
    columns = (Column("Metric", 28), Column("Team", 22), Column("Does differently", 50))
    return section(paper, [paper.h1("What each team does differently")], columns, rows)
