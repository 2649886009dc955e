"""Taking in what a returned spreadsheet says: in one step, and only what was chosen."""

from dataclasses import dataclass
from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing, check_in, latest_by_action
from facilitator.core.follow.returned.columns import Column
from facilitator.core.follow.returned.judging import NO_REASON
from facilitator.core.follow.returned.states import STANDINGS, SheetState, state_of
from facilitator.core.follow.returned.verdicts import Returned, RowVerdict, Said, What
from facilitator.core.phrases import counted, listed
from facilitator.core.run import actions
from facilitator.core.run.actions import Action


@dataclass(frozen=True)
class Choices:
    """What is to be taken in, by the rows' lines. Without any choice: every change, and ours where there is a conflict.

    `left` are rows of which nothing is taken, `theirs` those whose conflicts go as the file says, `new` those that
    become new actions, in the workshop `workshop_id` or else in that of the file.
    """

    left: frozenset[int] = frozenset()
    theirs: frozenset[int] = frozenset()
    new: frozenset[int] = frozenset()
    workshop_id: int | None = None


@dataclass(frozen=True)
class Taken:
    """What was taken in: the ids of the actions that were changed, and the actions that are new."""

    changed: tuple[int, ...]
    added: tuple[Action, ...]

    @property
    def words(self) -> str:
        """In one sentence: "3 actions updated and 1 added."."""
        parts = [f"{counted(len(self.changed), 'action')} updated"] if self.changed else []
        parts += [f"{counted(len(self.added), 'new action')} added"] if self.added else []
        return f"{listed(parts)}." if parts else "There was nothing to take in."


AS_PROPOSED = Choices()


def apply(document: Document, returned: Returned, chosen: Choices = AS_PROPOSED) -> Taken:
    """Do what was chosen, in one step; what is refused or unchanged is passed over.

    Afterwards the same file says nothing new, but for what was not chosen. UserError if an action has been removed
    since the file was compared, or if there is no workshop for what is new.
    """
    wanted = [(row.action_id, _wanted(row, chosen)) for row in returned.rows if row.line not in chosen.left]
    new = [row for row in returned.of(What.NEW) if row.line in chosen.new - chosen.left]
    workshop_id = chosen.workshop_id or returned.workshop_id
    if new and workshop_id is None:
        raise UserError("There is no workshop that new actions could belong to: plan one first.")
    with document.step("Take in updates"):
        changes = [(action_id, said) for action_id, said in wanted if action_id is not None and said != Said()]
        latest = latest_by_action(document, [document.get(Action, action_id) for action_id, _said in changes])
        for action_id, said in changes:
            _update(document, document.get(Action, action_id), said, latest.get(action_id))
        added = [_add(document, row, workshop_id) for row in new if workshop_id is not None]
    return Taken(tuple(action_id for action_id, _said in changes), tuple(added))


def _wanted(row: RowVerdict, chosen: Choices) -> Said:
    """What is to be taken from a row: all that is new, less what is in conflict if ours is to stand."""
    ours = row.conflicts if row.line not in chosen.theirs else frozenset[Column]()
    return Said(
        state=None if Column.STATE in ours else row.said.state,
        due=None if Column.DUE in ours else row.said.due,
        owner_id=None if Column.OWNER in ours else row.said.owner_id,
        words="" if Column.WORDS in ours else row.said.words,
    )


def _add(document: Document, row: RowVerdict, workshop_id: int) -> Action:
    said = row.said
    action = actions.add_action(
        document, workshop_id, row.text, owner_id=said.owner_id, due=said.due, measure=said.measure
    )
    if said.state is not None or said.words:
        _look(document, action, said.state or SheetState.OPEN, said.words, None)
    return document.get(Action, action.id)


def _update(document: Document, action: Action, said: Said, latest: CheckIn | None) -> None:
    """Let one check-in say all that is new of an action; an owner alone, or a date of what is settled, needs none."""
    if said.owner_id is not None:
        actions.set_owner(document, action.id, said.owner_id)
    state = said.state or state_of(action, latest)
    due = said.due if said.due != action.due else None
    if due is not None and state.settled:
        actions.set_due(document, action.id, due)
        due = None
    if said.state is not None or said.words or due is not None:
        words = said.words or (latest.words if latest and said.state is None and state is SheetState.STUCK else "")
        _look(document, action, state, words, due)


def _look(document: Document, action: Action, state: SheetState, words: str, due: date | None) -> None:
    redated = due is not None and state is SheetState.OPEN
    standing = Standing.CHANGED if redated else STANDINGS[state]
    if state in (SheetState.STUCK, SheetState.DROPPED):
        words = words or NO_REASON
    check_in(document, action.id, standing, words, due, CheckInWay.SPREADSHEET)
