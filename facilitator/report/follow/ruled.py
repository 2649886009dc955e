"""Lines to write on."""

from reportlab.platypus import Flowable

from facilitator.report.styles import MUTED

_GAP = 21.0
"""Points between two lines: wide enough for handwriting."""


class Ruled(Flowable):
    """So many empty lines over the whole width, kept on one page."""

    def __init__(self, count: int) -> None:
        super().__init__()
        self._count = count
        self.height = _GAP * count

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Draw the lines, the last at the foot."""
        self.canv.setStrokeColor(MUTED)
        self.canv.setLineWidth(0.35)
        self.canv.lines([(0.0, _GAP * line + 2, self.width, _GAP * line + 2) for line in range(self._count)])
