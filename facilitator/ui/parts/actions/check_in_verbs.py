"""What is stored when an action is looked at: one step each. A second answer on one day corrects the first."""

from datetime import date

from facilitator.core.document import Document
from facilitator.core.follow.check_ins import STANDING_WORDS, CheckIn, CheckInWay, Standing, check_in, take_back
from facilitator.core.follow.escalations import escalate
from facilitator.core.follow.wins import Win, mark_win, remove_win


def answer(
    document: Document, action_id: int, standing: Standing, words: str, due: date | None, former: CheckIn | None
) -> CheckIn:
    """Note how an action stands, in place of the `former` look if there is one; UserError as `check_in` says."""
    with document.step(f"Check in as {STANDING_WORDS[standing]}"):
        if former is not None:
            take_back(document, former.id)
        return check_in(document, action_id, standing, words, due)


def escalate_stuck(document: Document, action_id: int, person_id: int, why: str, former: CheckIn | None) -> CheckIn:
    """Put an action before somebody, and note that it is stuck; UserError as `escalate` says."""
    with document.step("Escalate action"):
        escalate(document, action_id, person_id, why)
        return answer(document, action_id, Standing.STUCK, why, None, former)


def turn_win(document: Document, action_id: int) -> bool:
    """Mark an action as a win, or take it out of the wins again; whether it is one now."""
    marked = document.all(Win, action_id=action_id)
    for win in marked:
        remove_win(document, win.id)
    if not marked:
        mark_win(document, action_id)
    return not marked


def corrected(last: CheckIn | None, looked_at: bool) -> CheckIn | None:
    """Today's look, if an answer now would correct it: one that was noted in talking."""
    return last if looked_at and last is not None and last.way is CheckInWay.TALK else None
