"""Actions as rows of a table: with the owner's name, and where each came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import Person
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.core.run.origins import opportunity_of, origin
from facilitator.core.run.vote.tally import results_for_stage
from facilitator.core.run.vote.voting import last_round

STATE_WORDS = {ActionState.OPEN: "open", ActionState.DONE: "done", ActionState.DROPPED: "dropped"}


@dataclass(frozen=True)
class ActionRow:
    """One action with its owner and its origin in words."""

    action: Action
    owner: Person | None
    origin: str

    @property
    def lacks(self) -> tuple[str, ...]:
        """What must still be asked for: "no owner", "no date"."""
        return lacking(self.action)


def action_rows(document: Document, actions: Iterable[Action]) -> list[ActionRow]:
    """The actions as rows: what lacks an owner or a date first, then the open ones, then what is done or dropped."""
    people = {person.id: person for person in document.all(Person)}
    origins = Origins(document)
    rows = [ActionRow(a, people.get(a.owner_id or 0), origins.words(a)) for a in actions]
    return sorted(rows, key=lambda row: (not row.lacks, row.action.state is not ActionState.OPEN))


def row_of(document: Document, action: Action) -> ActionRow:
    """One action as a row."""
    return action_rows(document, [action])[0]


def lack_words(actions: Iterable[Action]) -> str:
    """How many actions there are and how many must still be asked for: "12 actions · 3 lack an owner or a date"."""
    everything = list(actions)
    short = sum(bool(lacking(action)) for action in everything)
    if not everything:
        return "No actions yet"
    tail = "every one has an owner and a date" if not short else f"{short} {_lack(short)} an owner or a date"
    return f"{counted(len(everything), 'action')} · {tail}"


def is_late(action: Action, today: date) -> bool:
    """Whether an open action's day has passed."""
    return action.state is ActionState.OPEN and action.due is not None and action.due < today


def _lack(number: int) -> str:
    return "lacks" if number == 1 else "lack"


class Origins:
    """Where actions came from, in words, with the dots of the last round as far as they are revealed; read once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read: dict[int, dict[int, int]] = {}

    def words(self, action: Action) -> str:
        """Where an action came from; see `origins.origin`."""
        return origin(self._document, action, self._dots(action))

    def _dots(self, action: Action) -> int | None:
        """The dots behind an action, or None if there was no vote on it or it is still secret."""
        opportunity_id = opportunity_of(self._document, action)
        if opportunity_id is None or action.workshop_id is None:
            return None
        if action.workshop_id not in self._read:
            self._read[action.workshop_id] = self._counted(action.workshop_id)
        return self._read[action.workshop_id].get(opportunity_id)

    def _counted(self, workshop_id: int) -> dict[int, int]:
        poll = last_round(self._document, workshop_id)
        counted_ = results_for_stage(self._document, poll.id) if poll else None
        return {line.opportunity_id: line.dots for line in counted_.lines} if counted_ else {}
