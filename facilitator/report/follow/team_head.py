"""A team's mark and name at the head of a page, larger than in a cell."""

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from facilitator.core.people import Team
from facilitator.report.fonts import Face
from facilitator.report.marks import draw_mark
from facilitator.report.paper import Paper
from facilitator.report.styles import INK
from facilitator.report.text import draw, wrap_short

_SIZE, _MARK, _INDENT = 12.0, 11.0, 18.0
_MIDDLE = 4.2


class TeamHead(Flowable):
    """The mark, and words on one line beside it: users' text."""

    def __init__(self, paper: Paper, team: Team, words: str) -> None:
        super().__init__()
        self._paper, self._team, self._words = paper, team, words
        self.width, self.height = paper.width, 20.0

    def draw(self) -> None:
        """Draw both level with each other."""
        fonts, baseline = self._paper.fonts, 5.0
        draw_mark(self.canv, self._team.mark, _MARK / 2, baseline + _MIDDLE, _MARK, HexColor(self._team.colour))
        (line,) = wrap_short(self._words, self.width - _INDENT, _SIZE, fonts, Face.BOLD)
        draw(self.canv, _INDENT, baseline, line, fonts, _SIZE, INK, Face.BOLD)
