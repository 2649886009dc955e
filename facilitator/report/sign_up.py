"""The sheet at the door: everybody signs beside their name, and those who were not expected write theirs."""

from reportlab.platypus import CondPageBreak, Flowable, Spacer

from facilitator.core.names import folded
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pieces import printed, section, standing, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.table_cards import coming_to
from facilitator.report.tables import Cell, Column, table

_ROW = 19.0
"""Room for a signature, in points, within a row."""

_FEWEST_EMPTY = 4
_EMPTY_EACH = 10
"""One empty line for so many people."""

_MOST_OF_A_PAGE = 0.8


def sign_up(taken: Snapshot, fonts: FontBook) -> bytes:
    """Everybody who comes by name, with team and table, and lines for walk-ins."""
    paper = standing(fonts)
    seats = sorted(coming_to(taken), key=lambda seat: (folded(seat.person.name), seat.participant.id))
    columns = [Column("", 6, "RIGHT"), Column("Name", 34), Column("Team", 22), Column("Table", 9), Column("Sign", 29)]
    rows: list[list[Cell]] = []
    for number, seat in enumerate(seats, 1):
        at = seat.participant.table_no
        where = "" if at is None else str(at)
        rows.append([str(number), seat.person.name, team_cell(paper, seat.team), where, Spacer(1, _ROW)])
    story: list[Flowable] = [table(paper, columns, rows)] if rows else []
    return printed(taken, paper, "Sign-up sheet", [*story, *_walk_ins(paper, len(seats))])


def _walk_ins(paper: Paper, people: int) -> list[Flowable]:
    columns = [Column("", 6), Column("Name", 34), Column("Team", 22), Column("E-mail", 38)]
    empty: list[list[Cell]] = [["", "", "", Spacer(1, _ROW)] for _ in range(max(_FEWEST_EMPTY, people // _EMPTY_EACH))]
    heading = paper.h2("Not on the list? Please write your name")
    needed = heading.getSpaceBefore() + sum(
        part.wrap(paper.width, paper.height)[1] for part in (heading, table(paper, columns, empty))
    )
    together = CondPageBreak(min(needed, paper.height * _MOST_OF_A_PAGE))  # a line or two alone on a page look lost
    return [together, *section(paper, [heading], columns, empty)]
