"""One page where it can be, or a few: a story is told at length, then shorter, until it fits."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import Flowable

from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes

_Story = Sequence[Flowable]


class _TooLongError(Exception):
    """A story goes on where it should have ended, and there is a shorter one to be tried."""


def on_one_page(stories: Iterable[_Story], paper: Paper, front: Front, pages: int = 1) -> bytes:
    """The first of these stories that takes so many pages at most, else the last. At least one; made if need be.

    As soon as a story is seen to be too long, the next is drawn in its place.
    """
    left = iter(stories)
    tried = [next(left, ())]

    def begun(page: int) -> None:
        if page > pages and (shorter := next(left, None)) is not None:
            tried.append(shorter)
            raise _TooLongError

    while True:
        try:
            return pdf_bytes(tried[-1], paper, front, begun)
        except _TooLongError:
            continue
