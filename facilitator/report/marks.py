"""Small signs drawn as vectors: a team's mark, a team's label, the letters of a RACI cell."""

from math import ceil, cos, pi, sin

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from facilitator.report.fonts import Face
from facilitator.report.paper import Paper
from facilitator.report.styles import CARD, CELL_LEADING, CELL_SIZE, INK, LINE, MUTED
from facilitator.report.text import draw, wrap_short

CHIP = 15.0
CHIP_GAP = 3.0
STEP = CHIP + CHIP_GAP
CHIP_SIZE = 9.0
CAP_MIDDLE = 3.1
"""How far the middle of a capital in cell type stands above its baseline."""

ACCOUNTABLE = HexColor("#1d479e")


def draw_mark(canvas: Canvas, shape: str, x: float, y: float, size: float, colour: Color) -> None:
    """A team's mark with its middle at (x, y), about `size` points wide.

    The shape is circle, triangle, square, diamond, hexagon, star or plus; raises ValueError for any other.
    """
    canvas.setFillColor(colour)
    radius = size / 2
    if shape == "circle":
        canvas.circle(x, y, radius, stroke=0, fill=1)
        return
    path = canvas.beginPath()
    for index, (dx, dy) in enumerate(_corners(shape)):
        (path.moveTo if index == 0 else path.lineTo)(x + dx * radius, y + dy * radius)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


class Mark(Flowable):
    """A team's mark alone, for a table cell. Colour as "#rrggbb", size in points."""

    def __init__(self, shape: str, colour: str, size: float = 8.0) -> None:
        super().__init__()
        self.width, self.height = size, max(size, CELL_LEADING)
        self._sign = (shape, HexColor(colour))

    def draw(self) -> None:
        """Draw the mark level with a line of cell text."""
        shape, colour = self._sign
        draw_mark(self.canv, shape, self.width / 2, self.height - CELL_SIZE + CAP_MIDDLE, self.width, colour)


class TeamLabel(Flowable):
    """A team's mark and name in cell type, on two lines at most."""

    def __init__(self, paper: Paper, shape: str, colour: str, name: str) -> None:
        super().__init__()
        self._paper = paper
        self._sign = (shape, HexColor(colour))
        self._name = name
        self._lines: list[str] = []

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """As wide as the name needs, at most the width offered."""
        fonts = self._paper.fonts
        room = max(available_width - 12, CELL_SIZE)
        self._lines = wrap_short(self._name, room, CELL_SIZE, fonts, most=2)
        self.width = 12 + max(fonts.width(line, CELL_SIZE) for line in self._lines)
        self.height = CELL_LEADING * len(self._lines)
        return self.width, self.height

    def draw(self) -> None:
        """Draw the mark beside the first line."""
        baseline = self.height - CELL_SIZE
        draw_mark(self.canv, self._sign[0], 4, baseline + CAP_MIDDLE, 8, self._sign[1])
        for line in self._lines:
            draw(self.canv, 12, baseline, line, self._paper.fonts, CELL_SIZE, INK)
            baseline -= CELL_LEADING


class Chips(Flowable):
    """The letters of one RACI cell ("RA", "C") as rounded boxes.

    Accountable is dark with a white letter, the others light with an edge: they stay apart without colour.
    """

    def __init__(self, letters: str) -> None:
        super().__init__()
        self._letters = letters
        self._in_row = 1

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Side by side where the width allows it, else one under the other; a row is as high as a line of text."""
        self._in_row = min(max(int((available_width + CHIP_GAP) // STEP), 1), max(len(self._letters), 1))
        rows = ceil(len(self._letters) / self._in_row)
        self.width, self.height = self._in_row * STEP - CHIP_GAP, CELL_LEADING + max(rows - 1, 0) * STEP
        return self.width, self.height

    def draw(self) -> None:
        """Draw the boxes, the first row level with a line of cell text."""
        first = self.height - CELL_SIZE + CAP_MIDDLE - CHIP / 2
        for index, letter in enumerate(self._letters):
            row, place = divmod(index, self._in_row)
            x, y = place * STEP, first - row * STEP
            fill, edge, ink = _chip_colours(letter)
            self.canv.setFillColor(fill)
            self.canv.setStrokeColor(edge)
            self.canv.setLineWidth(0.6)
            self.canv.roundRect(x, y, CHIP, CHIP, 4, stroke=1, fill=1)
            self.canv.setFillColor(ink)
            self.canv.setFont(Face.BOLD, CHIP_SIZE)
            self.canv.drawCentredString(x + CHIP / 2, y + CHIP / 2 - CAP_MIDDLE, letter)


def ink_on(colour: Color) -> Color:
    """White or dark, whichever is easier to read on the colour (relative luminance as in WCAG 2.2)."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.red, colour.green, colour.blue)
    )
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return CARD if 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.0654 else INK


def _chip_colours(letter: str) -> tuple[Color, Color, Color]:
    if letter == "A":
        return ACCOUNTABLE, ACCOUNTABLE, CARD
    if letter == "R":
        return HexColor("#dbe7ff"), HexColor("#9db8ee"), ACCOUNTABLE
    if letter == "C":
        return HexColor("#e9e2f8"), HexColor("#c3b2e8"), HexColor("#5c3aa0")
    return HexColor("#eceff4"), LINE, MUTED


def _corners(shape: str) -> list[tuple[float, float]]:
    match shape:
        case "triangle":
            return _round(3, pi / 2, 1.15)
        case "square":
            return _round(4, pi / 4, 1.25)
        case "diamond":
            return _round(4, pi / 2, 1.2)
        case "hexagon":
            return _round(6, 0, 1.05)
        case "star":
            outer, inner = _round(5, pi / 2, 1.2), _round(5, pi / 2 + pi / 5, 0.5)
            return [corner for pair in zip(outer, inner, strict=True) for corner in pair]
        case "plus":
            arm, half = 1.05, 0.36
            quarter = [(half, half), (half, arm), (-half, arm), (-half, half)]
            return [*quarter, (-arm, half), (-arm, -half), (-half, -half), (-half, -arm),
                    (half, -arm), (half, -half), (arm, -half), (arm, half)]  # fmt: skip
    raise ValueError(f"unknown mark: {shape}")


def _round(count: int, start: float, radius: float) -> list[tuple[float, float]]:
    angles = [start + 2 * pi * index / count for index in range(count)]
    return [(radius * cos(angle), radius * sin(angle)) for angle in angles]
