"""The wall and its sticky notes: a heading for each lane, and notes printed onto real sticky notes of 76 mm.

A sheet of paper carries six notes through the printer. Print the guide, stick a note onto each square, then print
the pages of notes onto it; stick on fresh ones for each further page. The notes already on the board come first, then
for each team six blank ones with its mark, so that what is written by hand can be told apart later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from facilitator.core.people import Team
from facilitator.report.fonts import Face, FontBook
from facilitator.report.marks import draw_mark
from facilitator.report.sheets import EDGE, LEADING, Page, Pen, foot, sheets
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import ACCENT, LINE, MUTED, Sheet
from facilitator.report.text import one_line

NOTE = 76 * mm
"""The side of a sticky note: the square of three inches that is sold everywhere."""

ON_PAGE = 6
_WIDTH, _HEIGHT = Sheet.A4.value
_GAP = 8 * mm
_LEFT = (_WIDTH - 2 * NOTE - _GAP) / 2
_TOP = _HEIGHT - (_HEIGHT - 3 * NOTE - 2 * _GAP) / 2
_INSIDE = 6 * mm
_STEPS = (
    "Print this page once, on plain paper.",
    "Stick a 76 mm note onto each square, its glue along the top edge.",
    "Feed the page in again the same way round, glue first, and print one page of notes.",
    "Take the notes off and stick on fresh ones for the next page.",
)


@dataclass(frozen=True, slots=True)
class _Sticky:
    """What is printed on one note: text, or nothing for writing by hand."""

    text: str
    team: Team | None


def note_sheets(taken: Snapshot, fonts: FontBook) -> bytes:
    """Lane headings, the guide, the notes on the board, and blank notes with each team's mark."""
    pages = [
        Page(f"Heading: {lane.title}", Sheet.A4_LANDSCAPE, partial(_heading, taken, lane.title, lane.hint))
        for lane in taken.lanes
    ]
    pages.append(Page("Guide for sticky notes", Sheet.A4, _guide))
    return sheets(taken, fonts, "Sticky-note sheets", [*pages, *_written(taken), *_blank(taken)])


def _written(taken: Snapshot) -> Iterator[Page]:
    for lane in taken.lanes:
        notes = [_Sticky(note.text, taken.team(note.team_id)) for note in taken.notes if note.lane_id == lane.id]
        for first in range(0, len(notes), ON_PAGE):
            name = "" if first else f"Notes: {lane.title}"
            yield Page(name, Sheet.A4, partial(_notes, notes[first : first + ON_PAGE]))


def _blank(taken: Snapshot) -> Iterator[Page]:
    for team in taken.teams:
        if not team.retired:
            yield Page(f"Blank notes: {team.name}", Sheet.A4, partial(_notes, [_Sticky("", team)] * ON_PAGE))


# Pages


def _heading(taken: Snapshot, title: str, hint: str, pen: Pen) -> None:
    width, height = (side - 2 * EDGE for side in Sheet.A4_LANDSCAPE.value)
    size, lines = pen.fitted(title, width, height * 0.58, 130, 30)
    tall = len(lines) * LEADING * size
    y = pen.lines(EDGE, EDGE + height * 0.68 + tall / 2, width, lines, size, face=Face.BOLD, align="CENTER")
    if hint:
        size, lines = pen.fitted(hint, width * 0.8, 100, 28, 14, Face.REGULAR)
        pen.lines(EDGE, y - 18, width, lines, size, colour=MUTED, align="CENTER")
    foot(pen, Sheet.A4_LANDSCAPE, taken.workshop.title)


def _guide(pen: Pen) -> None:
    places = _places(ON_PAGE)
    for number, (x, y) in enumerate(places, 1):
        pen.canvas.setDash(3, 3)
        pen.box(x, y, NOTE, NOTE, MUTED)
        pen.canvas.setDash()
        pen.line(x, y + NOTE, x + NOTE, y + NOTE, ACCENT, 2)
        pen.write(x, y + NOTE - 6, NOTE - 8, str(number), 11, colour=LINE, align="RIGHT")
    for step, (words, (x, y)) in enumerate(zip(_STEPS, places, strict=False), 1):
        below = pen.write(x + _INSIDE, y + NOTE - 40, 40, str(step), 26, colour=ACCENT, face=Face.BOLD)
        pen.write(x + _INSIDE, below - 4, NOTE - 2 * _INSIDE, words, 13, most=6)
    pen.write(_LEFT, EDGE - 2, _WIDTH - 2 * _LEFT, "Print at 100 per cent, not fitted to the page.", 9, colour=MUTED)


def _notes(notes: Sequence[_Sticky], pen: Pen) -> None:
    for note, (x, y) in zip(notes, _places(len(notes)), strict=True):
        inner = NOTE - 2 * _INSIDE
        if note.team:
            colour = HexColor(note.team.colour)
            draw_mark(pen.canvas, note.team.mark, x + _INSIDE + 4, y + _INSIDE + 4, 9, colour)
            pen.write(x + _INSIDE + 13, y + _INSIDE + 8.5, inner - 13, one_line(note.team.name), 9, colour=MUTED)
        if note.text:
            size, lines = pen.fitted(note.text, inner, inner - 20, 22, 9, Face.REGULAR)
            pen.lines(x + _INSIDE, y + NOTE - _INSIDE - 6, inner, lines, size)


def _places(number: int) -> list[tuple[float, float]]:
    """The lower left corners of the squares, row by row."""
    return [(_LEFT + (at % 2) * (NOTE + _GAP), _TOP - NOTE - (at // 2) * (NOTE + _GAP)) for at in range(number)]
