"""The closing rating in words and rows: what the console shows of it, and what may be typed."""

from collections.abc import Sequence

from facilitator.core.document import Document
from facilitator.core.follow.satisfaction import (
    ClosingComment,
    Rated,
    Satisfaction,
    add_comment,
    add_statement,
)
from facilitator.core.run.board import lines_of
from facilitator.ui.parts.satisfaction.counts_grid import CountRow


def count_row(one: Rated) -> CountRow:
    """A statement with its counts, its mean and how many rated it; nothing where nobody did."""
    mean = "" if one.mean is None else f"{one.mean:.1f}"
    return CountRow(one.line.id, one.line.text, one.line.counts, mean, str(one.count or ""))


def rated_words(found: Satisfaction, comments: int) -> str:
    """How far it is: "4.3 of 5 from 12 people · 2 comments"."""
    said = {0: "", 1: " · 1 comment"}.get(comments, f" · {comments} comments")
    return f"{found.words}{said}"


def scale_words(labels: Sequence[str]) -> str:
    """What the ratings mean: "1 Not at all · 2 A little · …"."""
    return " · ".join(f"{rating} {words}" for rating, words in enumerate(labels, 1))


def add_comments(document: Document, workshop_id: int, typed: str) -> list[ClosingComment]:
    """Note an answer to the open question, or several that were pasted, one a line."""
    with document.step("Add comment"):
        return [add_comment(document, workshop_id, line) for line in lines_of(typed)]


def add_statements(document: Document, workshop_id: int, typed: str) -> None:
    """Add a statement of their own, or several that were pasted, one a line."""
    with document.step("Add statement"):
        for line in lines_of(typed):
            add_statement(document, workshop_id, line)
