"""The reference at the end of each row: which action it is, of which programme, and how it stood when it went out.

With it a change that an owner has made is told from one that was made here meanwhile.
"""

import re
from dataclasses import dataclass
from datetime import date
from hashlib import blake2s

from facilitator.core.follow.returned.states import SheetState
from facilitator.core.names import folded

_NOTHING = "-"
_STATES = {state.name.lower().replace("_", "-"): state for state in SheetState}
_REFERENCE = re.compile(
    r"A(?P<action>\d{1,18})·(?P<programme>[0-9a-f]{4})·(?P<state>[a-z-]{1,12})·(?P<due>\d{4}-\d\d-\d\d|-)"
    r"·(?P<owner>[0-9a-f]{4}|-)·(?P<check>[0-9a-f]{4})"
)


@dataclass(frozen=True)
class Sent:
    """What went out: an action's id, its state and due date then, and `owner`, a mark of what the owner was called."""

    action_id: int
    state: SheetState
    due: date | None
    owner: str

    def named(self, owner: str) -> bool:
        """Whether this is how the owner was called then; "" if there was none."""
        return self.owner == owner_mark(owner)


def owner_mark(owner: str) -> str:
    """A short mark by which to see whether an owner's cell still says what it said."""
    return _short(folded(owner)) if owner else _NOTHING


def written(sent: Sent, programme: str) -> str:
    """The reference as it stands in a cell: "A17·9f3c·stuck·2027-02-01·b7e0·ab12". `programme` is its `uid`.

    The last part is worked out from all the others, and the programme.
    """
    state = sent.state.name.lower().replace("_", "-")
    due = sent.due.isoformat() if sent.due else _NOTHING
    body = f"A{sent.action_id}·{_short(programme)}·{state}·{due}·{sent.owner}"
    return f"{body}·{_short(body + programme)}"


def looks_like_one(text: str) -> bool:
    """Whether a cell is a reference, of whatever programme."""
    return _REFERENCE.fullmatch(text.strip()) is not None


def read(text: str, programme: str) -> Sent | str:
    """What a reference says, or why it can't be used, in one sentence."""
    match = _REFERENCE.fullmatch(text.strip())
    if match is None:
        return "Its reference has been changed: take it from the file that went out."
    if match["programme"] != _short(programme):
        return "It comes from another programme."
    body = text.strip().rpartition("·")[0]
    state, due = _STATES.get(match["state"]), _day(match["due"])
    if match["check"] != _short(body + programme) or state is None or (due is None and match["due"] != _NOTHING):
        return "Its reference has been changed: take it from the file that went out."
    return Sent(int(match["action"]), state, due, match["owner"])


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _short(text: str) -> str:
    return blake2s(text.encode(), digest_size=2).hexdigest()
