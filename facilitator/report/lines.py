"""Text already broken into lines, as a flowable: any mixture of fonts, cut between lines at a page's end."""

from collections.abc import Sequence
from typing import Literal

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable

from facilitator.report.fonts import Face, FontBook
from facilitator.report.styles import INK
from facilitator.report.text import draw

Align = Literal["LEFT", "CENTER", "RIGHT"]


class Lines(Flowable):
    """Lines as `text.wrap` gives them; size and leading in points."""

    def __init__(
        self, lines: Sequence[str], fonts: FontBook, size: float, leading: float, colour: Color = INK,
        face: Face = Face.REGULAR, align: Align = "LEFT",
    ) -> None:  # fmt: skip
        super().__init__()
        self._lines = list(lines)
        self._look = (fonts, size, leading, colour, face, align)
        self.height = leading * len(self._lines)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """As many lines as fit, and the rest; nothing when not one fits."""
        leading = self._look[2]
        count = int((available_height + 0.001) // leading)
        if count < 1:
            return []
        if count >= len(self._lines):
            return [self]
        return [Lines(self._lines[:count], *self._look), Lines(self._lines[count:], *self._look)]

    def draw(self) -> None:
        """Draw every line on its baseline, where a Paragraph of the same size has its own."""
        fonts, size, leading, colour, face, align = self._look
        baseline = self.height - size
        for line in self._lines:
            room = self.width - fonts.width(line, size, face)
            x = {"LEFT": 0.0, "CENTER": room / 2, "RIGHT": room}[align]
            draw(self.canv, x, baseline, line, fonts, size, colour, face)
            baseline -= leading
