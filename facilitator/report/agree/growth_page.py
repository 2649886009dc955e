"""Growth plans on paper: one page or more a person, what is planned and what was done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable, PageBreak

from facilitator.core.agree.practices.growth import TITLES, GrowthStep, is_late
from facilitator.core.agree.practices.growth_overview import GrowthRow, growth_overview, knowledge_words
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.pieces import lacks, section, sentence_case, standing, team_cell
from facilitator.report.printed import Format, Printed
from facilitator.report.tables import Cell, Column

_TITLE = "Growth plan"
_NONE = "Nobody has a growth plan yet."
_NOTHING = "Nothing is planned yet."


@dataclass(frozen=True)
class TakenGrowth:
    """What was read: the plans to print, each with its person, and the teams in their order."""

    programme: str
    dates: Dates
    today: date
    rows: tuple[GrowthRow, ...]
    teams: tuple[Team, ...]


def take_growth(
    document: Document, today: date, person_id: int | None = None, dates: Dates | None = None
) -> TakenGrowth:
    """Read the plan of a person as of a local day; without one, the plans of all who have one."""
    rows = growth_overview(document, today)
    wanted = [row for row in rows if (row.steps if person_id is None else row.person.id == person_id)]
    programme = programme_of(document).name
    return TakenGrowth(programme, dates or system_dates(), today, tuple(wanted), tuple(document.all(Team)))


def growth_page(taken: TakenGrowth, fonts: FontBook) -> bytes:
    """The plans as a PDF, each person on a page of their own."""
    paper = standing(fonts)
    alone = taken.rows[0] if len(taken.rows) == 1 else None
    title = f"{_TITLE}: {alone.person.name}" if alone else f"{_TITLE}s"
    details = (taken.programme, f"As of {taken.dates.day(taken.today)}")
    front = Front(title=title, author=taken.programme, details=details, footer=taken.programme)
    story: list[Flowable] = []
    for place, row in enumerate(taken.rows):
        if place:
            story.append(PageBreak())
        story += [] if alone else [paper.h1(row.person.name)]
        story += _plan(paper, taken, row)
    return pdf_bytes(story or [paper.muted(_NONE)], paper, front)


GROWTH_PLAN: Printed[TakenGrowth] = Printed("growth-plan", "Growth plans", (Format(".pdf", growth_page),))


def growth_taken(document: Document, today: date, _workshop_id: int | None) -> TakenGrowth:
    """The plans of all, as a shelf reads them."""
    return take_growth(document, today)


def _plan(paper: Paper, taken: TakenGrowth, row: GrowthRow) -> list[Flowable]:
    team = team_cell(paper, row.team)
    story: list[Flowable] = [team] if isinstance(team, Flowable) else []
    known = knowledge_words(row, taken.teams)
    story += [paper.gap(4), paper.body(f"{row.words}."), *([paper.body(f"{sentence_case(known)}.")] if known else [])]
    ahead = sorted((one for one in row.steps if one.done_on is None), key=lambda one: one.day or date.max)
    done = sorted((one for one in row.steps if one.done_on is not None), key=lambda one: one.done_on or date.max)
    story += _steps(paper, taken, "Ahead", ahead)
    story += _steps(paper, taken, "Done", done)
    return story if row.steps else [*story, paper.muted(_NOTHING)]


def _steps(paper: Paper, taken: TakenGrowth, title: str, steps: Sequence[GrowthStep]) -> list[Flowable]:
    if not steps:
        return []
    columns = [Column("What", 42), Column("By", 16), Column("With", 20), Column("When", 22)]
    return section(paper, [paper.h2(title)], columns, [_step(paper, taken, one) for one in steps])


def _step(paper: Paper, taken: TakenGrowth, step: GrowthStep) -> tuple[Cell, Cell, Cell, Cell]:
    what = [paper.says(step.what, paper.styles.cell)]
    if step.words:
        what.append(paper.says(step.words, paper.styles.cell_muted))
    team = next((one for one in taken.teams if one.id == step.team_id), None)
    return what, TITLES[step.kind], team_cell(paper, team), _when(paper, taken, step)


def _when(paper: Paper, taken: TakenGrowth, step: GrowthStep) -> Cell:
    if step.done_on is not None:
        return taken.dates.day(step.done_on)
    if step.day is None:
        return lacks(paper, "No day yet")
    if is_late(step, taken.today):
        return [paper.says(taken.dates.day(step.day), paper.styles.cell), lacks(paper, "Late")]
    return taken.dates.day(step.day)
