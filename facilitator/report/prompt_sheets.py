"""Prompt sheets: for each block what the room is asked to do, large, with a blank to fill in where there is one."""

from collections.abc import Iterator
from functools import partial

from facilitator.core.phrases import listed
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.minutes import spoken
from facilitator.core.plan.planned import PlannedBlock
from facilitator.report.agenda_sheet import NO_BLOCKS
from facilitator.report.fonts import Face, FontBook
from facilitator.report.prompt_grids import Blank, blanks, draw_blank
from facilitator.report.sheets import EDGE, LEADING, Page, Pen, foot, sheets
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import ACCENT, MUTED, Sheet
from facilitator.report.text import one_line

_SHEET = Sheet.A4_LANDSCAPE
_WIDTH, _HEIGHT = _SHEET.value[0] - 2 * EDGE, _SHEET.value[1] - 2 * EDGE
_TOP = _SHEET.value[1] - EDGE
_FOOT = 18.0


def prompt_sheets(taken: Snapshot, fonts: FontBook) -> bytes:
    """A sheet or more for each block but breaks and those left out."""
    pages = [page for part in taken.schedule.parts for one in part.blocks for page in _pages(taken, one)]
    return sheets(taken, fonts, "Prompt sheets", pages or [Page("", _SHEET, partial(_nothing, taken))])


def _pages(taken: Snapshot, one: PlannedBlock) -> Iterator[Page]:
    if one.block.skipped or one.block.activity is Activity.BREAK:
        return
    found = blanks(taken, one.block)
    for number, blank in enumerate(found):
        name = "" if number else one.block.title
        yield Page(name, _SHEET, partial(_with_blank, taken, one, blank, f"{number + 1} of {len(found)}"))
    if not found:
        yield Page(one.block.title, _SHEET, partial(_words, taken, one))


def _words(taken: Snapshot, one: PlannedBlock, pen: Pen) -> None:
    """The sheet of a block in which people talk: words alone, as large as they fit."""
    block = one.block
    _bar(pen)
    size, lines = pen.fitted(block.title, _WIDTH, 130, 56, 22)
    y = pen.lines(EDGE, _TOP - 14, _WIDTH, lines, size, face=Face.BOLD)
    y = pen.write(EDGE, y - 4, _WIDTH, _meta(one), 18, colour=MUTED) - 12
    if block.objective:
        size, lines = pen.fitted(block.objective, _WIDTH, 84, 26, 13, Face.REGULAR)
        y = pen.lines(EDGE, y, _WIDTH, lines, size) - 20
    room = (y - EDGE - _FOOT) / max(len(block.instructions), 1)
    for number, words in enumerate(block.instructions, 1):
        size, lines = pen.fitted(words, _WIDTH - 46, min(room, 110) - 16, 40, 12, Face.REGULAR)
        pen.write(EDGE, y, 40, f"{number}", size, colour=ACCENT, face=Face.BOLD)
        y = pen.lines(EDGE + 46, y, _WIDTH - 46, lines, size) - 16
    _foot(pen, taken)


def _with_blank(taken: Snapshot, one: PlannedBlock, blank: Blank, number: str, pen: Pen) -> None:
    """The sheet of a block in which something is filled in: the words above, the blank below."""
    block = one.block
    _bar(pen)
    meta = _meta(one) if number.endswith(" of 1") else f"{_meta(one)} · sheet {number}"
    aside = min(pen.fonts.width(meta, 12), _WIDTH / 2)
    pen.write(EDGE, _TOP - 22, _WIDTH, meta, 12, colour=MUTED, align="RIGHT")
    size, lines = pen.fitted(block.title, _WIDTH - aside - 20, 34, 26, 13)
    y = pen.lines(EDGE, _TOP - 12, _WIDTH, lines, size, face=Face.BOLD) - 2
    if block.objective:
        y = pen.write(EDGE, y, _WIDTH, one_line(block.objective), 13, colour=MUTED, most=2) - 4
    for at, words in enumerate(block.instructions, 1):
        pen.write(EDGE, y, 20, f"{at}", 13, colour=ACCENT, face=Face.BOLD)
        y = pen.write(EDGE + 18, y, _WIDTH - 18, one_line(words), 13) - 1
    bottom = EDGE + _FOOT
    draw_blank(pen, blank, EDGE, bottom, _WIDTH, y - 10 - bottom)
    _foot(pen, taken)


def _nothing(taken: Snapshot, pen: Pen) -> None:
    pen.write(EDGE, _TOP, _WIDTH, NO_BLOCKS, 20 * LEADING, colour=MUTED)
    _foot(pen, taken)


def _meta(one: PlannedBlock) -> str:
    """How long it takes, and for whom it is if not for everybody."""
    if one.track is None:
        return spoken(one.block.length)
    tables = [str(table) for table in one.track.tables]
    at = f", {'table' if len(tables) == 1 else 'tables'} {listed(tables)}" if tables else ""
    return f"{spoken(one.block.length)} · {one_line(one.track.title)}{at}"


def _bar(pen: Pen) -> None:
    pen.canvas.setFillColor(ACCENT)
    pen.canvas.rect(EDGE, _TOP - 3, 36, 3, stroke=0, fill=1)


def _foot(pen: Pen, taken: Snapshot) -> None:
    foot(pen, _SHEET, f"{taken.workshop.title} · {taken.dates.day(taken.workshop.day)}")
