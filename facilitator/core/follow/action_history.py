"""The history of one action: from the note it began as to what became of it, oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest

from facilitator.core.assess.improving import Improvement
from facilitator.core.document import Document
from facilitator.core.follow.check_ins import STANDING_WORDS, CheckIn, CheckInWay, looks_by_action, standing_of
from facilitator.core.follow.escalations import escalations_of
from facilitator.core.follow.homes import Homes
from facilitator.core.follow.naming import Naming, naming_of
from facilitator.core.follow.wins import Win
from facilitator.core.people import Team
from facilitator.core.phrases import counted, day_words, listed, quoted
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import raci
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Note
from facilitator.core.run.origins import behind_opportunity, opportunity_of
from facilitator.core.run.raising import behind_note
from facilitator.core.run.solutions import Solution
from facilitator.core.run.vote import opportunities
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import results
from facilitator.core.run.vote.voting import Poll, items_of, last_round


@dataclass(frozen=True)
class Happened:
    """One thing that happened to an action: on which local day, at which instant (None where nobody noted it).

    `what` is a few words as a heading, `who` a person or a team, "" for nobody in particular, `words` what was said.
    """

    day: date | None
    at: datetime | None
    what: str
    who: str = ""
    words: str = ""


def history(document: Document, action_id: int) -> list[Happened]:
    """The whole chain in one look: assessment, note, cluster, votes, solution, promise, RACI, and all that came after.

    Of a vote only the count is told, and only once it may be. UserError if the action is gone.
    """
    action = document.get(Action, action_id)
    homes, naming = Homes(document), naming_of(document)
    return [
        *_before(document, homes, action),
        *_promised(document, homes, naming, action),
        *_after(document, homes, naming, action),
    ]


# Before it was promised


def _before(document: Document, homes: Homes, action: Action) -> list[Happened]:
    opportunity = document.find(Opportunity, opportunity_of(document, action))
    note = document.find(Note, action.note_id)
    found: list[Happened] = []
    if opportunity:
        found += _assessed(behind_opportunity(document, opportunity.id)) + _issue(document, homes, opportunity)
    elif note:
        found += [*_assessed(behind_note(document, note.id)), _noted(document, homes, note)]
    if solution := document.find(Solution, action.solution_id):
        table = f"Table {solution.table_no}" if solution.table_no else ""
        found.append(Happened(None, None, f"Solution {quoted(solution.title)}", table, solution.what))
    if plan := document.find(Improvement, action.improvement_id):
        found.append(Happened(plan.start, None, f"Improvement plan {quoted(plan.area)}", words=plan.why))
    return found


def _assessed(behind: str) -> list[Happened]:
    return [Happened(None, None, "The assessment showed it", words=behind)] if behind else []


def _issue(document: Document, homes: Homes, opportunity: Opportunity) -> list[Happened]:
    behind = opportunities.origin(document, opportunity)
    notes = sorted(behind.notes, key=lambda note: (note.written_at, note.id))
    found = [_noted(document, homes, note) for note in notes]
    if behind.cluster:
        together = f"{counted(len(notes), 'note')} that say the same"
        found.append(Happened(None, None, f"Cluster {quoted(opportunity.title)}", words=together))
    elif not notes:
        found.append(Happened(None, None, f"Opportunity {quoted(opportunity.title)}"))
    return found + _votes(document, homes, opportunity)


def _noted(document: Document, homes: Homes, note: Note) -> Happened:
    team = document.find(Team, note.team_id)
    day = homes.day(note.written_at, note.workshop_id)
    return Happened(day, note.written_at, "Note written", team.name if team else "", note.text)


def _votes(document: Document, homes: Homes, opportunity: Opportunity) -> list[Happened]:
    """The count of the round that counts, if it has been shown to the room, or the workshop is over."""
    poll = last_round(document, opportunity.workshop_id)
    if poll is None or poll.closed_at is None or not _may_be_told(document, poll):
        return []
    if opportunity.id not in items_of(document, poll.id):
        return []
    lines = results(document, poll.id).lines
    line = next(one for one in lines if one.opportunity_id == opportunity.id)
    words = f"{counted(line.dots, 'dot')}, place {line.place} of {len(lines)}"
    return [Happened(homes.day(poll.closed_at, poll.workshop_id), poll.closed_at, "Voted on", words=words)]


def _may_be_told(document: Document, poll: Poll) -> bool:
    return poll.revealed or document.get(Workshop, poll.workshop_id).state is WorkshopState.CLOSED


# When it was promised


def _promised(document: Document, homes: Homes, naming: Naming, action: Action) -> list[Happened]:
    day = homes.day(action.captured_at, action.workshop_id)
    block, home = document.find(Block, action.block_id), homes.title(action)
    where = f"{home}, {block.title}" if block and home else home
    first = _in_order(document, action.id)
    due = first[0].due_before if first else action.due
    words = f"{where}. To be done by {day_words(due, day)}" if due and where else where
    who = naming.of(first[0].owner_id if first else action.owner_id)
    return [Happened(day, action.captured_at, "Promised", who, words), *_raci(document, naming, action)]


def _raci(document: Document, naming: Naming, action: Action) -> list[Happened]:
    rows = document.all(raci.RaciRow, solution_id=action.solution_id) if action.solution_id is not None else []
    if not rows or action.workshop_id is None:
        return []
    whole = raci.matrix(document, action.workshop_id)
    names = [naming.of(one.person_id) or name for one, name in zip(whole.columns, whole.names, strict=True)]
    found = []
    for row in rows:
        cells = zip(whole.letters(row.id), names, strict=True)
        said = [f"{letters} {name}" for letters, name in cells if letters]
        if said:
            found.append(Happened(None, None, f"RACI for {quoted(row.title)}", words=listed(said)))
    return found


# And after


def _after(document: Document, homes: Homes, naming: Naming, action: Action) -> list[Happened]:
    found = [*_looked_at(document, homes, naming, action), *_escalated(document, homes, naming, action)]
    for win in document.all(Win, action_id=action.id):
        found.append(Happened(win.day, None, "Marked as a win", words=win.text))
    looks = looks_by_action(document.all(CheckIn, action_id=action.id)).get(action.id, [])
    told = bool(looks) and standing_of(action, looks[-1]) is looks[-1].standing
    if action.state is not ActionState.OPEN and not told:
        day = homes.day(action.settled_at, action.workshop_id) if action.settled_at else None
        found.append(Happened(day, action.settled_at, action.state.value.capitalize(), naming.of(action.owner_id)))
    return sorted(found, key=lambda one: (one.day or date.max, one.at.timestamp() if one.at else float("inf")))


def _looked_at(document: Document, homes: Homes, naming: Naming, action: Action) -> list[Happened]:
    looks = _in_order(document, action.id)
    found = []
    before: CheckIn | None = None
    for look, following in zip_longest(looks, looks[1:]):
        day, who = homes.day(look.at, action.workshop_id), naming.of(look.owner_id)
        if look.way is CheckInWay.HANDOVER:
            to = naming.of(following.owner_id if following else action.owner_id)
            found.append(Happened(day, look.at, f"Handed over to {to}" if to else "Given up", who))
        else:
            words = ". ".join(part for part in (look.words, _moved(look, before, day)) if part)
            found.append(Happened(day, look.at, f"Check-in: {STANDING_WORDS[look.standing]}", who, words))
        before = look
    return found


def _moved(look: CheckIn, before: CheckIn | None, day: date) -> str:
    """How the date moved at a look, or by hand since the one before; "" if it did not."""
    old = look.due_before if look.due_before != look.due_after or before is None else before.due_after
    new = look.due_after
    if new is None or new == old:
        return ""
    return f"Now due {day_words(new, day)}" + (f" instead of {day_words(old, day)}" if old else "")


def _escalated(document: Document, homes: Homes, naming: Naming, action: Action) -> list[Happened]:
    found = []
    for one in escalations_of(document, action.id):
        who, day = naming.of(one.person_id), homes.day(one.at, action.workshop_id)
        found.append(Happened(day, one.at, f"Escalated to {who}", words=one.why))
        if one.answered_at is not None:
            day = homes.day(one.answered_at, action.workshop_id)
            found.append(Happened(day, one.answered_at, "Escalation answered", who, one.answer))
    return found


def _in_order(document: Document, action_id: int) -> Sequence[CheckIn]:
    return sorted(document.all(CheckIn, action_id=action_id), key=lambda one: (one.at, one.id))
