"""The questionnaire on paper: boxes big enough to tick, A4 on both sides, loose sheets told apart by their number."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from facilitator.core.phrases import counted
from facilitator.report.assess.form import DONT_KNOW, Form, Line
from facilitator.report.fonts import Face, FontBook
from facilitator.report.sheets import EDGE, LEADING, Page, Pen, sheets_bytes
from facilitator.report.styles import ACCENT, INK, LINE, MUTED, Sheet
from facilitator.report.text import one_line, wrap

TITLE = "How do our teams work together?"
_SHEET = Sheet.A4
_WIDTH = _SHEET.value[0] - 2 * EDGE
_TOP = _SHEET.value[1] - EDGE
_HEAD, _FOOT = 40.0, 18.0
"""What is kept free at the head of a page for the number, and at its foot."""

_BOX, _STEP, _UNSURE = 13.0, 25.0, 42.0
_NUMBER = 22.0
_SCALE = _WIDTH - 5 * _STEP - _UNSURE
"""Where the boxes begin, from the left edge."""

_SIZE, _SMALL, _HEADING = 9.5, 8.0, 11.0
_LOOSE = 6.5
_OVER = 30.0
"""White space between two statements, and the height of a heading over them."""

_LEAST_COMMENTS, _MOST_COMMENTS, _WRITTEN_LINE = 62.0, 240.0, 22.0
_TICK_GAP = 22.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something that isn't parted at a page's end: its height, and what draws it from its top edge down."""

    height: float
    draw: Callable[[Pen, float], None]


def paper_form(form: Form, fonts: FontBook) -> bytes:
    """The form to print as often as there are people; its number is written in by hand."""
    pages = _parted([_opening(form, fonts), *_statements(form, fonts), _Piece(_LEAST_COMMENTS, _comments)])
    drawn = [
        Page("", _SHEET, partial(_page, form, pieces, f"Page {number} of {len(pages)}", number == 1))
        for number, pieces in enumerate(pages, 1)
    ]
    return sheets_bytes(fonts, f"Form: {form.title}", form.programme.name, drawn)


def _parted(pieces: Sequence[_Piece]) -> list[list[_Piece]]:
    """Piece after piece on as many pages as they need."""
    room = _TOP - _HEAD - EDGE - _FOOT
    pages: list[list[_Piece]] = [[]]
    left = room
    for piece in pieces:
        if pages[-1] and piece.height > left:
            pages.append([])
            left = room
        pages[-1].append(piece)
        left -= piece.height
    return pages


def _page(form: Form, pieces: Sequence[_Piece], number: str, first: bool, pen: Pen) -> None:
    x, width = EDGE + _WIDTH - 64, 64.0
    pen.box(x, _TOP - 24, width, 24, MUTED)
    pen.write(x - 176, _TOP - 4, 170, "Form number", _SMALL, colour=MUTED, align="RIGHT")
    pen.write(x - 176, _TOP - 14, 170, "(you leave this empty)", _SMALL, colour=MUTED, align="RIGHT")
    if not first:
        scale = " · ".join(f"{rating} {one_line(label)}" for rating, label in enumerate(form.labels, 1))
        pen.write(EDGE, _TOP - 4, x - EDGE - 110, scale, _SMALL, colour=MUTED, most=2)
    _draw_all(pieces, pen, _TOP - _HEAD)
    words = " · ".join(dict.fromkeys((one_line(form.programme.name), one_line(form.title), number)))
    pen.write(EDGE, EDGE + 8, _WIDTH, words, _SMALL, colour=MUTED)


def _draw_all(pieces: Sequence[_Piece], pen: Pen, top: float) -> None:
    for piece in pieces:
        piece.draw(pen, top)
        top -= piece.height


# The opening


def _opening(form: Form, fonts: FontBook) -> _Piece:
    teams = _ticks([team.name for team in form.teams], fonts)
    rows = 1 + max((row for row, _x, _name in teams), default=0)
    height = 78 + rows * _TICK_GAP + (0 if form.anonymous else 26)
    return _Piece(height, partial(_draw_opening, form, teams))


def _draw_opening(form: Form, teams: Sequence[tuple[int, float, str]], pen: Pen, top: float) -> None:
    pen.canvas.setFillColor(ACCENT)
    pen.canvas.rect(EDGE, _TOP - 3, 36, 3, stroke=0, fill=1)
    pen.write(EDGE, top + 30, _WIDTH - 130, TITLE, 19, face=Face.BOLD)
    y = pen.write(EDGE, top + 2, _WIDTH, _how(form), _SIZE, most=3) - 8
    step = _WIDTH / 6
    names = [*form.labels, f"{DONT_KNOW}: you can’t judge it"]
    for place, label in enumerate(names):
        x = EDGE + place * step
        pen.box(x, y - _BOX, _BOX, _BOX, INK)
        pen.write(x + _BOX + 4, y - 0.5, 20, str(place + 1) if place < 5 else "?", 11, face=Face.BOLD)
        pen.write(x, y - _BOX - 4, step - 10, one_line(label), _SMALL, colour=MUTED, most=3)
    y -= _BOX + 40
    if not form.anonymous:
        y = _to_write(pen, "Your name", y) - 4
    pen.write(EDGE, y, 74, "Your team", _SIZE, face=Face.BOLD)
    if not teams:
        pen.line(EDGE + 78, y - 12, EDGE + 320, y - 12, MUTED)
    for row, x, name in teams:
        under = y - row * _TICK_GAP
        pen.box(EDGE + x, under - _BOX + 1.5, _BOX, _BOX, INK)
        pen.write(EDGE + x + _BOX + 5, under, 160, name, _SIZE)


def _how(form: Form) -> str:
    asked = f"{counted(len(form.lines), 'statement')}, one tick each: how well does it describe your teams today?"
    kept = "Nobody asks who filled in which form." if form.anonymous else "Please write your name."
    return f"{asked} Tick what you have seen yourself, not what should be. You may leave lines empty. {kept}"


def _to_write(pen: Pen, words: str, y: float) -> float:
    pen.write(EDGE, y, 74, words, _SIZE, face=Face.BOLD)
    pen.line(EDGE + 78, y - 12, EDGE + 320, y - 12, MUTED)
    return y - _TICK_GAP


def _ticks(names: Sequence[str], fonts: FontBook) -> list[tuple[int, float, str]]:
    """Where each team's box stands: its row, and how far from the left edge."""
    places: list[tuple[int, float, str]] = []
    row, x = 0, 78.0
    for name in map(one_line, names):
        wide = _BOX + 5 + min(fonts.width(name, _SIZE), 160) + 18
        if x > 78 and x + wide > _WIDTH:
            row, x = row + 1, 78.0
        places.append((row, x, name))
        x += wide
    return places


# The statements


def _statements(form: Form, fonts: FontBook) -> Iterator[_Piece]:
    """A piece for each statement; the first two under a heading have it on top, so that they stay together."""
    if not form.lines:
        yield _Piece(40, _nothing)
    single = all(len(lines) == 1 for _group, _section, lines in form.sections())
    told = ""
    for group, section, lines in form.sections():
        title = group if single else section
        first = [_statement(line, "", group, fonts) for line in lines]
        if title != told:
            begin = [_statement(lines[0], title, group, fonts), *first[1:2]]
            first[:2] = [_Piece(sum(piece.height for piece in begin), partial(_draw_all, begin))]
        yield from first
        told = title


def _statement(line: Line, title: str, group: str, fonts: FontBook) -> _Piece:
    lines = wrap(one_line(line.text), _SCALE - _NUMBER - 8, _SIZE, fonts)
    height = max(len(lines) * LEADING * _SIZE, _BOX) + _LOOSE
    over = "" if group == title else group
    return _Piece(height + (_OVER if title else 0), partial(_draw_statement, line.number, lines, title, over))


def _draw_statement(number: int, lines: Sequence[str], title: str, over: str, pen: Pen, top: float) -> None:
    if title:
        _draw_heading(title, over, pen, top)
        top -= _OVER
    text = len(lines) * LEADING * _SIZE
    height = max(text, _BOX) + _LOOSE
    y = top - (height - text) / 2
    pen.write(EDGE, y, _NUMBER, str(number), _SIZE, colour=MUTED)
    pen.lines(EDGE + _NUMBER, y, _SCALE - _NUMBER, lines, _SIZE)
    for place in range(6):
        pen.box(_box_at(place), top - height / 2 - _BOX / 2, _BOX, _BOX, INK, 0.9)
    pen.line(EDGE, top - height, EDGE + _WIDTH, top - height, LINE, 0.5)


def _draw_heading(title: str, over: str, pen: Pen, top: float) -> None:
    end = pen.fonts.width(one_line(title), _HEADING, Face.BOLD)
    pen.write(EDGE, top - 13, _SCALE - 8, one_line(title), _HEADING, face=Face.BOLD)
    if over and end + 90 < _SCALE:
        pen.write(EDGE + end + 8, top - 15.5, _SCALE - end - 16, one_line(over), _SMALL, colour=MUTED)
    for place in range(6):
        words = str(place + 1) if place < 5 else DONT_KNOW
        size = _SIZE if place < 5 else _SMALL
        wide = pen.fonts.width(words, size, Face.BOLD)
        pen.write(_box_at(place) + _BOX / 2 - wide / 2, top - 15, 60, words, size, colour=MUTED, face=Face.BOLD)
    pen.line(EDGE, top - 30, EDGE + _WIDTH, top - 30, MUTED, 0.8)


def _box_at(place: int) -> float:
    """The left edge of the box for 1, 2, 3, 4, 5 and don’t know."""
    middle = place * _STEP + _STEP / 2 if place < 5 else 5 * _STEP + _UNSURE / 2
    return EDGE + _SCALE + middle - _BOX / 2


def _nothing(pen: Pen, top: float) -> None:
    pen.write(EDGE, top - 12, _WIDTH, "Nothing is asked: every statement is left out.", _SIZE, colour=MUTED)


def _comments(pen: Pen, top: float) -> None:
    """Lines to write on, to the foot of the page or as many as anybody fills."""
    words = "What else should be said? You may name the number of a statement."
    y = pen.write(EDGE, top - 18, _WIDTH, words, _HEADING, face=Face.BOLD) - 6
    bottom = max(EDGE + _FOOT, top - _MOST_COMMENTS)
    while y - _WRITTEN_LINE >= bottom:
        y -= _WRITTEN_LINE
        pen.line(EDGE, y, EDGE + _WIDTH, y, MUTED, 0.6)
