"""Everything the documents need to know of one wave, read at one moment; what it says is worked out from that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from facilitator.core.assess.figures.worked import Taken, taken_of
from facilitator.core.assess.findings import Finding, FindingKind, findings_of
from facilitator.core.document import Document
from facilitator.core.plan.workshops import Programme, programme_of
from facilitator.report.dates import Dates, system_dates


@dataclass(frozen=True)
class WaveSnapshot:
    """One wave at the instant `taken_at`; `findings` are what the facilitator has chosen so far."""

    taken_at: datetime
    dates: Dates
    programme: Programme
    taken: Taken
    findings: Mapping[FindingKind, Sequence[Finding]]


def wave_snapshot(
    document: Document, wave_id: int, against_id: int | None = None, dates: Dates | None = None
) -> WaveSnapshot:
    """Read a wave, and another to compare it with as `taken_of` does; UserError if it is gone."""
    return WaveSnapshot(
        taken_at=document.now(),
        dates=dates or system_dates(),
        programme=programme_of(document),
        taken=taken_of(document, wave_id, against_id),
        findings=findings_of(document, wave_id),
    )
