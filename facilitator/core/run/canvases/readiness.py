"""Readiness by team: what must be ready for a launch, how far it is, and who sees to it (records: `launch`)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.core import lines
from facilitator.core.document import Document
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, teams
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases.launch import Readiness, State
from facilitator.core.run.canvases.usual import readiness_for
from facilitator.core.text import required

_NO_TEXT = "The item has no text yet: type what must be ready."

STATE_WORDS = MappingProxyType(
    {
        State.OPEN: "Not said yet",
        State.READY: "Ready",
        State.ON_TRACK: "On track",
        State.AT_RISK: "At risk",
        State.BLOCKED: "Blocked",
    }
)

_URGENCY = (State.BLOCKED, State.AT_RISK, State.OPEN, State.ON_TRACK, State.READY)


@dataclass(frozen=True)
class TeamReadiness:
    """What must be ready in one team; without a team, what concerns all of them."""

    team: Team | None
    items: tuple[Readiness, ...]


def add_readiness(
    document: Document, workshop_id: int, text: str, team_id: int | None = None, owner_id: int | None = None
) -> Readiness:
    """Add something that must be ready, for a team or for all of them (None)."""
    document.get(Workshop, workshop_id)
    _check(document, team_id, owner_id)
    item = Readiness(
        id=document.new_id(),
        workshop_id=workshop_id,
        team_id=team_id,
        text=required(text, _NO_TEXT),
        owner_id=owner_id,
    )
    return lines.add_line(document, "Add readiness item", item, workshop_id=workshop_id)


def add_usual_readiness(document: Document, workshop_id: int, team_ids: Iterable[int] | None = None) -> list[Readiness]:
    """Add the usual items of each team's function, as far as they are not there yet, as one step.

    `team_ids` None is all teams in use. Returns the new items.
    """
    chosen = teams(document) if team_ids is None else [document.get(Team, team_id) for team_id in team_ids]
    there = {(item.team_id, folded(item.text)) for item in readiness_of(document, workshop_id)}
    with document.step("Add usual readiness items"):
        return [
            add_readiness(document, workshop_id, text, team.id)
            for team in chosen
            for text in readiness_for(team.name)
            if (team.id, folded(text)) not in there
        ]


def edit_readiness(document: Document, item_id: int, text: str, team_id: int | None, owner_id: int | None) -> Readiness:
    """Store what was typed into an item's form; its state stays."""
    _check(document, team_id, owner_id)
    text = required(text, _NO_TEXT)
    return lines.change_line(
        document, "Edit readiness item", Readiness, item_id, text=text, team_id=team_id, owner_id=owner_id
    )


def set_state(document: Document, item_id: int, state: State) -> Readiness:
    """Say how ready it is."""
    return lines.change_line(document, "Set readiness", Readiness, item_id, state=state)


def move_readiness(document: Document, workshop_id: int, ids: Sequence[int], before_id: int | None) -> list[Readiness]:
    """Put items, in the order of `ids`, before another; None: at the end."""
    return move(document, readiness_of(document, workshop_id), ids, before_id, "Move readiness item")


def remove_readiness(document: Document, item_id: int) -> None:
    """Remove an item."""
    lines.remove_line(document, "Remove readiness item", Readiness, item_id)


def _check(document: Document, team_id: int | None, owner_id: int | None) -> None:
    """UserError if the team or the person is gone."""
    if team_id is not None:
        document.get(Team, team_id)
    if owner_id is not None:
        document.get(Person, owner_id)


# Questions


def readiness_of(document: Document, workshop_id: int) -> list[Readiness]:
    """All that must be ready, in order."""
    return document.all(Readiness, workshop_id=workshop_id)


def by_team(document: Document, workshop_id: int) -> list[TeamReadiness]:
    """What must be ready, team by team in the order of teams; what concerns all comes last."""
    items = readiness_of(document, workshop_id)
    known: list[Team | None] = [*document.all(Team), None]
    groups = (TeamReadiness(t, tuple(i for i in items if i.team_id == (t.id if t else None))) for t in known)
    return [group for group in groups if group.items]


def urgent_first(items: Iterable[Readiness]) -> list[Readiness]:
    """Items as they need talking about: what is blocked, at risk, not said yet; then what is on track or ready."""
    return sorted(items, key=lambda item: _URGENCY.index(item.state))


def counts(items: Iterable[Readiness]) -> dict[State, int]:
    """How many items are in each state, blocked first, so that what needs talking about leads."""
    found = Counter(item.state for item in items)
    return {state: found[state] for state in reversed(State)}


def in_words(items: Iterable[Readiness]) -> str:
    """How far they are: "5 of 12 ready, 1 blocked, 2 at risk"; "nothing listed yet" if there are none."""
    found = counts(items)
    if not sum(found.values()):
        return "nothing listed yet"
    trouble = [f"{found[s]} {STATE_WORDS[s].lower()}" for s in (State.BLOCKED, State.AT_RISK) if found[s]]
    return ", ".join([f"{found[State.READY]} of {sum(found.values())} ready", *trouble])
