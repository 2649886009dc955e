"""What is done to an agreement from the window, with text as it was typed."""

import re
from types import MappingProxyType

from facilitator.core.agree.service.commitments import promise, set_commitment_owner, set_promise_aim
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Aim
from facilitator.core.people import Team, people
from facilitator.core.text import one_line
from facilitator.ui.parts.commit.action_typed import owner_or_none

_AIM = re.compile(r"(at least|at most|no more than|not more than|up to|min\.?|max\.?|≥|≤|>=|<=)\s*", re.IGNORECASE)
_LEAST = MappingProxyType({"at least": Aim.UP, "min": Aim.UP, "≥": Aim.UP, ">=": Aim.UP})


def set_typed_number(document: Document, commitment_id: int, typed: str) -> Commitment:
    """Set the number of a promise, with which way it goes where that is typed: "at most 4 hours", "≥ 120 leads"."""
    line = one_line(typed)
    found = _AIM.match(line)
    with document.step("Set number of commitment"):
        promised = promise(document, commitment_id, line[found.end() :] if found else line)
        if found is None or promised.indicator_id is None:
            return promised
        return set_promise_aim(document, commitment_id, _LEAST.get(found[1].lower().rstrip("."), Aim.DOWN))


def give_commitment(document: Document, commitment_id: int, typed: str) -> Commitment:
    """Give a promise to the person whose name was typed, or to nobody; UserError if it is unclear who that is."""
    person = owner_or_none(typed, people(document), document.all(Team))
    return set_commitment_owner(document, commitment_id, person.id if person else None)
