"""One page where it can be, or a few: a story is told at length, then shorter, until it fits."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import Flowable
from reportlab.platypus.frames import Frame

from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes


class _End(Flowable):
    """Takes no room, and remembers the page on which the story ended."""

    page = 0

    def frameAction(self, frame: Frame) -> None:
        """ReportLab calls this in place of laying it out."""
        self.page = self.canv.getPageNumber()


def on_one_page(stories: Iterable[Sequence[Flowable]], paper: Paper, front: Front, pages: int = 1) -> bytes:
    """The first of these stories that takes so many pages at most, else the last. At least one; drawn if need be."""
    data = b""
    for story in stories:
        end = _End()
        data = pdf_bytes([*story, end], paper, front)
        if end.page <= pages:
            break
    return data
