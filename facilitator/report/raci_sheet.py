"""RACI on lying paper: the table, in as many bands of columns as it needs, and what its checks found."""

from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable

from facilitator.core.phrases import shortened
from facilitator.core.run.raci import Matrix
from facilitator.core.run.raci_checks import COMPLETE, findings, row_words
from facilitator.report.fonts import Face, FontBook
from facilitator.report.marks import Chips
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import printed, section
from facilitator.report.snapshot import Snapshot
from facilitator.report.spreadsheet import csv_bytes
from facilitator.report.styles import BAD, CELL_SIZE, OK, Sheet
from facilitator.report.tables import PAD, Cell, Column
from facilitator.report.text import coloured, one_line

KEY = (
    "A: accountable, answers for the result; one in each row. R: responsible, does the work. "
    "C: consulted, is heard before. I: informed, is told after."
)
NOTHING = "Nobody has been given a part in an initiative yet."
TITLE, CHECK = 0.22, 0.14
"""The parts of the page's width that the first and the last column take."""

NARROWEST, WIDEST = 44.0, 96.0
LONGEST_NAME = 60


def raci_sheet(taken: Snapshot, fonts: FontBook) -> bytes:
    """The RACI table as a PDF."""
    paper = Paper(fonts, Sheet.A4_LANDSCAPE)
    return printed(taken, paper, "RACI", raci(paper, taken))


def raci_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The letters as a spreadsheet, with the check of each row at its end."""
    matrix = taken.matrix
    rows = [(row.title, *matrix.letters(row.id), row_words(matrix, row.id)) for row in matrix.rows]
    return csv_bytes(("Initiative", *matrix.names, "Check"), rows)


def raci(paper: Paper, taken: Snapshot, headings: Sequence[Heading] = ()) -> list[Flowable]:
    """Under the headings the table, its key, its gaps and overlaps; for paper of any width."""
    matrix = taken.matrix
    if not matrix.rows or not matrix.columns:
        titles = [paper.muted("Initiatives so far:"), *paper.bullets(row.title for row in matrix.rows)]
        return [*headings, paper.muted(NOTHING), *(titles if matrix.rows else [])]
    story: list[Flowable] = []
    over = [*headings]
    for band in bands(paper, taken):
        if len(band) < len(matrix.columns):
            over.append(paper.h2(f"Columns {band[0] + 1} to {band[-1] + 1} of {len(matrix.columns)}"))
        story += section(paper, over, _columns(paper, taken, band), _rows(paper, matrix, band))
        over = []
    story += [paper.muted(KEY), paper.h2("Gaps and overlaps")]
    found = findings(matrix)
    if not found:
        return [*story, paper.body("Every row has one accountable and someone responsible.")]
    return [*story, *paper.bullets(finding.words for finding in found)]


def bands(paper: Paper, taken: Snapshot) -> Iterator[range]:
    """The numbers of the columns that fit side by side, band after band, as evenly as can be."""
    count = len(taken.matrix.columns)
    fit = max(int(paper.width * (1 - TITLE - CHECK) / _column_width(paper, taken)), 1)
    number = -(-count // fit)
    for at in range(number):
        yield range(count * at // number, count * (at + 1) // number)


def _columns(paper: Paper, taken: Snapshot, band: range) -> list[Column]:
    wide = min(paper.width * (1 - TITLE - CHECK) / len(band), WIDEST)
    check = paper.width * CHECK
    people = [Column(_name(taken, at), wide, "CENTER") for at in band]
    return [Column("Initiative", paper.width - check - wide * len(band)), *people, Column("Check", check)]


def _rows(paper: Paper, matrix: Matrix, band: range) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for row in matrix.rows:
        letters = matrix.letters(row.id)
        chips = [Chips(letters[at]) if letters[at] else "" for at in band]
        rows.append([row.title, *chips, _check(paper, matrix, row.id)])
    return rows


def _check(paper: Paper, matrix: Matrix, row_id: int) -> Flowable:
    words = row_words(matrix, row_id)
    return paper.markup(coloured(words, paper.fonts, OK if words == COMPLETE else BAD), paper.styles.cell)


def _name(taken: Snapshot, at: int) -> str:
    """A column's head: a person with their team below, or a team. It stands on every page and so is never long."""
    column, name = taken.matrix.columns[at], _short(taken.matrix.names[at])
    person = taken.person(column.person_id)
    team = taken.team(person.team_id) if person else None
    return f"{name}\n{_short(team.name)}" if team else name


def _short(name: str) -> str:
    return shortened(one_line(name), LONGEST_NAME)


def _column_width(paper: Paper, taken: Snapshot) -> float:
    """Wide enough for the longest word of all heads, within reason."""
    words = [word for at in range(len(taken.matrix.columns)) for word in _name(taken, at).split()]
    longest = max((paper.fonts.width(word, CELL_SIZE, Face.BOLD) for word in words), default=0.0)
    return min(max(longest + 2 * PAD, NARROWEST), WIDEST)
