"""The board of actions: every action as a card, in columns by how it stands or by whose it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.action_rows import ActionRow, rows_of
from facilitator.core.follow.check_ins import CheckIn, Standing, check_in, looks_by_action, standing_of
from facilitator.core.follow.escalations import open_escalations
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState


class Column(StrEnum):
    """The columns by standing, in their order."""

    OPEN = "open"
    ON_TRACK = "on_track"
    STUCK = "stuck"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class Card:
    """An action on the board: how it stands, and before whom it is if it was escalated."""

    row: ActionRow
    column: Column
    escalated_to: Person | None


@dataclass(frozen=True)
class Owned:
    """The cards of one owner, with the owner's team. Owner None: those that nobody owns."""

    owner: Person | None
    team: Team | None
    cards: tuple[Card, ...]


_STANDINGS = MappingProxyType(
    {
        Column.ON_TRACK: Standing.ON_TRACK,
        Column.STUCK: Standing.STUCK,
        Column.DONE: Standing.DONE,
        Column.DROPPED: Standing.DROPPED,
    }
)
_COLUMNS: Mapping[Standing | None, Column] = MappingProxyType(
    {
        None: Column.OPEN,
        Standing.CHANGED: Column.ON_TRACK,
        **{standing: column for column, standing in _STANDINGS.items()},
    }
)


def put_into(document: Document, action_id: int, column: Column, words: str = "") -> None:
    """Put a card into a column: that is a check-in, or for OPEN, opening again what was done or dropped.

    Where it stands already, nothing happens. UserError where a check-in wants words and there are none, and for
    OPEN if the action is open and has been looked at.
    """
    action = document.get(Action, action_id)
    looks = looks_by_action(document.all(CheckIn, action_id=action_id)).get(action_id)
    standing = standing_of(action, looks[-1] if looks else None)
    if _COLUMNS[standing] is column:
        return
    if column is not Column.OPEN:
        check_in(document, action_id, _STANDINGS[column], words)
    elif action.state is ActionState.OPEN:
        raise UserError("Somebody has looked at this action: put it under “On track” or “Stuck”.")
    else:
        actions.set_state(document, action_id, ActionState.OPEN)


# Questions


def cards(document: Document, today: date, workshop_id: int | None = None) -> list[Card]:
    """All actions, or one workshop's, as cards as of today, the local day: soonest first, those without a date last."""
    among = document.all(Action) if workshop_id is None else document.all(Action, workshop_id=workshop_id)
    ordered = sorted(among, key=lambda action: (action.due or date.max, action.captured_at, action.id))
    before = {one.action.id: one.person for one in open_escalations(document)}
    rows = rows_of(document, ordered, today, brief=True)
    return [Card(row, _COLUMNS[row.standing], before.get(row.action.id)) for row in rows]


def by_state(among: Iterable[Card]) -> dict[Column, list[Card]]:
    """Cards by column, every column in its order even if it is empty. What was settled last stands first."""
    found: dict[Column, list[Card]] = {column: [] for column in Column}
    for card in among:
        found[card.column].append(card)
    for column in (Column.DONE, Column.DROPPED):
        found[column].sort(key=_settled, reverse=True)
    return found


def by_owner(among: Iterable[Card]) -> list[Owned]:
    """Cards by owner, owners by name, those that nobody owns last; each in the order of the cards."""
    found: dict[int | None, list[Card]] = {}
    for card in among:
        found.setdefault(card.row.owner.id if card.row.owner else None, []).append(card)
    owned = [Owned(them[0].row.owner, them[0].row.team, tuple(them)) for them in found.values()]
    return sorted(owned, key=lambda one: (one.owner is None, folded(one.owner.name) if one.owner else ""))


def _settled(card: Card) -> tuple[bool, float]:
    at = card.row.action.settled_at
    return at is not None, at.timestamp() if at else 0.0
