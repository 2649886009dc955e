"""The rounds of feedback loops: what was heard and answered, and which loop has not turned in its rhythm."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound, loops
from facilitator.core.days import likely_day
from facilitator.core.document import Document
from facilitator.core.lines import change_line, remove_line
from facilitator.core.people import Person
from facilitator.core.phrases import counted, day_words, late_words
from facilitator.core.rhythms import due_after
from facilitator.core.text import free, required

_YEAR = "A round in the year"
_NOTHING_HEARD = "There is nothing heard yet: type what came in, or “nothing new”."


@dataclass(frozen=True)
class DueLoop:
    """A loop that should have turned by `due` and has not, `late` days ago, or whose source waits for an answer.

    `waiting` are the rounds without an answer, the oldest first. `words`: "2 days late, was due Tue 4 May; 1 answer
    owed since Mon 3 May".
    """

    loop: FeedbackLoop
    owner: Person | None
    due: date
    late: int
    waiting: tuple[LoopRound, ...]
    words: str


# Rounds


def log_round(document: Document, loop_id: int, day: date, heard: str, answered: str = "") -> LoopRound:
    """Note one turn of a loop on a local day; the answer may come later. A loop may turn twice on a day."""
    loop = document.get(FeedbackLoop, loop_id)
    with document.step("Note round of feedback loop") as step:
        return step.put(
            LoopRound(
                id=document.new_id(),
                loop_id=loop.id,
                day=likely_day(day, _YEAR),
                heard=required(heard, _NOTHING_HEARD),
                answered=free(answered),
            )
        )


def edit_round(
    document: Document,
    round_id: int,
    *,
    day: date | None = None,
    heard: str | None = None,
    answered: str | None = None,
) -> LoopRound:
    """Correct a round or give the answer; None leaves a field, and "" as the answer takes it back."""
    changes: dict[str, object] = {} if day is None else {"day": likely_day(day, _YEAR)}
    if heard is not None:
        changes["heard"] = required(heard, _NOTHING_HEARD)
    if answered is not None:
        changes["answered"] = free(answered)
    label = "Answer the source" if set(changes) == {"answered"} else "Edit round of feedback loop"
    return change_line(document, label, LoopRound, round_id, **changes)


def remove_round(document: Document, round_id: int) -> None:
    """Remove a round."""
    remove_line(document, "Remove round of feedback loop", LoopRound, round_id)


# Questions


def rounds_of(document: Document, loop_id: int) -> list[LoopRound]:
    """The rounds of a loop, the latest first."""
    return sorted(document.all(LoopRound, loop_id=loop_id), key=lambda one: (one.day, one.id), reverse=True)


def next_turn(loop: FeedbackLoop, rounds: Iterable[LoopRound], today: date) -> date | None:
    """The local day by which a loop is to turn next, None without a rhythm or once it has ended.

    Counted from its last round up to today, or from `since` if it has not turned from then on.
    """
    if loop.ended or loop.every is None or loop.since is None:
        return None
    turned = [one.day for one in rounds if loop.since <= one.day <= today]
    return due_after(max(turned, default=loop.since), loop.every)


def waiting(rounds: Iterable[LoopRound], today: date) -> list[LoopRound]:
    """The rounds up to today whose source has no answer yet, the oldest first."""
    return sorted((one for one in rounds if not one.answered and one.day <= today), key=lambda one: (one.day, one.id))


def waiting_words(owed: Sequence[LoopRound], today: date) -> str:
    """ "1 answer owed since Mon 3 May", from `waiting`; "" if none is."""
    return f"{counted(len(owed), 'answer')} owed since {day_words(owed[0].day, today)}" if owed else ""


def loops_due(document: Document, today: date) -> tuple[DueLoop, ...]:
    """The loops with a rhythm that have not turned in it by today, the local day, or owe an answer for a whole turn.

    The latest first. One that never turned counts from its `since`.
    """
    rounds: dict[int, list[LoopRound]] = defaultdict(list)
    for one in document.all(LoopRound, "day"):
        rounds[one.loop_id].append(one)
    people = {person.id: person for person in document.all(Person)}
    found = [
        due
        for loop in loops(document, ended=False)
        if (due := _due(loop, rounds[loop.id], people.get(loop.owner_id or 0), today))
    ]
    return tuple(sorted(found, key=lambda one: (one.due, one.loop.position)))


def _due(loop: FeedbackLoop, rounds: Sequence[LoopRound], owner: Person | None, today: date) -> DueLoop | None:
    due = next_turn(loop, rounds, today)
    if due is None or loop.every is None:
        return None
    owed = tuple(waiting(rounds, today))
    late = max(0, (today - due).days)
    if not late and not (owed and due_after(owed[0].day, loop.every) <= today):
        return None
    words = [late_words(due, today)] if late else []
    if owed:
        words.append(waiting_words(owed, today))
    return DueLoop(loop, owner, due, late, owed, "; ".join(words))
