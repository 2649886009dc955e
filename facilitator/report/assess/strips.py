"""How the ratings of one statement spread over 1 to 5: five columns with their numbers, small enough for a table."""

from reportlab.platypus import Flowable

from facilitator.core.assess.figures.measures import Tally
from facilitator.report.assess.heat import HEAT
from facilitator.report.fonts import Face
from facilitator.report.paper import Paper
from facilitator.report.styles import INK, LINE, MUTED
from facilitator.report.text import draw

_WIDE, _GAP = 19.0, 2.0
_TALLEST, _OVER, _UNDER = 16.0, 8.0, 8.0
_SIZE = 6.5
STRIP_WIDTH = 5 * _WIDE + 4 * _GAP


class Strip(Flowable):
    """A column for each rating, its count above and the rating below; the tallest is that of the most frequent."""

    def __init__(self, paper: Paper, tally: Tally) -> None:
        super().__init__()
        self._paper, self._tally = paper, tally
        self.width, self.height = STRIP_WIDTH, _OVER + _TALLEST + _UNDER

    def draw(self) -> None:
        """Draw the five columns from left to right."""
        canvas, most = self.canv, max(self._tally.counts) or 1
        for place, count in enumerate(self._tally.counts):
            x, high = place * (_WIDE + _GAP), _TALLEST * count / most
            if count:
                canvas.setFillColor(HEAT[place])
                canvas.setStrokeColor(MUTED)
                canvas.setLineWidth(0.4)
                canvas.rect(x, _UNDER, _WIDE, high, stroke=1, fill=1)
                self._centred(f"{count:,}", x, _UNDER + high + 2, Face.BOLD)
            self._centred(str(place + 1), x, 0.5, Face.REGULAR)
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(0.6)
        canvas.line(0, _UNDER, self.width, _UNDER)

    def _centred(self, words: str, x: float, y: float, face: Face) -> None:
        fonts = self._paper.fonts
        wide = fonts.width(words, _SIZE, face)
        draw(self.canv, x + (_WIDE - wide) / 2, y, words, fonts, _SIZE, INK if face is Face.BOLD else MUTED, face)
