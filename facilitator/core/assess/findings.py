"""What the facilitator takes away from a wave: strengths, opportunities, one foundational issue, as the seed asks."""

from enum import StrEnum
from types import MappingProxyType

from facilitator.core.assess.figures.found import Found
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, change_line, remove_line
from facilitator.core.moving import move
from facilitator.core.names import folded
from facilitator.core.phrases import counted
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line, required


class FindingKind(StrEnum):
    """What a finding is: something to keep, something to mend, or what would lift much else."""

    STRENGTH = "strength"
    OPPORTUNITY = "opportunity"
    FOUNDATION = "foundation"


class Finding(Ordered):
    """One finding that was confirmed or chosen. `key` is that of its statement or section, "" for one in own words."""

    table = "finding"
    wave_id: int
    kind: FindingKind
    key: str = ""
    title: Text
    reason: Text = ""


MOST = MappingProxyType({FindingKind.STRENGTH: 3, FindingKind.OPPORTUNITY: 3, FindingKind.FOUNDATION: 1})
"""How many of each there may be: seed 001_c4ed3fc94637a261.txt, action planning."""

_NOUNS = MappingProxyType(
    {
        FindingKind.STRENGTH: ("strength", "strengths"),
        FindingKind.OPPORTUNITY: ("opportunity", "opportunities"),
        FindingKind.FOUNDATION: ("foundation", "foundations"),
    }
)
_NO_TITLE = "The finding has no words yet: type what was found."


def choose(document: Document, wave_id: int, kind: FindingKind, key: str, title: str, reason: str = "") -> Finding:
    """Take a statement or section among a wave's findings, last of its kind.

    UserError if it is among them already, or if there are as many of the kind as there may be.
    """
    finding = Finding(
        id=document.new_id(),
        wave_id=document.get(Wave, wave_id).id,
        kind=kind,
        key=key,
        title=one_line(required(title, _NO_TITLE)),
        reason=free(reason),
    )
    _check_new(findings_of(document, wave_id)[kind], finding)
    return add_line(document, f"Choose {_NOUNS[kind][0]}", finding, wave_id=wave_id)


def add_own(document: Document, wave_id: int, kind: FindingKind, title: str, reason: str = "") -> Finding:
    """Add a finding in one's own words, last of its kind; refused as in `choose`."""
    return choose(document, wave_id, kind, "", title, reason)


def reword(document: Document, finding_id: int, *, title: str | None = None, reason: str | None = None) -> Finding:
    """Change the words that are given; None leaves them as they are. The reason may be empty, the title not."""
    typed = {
        "title": None if title is None else one_line(required(title, _NO_TITLE)),
        "reason": None if reason is None else free(reason),
    }
    changes = {name: words for name, words in typed.items() if words is not None}
    return change_line(document, "Reword finding", Finding, finding_id, **changes)


def move_finding(document: Document, finding_id: int, before_id: int | None = None) -> Finding:
    """Put a finding before another of its kind; None: last."""
    finding = document.get(Finding, finding_id)
    siblings = document.all(Finding, wave_id=finding.wave_id, kind=finding.kind)
    return move(document, siblings, [finding_id], before_id, "Move finding")[0]


def remove_finding(document: Document, finding_id: int) -> None:
    """Take a finding out again."""
    remove_line(document, "Take out finding", Finding, finding_id)


def take_proposed(document: Document, wave_id: int, found: Found) -> list[Finding]:
    """Fill what is still open of each kind with what was found, the best first. Returns the new findings.

    What the facilitator has chosen stays, and is not taken as another kind too.
    """
    there = findings_of(document, wave_id)
    chosen = {finding.key for findings in there.values() for finding in findings}
    proposals = {
        FindingKind.STRENGTH: found.strengths,
        FindingKind.OPPORTUNITY: found.opportunities,
        FindingKind.FOUNDATION: (found.foundation,) if found.foundation else (),
    }
    with document.step("Take what was found"):
        return [
            choose(document, wave_id, kind, proposal.key, proposal.title, proposal.words)
            for kind, proposed in proposals.items()
            for proposal in [each for each in proposed if each.key not in chosen][: _open_places(kind, there[kind])]
        ]


def _open_places(kind: FindingKind, there: list[Finding]) -> int:
    return max(0, MOST[kind] - len(there))


def _check_new(there: list[Finding], finding: Finding) -> None:
    one, many = _NOUNS[finding.kind]
    if any(known.key == finding.key and (finding.key or _same_words(known, finding)) for known in there):
        raise UserError(f"This is among the {many} already: choose another.")
    if not _open_places(finding.kind, there):
        raise UserError(f"There is room for {counted(MOST[finding.kind], one, many)}: take one out first.")


def _same_words(one: Finding, other: Finding) -> bool:
    return folded(one.title) == folded(other.title)


# Questions


def findings_of(document: Document, wave_id: int) -> dict[FindingKind, list[Finding]]:
    """A wave's findings by kind, every kind among them, in their order."""
    findings = document.all(Finding, wave_id=wave_id)
    return {kind: [finding for finding in findings if finding.kind is kind] for kind in FindingKind}
