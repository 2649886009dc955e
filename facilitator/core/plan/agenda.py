"""The agenda: parts, and the blocks in them."""

from collections.abc import Sequence
from datetime import time
from enum import StrEnum

from facilitator.core import text
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.record import Ordered, Text

MOST_INSTRUCTIONS = 4
LONGEST_INSTRUCTION = 80
BREAK_LENGTH = 10 * 60
_BREAK = "Break"
_NO_TITLE = "A block needs a title."
_NO_PART_TITLE = "A part needs a title."


class Activity(StrEnum):
    """What happens in a block."""

    WELCOME = "welcome"
    RESULTS = "results"
    CONTEXT = "context"
    UPDATES = "updates"
    QUESTIONS = "questions"
    MAPPING = "mapping"
    PRIORITISE = "prioritise"
    DESIGN = "design"
    PRESENT = "present"
    RACI = "raci"
    ACTIONS = "actions"
    REFLECT = "reflect"
    BREAK = "break"
    TALK = "talk"
    LAST_TIME = "last_time"
    COMPARE = "compare"
    JOURNEY = "journey"
    MESSAGING = "messaging"
    LAUNCH = "launch"
    METRICS = "metrics"
    REVIEW = "review"
    COLLABORATE = "collaborate"
    WORDS = "words"


class TurnPlan(StrEnum):
    """Who takes turns inside a block, if anyone does."""

    NONE = "none"
    TEAMS = "teams"
    TABLES = "tables"


class Part(Ordered):
    """A part of the agenda. `short` is its name on the stage's strip. A part of breaks alone has no number.

    `session_id` is the session it belongs to; None is the first, which begins when the workshop does.
    """

    table = "part"
    workshop_id: int
    title: Text
    short: Text
    session_id: int | None = None


class Block(Ordered):
    """One block. `length`, `shortest` and `added` (live, may be negative) are seconds.

    `pinned` is the local time at which it must start. `instructions` are what the room is asked to do, at most four
    short lines; `guide` is for the facilitator; `private_notes` are the facilitator's own and never leave the console.
    `track_id` is the track whose people are in it, beside those of other tracks; None is everybody.
    """

    table = "block"
    workshop_id: int
    part_id: int
    title: Text
    activity: Activity
    length: int
    shortest: int
    added: int = 0
    optional: bool = False
    skipped: bool = False
    pinned: time | None = None
    turns: TurnPlan = TurnPlan.NONE
    objective: Text = ""
    instructions: tuple[Text, ...] = ()
    guide: Text = ""
    private_notes: Text = ""
    track_id: int | None = None


# Blocks


def add_block(
    document: Document,
    part_id: int,
    title: str,
    activity: Activity,
    length: int = 15 * 60,
    shortest: int | None = None,
    before_id: int | None = None,
) -> Block:
    """A new block in a part, before another or at its end. `length` and `shortest` are seconds."""
    part = document.get(Part, part_id)
    block = Block(
        id=document.new_id(),
        workshop_id=part.workshop_id,
        part_id=part.id,
        title=_title(title, _NO_TITLE),
        activity=activity,
        length=_some(length),
        shortest=min(_some(shortest or length), length),
    )
    _place(document, "Add block", [block], part, before_id)
    return document.get(Block, block.id)


def add_break(document: Document, part_id: int, length: int = BREAK_LENGTH, before_id: int | None = None) -> Block:
    """A break inside a part, before one of its blocks or at its end. `length` is seconds."""
    with document.step("Add break"):
        return add_block(document, part_id, _BREAK, Activity.BREAK, length, length // 2, before_id)


def add_break_between(
    document: Document, workshop_id: int, before_part_id: int | None = None, length: int = BREAK_LENGTH
) -> Block:
    """A break that stands between two parts, as a part of its own; before a part, or at the end of the day."""
    with document.step("Add break"):
        part = add_part(document, workshop_id, _BREAK, _BREAK, before_part_id)
        return add_break(document, part.id, length)


def duplicate_block(document: Document, block_id: int) -> Block:
    """The same block once more, right behind it. The copy is not pinned and has no time added."""
    block = document.get(Block, block_id)
    part = document.get(Part, block.part_id)
    siblings = document.all(Block, part_id=part.id)
    following = siblings[[s.id for s in siblings].index(block.id) + 1 :]
    copy = block.with_(id=document.new_id(), pinned=None, added=0)
    _place(document, "Duplicate block", [copy], part, following[0].id if following else None)
    return document.get(Block, copy.id)


def remove_block(document: Document, block_id: int) -> None:
    """Remove a block, with the turns in it and the time spent on it; what was captured in it stays."""
    with document.step("Remove block") as step:
        step.remove(document.get(Block, block_id))


def move_blocks(document: Document, block_ids: Sequence[int], part_id: int, before_id: int | None = None) -> None:
    """Put blocks, in the order given, into a part before one of its blocks or at its end."""
    part = document.get(Part, part_id)
    blocks = [document.get(Block, block_id) for block_id in block_ids]
    if any(block.workshop_id != part.workshop_id for block in blocks):
        raise UserError("Blocks can be moved within their own workshop only: duplicate the workshop instead.")
    label = "Move block" if len(blocks) == 1 else f"Move {len(blocks)} blocks"
    _place(document, label, blocks, part, before_id)


def skip_block(document: Document, block_id: int, skipped: bool = True) -> Block:
    """Leave a block out of the day without deleting it, or take it in again."""
    return _change(document, "Skip block" if skipped else "Take block in again", block_id, skipped=skipped)


def rename_block(document: Document, block_id: int, title: str) -> Block:
    """Give a block another title."""
    return _change(document, "Rename block", block_id, title=_title(title, _NO_TITLE))


def set_length(document: Document, block_id: int, length: int) -> Block:
    """Give a block another length, in seconds; its shortest length shrinks along where it would be above."""
    block = document.get(Block, block_id)
    return _change(document, "Change length", block_id, length=_some(length), shortest=min(block.shortest, length))


def set_shortest(document: Document, block_id: int, shortest: int) -> Block:
    """Say in how few seconds a block is still of use; UserError if that is more than its length."""
    if _some(shortest) > document.get(Block, block_id).length:
        raise UserError("The shortest useful length can't be above the block's length: make the block longer first.")
    return _change(document, "Change shortest length", block_id, shortest=shortest)


def set_optional(document: Document, block_id: int, optional: bool) -> Block:
    """Say whether the day can do without a block."""
    return _change(document, "Make block optional" if optional else "Make block required", block_id, optional=optional)


def pin_block(document: Document, block_id: int, at: time | None) -> Block:
    """Fix a block to a local time such as lunch at 12:00; None lets it follow the blocks before it."""
    if at is not None and at.tzinfo is not None:
        raise ValueError("a pinned time is local to the workshop")
    return _change(document, "Pin block" if at else "Unpin block", block_id, pinned=at)


def set_activity(document: Document, block_id: int, activity: Activity) -> Block:
    """Say what happens in a block."""
    return _change(document, "Change activity", block_id, activity=activity)


def set_turns(document: Document, block_id: int, turns: TurnPlan) -> Block:
    """Say who takes turns inside a block."""
    return _change(document, "Change turns", block_id, turns=turns)


def set_objective(document: Document, block_id: int, objective: str) -> Block:
    """What a block is to achieve, in one sentence."""
    return _change(document, "Change objective", block_id, objective=text.free(objective))


def set_instructions(document: Document, block_id: int, instructions: str) -> Block:
    """What the room is asked to do, a line each, empty ones dropped; UserError if the stage can't hold them."""
    lines = [line for line in map(text.one_line, instructions.splitlines()) if line]
    if len(lines) > MOST_INSTRUCTIONS:
        raise UserError(f"The stage holds {MOST_INSTRUCTIONS} lines and these are {len(lines)}: join or drop some.")
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_INSTRUCTION:
            raise UserError(f"Line {number} is too long for the stage: {LONGEST_INSTRUCTION} characters are the most.")
    return _change(document, "Change instructions", block_id, instructions=tuple(lines))


def set_guide(document: Document, block_id: int, guide: str) -> Block:
    """What helps whoever facilitates a block, one thought a line."""
    return _change(document, "Change guide", block_id, guide=text.free(guide))


def set_private_notes(document: Document, block_id: int, private_notes: str) -> Block:
    """The facilitator's own notes on a block; they never leave the console."""
    return _change(document, "Change private notes", block_id, private_notes=text.free(private_notes))


# Parts


def add_part(document: Document, workshop_id: int, title: str, short: str = "", before_id: int | None = None) -> Part:
    """A new part, empty, before another or at the end, in the same session as its neighbour.

    Without a short name it goes by its title.
    """
    title = _title(title, _NO_PART_TITLE)
    siblings = document.all(Part, workshop_id=workshop_id)
    part = Part(
        id=document.new_id(),
        workshop_id=workshop_id,
        title=title,
        short=text.one_line(short) or title,
        session_id=_session_at(siblings, before_id),
    )
    with document.step("Add part") as step:
        step.put(part)
        return move(document, [*siblings, part], [part.id], before_id, "Add part")[0]


def rename_part(document: Document, part_id: int, title: str, short: str = "") -> Part:
    """Give a part another title and short name. Without a short name it goes by its title."""
    title = _title(title, _NO_PART_TITLE)
    with document.step("Rename part") as step:
        return step.put(document.get(Part, part_id).with_(title=title, short=text.one_line(short) or title))


def remove_part(document: Document, part_id: int) -> None:
    """Remove a part with all its blocks."""
    with document.step("Remove part") as step:
        step.remove(document.get(Part, part_id))


def move_part(document: Document, part_id: int, before_id: int | None = None) -> None:
    """Put a part, with its blocks, before another part or at the end; it joins the session of its neighbour."""
    part = document.get(Part, part_id)
    siblings = document.all(Part, workshop_id=part.workshop_id)
    joined = part.with_(session_id=_session_at(siblings, before_id))
    with document.step("Move part") as step:
        step.put(joined)
        move(document, [joined, *(s for s in siblings if s.id != part.id)], [part.id], before_id, "Move part")


def _change(document: Document, label: str, block_id: int, **changes: object) -> Block:
    with document.step(label) as step:
        return step.put(document.get(Block, block_id).with_(**changes))


def _place(document: Document, label: str, blocks: list[Block], part: Part, before_id: int | None) -> None:
    with document.step(label) as step:
        for block in blocks:
            step.put(block.with_(part_id=part.id))
        siblings = document.all(Block, part_id=part.id)
        move(document, siblings, [block.id for block in blocks], before_id, label)


def _session_at(parts: Sequence[Part], before_id: int | None) -> int | None:
    """The session of the part with this id; of the last one, if there is none."""
    return next((part.session_id for part in parts if part.id == before_id), parts[-1].session_id if parts else None)


def _title(typed: str, sentence: str) -> str:
    return text.one_line(text.required(typed, sentence))


def _some(seconds: int) -> int:
    if seconds <= 0:
        raise UserError("A block needs some time: give it a minute or more, or skip it.")
    return seconds
