"""The messaging hierarchy: capability, benefit, message; its translation for sales; and whether it is clear.

Subject of seed 000_304b59033e062cb6.txt (modules). The verbs of the other two: `translations`, `clarity`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.lines import Missing, add_line, change_line, move_lines
from facilitator.core.phrases import quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import required


class Level(StrEnum):
    """The levels of the hierarchy, from what it can do to what is said."""

    CAPABILITY = "capability"
    BENEFIT = "benefit"
    MESSAGE = "message"


class Clarity(StrEnum):
    """What the clarity test showed; open until the room has judged."""

    OPEN = ""
    SAME = "same"
    DIFFERS = "differs"


class Message(Ordered):
    """One entry of the tree. Under a capability stand benefits, under a benefit messages.

    Where teams understand it differently, `plan` says what will be done about it, and who owns that.
    """

    table = "message"
    workshop_id: int
    parent_id: int | None = None
    level: Level
    text: Text
    clarity: Clarity = Clarity.OPEN
    plan: Text = ""
    owner_id: int | None = None


class Wording(Record):
    """How one team says an entry in its own words. At most one an entry and team."""

    table = "wording"
    message_id: int
    team_id: int
    text: Text


class Translation(Ordered):
    """From a feature, over what it means to the customer, to what a seller says."""

    table = "translation"
    workshop_id: int
    feature: Text
    meaning: Text = ""
    talking_point: Text = ""


@dataclass(frozen=True)
class Branch:
    """An entry of the tree with what stands below it, in its order."""

    message: Message
    below: tuple["Branch", ...]


_BELOW = MappingProxyType({None: Level.CAPABILITY, Level.CAPABILITY: Level.BENEFIT, Level.BENEFIT: Level.MESSAGE})
_EMPTY = MappingProxyType(
    {
        Level.CAPABILITY: "The capability has no text yet: type what the product can do.",
        Level.BENEFIT: "The benefit has no text yet: type what the customer gains.",
        Level.MESSAGE: "The message has no text yet: type how we say it.",
    }
)


# The tree


def add_capability(document: Document, workshop_id: int, text: str) -> Message:
    """Add something the product can do, at the end of the tree."""
    document.get(Workshop, workshop_id)
    return _add(document, workshop_id, None, Level.CAPABILITY, text)


def add_below(document: Document, parent_id: int, text: str) -> Message:
    """Add a benefit below a capability, or a message below a benefit; UserError below a message."""
    parent = document.get(Message, parent_id)
    level = _BELOW.get(parent.level)
    if level is None:
        raise UserError("Nothing stands below a message: add another one to its benefit.")
    return _add(document, parent.workshop_id, parent_id, level, text)


def edit_message(document: Document, message_id: int, text: str) -> Message:
    """Word an entry of the tree anew. Wordings of the teams and what the room judged stay."""
    level = document.get(Message, message_id).level
    return change_line(document, f"Edit {level}", Message, message_id, text=required(text, _EMPTY[level]))


def move_message(document: Document, message_id: int, parent_id: int | None, before_id: int | None) -> Message:
    """Put an entry, with all below it, under a parent of the right level: before one of its entries, or at the end.

    The parent may be the one it has. A capability has none (None). UserError if the level is wrong.
    """
    message, parent = document.get(Message, message_id), document.find(Message, parent_id)
    if parent_id is not None and parent is None:
        raise UserError("The place to move to is no longer there: choose another.")
    if parent is not None and parent.workshop_id != message.workshop_id:
        raise UserError("This entry belongs to another workshop: choose a place in its own tree.")
    if _BELOW.get(parent.level if parent else None) is not message.level:
        raise UserError(_wrong_place(message.level))
    siblings = {"workshop_id": message.workshop_id, "parent_id": parent_id}
    return move_lines(document, f"Move {message.level}", [message], before_id, **siblings)[0]


def remove_message(document: Document, message_id: int) -> None:
    """Remove an entry of the tree and all that stands below it."""
    message = document.get(Message, message_id)
    with document.step(f"Remove {message.level}") as step:
        _remove(document, step, message)


def _add(document: Document, workshop_id: int, parent_id: int | None, level: Level, text: str) -> Message:
    text = required(text, _EMPTY[level])
    line = Message(id=document.new_id(), workshop_id=workshop_id, parent_id=parent_id, level=level, text=text)
    return add_line(document, f"Add {level}", line, workshop_id=workshop_id, parent_id=parent_id)


def _remove(document: Document, step: Step, message: Message) -> None:
    for child in document.all(Message, parent_id=message.id):
        _remove(document, step, child)
    step.remove(message)


def _wrong_place(level: Level) -> str:
    above = next(above for above, below in _BELOW.items() if below is level)
    return f"A {level} stands under a {above}: choose one." if above else "A capability stands on its own, at the top."


# Questions


def tree(document: Document, workshop_id: int) -> tuple[Branch, ...]:
    """The capabilities of a workshop in their order, each with its benefits, each with its messages."""
    below: dict[int | None, list[Message]] = {}
    for message in document.all(Message, workshop_id=workshop_id):
        below.setdefault(message.parent_id, []).append(message)

    def branches(parent_id: int | None) -> tuple[Branch, ...]:
        return tuple(Branch(message, branches(message.id)) for message in below.get(parent_id, ()))

    return branches(None)


def entries(branches: Sequence[Branch]) -> Iterator[Message]:
    """Every entry of the tree as it is read: each followed by all that stands below it."""
    for branch in branches:
        yield branch.message
        yield from entries(branch.below)


def gaps(branches: Sequence[Branch]) -> list[Missing]:
    """Capabilities without a benefit and benefits without a message, in the order of the tree."""
    found = []
    for branch in branches:
        text = quoted(branch.message.text)
        if not branch.below and branch.message.level is Level.CAPABILITY:
            found.append(Missing(branch.message, f"{text} has no benefit yet: what does the customer gain?"))
        if not branch.below and branch.message.level is Level.BENEFIT:
            found.append(Missing(branch.message, f"{text} has no message yet: how do we say it?"))
        found += gaps(branch.below)
    return found
