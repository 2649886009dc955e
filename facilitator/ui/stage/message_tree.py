"""The messaging tree on the stage: three columns, with lines from each entry to those that follow from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from facilitator.core.run.canvases.messaging import Branch, Level
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD
from facilitator.ui.theme import STAGE_SMALLEST

_HEAD, _GAP, _TALLEST, _PAD = 50.0, 64.0, 150.0, 16.0
_TITLES = ("Capability", "Benefit", "Message")
_PLACES = {Level.CAPABILITY: 0, Level.BENEFIT: 1, Level.MESSAGE: 2}
_SIZES = (32, 30, 30)
_SMALLER = (30, STAGE_SMALLEST)
_GAPS = ("What does the customer gain?", "How do we say it?")


@dataclass(frozen=True)
class _Grown:
    """Where an entry is drawn: its rows, from `top` on."""

    branch: Branch
    top: int
    rows: int


def rows_of(branch: Branch) -> int:
    """How many lines an entry takes with all that stands below it: one for each end."""
    return max(1, sum(rows_of(below) for below in branch.below))


def capabilities_at(tree: Sequence[Branch], at: int, most: int) -> range:
    """The capabilities shown together: as many as fit into `most` rows, among them the one at hand."""
    first, used = 0, 0
    pages: list[range] = []
    for place, branch in enumerate(tree):
        rows = rows_of(branch)
        if place > first and used + rows > most:
            pages.append(range(first, place))
            first, used = place, 0
        used += rows
    pages.append(range(first, len(tree)))
    return next((shown for shown in pages if at in shown), pages[-1])


def paint_tree(canvas: Canvas, area: QRectF, tree: Sequence[Branch], most: int) -> None:
    """Draw capabilities with what stands below them; what goes beyond `most` rows is counted."""
    width = (area.width() - 2 * _GAP) / 3
    for place, title in enumerate(_TITLES):
        head = QRectF(area.left() + place * (width + _GAP), area.top() - 6, width, _HEAD)
        canvas.text(head, title, Type(30, HALF_BOLD, canvas.tokens.muted))
    total = sum(rows_of(branch) for branch in tree)
    room = area.adjusted(0, _HEAD, 0, -44 if total > most else 0)
    height = min(_TALLEST, room.height() / min(total, most))
    top = 0
    for branch in tree:
        _paint_branch(canvas, room, _Grown(branch, top, rows_of(branch)), height, width, most)
        top += rows_of(branch)
    if total > most:
        left = room.left() + 2 * (width + _GAP)
        rest = QRectF(left, room.top() + most * height + 4, width, 44)
        canvas.text(rest, f"+{total - most} more", Type(28, colour=canvas.tokens.muted))


def _paint_branch(canvas: Canvas, room: QRectF, grown: _Grown, height: float, width: float, most: int) -> None:
    """Draw an entry in the middle of its rows, then those below it, each joined to it by a line."""
    if grown.top >= most:
        return
    box = _box(room, grown, height, width, most)
    _paint_entry(canvas, box, grown.branch)
    top = grown.top
    place = _PLACES[grown.branch.message.level]
    if not grown.branch.below and place < len(_GAPS):
        _paint_gap(canvas, box, box.translated(width + _GAP, 0), _GAPS[place])
    for below in grown.branch.below:
        child = _Grown(below, top, rows_of(below))
        if top < most:
            _join(canvas, box, _box(room, child, height, width, most))
        _paint_branch(canvas, room, child, height, width, most)
        top += child.rows


def _box(room: QRectF, grown: _Grown, height: float, width: float, most: int) -> QRectF:
    place = _PLACES[grown.branch.message.level]
    rows = min(grown.top + grown.rows, most) - grown.top
    middle = room.top() + (grown.top + rows / 2) * height
    return QRectF(room.left() + place * (width + _GAP), middle - height / 2 + 5, width, height - 10)


def _join(canvas: Canvas, box: QRectF, child: QRectF) -> None:
    colour, knee = canvas.tokens.edge, (box.right() + child.left()) / 2
    canvas.rule(box.right(), box.center().y(), knee, box.center().y(), colour)
    canvas.rule(knee, box.center().y(), knee, child.center().y(), colour)
    canvas.rule(knee, child.center().y(), child.left(), child.center().y(), colour)


def _paint_gap(canvas: Canvas, box: QRectF, free: QRectF, words: str) -> None:
    """An empty place for what is still to be found."""
    _join(canvas, box, free)
    canvas.fill(free, "", 12, canvas.tokens.edge, dashed=True)
    look = Type(_SIZES[1], colour=canvas.tokens.warn)
    middle = (free.height() - canvas.line_height(look.size)) / 2
    canvas.text(free.adjusted(_PAD, middle, -_PAD, 0), words, look)


def _paint_entry(canvas: Canvas, box: QRectF, branch: Branch) -> None:
    place = _PLACES[branch.message.level]
    canvas.fill(box, canvas.tokens.card, 12)
    inside = box.adjusted(_PAD, 4, -_PAD, -4)
    weight = BOLD if place == 0 else QFont.Weight.Normal
    for size in (_SIZES[place], *_SMALLER):
        look, lines = Type(size, weight), max(1, min(3, int(inside.height() / canvas.line_height(size))))
        if len(canvas.wrapped(branch.message.text, look, inside.width(), lines + 1)) <= lines:
            break
    used = len(canvas.wrapped(branch.message.text, look, inside.width(), lines)) * canvas.line_height(look.size)
    canvas.text(inside.adjusted(0, (inside.height() - used) / 2, 0, 0), branch.message.text, look, lines)
