"""Actions as cards of a list, and the board's columns: by how they stand, or by whose they are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType

from facilitator.core.follow.action_board import Card, Column, by_owner, by_state
from facilitator.core.follow.action_rows import ActionRow
from facilitator.core.follow.check_ins import Standing
from facilitator.core.phrases import counted, due_words
from facilitator.ui.parts.actions.card_list import CardRow

QUARTER = timedelta(days=91)
"""What was settled longer ago is folded away."""

COLUMN_WORDS = MappingProxyType(
    {
        Column.OPEN: "Open",
        Column.ON_TRACK: "On track",
        Column.STUCK: "Stuck",
        Column.DONE: "Done",
        Column.DROPPED: "Dropped",
    }
)
_EMPTY = MappingProxyType(
    {
        Column.OPEN: "Everything open has been looked at.",
        Column.ON_TRACK: "Nothing yet that goes as it should.",
        Column.STUCK: "Nothing is stuck.",
        Column.DONE: "Nothing done in the last three months.",
        Column.DROPPED: "Nothing dropped in the last three months.",
    }
)
WHY = MappingProxyType({Column.STUCK: "Why is it stuck?", Column.DROPPED: "Why is it dropped?"})
_NOTHING = "No actions yet. What is promised in any workshop comes together here."
NO_OWNER = "No owner"


@dataclass(frozen=True)
class Lane:
    """A column of the board: the column, or the id of the owner (None: nobody), that it stands for.

    `folds` says what its button would show or hide, "" for nothing; `asks` what it wants to know of a card put here.
    """

    key: Column | int | None
    title: str
    count: str
    rows: Sequence[CardRow]
    empty: str
    mark: str = ""
    colour: str = ""
    folds: str = ""
    asks: str = ""


def action_row(row: ActionRow, today: date, *, rest: str = "", owned: bool = False) -> CardRow:
    """An action as a card, with its owner, or its workshop where all are `owned` by one. `rest`: other small print."""
    owner = row.owner.name if row.owner else NO_OWNER
    due = due_words(row.action.due, today) if row.open else ""
    mark, colour = (row.team.mark, row.team.colour) if row.team and not owned else ("", "")
    return CardRow(
        key=row.action.id,
        lead=row.home if owned else owner,
        text=row.action.text,
        small=", ".join(filter(None, (rest, row.words))),
        warn=row.late > 0,
        mark=mark,
        colour=colour,
        due=due,
        rest=rest or row.words.removeprefix(due).removeprefix(", "),
    )


def state_lanes(cards: Sequence[Card], today: date, unfolded: Collection[Column]) -> list[Lane]:
    """The columns by state. What was done or dropped over a quarter ago stands only where it was unfolded."""
    lanes = [_state_lane(column, found, today, column in unfolded) for column, found in by_state(cards).items()]
    return lanes if cards else [replace(lane, empty=_NOTHING if lane.key is Column.OPEN else "") for lane in lanes]


def owner_lanes(cards: Sequence[Card], today: date) -> list[Lane]:
    """A column for everybody who owns something open; what they have settled is not shown."""
    lanes = []
    for owned in by_owner(cards):
        still = [card for card in owned.cards if card.row.open]
        if not still:
            continue
        late = sum(card.row.late > 0 for card in still)
        mark, colour = (owned.team.mark, owned.team.colour) if owned.team else ("", "")
        lanes.append(
            Lane(
                key=owned.owner.id if owned.owner else None,
                title=owned.owner.name if owned.owner else NO_OWNER,
                count=f"{len(still)} · {late} late" if late else f"{len(still)}",
                rows=[_card_row(card, today, owned=True) for card in still],
                empty="",
                mark=mark,
                colour=colour,
            )
        )
    return lanes


def board_words(cards: Sequence[Card]) -> str:
    """The board in a line: "37 open, 5 late, 3 stuck"."""
    still = [card.row for card in cards if card.row.open]
    late, stuck = sum(row.late > 0 for row in still), sum(row.standing is Standing.STUCK for row in still)
    parts = (f"{len(still):,} open", f"{late:,} late" if late else "", f"{stuck:,} stuck" if stuck else "")
    return ", ".join(filter(None, parts)) if still else "Nothing is open"


def _state_lane(column: Column, found: Sequence[Card], today: date, unfolded: bool) -> Lane:
    older = [card for card in found if _is_old(card, today)]
    shown = found if unfolded or not older else [card for card in found if not _is_old(card, today)]
    late = sum(card.row.late > 0 for card in found)
    return Lane(
        key=column,
        title=COLUMN_WORDS[column],
        count=f"{len(found):,} · {late:,} late" if late else f"{len(found):,}",
        rows=[_card_row(card, today) for card in shown],
        empty=_EMPTY[column],
        folds=f"{'Hide' if unfolded else 'Show'} {counted(len(older), 'older one')}" if older else "",
        asks=WHY.get(column, ""),
    )


def _is_old(card: Card, today: date) -> bool:
    action = card.row.action
    return not card.row.open and (action.settled_at is None or today - action.settled_at.date() > QUARTER)


def _card_row(card: Card, today: date, *, owned: bool = False) -> CardRow:
    before = f"before {card.escalated_to.name}" if card.escalated_to else ""
    return action_row(card.row, today, rest=before, owned=owned)
