"""Fitting an agenda to the time there is: what to shorten, what to leave out, and by how much it cannot be met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import chain

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.fit import words as fitting_words
from facilitator.core.plan.fit.breaks import without_break
from facilitator.core.plan.fit.shrinking import blocks_in
from facilitator.core.plan.fit.spans import Outcome, Rules, by_hand, fit_spans, rules_of, spans_of
from facilitator.core.plan.schedule import pinned_at
from facilitator.core.plan.sessions import Session, as_held
from facilitator.core.plan.tracks import Fork, Slot, runs_in, slots
from facilitator.core.plan.workshops import Workshop, starts_at

_EMPTY = "There is nothing in the agenda to fit yet: add a block first."
_BEGUN = "This session has begun: win time back while it runs instead."
_NO_TIME = "The time to fit to must be more than nothing: type hours and minutes, such as 3h20."
_CHANGED = "The agenda has changed since this was worked out: fit it to the time again."


@dataclass(frozen=True)
class FittedBlock:
    """One block before and after, in seconds; a skipped one takes none.

    Left out: the fit proposes to skip it, and `reason` says why in one sentence.
    """

    block: Block
    before: int
    after: int
    left_out: bool = False
    reason: str = ""


@dataclass(frozen=True)
class LateStart:
    """A pinned block that starts late all the same, and by how many seconds."""

    block: Block
    seconds: int


@dataclass(frozen=True)
class Fitted:
    """An agenda fitted to a length. All lengths are seconds.

    From the start to the end of the last block it takes `asked` + `missing` − `spare`. `by_hand` are required blocks
    that could be skipped to win what is missing: any one of them, or all where `together`. `slots` and `pins` are
    what was fitted, `spread` how. `warnings` and `words` are sentences to show.
    """

    asked: int
    slots: tuple[Slot, ...]
    pins: Mapping[int, int]
    blocks: tuple[FittedBlock, ...]
    missing: int
    spare: int
    late: tuple[LateStart, ...]
    by_hand: tuple[Block, ...]
    together: bool
    spread: bool
    warnings: tuple[str, ...] = ()

    @property
    def left_out(self) -> tuple[FittedBlock, ...]:
        """The blocks that the fit proposes to skip, in the order of the day."""
        return tuple(line for line in self.blocks if line.left_out)

    @property
    def changed(self) -> tuple[FittedBlock, ...]:
        """The blocks that get another length, in the order of the day; those left out are not among them."""
        return tuple(line for line in self.blocks if line.after != line.before and not line.left_out)

    @property
    def met(self) -> bool:
        """Whether the length asked for and every pin are kept."""
        return not self.missing and not self.late

    @property
    def words(self) -> str:
        """What comes of it, in one to three plain sentences."""
        out = [line.block.title for line in self.left_out]
        changes = fitting_words.changes([line.after - line.before for line in self.changed], out)
        late = [(start.block.title, start.seconds) for start in self.late]
        hand = fitting_words.by_hand([block.title for block in self.by_hand], self.together)
        return fitting_words.summed_up(self.asked, self.missing, self.spare, changes, late, hand, self.spread)


# Questions


def fit(agenda: Sequence[Slot], asked: int, pins: Mapping[int, int] | None = None, spread: bool = False) -> Fitted:
    """Fit one session to `asked` seconds from its start. `pins`: block id → seconds from the start.

    What may shrink is shortened in proportion to its slack, each stretch of agenda up to a pin on its own and only if
    it runs into it. Where the floors are still too long optional blocks are left out, the last of the day first and
    no more than needed; never breaks or pinned ones. Skipped blocks stay skipped. A fork is as long as its longest
    run, and its floor is the largest of theirs; one with a pin inside keeps its lengths. In whole minutes if all
    that is given is. `spread` fills time to spare, where no block need grow beyond one and a half times its length.
    Fitting the result again changes nothing.
    """
    if asked <= 0:
        raise UserError(_NO_TIME)
    everything = blocks_in(agenda)
    rules = rules_of(agenda, asked, pins or {}, spread)
    spans = spans_of(agenda, asked, rules)
    done = fit_spans(spans, rules)
    missing = max(0, done.end - asked)
    hand, together = by_hand(spans[-1], missing, done.lengths, rules) if missing else ((), False)
    unbroken = without_break([_refitted(slot, done) for slot in agenda])
    return Fitted(
        asked=asked,
        slots=tuple(agenda),
        pins=rules.pins,
        blocks=tuple(_line(block, rules, done) for block in everything),
        missing=missing,
        spare=max(0, asked - done.end),
        late=tuple(LateStart(b, done.late[b.id]) for b in everything if b.id in done.late),
        by_hand=hand,
        together=together,
        spread=spread,
        warnings=tuple(stretch.words for stretch in unbroken),
    )


def fit_session(
    document: Document, workshop_id: int, session_id: int | None, asked: int, spread: bool = False
) -> Fitted:
    """Fit a session's agenda to `asked` seconds, see `fit`; `session_id` None is the workshop's first session.

    UserError if it has begun.
    """
    agenda, pins = _given(document, workshop_id, session_id)
    return fit(agenda, asked, pins, spread)


# Verbs


def apply_fit(document: Document, fitted: Fitted) -> None:
    """Give the blocks the lengths of a fit, skip those left out, and take the time asked for as the time there is.

    One step. UserError, with nothing changed, if the agenda has changed since or the session has begun.
    """
    if not fitted.blocks:
        raise UserError(_EMPTY)
    first = fitted.blocks[0].block
    part = document.find(Part, first.part_id)
    if part is None:
        raise UserError(_CHANGED)
    agenda, pins = _given(document, first.workshop_id, part.session_id)
    if pins != fitted.pins or [_shape(slot) for slot in agenda] != [_shape(slot) for slot in fitted.slots]:
        raise UserError(_CHANGED)
    held = (
        document.get(Workshop, first.workshop_id) if part.session_id is None else document.get(Session, part.session_id)
    )
    with document.step("Fit to time") as step:
        for line in (*fitted.changed, *fitted.left_out):
            block = document.get(Block, line.block.id)
            step.put(block.with_(skipped=True) if line.left_out else block.with_(length=line.after))
        step.put(held.with_(available=fitted.asked))


# Reading a session


def _given(document: Document, workshop_id: int, session_id: int | None) -> tuple[list[Slot], dict[int, int]]:
    """The slots of a session, and its pins in seconds from its start; UserError if it has begun."""
    own = None if session_id is None else document.get(Session, session_id)
    session = as_held(document.get(Workshop, workshop_id), own)
    if session.began_at is not None:
        raise UserError(_BEGUN)
    parts = document.all(Part, workshop_id=workshop_id, session_id=session_id)
    agenda = list(chain.from_iterable(slots(document.all(Block, part_id=part.id)) for part in parts))
    start = starts_at(session) + timedelta(seconds=session.shift)
    pins = {
        block.id: round((pinned_at(session, block.pinned) - start).total_seconds())
        for block in blocks_in(agenda)
        if block.pinned is not None and not block.skipped
    }
    return agenda, pins


def _shape(slot: Slot) -> tuple[object, ...]:
    """All of a slot that a fit depends on."""
    return tuple(
        tuple((b.id, b.length, b.shortest, b.skipped, b.optional, b.activity is Activity.BREAK) for b in run)
        for run in runs_in(slot)
    )


def _line(block: Block, rules: Rules, done: Outcome) -> FittedBlock:
    if block.id not in done.out:
        return FittedBlock(block, rules.lengths[block.id], done.lengths[block.id])
    until = done.out[block.id]
    why = fitting_words.reason(block.length, until.title if until else "")
    return FittedBlock(block, block.length, 0, left_out=True, reason=why)


def _refitted(slot: Slot, done: Outcome) -> Slot:
    """A slot as it is after the fit."""
    if isinstance(slot, Fork):
        return Fork(tuple(tuple(_changed(block, done) for block in run) for run in slot.runs))
    return _changed(slot, done)


def _changed(block: Block, done: Outcome) -> Block:
    if block.skipped or block.id in done.out:
        return block.with_(skipped=True)
    return block.with_(length=done.lengths[block.id])
