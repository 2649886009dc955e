"""Satisfaction at the close: a few statements rated 1 to 5 by show of hands, paper totals, or at the laptop."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from statistics import fmean

from pydantic import Field

from facilitator.core.content import Content, Words, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.people import Participant
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Author, Ordered, Text
from facilitator.core.text import one_line, required, tidy


class SatisfactionWay(StrEnum):
    """How the ratings came in."""

    HANDS = "hands"
    PAPER = "paper"
    LAPTOP = "laptop"


class Satisfied(Ordered):
    """One statement of a workshop's close. `counts` is how many rated it 1, 2, 3, 4 and 5; nobody's name is kept."""

    table = "satisfied"
    workshop_id: int
    key: Text
    text: Text
    counts: tuple[int, ...] = (0, 0, 0, 0, 0)
    way: SatisfactionWay = SatisfactionWay.HANDS


class ClosingComment(Ordered):
    """One answer to the open question at the close; nobody's name is kept."""

    table = "closing_comment"
    workshop_id: int
    text: Text


class ClosingStatement(Content):
    """A statement that comes with the program."""

    key: Words
    text: Words


class Closing(Content):
    """What is asked at the close. `labels` say what the ratings 1 to 5 mean; `question` is answered in words."""

    labels: tuple[Words, Words, Words, Words, Words]
    question: Words
    statements: tuple[ClosingStatement, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Rated:
    """One statement with what was said to it: how many rated it, and their mean, None where nobody did."""

    line: Satisfied
    count: int
    mean: float | None

    @property
    def words(self) -> str:
        """ "4.3 of 5 from 12 people"."""
        return rating_words(self.mean, self.count)


@dataclass(frozen=True)
class Satisfaction:
    """All that a workshop's close was rated. `mean` is that of the statements' means; `people` the most who rated one.

    `warning` says what cannot be right, "" if all may be.
    """

    rows: tuple[Rated, ...]
    mean: float | None
    people: int
    warning: str = ""

    @property
    def words(self) -> str:
        """ "4.3 of 5 from 12 people"; "Not rated yet" before anybody has."""
        return rating_words(self.mean, self.people)


POINTS = 5
_MOST = 999
_NO_TEXT = "The statement has no text yet: type what is to be rated."
_NO_COMMENT = "There is no comment yet: type what was said."


def closing() -> Closing:
    """What comes with the program to be asked at the close (seeds/000, measuring effectiveness)."""
    return read_toml(resource("closing.toml"), Closing)


# Statements


def begin(document: Document, workshop_id: int) -> list[Satisfied]:
    """Give a workshop the usual statements to be rated at its close, if it has none. Returns all it has."""
    document.get(Workshop, workshop_id)
    there = rows_of(document, workshop_id)
    if there:
        return there
    usual = [
        Satisfied(id=document.new_id(), workshop_id=workshop_id, key=one.key, text=one.text)
        for one in closing().statements
    ]
    return add_lines(document, "Begin rating the workshop", usual, workshop_id=workshop_id)


def add_statement(document: Document, workshop_id: int, text: str) -> Satisfied:
    """Add a statement of their own."""
    document.get(Workshop, workshop_id)
    text = one_line(required(text, _NO_TEXT))
    line = Satisfied(id=document.new_id(), workshop_id=workshop_id, key="", text=text)
    return add_line(document, "Add statement", line, workshop_id=workshop_id)


def edit_statement(document: Document, satisfied_id: int, text: str) -> Satisfied:
    """Word a statement anew; its ratings stay."""
    return change_line(document, "Edit statement", Satisfied, satisfied_id, text=one_line(required(text, _NO_TEXT)))


def move_statements(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Satisfied]:
    """Put statements, in the order of `ids`, before another; None: at the end."""
    moving = [document.get(Satisfied, satisfied_id) for satisfied_id in ids]
    own = [line for line in moving if line.workshop_id == workshop_id]
    return move_lines(document, "Move statement", own, before_id, workshop_id=workshop_id)


def remove_statement(document: Document, satisfied_id: int) -> None:
    """Remove a statement with its ratings."""
    remove_line(document, "Remove statement", Satisfied, satisfied_id)


# Ratings


def set_counts(document: Document, satisfied_id: int, counts: Sequence[int], way: SatisfactionWay) -> Satisfied:
    """Store how many rated a statement 1, 2, 3, 4 and 5, counted by hands or on paper, in place of what was there.

    UserError unless these are five numbers from 0 to 999.
    """
    if len(counts) != POINTS:
        raise UserError("Five numbers are needed: how many rated it 1, 2, 3, 4 and 5.")
    if not all(0 <= count <= _MOST for count in counts):
        raise UserError(f"Type how many people gave this rating, from 0 to {_MOST}.")
    return change_line(document, "Count ratings", Satisfied, satisfied_id, counts=tuple(counts), way=way)


def add_sheet(document: Document, workshop_id: int, ratings: Sequence[int | None], comment: str = "") -> None:
    """One more person has rated the workshop at the laptop: a rating, or None, for each statement in order.

    Whose it was, and what stood on one sheet together, is kept nowhere, so undo cannot take it back. UserError if there
    is nothing on it, or if a rating is not 1 to 5.
    """
    rows, comment = rows_of(document, workshop_id), tidy(comment)
    if len(ratings) != len(rows):
        raise UserError("The statements have changed meanwhile: look at them again, then rate.")
    if any(rating is not None and not 1 <= rating <= POINTS for rating in ratings):
        raise UserError(f"A rating is a number from 1 to {POINTS}.")
    if not comment and not any(ratings):
        raise UserError("Nothing is rated yet: choose a rating from 1 to 5, or write a comment.")
    with document.step("Rate the workshop", Author.NOBODY) as step:
        for row, rating in zip(rows, ratings, strict=True):
            if rating is not None:
                step.put(row.with_(counts=_one_more(row.counts, rating), way=SatisfactionWay.LAPTOP))
        if comment:
            add_comment(document, workshop_id, comment)


def _one_more(counts: Sequence[int], rating: int) -> tuple[int, ...]:
    if counts[rating - 1] >= _MOST:
        raise UserError(f"{_MOST} people have given this rating already: no more can be counted.")
    return tuple(count + (point == rating) for point, count in enumerate(counts, 1))


# Comments


def add_comment(document: Document, workshop_id: int, text: str) -> ClosingComment:
    """Note an answer to the open question."""
    document.get(Workshop, workshop_id)
    line = ClosingComment(id=document.new_id(), workshop_id=workshop_id, text=required(text, _NO_COMMENT))
    return add_line(document, "Add comment", line, workshop_id=workshop_id)


def edit_comment(document: Document, comment_id: int, text: str) -> ClosingComment:
    """Word a comment anew; UserError if nothing is left of it."""
    return change_line(document, "Edit comment", ClosingComment, comment_id, text=required(text, _NO_COMMENT))


def remove_comment(document: Document, comment_id: int) -> None:
    """Remove a comment."""
    remove_line(document, "Remove comment", ClosingComment, comment_id)


# Questions


def rows_of(document: Document, workshop_id: int) -> list[Satisfied]:
    """What is rated at a workshop's close, in order."""
    return document.all(Satisfied, workshop_id=workshop_id)


def comments_of(document: Document, workshop_id: int) -> list[ClosingComment]:
    """The answers to the open question, always in the same order, which does not tell in which they came in."""
    return sorted(document.all(ClosingComment, workshop_id=workshop_id), key=_shuffled)


def result(document: Document, workshop_id: int) -> Satisfaction:
    """What a workshop's close was rated, beside how many are marked as here."""
    here = len(document.all(Participant, workshop_id=workshop_id, present=True))
    return satisfaction(rows_of(document, workshop_id), here)


def satisfaction(rows: Iterable[Satisfied], here: int = 0) -> Satisfaction:
    """The same of rows alone; `here` is how many people were there, 0 if nobody has said."""
    rated = tuple(_rated(row) for row in rows)
    means = [one.mean for one in rated if one.mean is not None]
    people = max((one.count for one in rated), default=0)
    warning = ""
    if 0 < here < people:
        warning = f"{people} rated, but only {here} {'is' if here == 1 else 'are'} marked as here: check the counts."
    return Satisfaction(rated, fmean(means) if means else None, people, warning)


def rating_words(mean: float | None, people: int) -> str:
    """A mean rating with what it rests on: "4.3 of 5 from 12 people"."""
    if mean is None:
        return "Not rated yet"
    return f"{mean:.1f} of {POINTS} from {counted(people, 'person', 'people')}"


def _rated(row: Satisfied) -> Rated:
    count = sum(row.counts)
    given = sum(point * number for point, number in enumerate(row.counts, 1))
    return Rated(row, count, given / count if count else None)


def _shuffled(comment: ClosingComment) -> tuple[bytes, int]:
    """By text and not by id, which tells in which order comments came in."""
    return sha256(comment.text.encode()).digest(), comment.id
