"""What the assessment shows of the checklist: that the survey is out, and that it has been read."""

from datetime import timedelta
from types import MappingProxyType

from facilitator.core.assess.answers import has_answers
from facilitator.core.assess.findings import Finding
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.phrases import quoted
from facilitator.core.plan.prepare.checklist import CheckItem, Tool
from facilitator.core.plan.workshops import Workshop, local

BEFORE = timedelta(days=90)
"""How far before its day a workshop may have been surveyed: the time from one assessment to the next (seed 001)."""

_SEEN = MappingProxyType({Tool.ASSESSMENT: "has answers", Tool.FINDINGS: "has its findings"})


def seen_done(document: Document, workshop_id: int) -> dict[int, str]:
    """The open items that look done, by their ids, each with a sentence that says why.

    Sending out looks done once a wave opened in the last 90 days before the workshop has answers, reading it once its
    findings are chosen.
    """
    items = [item for item in document.all(CheckItem, workshop_id=workshop_id, done_at=None) if item.tool in _SEEN]
    wave = _wave_before(document, document.get(Workshop, workshop_id)) if items else None
    if wave is None:
        return {}
    read = bool(document.all(Finding, wave_id=wave.id))
    return {
        item.id: f"{quoted(wave.title)} {_SEEN[item.tool]}: this can be ticked off."
        for item in items
        if read or item.tool is Tool.ASSESSMENT
    }


def _wave_before(document: Document, workshop: Workshop) -> Wave | None:
    """The last wave with answers that was opened in time for a workshop, and not so long before it."""
    opened = [
        (wave.opened_at, wave)
        for wave in document.all(Wave)
        if wave.opened_at is not None
        and timedelta(0) <= workshop.day - local(workshop, wave.opened_at).date() <= BEFORE
        and has_answers(document, wave.id)
    ]
    return max(opened, key=lambda entry: (entry[0], entry[1].id))[1] if opened else None
