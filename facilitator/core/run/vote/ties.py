"""Closing a round, and settling a tie across its cut line: by a run-off among the tied, or by a decision with a reason.

A settlement holds as long as the count it was made for: when dots or opportunities change so that the tie is another
one, the round is unsettled again; when there is no tie any more, the count alone decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.document import Document, Step
from facilitator.core.errors import UserError
from facilitator.core.phrases import shortened
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import Results, Tie, results, tie_across_line
from facilitator.core.run.vote.voting import Poll, Settled, Settlement, open_poll, open_round
from facilitator.core.text import one_line, required

_LONGEST_TITLE = 40


@dataclass(frozen=True)
class Outcome:
    """What a closed round comes to: the opportunities taken, in order; while a tie is unsettled only the sure ones.

    `tie` is the tie across the line, if there is one; `settlement` is how it was settled.
    """

    taken: tuple[int, ...]
    tie: Tie | None
    settlement: Settlement | None

    @property
    def settled(self) -> bool:
        """Whether it is known which opportunities are taken."""
        return self.tie is None or self.settlement is not None


def close_poll(document: Document, poll_id: int) -> Outcome:
    """End the voting. A run-off that closes without a tie of its own settles the round it was held for."""
    poll = document.get(Poll, poll_id)
    if poll.closed_at is not None:
        raise UserError(f"{poll.title} is closed already.")
    with document.step("Close vote") as step:
        poll = step.put(poll.with_(closed_at=document.now()))
        _settle_above(document, step, poll)
    return outcome(document, poll_id)


def open_runoff(document: Document, poll_id: int, seed: int) -> Poll:
    """Open a round among the tied opportunities only, for the places that are left: a dot for each place.

    UserError if the round is open, has no tie across the line, or its tie is settled.
    """
    poll = document.get(Poll, poll_id)
    tie = _unsettled_tie(document, poll)
    with document.step("Open run-off"):
        return open_poll(
            document,
            poll.workshop_id,
            tie.tied,
            dots=tie.places,
            most_per_item=1,
            cut=tie.places,
            seed=seed,
            title=f"Run-off: {poll.title}",
            runoff_of=poll.id,
        )


def decide(document: Document, poll_id: int, chosen_ids: Sequence[int], reason: str) -> Settlement:
    """Settle a tie by the facilitator's decision: which of the tied are taken, in order, and why.

    A later decision replaces an earlier settlement. UserError without a reason, or if the number does not fit.
    """
    reason = one_line(required(reason, "The decision has no reason yet: type why these were taken."))
    poll = document.get(Poll, poll_id)
    tie = _tie(document, poll)
    waiting = open_round(document, poll.workshop_id)
    if waiting is not None and waiting.runoff_of == poll_id:
        raise UserError(f"{waiting.title} is still open: close it first.")
    if not set(chosen_ids) <= set(tie.tied):
        raise UserError("Choose among the tied opportunities only.")
    if len(set(chosen_ids)) != tie.places or len(chosen_ids) != tie.places:
        raise UserError(f"There is room for {tie.places} of the {len(tie.tied)} tied opportunities: choose as many.")
    with document.step("Settle tie") as step:
        settlement = _record(document, step, poll, (*tie.sure, *chosen_ids), Settled.DECISION, reason)
        _settle_above(document, step, poll)
    return settlement


def _settle_above(document: Document, step: Step, runoff: Poll) -> None:
    """Hand what a run-off decided on to the round it was held for, and so on if that is a run-off too."""
    parent, own = document.find(Poll, runoff.runoff_of), outcome(document, runoff.id)
    if parent is None or not own.settled:
        return
    counted = results(document, runoff.id)
    tie = tie_across_line(results(document, parent.id))
    if tie is None or len(own.taken) != tie.places or {line.opportunity_id for line in counted.lines} != {*tie.tied}:
        return
    reason = own.settlement.reason if own.settlement else _score(document, counted)
    _record(document, step, parent, (*tie.sure, *own.taken), Settled.RUNOFF, reason)
    _settle_above(document, step, parent)


def _record(
    document: Document, step: Step, poll: Poll, chosen: tuple[int, ...], by: Settled, reason: str
) -> Settlement:
    earlier = document.all(Settlement, poll_id=poll.id)
    settlement = Settlement(
        id=earlier[0].id if earlier else document.new_id(),
        poll_id=poll.id,
        chosen=chosen,
        by=by,
        reason=reason,
        settled_at=document.now(),
    )
    return step.put(settlement)


def _score(document: Document, counted: Results) -> str:
    lines = [(document.get(Opportunity, line.opportunity_id).title, line.dots) for line in counted.lines]
    return "Run-off: " + ", ".join(f"{shortened(title, _LONGEST_TITLE)} {dots}" for title, dots in lines)


def _tie(document: Document, poll: Poll) -> Tie:
    if poll.closed_at is None:
        raise UserError(f"{poll.title} is still open: close it first.")
    tie = tie_across_line(results(document, poll.id))
    if tie is None:
        raise UserError(f"{poll.title} has no tie across the line: there is nothing to settle.")
    return tie


def _unsettled_tie(document: Document, poll: Poll) -> Tie:
    tie = _tie(document, poll)
    if outcome(document, poll.id).settled:
        raise UserError(f"The tie of {poll.title} is settled already.")
    return tie


# Questions


def outcome(document: Document, poll_id: int) -> Outcome:
    """What the count of a round comes to as it stands, with its settlement if that still holds; see `Outcome`."""
    counted = results(document, poll_id)
    tie = tie_across_line(counted)
    if tie is None:
        return Outcome(tuple(line.opportunity_id for line in counted.lines[: counted.cut]), None, None)
    found = document.all(Settlement, poll_id=poll_id)
    if not found or not _holds(found[0], tie):
        return Outcome(tie.sure, tie, None)
    settled = tuple(item for item in found[0].chosen if item not in tie.sure)
    return Outcome((*tie.sure, *settled), tie, found[0])


def chosen(document: Document, poll_id: int) -> list[int]:
    """The opportunities a round has taken, in order; UserError while it is open or its tie is unsettled."""
    poll, found = document.get(Poll, poll_id), outcome(document, poll_id)
    if poll.closed_at is None:
        raise UserError(f"{poll.title} is still open: close it first.")
    if not found.settled:
        raise UserError(f"{poll.title} is tied across the line: settle the tie by a run-off or a decision.")
    return list(found.taken)


def _holds(settlement: Settlement, tie: Tie) -> bool:
    chosen_ids = set(settlement.chosen)
    in_reach = {*tie.sure, *tie.tied}
    return {*tie.sure} <= chosen_ids <= in_reach and len(chosen_ids) == len(tie.sure) + tie.places
