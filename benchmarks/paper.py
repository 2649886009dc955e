"""Documents: the sample's summary, and a table of 500 actions against bare ReportLab drawing the same one."""

from contextlib import closing
from datetime import timedelta
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Table, TableStyle

from benchmarks.figures import Figure, in_turn, show, timed
from benchmarks.stand import sample
from facilitator.app import utc_now
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run.actions import add_action, by_date
from facilitator.report import documents
from facilitator.report.action_plan import dated
from facilitator.report.fonts import Face, FontBook
from facilitator.report.pieces import printed, standing
from facilitator.report.snapshot import Snapshot, snapshot
from facilitator.report.styles import CELL_LEADING, CELL_SIZE, INK, LINE, MUTED, Margins, Sheet

_ACTIONS, _ROUNDS = 500, 9
_LIMIT_MS = 1000.0
_SHARES = (0.20, 0.55, 0.25)


def measure() -> list[Figure]:
    with sample() as path, closing(file.open_file(path, utc_now)) as document:
        workshop = document.all(Workshop, state=WorkshopState.CLOSED)[-1]
        target = path.with_name("summary.pdf")
        whole = sorted(
            timed(lambda: documents.write(document, workshop.id, "summary", target)) for _round in range(_ROUNDS)
        )
        taken = _many_actions(document, workshop)
    fonts = FontBook()
    ours, bare = in_turn(
        lambda: timed(lambda: _our_table(taken, fonts)), lambda: timed(lambda: _bare_table(taken)), _ROUNDS
    )
    return [
        Figure("Summary PDF of the sample, read and written", whole[_ROUNDS // 2], _LIMIT_MS, "limit", aim=1),
        Figure(f"{_ACTIONS} actions as a table in a PDF", ours, bare, "bare ReportLab", aim=1.5),
    ]


def _many_actions(document: Document, workshop: Workshop) -> Snapshot:
    owners = people(document)
    with document.step("Add many actions"):
        for number in range(_ACTIONS):
            words = f"Send the {number}. one-page brief to everyone who sells, and ask what was unclear in it"
            due = workshop.day + timedelta(days=number % 90)
            owner_id = owners[number % len(owners)].id
            add_action(document, workshop.id, words, owner_id=owner_id, due=due, measure="Nine of ten have read it")
    return snapshot(document, workshop.id)


def _our_table(taken: Snapshot, fonts: FontBook) -> bytes:
    paper = standing(fonts)
    return printed(taken, paper, "Actions", dated(paper, taken, taken.actions, [paper.h1("By date")]))


def _bare_table(taken: Snapshot) -> bytes:
    """The same cells, widths, fonts and lines, as one writes it by the manual."""
    cell = ParagraphStyle("cell", fontName=Face.REGULAR, fontSize=CELL_SIZE, leading=CELL_LEADING, textColor=INK)
    strong = ParagraphStyle("strong", cell, fontName=Face.BOLD, textColor=MUTED)
    rows = [[Paragraph(head, strong) for head in ("Due", "Action", "Owner")]]
    for group in by_date(taken.actions):
        for action in group.actions:
            owner = taken.person(action.owner_id)
            due = taken.dates.day(action.due) if action.due else ""
            texts = (due, action.text, owner.name if owner else "")
            rows.append([Paragraph(escape(text), cell) for text in texts])
    buffer, (wide, high), margins = BytesIO(), Sheet.A4.value, Margins()
    width = wide - 2 * margins.side
    template = BaseDocTemplate(buffer, pagesize=(wide, high), initialFontName=Face.REGULAR, invariant=1)
    frame = Frame(margins.side, margins.bottom, width, high - margins.top - margins.bottom)
    template.addPageTemplates(PageTemplate("page", [frame]))
    style = TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE)])
    template.build([Table(rows, [width * share for share in _SHARES], style=style, repeatRows=1)])
    return buffer.getvalue()


if __name__ == "__main__":
    show(measure())
