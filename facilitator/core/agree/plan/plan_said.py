"""What the collaboration plan says, all in words, as a version keeps it, to text and back.

After seed 004_2b920f03eb247414.txt, whose four parts are one document. Read from the records: `plan_content`; how it is
told: `plan_entries`.
"""

from datetime import date

from pydantic import BaseModel, ConfigDict, ValidationError

from facilitator.core.errors import UserError
from facilitator.core.phrases import listed

_NOT_READ = "This version of the plan can't be read: it was written by a newer program."


class _Piece(BaseModel):
    """A part of a plan. What a later program adds has a default, so that what an older one wrote can be read."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Measured(_Piece):
    """A figure as it was last known, on a local day; `value` "" where there is none."""

    value: str = ""
    day: date | None = None


class HandoffSaid(_Piece):
    """A handoff; `giver` "" and no `receivers` where no team is named."""

    id: int
    title: str
    giver: str = ""
    receivers: tuple[str, ...] = ()
    defined: str = ""
    trigger: str = ""
    seen_by: str = ""
    speed: str = ""
    content: str = ""
    lead_time: str = ""
    reality: str = ""
    friction: str = ""


class CriterionSaid(_Piece):
    """What is confirmed before the other side accepts; `part` is what it is called in the framework, or ""."""

    part: str = ""
    text: str = ""


class CommitmentSaid(_Piece):
    """What a team promises, with its target ("at most 4 hours", "" where the text says it) and owner."""

    id: int
    team: str = ""
    text: str
    target: str = ""
    owner: str = ""


class SlaSaid(_Piece):
    """The agreement about the handoff with the id `handoff_id`. `rhythm` as in "every month".

    `asked` are the titles of `fit`, `signal` and `contact`.
    """

    id: int
    handoff_id: int
    asked: tuple[str, str, str] = ("Fit", "Signal", "Contact")
    fit: str = ""
    signal: str = ""
    contact: str = ""
    framework: str = ""
    criteria: tuple[CriterionSaid, ...] = ()
    commitments: tuple[CommitmentSaid, ...] = ()
    escalate: str = ""
    within: str = ""
    rhythm: str = ""
    reviewers: tuple[str, ...] = ()


class LoopSaid(_Piece):
    """A feedback loop that still turns."""

    id: int
    title: str
    source: str = ""
    to: str = ""
    today: str = ""
    owner: str = ""
    rhythm: str = ""
    form: str = ""
    acted_on: str = ""
    back: str = ""


class PartSaid(_Piece):
    """What a team does differently for a metric."""

    id: int
    team: str
    text: str


class MetricSaid(_Piece):
    """A shared metric that is still followed."""

    id: int
    name: str
    definition: str = ""
    current: Measured = Measured()
    target: str = ""
    by: date | None = None
    team: str = ""
    owner: str = ""
    parts: tuple[PartSaid, ...] = ()


class ResultSaid(_Piece):
    """A key result."""

    id: int
    name: str
    current: Measured = Measured()
    target: str = ""
    owner: str = ""


class ObjectiveSaid(_Piece):
    """A shared objective that is not closed."""

    id: int
    text: str
    owner: str = ""
    start: date | None = None
    until: date | None = None
    results: tuple[ResultSaid, ...] = ()


class PlanContent(_Piece):
    """A whole plan. `people` are the ids of those whom it names, and who are therefore to agree to it."""

    form: int = 1
    handoffs: tuple[HandoffSaid, ...] = ()
    slas: tuple[SlaSaid, ...] = ()
    loops: tuple[LoopSaid, ...] = ()
    metrics: tuple[MetricSaid, ...] = ()
    objectives: tuple[ObjectiveSaid, ...] = ()
    people: tuple[int, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it says nothing at all."""
        return not (self.handoffs or self.slas or self.loops or self.metrics or self.objectives)


def to_text(content: PlanContent) -> str:
    """A plan as text (JSON), as a version keeps it."""
    return content.model_dump_json()


def from_text(text: str) -> PlanContent:
    """The plan that `to_text` wrote, by this program or an older one; UserError if it can't be read."""
    try:
        return PlanContent.model_validate_json(text)
    except ValidationError as error:
        raise UserError(_NOT_READ) from error


def route(giver: str, receivers: tuple[str, ...]) -> str:
    """From whom to whom, in words: "Marketing → Sales and Product"; a side that nobody has named is a question mark."""
    return f"{giver or '?'} → {listed(receivers) or '?'}" if giver or receivers else ""
