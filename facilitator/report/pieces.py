"""What several documents share: what stands at their front, and small things to put into a cell."""

from collections.abc import Sequence

from reportlab.platypus import CondPageBreak, Flowable

from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import WorkshopState, local
from facilitator.report.fonts import Face, FontBook
from facilitator.report.lines import Lines
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Heading, Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import CELL_LEADING, CELL_SIZE, WARN, Sheet
from facilitator.report.tables import Cell, Column, table


def printed(taken: Snapshot, paper: Paper, title: str, story: Sequence[Flowable]) -> bytes:
    """A story as a PDF that says what it is, of which workshop, when and where."""
    workshop = taken.workshop
    day = taken.dates.day(workshop.day)
    front = Front(
        title=f"{title}: {workshop.title}",
        author=taken.programme.name,
        details=(when(taken), workshop.place, written(taken)),
        header=f"{workshop.title} · {title} · {day}",
        footer=taken.programme.name,
    )
    return pdf_bytes(story, paper, front)


def when(taken: Snapshot) -> str:
    """Day and planned times of a workshop: "Tue 12 Jan 2027, 13:00 to 18:10 (Europe/Berlin)".

    Of several sessions the days alone: "4 sessions, Tue 12 Jan 2027 to Wed 20 Jan 2027 (Europe/Berlin)".
    """
    schedule = taken.schedule
    if len(schedule.sessions) > 1:
        days = sorted({local(taken.workshop, session.start).date() for session in schedule.sessions})
        words = " to ".join(taken.dates.day(day) for day in dict.fromkeys((days[0], days[-1])))
        return f"{len(schedule.sessions)} sessions, {words} ({taken.workshop.zone})"
    times = taken.clock(schedule.start)
    if schedule.end > schedule.start:
        times += f" to {taken.clock(schedule.end)}"
    return f"{taken.dates.day(taken.workshop.day)}, {times} ({taken.workshop.zone})"


def written(taken: Snapshot) -> str:
    """When a document of a workshop still under way was written; nothing for another."""
    if taken.workshop.state is not WorkshopState.LIVE:
        return ""
    return f"As it stood at {taken.clock(taken.taken_at)}, with the workshop under way."


def standing(fonts: FontBook) -> Paper:
    """The kit for a document on standing paper."""
    return Paper(fonts, Sheet.A4)


def lacks(paper: Paper, words: str) -> Lines:
    """What a cell lacks, in a few words that can't be overlooked."""
    return Lines([words], paper.fonts, CELL_SIZE, CELL_LEADING, WARN, Face.BOLD)


def team_cell(paper: Paper, team: Team | None) -> Cell:
    """A team's mark and name; nothing without a team."""
    return TeamLabel(paper, team.mark, team.colour, team.name) if team else ""


def with_team(taken: Snapshot, person: Person) -> str:
    """A person with their team: "Maria Lind (Product)"."""
    team = taken.team(person.team_id)
    return f"{person.name} ({team.name})" if team else person.name


def sentence_case(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def section(
    paper: Paper, headings: Sequence[Heading], columns: Sequence[Column], rows: Sequence[Sequence[Cell]]
) -> list[Flowable]:
    """A table under its headings, with its first row on their page; a heading's own way is to hold on to the whole.

    At least one row. Headings and a first row that need more than half a page begin wherever they come.
    """
    needed = table(paper, columns, rows[:1]).wrap(paper.width, paper.height)[1]
    for heading in headings:
        needed += heading.getSpaceBefore() + heading.wrap(paper.width, paper.height)[1] + heading.getSpaceAfter()
        heading.keepWithNext = False
    room = CondPageBreak(min(needed, paper.height / 2))
    return [room, *headings, table(paper, columns, rows)]
