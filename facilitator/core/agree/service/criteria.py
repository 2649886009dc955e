"""What is confirmed before the other side accepts: the lines of a framework, and lines of their own."""

from collections.abc import Iterable, Sequence

from facilitator.core.agree.service.sla_content import FrameworkPart, parts_of
from facilitator.core.agree.service.slas import Criterion, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.lines import add_line, add_lines, change_line, move_lines, remove_line
from facilitator.core.text import one_line, required

_NO_TEXT = "The line has no text yet: type what is confirmed."


def choose_framework(document: Document, sla_id: int, framework: Framework) -> Sla:
    """Accept by the questions of a framework, whose lines are put in if none of it are there.

    The lines of another framework stay, unseen, as they were typed: choosing it again brings them back.
    """
    sla = document.get(Sla, sla_id)
    parts = parts_of(framework)
    keys = {part.key for part in parts}
    there = any(one.letter in keys for one in document.all(Criterion, sla_id=sla_id))
    with document.step("Choose framework") as step:
        if not there:
            lines = [Criterion(id=document.new_id(), sla_id=sla.id, letter=one.key, text=one.asks) for one in parts]
            add_lines(document, "Choose framework", lines, sla_id=sla.id)
        return step.put(sla.with_(framework=framework))


def add_criterion(document: Document, sla_id: int, text: str) -> Criterion:
    """Add a line of their own behind the others; it is seen with every framework."""
    sla = document.get(Sla, sla_id)
    line = Criterion(id=document.new_id(), sla_id=sla.id, text=one_line(required(text, _NO_TEXT)))
    return add_line(document, "Add criterion", line, sla_id=sla.id)


def edit_criterion(document: Document, criterion_id: int, text: str) -> Criterion:
    """Word a line anew; UserError if nothing is left of it."""
    text = one_line(required(text, _NO_TEXT))
    return change_line(document, "Edit criterion", Criterion, criterion_id, text=text)


def move_criteria(document: Document, ids: Sequence[int], before_id: int | None) -> list[Criterion]:
    """Put lines of an agreement, in the order of `ids`, before another of it; None: at the end."""
    moving = [document.get(Criterion, criterion_id) for criterion_id in ids]
    return move_lines(document, "Move criterion", moving, before_id, sla_id=moving[0].sla_id) if moving else []


def remove_criterion(document: Document, criterion_id: int) -> None:
    """Remove a line."""
    remove_line(document, "Remove criterion", Criterion, criterion_id)


# Questions


def criteria_of(document: Document, sla: Sla) -> list[Criterion]:
    """What is confirmed at an agreement: the lines of its framework and their own, in the order in which they were put.

    Lines of a framework that is not chosen now are left out.
    """
    return chosen_of(sla, document.all(Criterion, sla_id=sla.id))


def chosen_of(sla: Sla, lines: Iterable[Criterion]) -> list[Criterion]:
    """The same out of all lines of the agreement."""
    keys = {"", *(part.key for part in parts_of(sla.framework))}
    return [one for one in lines if one.letter in keys]


def part_of(sla: Sla, criterion: Criterion) -> FrameworkPart | None:
    """Which part of the framework a line answers; None for one of their own."""
    return next((one for one in parts_of(sla.framework) if one.key == criterion.letter), None)
