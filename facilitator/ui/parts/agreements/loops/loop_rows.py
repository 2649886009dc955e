"""What stands in the list of feedback loops, read out of the programme."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from facilitator.core.agree.looping.loop_rounds import next_turn, waiting, waiting_words
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound, gone_from, loop_missing, loops
from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.phrases import counted, day_words, late_words
from facilitator.ui.widgets.richlist import RichRow

_OPEN = "?"


def loop_rows(document: Document, today: date) -> list[RichRow]:
    """The loops in their order, those that have ended last; what is late or owed is told."""
    teams = {team.id: team.name for team in document.all(Team)}
    rounds: dict[int, list[LoopRound]] = defaultdict(list)
    for one in document.all(LoopRound):
        rounds[one.loop_id].append(one)
    found = sorted(loops(document), key=lambda one: one.ended)
    gone = gone_from(document)
    return [
        _row(loop, teams_words(loop, teams), rounds[loop.id], len(loop_missing(loop, gone)), today) for loop in found
    ]


def teams_words(loop: FeedbackLoop, names: dict[int, str]) -> str:
    """From whom to whom: "Sales → Marketing"; a question mark for who is open."""
    return f"{names.get(loop.from_id or 0, _OPEN)} → {names.get(loop.to_id or 0, _OPEN)}"


def turn_words(loop: FeedbackLoop, rounds: Sequence[LoopRound], today: date) -> tuple[str, bool]:
    """When a loop is to turn next and what is owed, and whether that is late: "2 days late, was due Tue 4 May"."""
    if loop.ended:
        return "Ended", False
    due, owed = next_turn(loop, rounds, today), waiting_words(waiting(rounds, today), today)
    late = due is not None and due < today
    words = [] if due is None else [late_words(due, today) if late else f"Next by {day_words(due, today)}"]
    return "; ".join([*words, *([owed] if owed else [])]), late


def _row(loop: FeedbackLoop, teams: str, rounds: Sequence[LoopRound], lacks: int, today: date) -> RichRow:
    words, late = turn_words(loop, rounds, today)
    if not words:
        words = f"{counted(lacks, 'thing')} still open" if lacks else "Ready to turn"
    return RichRow(loop.id, loop.title, teams, words, warn=late)
