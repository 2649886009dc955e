"""The end of the report: what people wrote, and how the figures were made, in plain words."""

from collections.abc import Iterator

from reportlab.platypus import Flowable

from facilitator.core.assess.figures.worked import Worked
from facilitator.core.phrases import counted
from facilitator.report.assess.pieces import statement_title
from facilitator.report.paper import Paper

MOST_COMMENTS = 400
"""So many are read by somebody on paper, at the very most; the program has them all."""


def about_comments(paper: Paper, said: Worked) -> Iterator[Flowable]:
    """What people wrote on the whole, and on each statement, in no order that tells on anybody."""
    left = MOST_COMMENTS
    heading = [paper.h1("What people wrote")]
    places = [("On the whole", None), *((statement_title(one), one.id) for one in said.taken.now.asked)]
    for title, asked_id in places:
        written = [comment.text for comment in said.comments.get(asked_id, ())][:left]
        if written:
            yield from [*heading, paper.h2(title), *paper.bullets(written)]
            heading, left = [], left - len(written)
    more = sum(map(len, said.comments.values())) - (MOST_COMMENTS - left)
    if more > 0:
        yield paper.muted(f"And {counted(more, 'comment')} more, to be read in the program.")


def method(paper: Paper, said: Worked) -> Iterator[Flowable]:
    """How to read the figures, and what is held back."""
    wave = said.results.wave
    yield paper.h1("How this was counted")
    yield from paper.bullets([*_held_back(wave.threshold), *_figures()])


def _held_back(threshold: int) -> Iterator[str]:
    if threshold <= 1:
        yield "Everybody gave a name, so nothing is held back."
        return
    yield (
        f"Nothing is shown of fewer than {threshold} people. Where one team has fewer, another may be held back with"
        " it, so that its answers can’t be worked out from the total."
    )
    yield "Comments are shuffled, and nothing ties them to a rating or a team."


def _figures() -> Iterator[str]:
    yield "“Don’t know” and lines left blank count for nothing: they are no 3."
    yield (
        "The mean is the average rating, the median the one in the middle. The spread (standard deviation) says how"
        " far ratings lie from their mean: near 0 people agree, above 1 they lie far apart."
    )
    yield "The mean of a section is that of its statements that may be shown, each weighing the same."
    yield (
        "“Likely between” is a 95 % interval: asked again, such people would give a figure in it in most cases"
        " (t-intervals; Welch’s for differences; widened where a gap is the largest of several)."
    )
    yield "Where the interval has both sides of zero, or answers are few, it may be chance: ask in the room."
