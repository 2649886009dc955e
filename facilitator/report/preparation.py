"""What is to be prepared, to tick off by hand: the dated lists, the documents wanted, and what to bring.

One-to-one conversations are the facilitator's own and never leave the window.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from facilitator.core.phrases import counted
from facilitator.core.plan.prepare.checklist import Checklist
from facilitator.core.plan.prepare.due import ItemView
from facilitator.core.plan.prepare.wanted import Wanted
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Heading, Paper
from facilitator.report.pieces import lacks, printed, section, standing, team_cell
from facilitator.report.snapshot import Snapshot
from facilitator.report.spreadsheet import Value, csv_bytes
from facilitator.report.styles import CELL_LEADING, INK, OK
from facilitator.report.tables import Cell, Column

NOTHING = "Nothing is on the lists yet."
HEADER = ("List", "What", "How many", "Due", "Who", "Team", "Done", "Note")
_BOX = 8.5
_TITLES = {Checklist.PREPARATION: "Checklist", Checklist.TECHNOLOGY: "Technology"}


class Tick(Flowable):
    """A box to tick, empty or ticked, level with a line of cell text."""

    def __init__(self, ticked: bool) -> None:
        super().__init__()
        self.width, self.height = _BOX, CELL_LEADING
        self._ticked = ticked

    def draw(self) -> None:
        """Draw the box and what is in it."""
        canvas, bottom = self.canv, self.height - _BOX - 0.5
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(0.7)
        canvas.rect(0, bottom, _BOX, _BOX, stroke=1, fill=0)
        if self._ticked:
            canvas.setStrokeColor(OK)
            canvas.setLineWidth(1.6)
            canvas.lines([(1.8, bottom + 4.4, 3.6, bottom + 2.2), (3.6, bottom + 2.2, 7, bottom + 7)])


def preparation(taken: Snapshot, fonts: FontBook) -> bytes:
    """All lists on paper; what is done already is ticked."""
    paper = standing(fonts)
    story = [*_lists(paper, taken), *_documents(paper, taken), *_supplies(paper, taken)]
    return printed(taken, paper, "Preparation", story or [paper.muted(NOTHING)])


def preparation_csv(taken: Snapshot, _fonts: FontBook) -> bytes:
    """The same as a spreadsheet, a row for each thing."""
    return csv_bytes(HEADER, [*_item_rows(taken), *_document_rows(taken), *_supply_rows(taken)])


# On paper


def _lists(paper: Paper, taken: Snapshot) -> list[Flowable]:
    story: list[Flowable] = []
    columns = [Column("", 6), Column("", 50), Column("Due", 25), Column("Who", 19)]
    for which, title in _TITLES.items():
        chapter = [paper.h1(title)]
        views = [view for view in taken.to_prepare if view.item.list is which]
        for heading, held in groupby(views, key=lambda view: view.heading):
            rows = [_item(paper, taken, view) for view in held]
            story += section(paper, [*chapter, paper.h2(heading)], columns, rows)
            chapter = []
    return story


def _item(paper: Paper, taken: Snapshot, view: ItemView) -> list[Cell]:
    cell, quiet = paper.styles.cell, paper.styles.cell_muted
    what: list[Flowable] = [paper.says(view.item.title, cell)]
    what += [paper.says(text, quiet) for text in (view.item.hint, view.item.note) if text]
    when: list[Flowable] = [paper.says(taken.dates.day(view.due), cell)]
    if view.late:
        when.append(lacks(paper, f"{counted(view.late, 'day')} late"))
    if view.should_have_been and not view.done:
        when.append(paper.says(f"Short notice: usually by {taken.dates.day(view.should_have_been)}", quiet))
    return [Tick(view.done), what, when, _name(taken, view.item.owner_id)]


def _documents(paper: Paper, taken: Snapshot) -> list[Flowable]:
    if not taken.wanted:
        return []
    columns = [Column("", 6), Column("Document", 40), Column("Team", 24), Column("Who brings it", 30)]
    rows: list[list[Cell]] = []
    for one in taken.wanted:
        team = team_cell(paper, taken.team(one.team_id))
        rows.append([Tick(one.arrived), _titled(paper, one), team, _name(taken, one.person_id)])
    return section(paper, [paper.h1("Documents wanted")], columns, rows)


def _titled(paper: Paper, one: Wanted) -> Cell:
    lines: list[Flowable] = [paper.says(one.title, paper.styles.cell)]
    return lines + [paper.says(text, paper.styles.cell_muted) for text in (one.note, one.link) if text]


def _supplies(paper: Paper, taken: Snapshot) -> list[Flowable]:
    brought = [line for line in taken.supplies if line.count != 0]
    if not brought:
        return []
    columns = [Column("", 6), Column("How many", 12, "RIGHT"), Column("What to bring", 42), Column("What for", 40)]
    rows: list[list[Cell]] = [[Tick(line.packed), _count(line.count), line.title, line.why] for line in brought]
    headings: Sequence[Heading] = [paper.h1("Materials and supplies")]
    return section(paper, headings, columns, rows)


# As a spreadsheet


def _item_rows(taken: Snapshot) -> Iterator[tuple[Value, ...]]:
    for view in taken.to_prepare:
        item = view.item
        person = taken.person(item.owner_id)
        team = taken.team(person.team_id) if person else None
        names = (person.name if person else "", team.name if team else "")
        yield _TITLES[item.list], item.title, None, view.due, *names, _yes(view.done), item.note


def _document_rows(taken: Snapshot) -> Iterator[tuple[Value, ...]]:
    for one in taken.wanted:
        team = taken.team(one.team_id)
        names = (_name(taken, one.person_id), team.name if team else "")
        yield "Documents wanted", one.title, None, None, *names, _yes(one.arrived), one.note


def _supply_rows(taken: Snapshot) -> Iterator[tuple[Value, ...]]:
    for line in taken.supplies:
        if line.count != 0:
            yield "Materials and supplies", line.title, line.count, None, "", "", _yes(line.packed), line.why


def _yes(done: bool) -> str:
    return "yes" if done else ""


def _name(taken: Snapshot, person_id: int | None) -> str:
    person = taken.person(person_id)
    return person.name if person else ""


def _count(count: int | None) -> str:
    return "some" if count is None else str(count)
