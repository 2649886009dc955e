"""Who may vote in a round and who has: names alone, never what they chose."""

from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.participants import Seat, participants
from facilitator.core.run.vote.ballots import over_budget, teams_by_totals, turnout
from facilitator.core.run.vote.voting import Ballot, Poll
from facilitator.ui.widgets.richlist import RichRow


@dataclass(frozen=True)
class Voters:
    """The people of one round: those waited for, and those who are done, as rows; how the turnout reads."""

    waiting: tuple[RichRow, ...]
    waiting_ids: tuple[int, ...]
    done: tuple[RichRow, ...]
    names: dict[int, str]
    in_words: str
    warnings: tuple[str, ...]


def voters(document: Document, poll: Poll) -> Voters:
    """Everybody here, or who has voted, by table."""
    count = turnout(document, poll)
    by_totals = teams_by_totals(document, poll.id)
    handed_in = {b.participant_id for b in document.all(Ballot, poll_id=poll.id) if b.done}
    seats = participants(document, poll.workshop_id)
    names = {seat.participant.id: seat.person.name for seat in seats}
    seats.sort(key=lambda seat: seat.participant.table_no or 1_000)
    awaited = [seat for seat in seats if seat.participant.id in count.waiting]
    done = []
    for seat in seats:
        totals = seat.team is not None and seat.team.id in by_totals
        if totals and seat.participant.present:
            done.append(_row(seat, "in the team's total"))
        elif seat.participant.id in handed_in:
            done.append(_row(seat, "done"))
    over = tuple(one.in_words(names[one.participant_id]) for one in over_budget(document, poll))
    return Voters(
        tuple(_row(seat, "") for seat in awaited),
        tuple(seat.participant.id for seat in awaited),
        tuple(done),
        names,
        f"{count.done} of {count.of} done",
        over,
    )


def _row(seat: Seat, state: str) -> RichRow:
    table = f"table {seat.participant.table_no}" if seat.participant.table_no else ""
    small = " · ".join(part for part in (seat.team.name if seat.team else "", table, state) if part)
    mark, colour = (seat.team.mark.value, seat.team.colour) if seat.team else ("", "")
    return RichRow(seat.participant.id, seat.person.name, "", small, mark=mark, colour=colour)
