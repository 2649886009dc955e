"""Service level agreements: what both sides of a handoff promise each other.

After the SLA draft of seed 004_2b920f03eb247414.txt. The verbs on what is confirmed: `criteria`; on promises:
`commitments`; on looking at it again: `sla_reviews`. What is vague or missing: `sla_checks`.
"""

from collections.abc import Container, Sequence
from datetime import date
from enum import StrEnum

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.document import Document
from facilitator.core.lines import add_line, change_line, remove_line
from facilitator.core.people import Person, Team
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.rhythms import Every
from facilitator.core.text import free, one_line


class Framework(StrEnum):
    """By which questions what is handed over is accepted; of their own if none of the known ones."""

    BANT = "bant"
    MEDDIC = "meddic"
    SPICED = "spiced"
    OWN = "own"


class Sla(Ordered):
    """The agreement about one handoff; at most one each.

    What qualifies: `fit` (what kind of customer), `signal` (what they did), `contact` (who it is). When the sides
    disagree it goes to a person (`escalate_id`) or a role (`escalate_to`), who settles it `within` some time.
    Reviewed `every` so often since `since`; by whom are `SlaReviewer`s.
    """

    table = "sla"
    handoff_id: int
    fit: Text = ""
    signal: Text = ""
    contact: Text = ""
    framework: Framework = Framework.OWN
    escalate_id: int | None = None
    escalate_to: Text = ""
    within: Text = ""
    every: Every | None = None
    since: date | None = None


class Criterion(Ordered):
    """One thing that is confirmed before the other side accepts. `letter` is its part of the framework, or ""."""

    table = "criterion"
    sla_id: int
    letter: Text = ""
    text: Text = ""


class Commitment(Ordered):
    """What one team promises. Its number, unit, direction and readings are those of its indicator, once it has one."""

    table = "commitment"
    sla_id: int
    team_id: int | None = None
    text: Text
    owner_id: int | None = None
    indicator_id: int | None = None


class SlaReviewer(Record):
    """Somebody who looks at the agreement at its rhythm. At most one an agreement and person."""

    table = "sla_reviewer"
    sla_id: int
    person_id: int


class SlaReviewed(Record):
    """One look at the agreement, on a local day, and what came of it."""

    table = "sla_reviewed"
    sla_id: int
    day: date
    words: Text = ""


# The agreement


def start_sla(document: Document, handoff_id: int) -> Sla:
    """Begin an agreement about a handoff; one that is there already is gone on with."""
    handoff = document.get(Handoff, handoff_id)
    there = sla_of(document, handoff_id)
    return there or add_line(document, "Start SLA", Sla(id=document.new_id(), handoff_id=handoff.id))


def edit_sla(
    document: Document, sla_id: int, *, fit: str | None = None, signal: str | None = None, contact: str | None = None
) -> Sla:
    """Say anew what qualifies to be handed over; None leaves a field as it is."""
    typed = {"fit": fit, "signal": signal, "contact": contact}
    changes = {name: free(text) for name, text in typed.items() if text is not None}
    return change_line(document, "Say what qualifies", Sla, sla_id, **changes)


def escalate_to_person(document: Document, sla_id: int, person_id: int | None) -> Sla:
    """Say who settles it when the sides disagree, in place of a role that may stand there; None: nobody yet."""
    if person_id is None:
        return change_line(document, "Set who settles it", Sla, sla_id, escalate_id=None)
    person = document.get(Person, person_id)
    return change_line(document, "Set who settles it", Sla, sla_id, escalate_id=person.id, escalate_to="")


def escalate_to_role(document: Document, sla_id: int, role: str) -> Sla:
    """Say which role settles it when the sides disagree, in place of a person; "" takes the role away only."""
    role = one_line(role)
    if not role:
        return change_line(document, "Set who settles it", Sla, sla_id, escalate_to="")
    return change_line(document, "Set who settles it", Sla, sla_id, escalate_id=None, escalate_to=role)


def set_within(document: Document, sla_id: int, within: str) -> Sla:
    """Say within which time it is settled, in words such as "2 business days"."""
    return change_line(document, "Set time to settle it", Sla, sla_id, within=one_line(within))


def remove_sla(document: Document, sla_id: int) -> None:
    """Remove an agreement with its promises and reviews; the handoff, and the figures followed, stay."""
    remove_line(document, "Remove SLA", Sla, sla_id)


# Questions


def sla_of(document: Document, handoff_id: int) -> Sla | None:
    """The agreement about a handoff; None if there is none."""
    return next(iter(document.all(Sla, handoff_id=handoff_id)), None)


def slas(document: Document) -> list[Sla]:
    """All agreements, in the order of their handoffs."""
    order = {handoff.id: place for place, handoff in enumerate(document.all(Handoff))}
    return sorted(document.all(Sla), key=lambda sla: order[sla.handoff_id])


def sides(document: Document, handoff_id: int) -> tuple[list[Team], list[Team]]:
    """The team that hands over, none if that is open, and those that take over, in the order of the teams."""
    receiving = {one.team_id for one in document.all(Receiver, handoff_id=handoff_id)}
    return sides_among(document.all(Team), document.get(Handoff, handoff_id), receiving)


def sides_among(teams: Sequence[Team], handoff: Handoff, receiving: Container[int]) -> tuple[list[Team], list[Team]]:
    """The same out of these teams; `receiving` are the ids of those that take over."""
    return [one for one in teams if one.id == handoff.giver_id], [one for one in teams if one.id in receiving]


def settled_by(document: Document, sla: Sla) -> str:
    """Who settles it when the sides disagree: a person's name or a role; "" for nobody yet."""
    person = document.find(Person, sla.escalate_id)
    return person.name if person else sla.escalate_to
