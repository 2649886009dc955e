"""How an action stands, in the words that are on offer in the spreadsheet."""

from enum import StrEnum
from types import MappingProxyType

from facilitator.core.columns import plain, words
from facilitator.core.follow.check_ins import CheckIn, Standing, standing_of
from facilitator.core.run.actions import Action


class SheetState(StrEnum):
    """A state as the spreadsheet names it. Open: to be done, and nobody has said how it goes."""

    OPEN = "Open"
    ON_TRACK = "On track"
    STUCK = "Stuck"
    DONE = "Done"
    DROPPED = "Dropped"

    @property
    def settled(self) -> bool:
        """Whether nothing is to be done any more."""
        return self in (SheetState.DONE, SheetState.DROPPED)


_SHOWN = MappingProxyType(
    {
        Standing.ON_TRACK: SheetState.ON_TRACK,
        Standing.STUCK: SheetState.STUCK,
        Standing.DONE: SheetState.DONE,
        Standing.DROPPED: SheetState.DROPPED,
    }
)
STANDINGS = MappingProxyType({SheetState.OPEN: Standing.ON_TRACK} | {shown: one for one, shown in _SHOWN.items()})
"""What a state of the spreadsheet is as the answer of a check-in."""

_SAID = MappingProxyType(
    {
        SheetState.OPEN: words("open|to do|todo|not started|not yet|new|reopened|reopen|offen|ouvert|abierto"),
        SheetState.ON_TRACK: words(
            "on track|in progress|under way|underway|ongoing|started|going well|doing|wip|green|in arbeit|en cours"
        ),
        SheetState.STUCK: words("stuck|blocked|on hold|waiting|stalled|at risk|red|blockiert|bloque"),
        SheetState.DONE: words("done|complete|completed|finished|closed|ready|100%|✓|✔|erledigt|fertig|fait|hecho"),
        SheetState.DROPPED: words("dropped|drop|cancelled|canceled|abandoned|not needed|won't do|wont do|obsolete"),
    }
)


def state_of(action: Action, latest: CheckIn | None) -> SheetState:
    """How an action stands, given the latest look at it. One that only got a new date is on track, as on the board."""
    standing = standing_of(action, latest)
    return SheetState.OPEN if standing is None else _SHOWN.get(standing, SheetState.ON_TRACK)


def read_state(text: str) -> SheetState | None:
    """The state that a cell says, in our words or in others that are usual; None if it says none."""
    said = plain(text)
    return next((state for state, among in _SAID.items() if said in among), None)


def met_by(said: SheetState, state: SheetState) -> bool:
    """Whether a state says what somebody asks for; who says "Open" only asks that nothing is in the way."""
    return said is state or (said is SheetState.OPEN and state is SheetState.ON_TRACK)
