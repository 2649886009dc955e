"""What all lists that people fill line by line share: a line added, changed, moved or removed, each as one step."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator.core.document import Document
from facilitator.core.moving import move
from facilitator.core.order import STEP
from facilitator.core.record import Ordered, Record

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Ordered)


@dataclass(frozen=True)
class Missing:
    """Something still missing, in a sentence for the room, and the record it is missing from, if there is one."""

    about: Record | None
    words: str


def add_line(document: Document, label: str, line: P, **among: object) -> P:
    """Store a new line at the end of the list whose lines have these fields in common."""
    return add_lines(document, label, [line], **among)[0]


def add_lines(document: Document, label: str, lines: Sequence[P], **among: object) -> list[P]:
    """Store new lines, in their order, at the end of the list whose lines have these fields in common."""
    end = document.end_of(type(lines[0]), **among) if lines else 0.0
    with document.step(label) as step:
        return [step.put(line.with_(position=end + STEP * place)) for place, line in enumerate(lines)]


def change_line(document: Document, label: str, record_type: type[R], record_id: int, **changes: object) -> R:
    """Change some fields of a line; UserError if it is gone."""
    with document.step(label) as step:
        return step.put(document.get(record_type, record_id).with_(**changes))


def move_lines(document: Document, label: str, moving: Sequence[P], before_id: int | None, **among: object) -> list[P]:
    """Put lines into the list whose lines have these fields in common, before one of it; None: at the end.

    Lines of another list take on those fields. Returns the moved lines.
    """
    ids = [line.id for line in moving]
    there = document.all(type(moving[0]), None, **among) if moving else []
    staying = [line for line in there if line.id not in ids]
    return move(document, [*staying, *(line.with_(**among) for line in moving)], ids, before_id, label)


def remove_line(document: Document, label: str, record_type: type[Record], record_id: int) -> None:
    """Remove a line and what cannot be without it; UserError if it is gone."""
    with document.step(label) as step:
        step.remove(document.get(record_type, record_id))
