"""What the teams compared: each team's words side by side, and what is agreed."""

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.comparing import Compared, Comparison, open_rows
from facilitator.report.bands import team_bands
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, section
from facilitator.report.snapshot import Snapshot
from facilitator.report.tables import Cell, Column


def comparisons(paper: Paper, taken: Snapshot) -> list[Flowable]:
    """The chapter on everything compared; nothing if nothing was."""
    story: list[Flowable] = []
    for block, found in taken.comparisons:
        over = [] if story else [paper.h1("Side by side")]
        story += _comparison(paper, taken, block, found, over)
    return story


def _comparison(paper: Paper, taken: Snapshot, block: Block, found: Comparison, over: list[Heading]) -> list[Flowable]:
    headings = [*over, paper.h2(block.title)]
    story: list[Flowable] = []
    for band in team_bands(found.teams):
        columns = [Column("Compared", 16), *(Column(found.teams[at].name, 18) for at in band)]
        rows: list[list[Cell]] = [[one.row.title, *(one.said[at] for at in band)] for one in found.rows]
        story += section(paper, headings, columns, rows)
        headings = []
    columns = [Column("Compared", 26), Column("Agreed", 50), Column("Owner", 24)]
    settled = [[one.row.title, _agreed(paper, one), _owner(taken, one)] for one in found.rows]
    agreed = sum(1 for one in found.rows if one.row.agreed)
    words = f"{agreed} of {counted(len(found.rows), 'row')} agreed."
    story += [paper.muted(words), *section(paper, headings, columns, settled)]
    return [*story, *paper.bullets(one.words for one in open_rows(found))]


def _agreed(paper: Paper, one: Compared) -> Cell:
    if one.row.agreed:
        return one.row.agreed
    return lacks(paper, "Differs, nothing agreed yet") if one.row.differs else lacks(paper, "Nothing agreed yet")


def _owner(taken: Snapshot, one: Compared) -> str:
    person = taken.person(one.row.owner_id)
    return person.name if person else ""
