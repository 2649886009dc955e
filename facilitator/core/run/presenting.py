"""Opportunities given to the tables that are there, and the solutions they present in turn."""

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant
from facilitator.core.run.clock.rotation import next_turn
from facilitator.core.run.clock.timekeeping import find_progress
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.solutions import Solution, deal, set_presented
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.ties import chosen
from facilitator.core.run.vote.voting import last_round, open_round


def tables_of(document: Document, workshop_id: int) -> list[int]:
    """The tables at which somebody sits who is here; while nobody is marked as here, at which anybody sits."""
    seated = document.all(Participant, workshop_id=workshop_id)
    here = [p for p in seated if p.present] or seated
    return sorted({p.table_no for p in here if p.table_no is not None})


def opportunities_to_give(document: Document, workshop_id: int) -> list[int]:
    """What the last round has taken, in order; every opportunity if there was no vote.

    UserError while a vote is open or not revealed yet (what the tables get would tell), or its tie is unsettled.
    """
    poll = last_round(document, workshop_id)
    if poll is not None:
        if not poll.revealed:
            raise UserError("The votes are counted but not shown yet: reveal them first, then give them to the tables.")
        return chosen(document, poll.id)
    if open_round(document, workshop_id) is not None:
        raise UserError("The vote is still open: close it first, then give the chosen opportunities to the tables.")
    return [opportunity.id for opportunity in document.all(Opportunity, workshop_id=workshop_id)]


def give_to_tables(document: Document, workshop_id: int) -> list[Solution]:
    """Give the chosen opportunities to the tables, as one step; see `solutions.deal`."""
    return deal(document, workshop_id, opportunities_to_give(document, workshop_id), tables_of(document, workshop_id))


def presented(document: Document, solution_id: int) -> Solution:
    """A solution has been presented; if it was the last of the table that has the floor, the next table gets it."""
    solution = document.get(Solution, solution_id)
    with document.step("Mark as presented"):
        done = set_presented(document, solution_id)
        progress = find_progress(document, solution.workshop_id)
        turn = document.find(Turn, progress.live.turn_id) if progress else None
        if turn is not None and turn.table_no is not None and turn.table_no == solution.table_no:
            own = document.all(Solution, workshop_id=solution.workshop_id, table_no=turn.table_no)
            if all(s.presented for s in own):
                next_turn(document, solution.workshop_id)
    return done


def presented_now(document: Document, workshop_id: int) -> Solution | None:
    """What is presented: of the table that has the floor (else of all) the first not presented yet, or the last."""
    solutions = document.all(Solution, workshop_id=workshop_id)
    turn = turn_on(document, workshop_id)
    own = [s for s in solutions if turn and turn.table_no and s.table_no == turn.table_no] or solutions
    return next((s for s in own if not s.presented), own[-1] if own else None)


def turn_on(document: Document, workshop_id: int) -> Turn | None:
    """The turn that has the floor."""
    progress = find_progress(document, workshop_id)
    return document.find(Turn, progress.live.turn_id) if progress else None
