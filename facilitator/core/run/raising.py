"""From a finding to the board or the agenda: a note or a module's blocks that remember the statement they came from."""

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.core.assess.figures.found import MIDDLE
from facilitator.core.assess.figures.results import Gap, SectionResult, StatementResult, WaveResults
from facilitator.core.assess.figures.words import is_clear
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.instrument import by_key, helps_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.phrases import counted, quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.ready.modules import Module, holds, insert_module, module
from facilitator.core.record import Record, Text
from facilitator.core.run.board import Lane, Note, add_note


class Raised(Record):
    """Where a note or a block came from: a wave's statement (or section) by its key, and what it said, in words."""

    table = "raised"
    wave_id: int
    key: str
    words: Text
    note_id: int | None = None
    block_id: int | None = None


@dataclass(frozen=True)
class RaisedKeys:
    """The statements and sections, by their keys, that are on a workshop's board, and those on its agenda."""

    on_board: frozenset[str]
    on_agenda: frozenset[str]


_OnePart = StatementResult | SectionResult
_APART = 1.0

# Verbs


def raise_note(
    document: Document, lane_id: int, wave_id: int, key: str, text: str = "", results: WaveResults | None = None
) -> Note:
    """Put a statement or section of a wave on the board, as a note that knows where it came from.

    Without a `text` of its own the note says the statement, see `as_issue`.
    `results` are the wave's where they are known already. UserError if it is on this board, or was not asked.
    """
    workshop_id = document.get(Lane, lane_id).workshop_id
    if key in raised_in(document, workshop_id).on_board:
        raise UserError("This is on the board already, with where it came from.")
    told = results or results_of(document, wave_id)
    part = _part_of(told, key)
    with document.step("Raise to the board") as step:
        note = add_note(document, lane_id, text or as_issue(part))
        step.put(Raised(id=document.new_id(), wave_id=wave_id, key=key, words=said(told, part), note_id=note.id))
    return note


def raise_module(
    document: Document, workshop_id: int, wave_id: int, key: str, results: WaveResults | None = None
) -> list[Block]:
    """Put the module that helps with a statement or section into the agenda; its first block knows where it came from.

    UserError if no module helps with it, if the agenda has it already, or if it was not asked in the wave.
    """
    helping = module_for(document, key)
    if helping is None:
        raise UserError("No module helps with this one: put it on the board instead.")
    if holds(document, workshop_id, helping):
        raise UserError(f"The agenda has {quoted(helping.title)} already.")
    told = results or results_of(document, wave_id)
    words = said(told, _part_of(told, key))
    with document.step(f"Add module {helping.title}") as step:
        blocks = insert_module(document, workshop_id, helping)
        step.put(Raised(id=document.new_id(), wave_id=wave_id, key=key, words=words, block_id=blocks[0].id))
    return blocks


def _part_of(results: WaveResults, key: str) -> _OnePart:
    parts: Iterable[_OnePart] = (*results.statements, *results.sections)
    found = next((part for part in parts if key_of(part) == key), None)
    if found is None:
        raise UserError(f"This was not asked in {quoted(results.wave.title)}: choose another wave.")
    return found


# Words


def key_of(part: StatementResult | SectionResult) -> str:
    """The key of a statement or a section."""
    return part.asked.key if isinstance(part, StatementResult) else part.key


def title_of(part: StatementResult | SectionResult) -> str:
    """The statement as it was asked, or the section's title."""
    return part.asked.text if isinstance(part, StatementResult) else part.title


def as_issue(part: StatementResult | SectionResult) -> str:
    """A statement as a line on a note. Only what the answers bear is said: apart, low, or nothing but its words."""
    title = title_of(part)
    if _apart(part):
        return f"We see this differently: {title}"
    if part.whole is not None and part.whole.mean < MIDDLE:
        return not_there_yet(title)
    return title


def not_there_yet(title: str) -> str:
    """A statement or section that is rated low, as a line on a note."""
    return f"Not there yet: {title}"


def said(results: WaveResults, part: StatementResult | SectionResult) -> str:
    """What a wave said: "Baseline: Product 4.2, Sales 2.1", or what all said where no two teams are far apart."""
    wave, gap = results.wave.title, _apart(part)
    if gap is not None:
        names = {team.id: team.name for team in results.teams}
        both = (gap.high_id, gap.low_id)
        return f"{wave}: " + ", ".join(f"{names[one]} {part.teams[one].mean:.1f}" for one in both)
    if part.whole is not None:
        return f"{wave}: {part.whole.mean:.1f} from {counted(part.whole.count, 'answer')}"
    return f"{wave}: too few answers to be shown"


def _apart(part: StatementResult | SectionResult) -> Gap | None:
    """The gap of a statement or section if it is clear, or wide enough to be asked about."""
    gap = part.gap
    return gap if gap is not None and (is_clear(gap.difference) or gap.difference.by >= _APART) else None


# Questions


def raised_in(document: Document, workshop_id: int) -> RaisedKeys:
    """What has been raised to a workshop's board and agenda by now; a note that was removed counts no more."""
    notes = {note.id for note in document.all(Note, workshop_id=workshop_id)}
    blocks = {block.id for block in document.all(Block, workshop_id=workshop_id)}
    everything = document.all(Raised)
    return RaisedKeys(
        on_board=frozenset(one.key for one in everything if one.note_id in notes),
        on_agenda=frozenset(one.key for one in everything if one.block_id in blocks),
    )


def module_for(document: Document, key: str) -> Module | None:
    """The module that helps where a statement or section, by its key, is low; None if none does."""
    stands = by_key(document, key)
    name = helps_of(key, stands.section if stands else "").module
    return module(name) if name else None


def behind_note(document: Document, note_id: int) -> str:
    """What a wave said that brought a note to the board: "Baseline: Product 4.2, Sales 2.1"; "" if none did."""
    return _words(document.all(Raised, note_id=note_id))


def behind_notes(document: Document, note_ids: Iterable[int]) -> str:
    """The same of several notes that have become one opportunity, each once."""
    return "; ".join(dict.fromkeys(filter(None, (behind_note(document, note_id) for note_id in note_ids))))


def behind_block(document: Document, block_id: int) -> str:
    """What a wave said that brought a block to the agenda; "" if none did."""
    return _words(document.all(Raised, block_id=block_id))


def _words(raised: Iterable[Raised]) -> str:
    return next((one.words for one in raised), "")
