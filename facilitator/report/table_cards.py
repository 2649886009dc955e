"""Cards that stand on the tables: a number for each table, and a name for each person. Print, cut and fold.

Figures are more than 40 mm high: read from 4 m they need 20 (a capital for each 200 of its height).
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from facilitator.core.groups import proposed_tables
from facilitator.core.names import folded
from facilitator.core.people import Reply, Seat
from facilitator.core.phrases import counted
from facilitator.report.fonts import Face, FontBook
from facilitator.report.marks import draw_mark
from facilitator.report.sheets import ASCENT, CAPITAL, EDGE, LEADING, Page, Pen, sheets, turned
from facilitator.report.snapshot import Snapshot
from facilitator.report.styles import LINE, MUTED, Sheet

_WIDTH, _HEIGHT = Sheet.A4.value
_FACE = _HEIGHT / 2
_NUMBER = (98 * mm, 82 * mm)
_NAMES = 122 * mm
_LARGEST_NAME, _SMALLEST_NAME = 17.0, 9.0
_EMPTY_LINES = 6
_LARGE_ROOM = 60
"""From so many people on nobody reads names across the room: four name cards to a page instead of two."""


def table_cards(taken: Snapshot, fonts: FontBook) -> bytes:
    """A folded card for each table with who sits there, then name cards for everybody who comes."""
    coming = coming_to(taken)
    return sheets(taken, fonts, "Table cards", [*_tables(coming), *_names(coming)])


def coming_to(taken: Snapshot) -> list[Seat]:
    """Everybody who is here, is seated or has not said no, in the order of the screen."""
    return [
        seat
        for seat in taken.seats
        if seat.participant.present or seat.participant.table_no is not None or seat.participant.reply is not Reply.NO
    ]


# Tables


def _tables(coming: Sequence[Seat]) -> Iterator[Page]:
    """As people are seated; before that, as many as suit them, to be filled in by hand."""
    taken = sorted({seat.participant.table_no for seat in coming if seat.participant.table_no is not None})
    for number in taken or range(1, proposed_tables(len(coming)) + 1):
        sitting = [seat for seat in coming if seat.participant.table_no == number]
        yield Page(f"Table {number}", Sheet.A4, partial(_table_card, number=number, sitting=sitting))


def _table_card(pen: Pen, number: int, sitting: Sequence[Seat]) -> None:
    _tent(pen, _WIDTH, _HEIGHT, partial(_table_face, pen, number, sitting))


def _table_face(pen: Pen, number: int, sitting: Sequence[Seat]) -> None:
    width, height = _NUMBER
    size, lines = pen.fitted(str(number), width, height * LEADING / CAPITAL, height / CAPITAL, 24)
    pen.write(EDGE, _FACE - EDGE, width, "Table", 26, colour=MUTED)
    tall = CAPITAL * size
    baseline = (_FACE - EDGE - 26 - EDGE) / 2 + EDGE - tall / 2
    pen.lines(EDGE, baseline + ASCENT * size, width, lines, size, face=Face.BOLD)
    pen.line(_NAMES - 8 * mm, EDGE, _NAMES - 8 * mm, _FACE - EDGE)
    if sitting:
        _who(pen, sitting)
    else:
        _empty_lines(pen)


def _who(pen: Pen, sitting: Sequence[Seat]) -> None:
    room, width = _FACE - 2 * EDGE, _WIDTH - EDGE - _NAMES
    most = int(room / (_SMALLEST_NAME * 1.4))
    shown = sitting if len(sitting) <= most else sitting[: most - 1]
    size = max(_SMALLEST_NAME, min(_LARGEST_NAME, room / (1.9 * max(len(sitting), 1))))
    step = min(size * 1.9, room / max(len(shown) + (shown is not sitting), 1))
    top = _FACE - EDGE - (room - step * len(shown)) / 2 if shown is sitting else _FACE - EDGE
    for seat in shown:
        if seat.team:
            level = top - ASCENT * size + CAPITAL * size / 2
            draw_mark(pen.canvas, seat.team.mark, _NAMES + size / 2, level, size * 0.8, HexColor(seat.team.colour))
        fit, lines = pen.fitted(seat.person.name, width - 1.5 * size, step, size, _SMALLEST_NAME, Face.REGULAR)
        middle = top - LEADING * (size - len(lines) * fit) / 2
        pen.lines(_NAMES + 1.5 * size, middle, width, lines, fit)
        top -= step
    if shown is not sitting:
        words = f"and {counted(len(sitting) - len(shown), 'other')}"
        pen.write(_NAMES + 1.5 * size, top, width, words, size, colour=MUTED)


def _empty_lines(pen: Pen) -> None:
    step = (_FACE - 2 * EDGE) / _EMPTY_LINES
    for number in range(1, _EMPTY_LINES + 1):
        y = _FACE - EDGE - step * number + 4 * mm
        pen.line(_NAMES, y, _WIDTH - EDGE, y, LINE)


# Names


def _names(coming: Sequence[Seat]) -> Iterator[Page]:
    in_order = sorted(coming, key=lambda seat: (folded(seat.person.name), seat.participant.id))
    across = 2 if len(in_order) > _LARGE_ROOM else 1
    on_page = 2 * across
    for first in range(0, len(in_order), on_page):
        name = "" if first else "Name cards"
        yield Page(name, Sheet.A4, partial(_name_page, seats=in_order[first : first + on_page], across=across))


def _name_page(pen: Pen, seats: Sequence[Seat], across: int) -> None:
    width, height = _WIDTH / across, _HEIGHT / 2
    for place, seat in enumerate(seats):
        row, column = divmod(place, across)
        pen.canvas.saveState()
        pen.canvas.translate(column * width, _HEIGHT - (row + 1) * height)
        _tent(pen, width, height, partial(_name_face, pen, seat, width, height / 2))
        pen.canvas.restoreState()
    pen.line(0, height, _WIDTH, height, MUTED, 0.5)
    if across > 1:
        pen.line(width, 0, width, _HEIGHT, MUTED, 0.5)


def _name_face(pen: Pen, seat: Seat, width: float, height: float) -> None:
    inner = width - 2 * EDGE
    size, lines = pen.fitted(seat.person.name, inner, height - 2 * EDGE - 36, 64, 16)
    top = height - EDGE - 14 - (height - 2 * EDGE - 36 - len(lines) * LEADING * size) / 2
    pen.lines(EDGE, top, inner, lines, size, face=Face.BOLD, align="CENTER")
    if seat.participant.table_no is not None:
        pen.write(EDGE, height - EDGE + 4, inner, f"Table {seat.participant.table_no}", 13, colour=MUTED, align="RIGHT")
    if seat.team:
        name = pen.fitted(seat.team.name, inner - 20, 24, 17, 17, Face.REGULAR)[1][0]
        x = (width - pen.fonts.width(name, 17) - 20) / 2
        draw_mark(pen.canvas, seat.team.mark, x + 6, EDGE + 8, 13, HexColor(seat.team.colour))
        pen.lines(x + 20, EDGE + 15, inner, [name], 17, colour=MUTED)


def _tent(pen: Pen, width: float, height: float, face: Callable[[], None]) -> None:
    """The same face on both sides of a fold across the middle of a box at the origin."""
    half = height / 2
    face()
    pen.canvas.saveState()
    pen.canvas.translate(0, half)
    turned(pen, width, half, face)
    pen.canvas.restoreState()
    pen.dashed(0, half, width, half)
