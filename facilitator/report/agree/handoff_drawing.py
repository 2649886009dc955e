"""The map of handoffs as vectors, as the window shows it."""

from dataclasses import replace

from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from facilitator.charting.handoff_laying import Badge, LaidMap, laid_map
from facilitator.charting.handoff_lines import Line
from facilitator.charting.handoff_map import ArrowMap
from facilitator.charting.handoff_nodes import NodeAt
from facilitator.charting.room import Box, Type
from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark
from facilitator.report.paper import Paper
from facilitator.report.styles import CARD, INK, MUTED, WARN
from facilitator.report.text import draw, one_line

SIZE = 7.6
_HIGH, _BASE = 10.2, 2.9
"""The height of a line of words, and how far above the foot of its box they stand."""
_TINT = 0.1
_WARN_GROUND = HexColor("#fff6e8")
_FEW, _HEIGHT, _EACH = 4, 118.0, 13.0


def height_for(shown: ArrowMap) -> float:
    """How high a map should be drawn, in points: more where there are more teams."""
    return _HEIGHT + _EACH * max(0, len(shown.nodes) - _FEW)


class HandoffDrawing(Flowable):
    """A map over the width offered, `high` points high (None: as `height_for` says). Numbers are those of the map."""

    def __init__(self, paper: Paper, shown: ArrowMap, high: float | None = None) -> None:
        super().__init__()
        self._fonts, self._shown = paper.fonts, _drawable(shown)
        self.height = height_for(shown) if high is None else high

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Draw lines, teams, titles and numbers."""
        where = self._laid()
        for line in where.lines:
            self._draw_line(line)
        for node in where.nodes:
            self._draw_node(node)
        for title in where.titles:
            self._words(title.box, title.words, INK)
        for badge in where.badges:
            self._draw_badge(badge)

    def _laid(self) -> LaidMap:
        kind = Type(lambda words: self._fonts.width(words, SIZE), _HIGH)
        return laid_map(self._shown, self.width, self.height, kind)

    def _draw_line(self, line: Line) -> None:
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(0.9)
        path = self.canv.beginPath()
        path.moveTo(line.points[0][0], self._up(line.points[0][1]))
        for x, y in line.points[1:]:
            path.lineTo(x, self._up(y))
        self.canv.drawPath(path, stroke=1, fill=0)
        self._draw_corners(line.head, MUTED)

    def _draw_corners(self, corners: tuple[tuple[float, float], ...], colour: Color) -> None:
        self.canv.setFillColor(colour)
        path = self.canv.beginPath()
        path.moveTo(corners[0][0], self._up(corners[0][1]))
        for x, y in corners[1:]:
            path.lineTo(x, self._up(y))
        path.close()
        self.canv.drawPath(path, stroke=0, fill=1)

    def _draw_node(self, at: NodeAt) -> None:
        colour = HexColor(at.node.colour)
        self._draw_frame(at.box, _tinted(colour), colour, _HIGH * 0.4)
        draw_mark(self.canv, at.node.mark, at.mark.middle[0], self._up(at.mark.middle[1]), at.mark.width * 0.9, colour)
        for box, words in at.lines:
            self._words(box, words, INK)

    def _draw_badge(self, badge: Badge) -> None:
        edge = WARN if badge.sign else MUTED
        self._draw_frame(badge.box.grown(-0.5), _WARN_GROUND if badge.sign else CARD, edge, badge.box.height / 2 - 0.5)
        self._words(badge.number, self._shown.arrows[badge.arrow].number, WARN if badge.sign else INK, Face.BOLD)
        if badge.sign:
            self._draw_sign(badge.sign)

    def _draw_sign(self, box: Box) -> None:
        (x, y), half = box.middle, box.width * 0.42
        self._draw_corners(((x, y - half), (x + half, y + half * 0.85), (x - half, y + half * 0.85)), WARN)
        draw(self.canv, x - self._fonts.width("!", 5.4, Face.BOLD) / 2, self._up(y) - 2.9, "!", self._fonts, 5.4, CARD,
             Face.BOLD)  # fmt: skip

    def _draw_frame(self, box: Box, ground: Color, edge: Color, radius: float) -> None:
        self.canv.setFillColor(ground)
        self.canv.setStrokeColor(edge)
        self.canv.setLineWidth(0.8)
        self.canv.roundRect(box.left, self._up(box.bottom), box.width, box.height, radius, stroke=1, fill=1)

    def _words(self, box: Box, words: str, colour: Color, face: Face = Face.REGULAR) -> None:
        draw(self.canv, box.left, self._up(box.bottom) + _BASE, words, self._fonts, SIZE, colour, face)

    def _up(self, y: float) -> float:
        """From the top down to the bottom up."""
        return self.height - y


def _tinted(colour: Color) -> Color:
    """A light ground of a colour."""
    return Color(*(1 - (1 - part) * _TINT for part in (colour.red, colour.green, colour.blue)))


def _drawable(shown: ArrowMap) -> ArrowMap:
    """The map with its words as paper can draw them."""
    nodes = tuple(replace(node, title=one_line(node.title)) for node in shown.nodes)
    return replace(shown, nodes=nodes, arrows=tuple(replace(one, title=one_line(one.title)) for one in shown.arrows))
