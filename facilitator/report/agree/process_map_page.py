"""Processes on paper, as service blueprints: steps from left to right, the customer above, the teams below the line."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable, PageBreak

from facilitator.core.agree.practices.process_map import (
    ProcessMap,
    map_words,
    process_map,
    process_missing,
    state_words,
)
from facilitator.core.agree.practices.processes import ProcessStep, processes
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import listed
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates
from facilitator.report.fonts import Face, FontBook
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.printed import Format, Printed
from facilitator.report.styles import ACCENT, ACCENT_SOFT, Margins, Sheet
from facilitator.report.tables import Cell, Column, Command, table
from facilitator.report.text import bold, one_line

_TITLE = "Process"
_NONE = "There are no processes yet."
_CUSTOMER, _SEES = "The customer sees", "Seen"
_MARGIN, _ABOVE, _BELOW = 40.0, 54.0, 50.0
_MOST_STEPS = 7
_TEAM_SHARE, _STEP_SHARE = 15.0, 14.0


@dataclass(frozen=True)
class TakenProcesses:
    """What was read: the processes to print, each with its steps and teams."""

    programme: str
    dates: Dates
    today: date
    maps: tuple[ProcessMap, ...]


def take_processes(
    document: Document, today: date, process_id: int | None = None, dates: Dates | None = None
) -> TakenProcesses:
    """Read a process as of a local day; without one, all of them."""
    ids = [one.id for one in processes(document)] if process_id is None else [process_id]
    maps = tuple(process_map(document, one) for one in ids)
    return TakenProcesses(programme_of(document).name, dates or system_dates(), today, maps)


def process_map_page(taken: TakenProcesses, fonts: FontBook) -> bytes:
    """The processes as a PDF on lying paper; one with many steps goes on below, seven steps at a time."""
    paper = Paper(fonts, Sheet.A4_LANDSCAPE, Margins(side=_MARGIN, top=_ABOVE, bottom=_BELOW))
    alone = taken.maps[0] if len(taken.maps) == 1 else None
    title = f"{_TITLE}: {one_line(alone.process.title)}" if alone else f"{_TITLE}es"
    details = (taken.programme, f"As of {taken.dates.day(taken.today)}")
    front = Front(title=title, author=taken.programme, details=details, footer=taken.programme)
    story: list[Flowable] = []
    for place, whole in enumerate(taken.maps):
        if place:
            story.append(PageBreak())
        story += [] if alone else [paper.h1(whole.process.title)]
        story += _process(paper, taken, whole)
    return pdf_bytes(story or [paper.muted(_NONE)], paper, front)


PROCESS_MAP: Printed[TakenProcesses] = Printed("process-map", "Processes", (Format(".pdf", process_map_page),))


def processes_taken(document: Document, today: date, _workshop_id: int | None) -> TakenProcesses:
    """All processes, as a shelf reads them."""
    return take_processes(document, today)


def _process(paper: Paper, taken: TakenProcesses, whole: ProcessMap) -> list[Flowable]:
    process = whole.process
    story: list[Flowable] = [paper.body(process.purpose)] if process.purpose else []
    story.append(paper.muted(f"{state_words(process, taken.today)}. {map_words(whole)}."))
    for first in range(0, len(whole.steps), _MOST_STEPS):
        story += [paper.gap(6), _blueprint(paper, whole, whole.steps[first : first + _MOST_STEPS], first)]
    story += _pilot(paper, taken, whole)
    missing = [one.words for one in process_missing(whole, taken.today)]
    return [*story, paper.h2("Still open"), *paper.bullets(missing)] if missing else story


def _blueprint(paper: Paper, whole: ProcessMap, steps: Sequence[ProcessStep], first: int) -> Flowable:
    """A row for the customer, the line, and a row for each team that has a part in the process."""
    heads = [f"{number} {one_line(step.title)}" for number, step in enumerate(steps, first + 1)]
    columns = [Column("", _TEAM_SHARE), *(Column(head, _STEP_SHARE) for head in heads)]
    width = paper.width * (_TEAM_SHARE + _STEP_SHARE * len(steps)) / (_TEAM_SHARE + _STEP_SHARE * _MOST_STEPS)
    seen = [_SEES if step.seen else "" for step in steps]
    busy = [team for team in whole.teams if team in whole.involved or team.id in whole.owners]
    rows: list[Sequence[Cell]] = [[paper.markup(bold(_CUSTOMER, paper.fonts), paper.styles.cell), *seen]]
    rows += [[_team(paper, whole, team), *_doing(whole, team, steps)] for team in busy]
    made = table(paper, columns, rows, width)
    made.setStyle(list(_line_of_visibility(steps)))
    return made


def _line_of_visibility(steps: Sequence[ProcessStep]) -> Iterable[Command]:
    """What happens in front of the customer stands out, and a strong line parts it from what the teams do."""
    yield ("LINEBELOW", (0, 1), (-1, 1), 1.6, ACCENT)
    for place, step in enumerate(steps, 1):
        if step.seen:
            yield ("BACKGROUND", (place, 1), (place, 1), ACCENT_SOFT)
            yield ("FONT", (place, 1), (place, 1), Face.BOLD)
            yield ("TEXTCOLOR", (place, 1), (place, 1), ACCENT)


def _team(paper: Paper, whole: ProcessMap, team: Team) -> list[Flowable]:
    owner = whole.owners.get(team.id)
    said: list[Flowable] = [TeamLabel(paper, team.mark, team.colour, team.name)]
    return [*said, paper.says(f"Owner: {owner.name}", paper.styles.cell_muted)] if owner else said


def _doing(whole: ProcessMap, team: Team, steps: Sequence[ProcessStep]) -> list[Cell]:
    return [whole.cells.get((step.id, team.id), "") for step in steps]


def _pilot(paper: Paper, taken: TakenProcesses, whole: ProcessMap) -> list[Flowable]:
    process, days = whole.process, taken.dates
    span = listed(
        [
            *([f"from {days.day(process.pilot_from)}"] if process.pilot_from else []),
            *([f"until {days.day(process.pilot_until)}"] if process.pilot_until else []),
        ],
        "",
    )
    parts = [
        paper.body(f"Tried {' '.join(span.split())}: {process.pilot}" if span else f"Tried: {process.pilot}")
        if process.pilot
        else None,
        paper.body(f"It showed: {process.showed}") if process.showed else None,
    ]
    said = [part for part in parts if part is not None]
    return [paper.h2("Pilot"), *said] if said else []
