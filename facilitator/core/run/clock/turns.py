"""Speaker rotation: who speaks in a block, in which order and for how long.

The turns are planned here; `rotation` runs them against the clock.
"""

from collections.abc import Sequence

from facilitator.core import text
from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.order import last_position
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.agenda import Block, TurnPlan
from facilitator.core.plan.minutes import shares
from facilitator.core.plan.tracks import Track
from facilitator.core.record import Ordered, Text

LONGEST_TURN = 8 * 3600


class Turn(Ordered):
    """One speaker's turn in a block, in seconds: a team's update, a table's presentation. Skipped: passed over."""

    table = "turn"
    workshop_id: int
    block_id: int
    title: Text
    team_id: int | None = None
    table_no: int | None = None
    length: int
    skipped: bool = False


# Verbs


def make_turns(document: Document, block_id: int) -> list[Turn]:
    """Give the block one turn a team or a table, sharing its allowance equally to the second.

    Turns it had before are replaced. UserError if the block plans no turns or there is nobody to take one.
    """
    block = document.get(Block, block_id)
    if block.turns is TurnPlan.NONE:
        raise UserError("This block has no turns: choose turns by team or by table in the agenda first.")
    speakers = _speakers(document, block)
    if not speakers:
        raise UserError("Nobody sits at a table yet: give people their tables first.")
    lengths = shares(max(0, block.length + block.added), [1] * len(speakers))
    with document.step("Make turns") as step:
        for old in turns_of(document, block_id):
            step.remove(old)
        made: list[Turn] = []
        for speaker, length in zip(speakers, lengths, strict=True):
            made.append(step.put(speaker.with_(length=length, position=last_position(made))))
    return made


def make_missing(document: Document, block: Block) -> list[Turn]:
    """The block's turns, made now if it should have some and has none; nothing if there is nobody to take one."""
    turns = turns_of(document, block.id)
    if turns or block.turns is TurnPlan.NONE or not _speakers(document, block):
        return turns
    return make_turns(document, block.id)


def add_turn(document: Document, block_id: int, title: str, length: int) -> Turn:
    """Add a turn of `length` seconds behind the others, for a guest or a person."""
    block = document.get(Block, block_id)
    title = text.required(text.one_line(title), "A turn needs a name: type who speaks.")
    turn = Turn(
        id=document.new_id(),
        workshop_id=block.workshop_id,
        block_id=block_id,
        title=title,
        length=_sensible(length),
        position=document.end_of(Turn, block_id=block_id),
    )
    with document.step("Add turn") as step:
        return step.put(turn)


def rename_turn(document: Document, turn_id: int, title: str) -> Turn:
    """Call a turn differently; UserError if no name is left."""
    turn = document.get(Turn, turn_id)
    title = text.required(text.one_line(title), "A turn needs a name: type who speaks.")
    with document.step("Rename turn") as step:
        return step.put(turn.with_(title=title))


def set_turn_length(document: Document, turn_id: int, length: int) -> Turn:
    """Give a turn `length` seconds; the others keep theirs."""
    turn = document.get(Turn, turn_id)
    with document.step("Change turn's length") as step:
        return step.put(turn.with_(length=_sensible(length)))


def move_turn(document: Document, turn_id: int, before_id: int | None) -> list[Turn]:
    """Put a turn before another of its block (None: last)."""
    turn = document.get(Turn, turn_id)
    return move(document, turns_of(document, turn.block_id), [turn.id], before_id, "Move turn")


def skip_turn(document: Document, turn_id: int, skipped: bool = True) -> Turn:
    """Pass a turn over without deleting it, or take it in again. The other turns keep their lengths."""
    turn = document.get(Turn, turn_id)
    with document.step("Skip turn" if skipped else "Take turn in again") as step:
        return step.put(turn.with_(skipped=skipped))


def remove_turn(document: Document, turn_id: int) -> None:
    """Delete a turn; the time already spent on it stays with the block."""
    turn = document.get(Turn, turn_id)
    with document.step("Delete turn") as step:
        step.remove(turn)


def fit_turns(step: Step, turns: Sequence[Turn], seconds: int) -> list[Turn]:
    """Within a step, make the turns that are not skipped fill `seconds`, keeping their proportions."""
    taking = [turn for turn in turns if not turn.skipped]
    if not taking:
        return []
    weights = [turn.length for turn in taking] if any(turn.length for turn in taking) else [1] * len(taking)
    lengths = shares(seconds, weights)
    return [step.put(turn.with_(length=length)) for turn, length in zip(taking, lengths, strict=True)]


# Questions


def turns_of(document: Document, block_id: int) -> list[Turn]:
    """The turns of a block in their order, skipped ones too."""
    return document.all(Turn, block_id=block_id)


def _speakers(document: Document, block: Block) -> list[Turn]:
    """A turn without length or place for everyone who should speak; in a track, of those at its tables."""
    taking_part = document.all(Participant, workshop_id=block.workshop_id)
    track = document.find(Track, block.track_id)
    if track and track.tables:
        taking_part = [p for p in taking_part if p.table_no in track.tables]
    here = [p for p in taking_part if p.present] or taking_part
    blank = Turn(id=0, workshop_id=block.workshop_id, block_id=block.id, title="", length=0)
    if block.turns is TurnPlan.TABLES:
        tables = sorted({p.table_no for p in here if p.table_no is not None})
        return [blank.with_(id=document.new_id(), title=f"Table {n}", table_no=n) for n in tables]
    teams = [team for team in document.all(Team) if not team.retired]
    represented = {document.get(Person, p.person_id).team_id for p in here}
    speaking = [team for team in teams if team.id in represented] or teams
    return [blank.with_(id=document.new_id(), title=team.name, team_id=team.id) for team in speaking]


def _sensible(length: int) -> int:
    if not 0 < length <= LONGEST_TURN:
        raise UserError("A turn lasts from one second to eight hours: type minutes such as 5 or 1:30.")
    return length
