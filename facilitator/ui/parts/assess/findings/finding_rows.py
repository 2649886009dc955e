"""What was found and what is taken away, as rows of lists, with the words where there is nothing."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from facilitator.core.assess.figures.found import Found, Proposal, ProposalKind
from facilitator.core.assess.figures.worked import Worked
from facilitator.core.assess.findings import MOST, Finding, FindingKind
from facilitator.core.phrases import counted
from facilitator.ui.widgets.richlist import RichRow

KINDS = tuple(ProposalKind)

TITLES = MappingProxyType(
    {
        ProposalKind.STRENGTH: "Strengths",
        ProposalKind.OPPORTUNITY: "Opportunities",
        ProposalKind.GAP: "Gaps",
        ProposalKind.DIVIDED: "Divided",
        ProposalKind.FOUNDATION: "Foundation",
    }
)
HINTS = MappingProxyType(
    {
        ProposalKind.STRENGTH: "Rated high, and by no team low: worth keeping.",
        ProposalKind.OPPORTUNITY: "Rated lowest in all.",
        ProposalKind.GAP: "Seen differently from team to team.",
        ProposalKind.DIVIDED: "Within one team some rate it high and some low.",
        ProposalKind.FOUNDATION: "A section that lies low and moves with the rest.",
    }
)
_NOTHING = MappingProxyType(
    {
        ProposalKind.STRENGTH: "No statement is rated high by all.",
        ProposalKind.OPPORTUNITY: "No statement is rated low.",
        ProposalKind.GAP: "No two teams lie far enough apart to be told.",
        ProposalKind.DIVIDED: "No team of enough answers is divided.",
    }
)
_COUNTING = "Counting the answers…"
_NO_ANSWERS = "No answers yet. Once they are in, what stands out is found here, each with its numbers."
_OPEN = "Open: take one at the left, or type your own below"


@dataclass(frozen=True)
class Slot:
    """One place among what is taken away, `number` from 1; it is open while it has no finding."""

    kind: FindingKind
    number: int
    finding: Finding | None

    @property
    def key(self) -> Hashable:
        """The finding's id; an open place is known by its kind and number."""
        return self.finding.id if self.finding else (self.kind, self.number)

    @property
    def title(self) -> str:
        """ "Strength 2"; the only one of its kind bears no number."""
        return self.kind.value.capitalize() + (f" {self.number}" if MOST[self.kind] > 1 else "")


def as_finding(kind: ProposalKind) -> FindingKind:
    """What a proposal is taken as unless one says otherwise: a gap and a divided team are opportunities."""
    return FindingKind(kind.value) if kind.value in set(FindingKind) else FindingKind.OPPORTUNITY


def proposals_of(found: Found | None, kind: ProposalKind) -> Sequence[Proposal]:
    """What was found of a kind, the weightiest first."""
    if found is None:
        return ()
    return {
        ProposalKind.STRENGTH: found.strengths,
        ProposalKind.OPPORTUNITY: found.opportunities,
        ProposalKind.GAP: found.gaps,
        ProposalKind.DIVIDED: found.divided,
        ProposalKind.FOUNDATION: (found.foundation,) if found.foundation else (),
    }[kind]


def tab_titles(found: Found | None) -> list[str]:
    """What stands on the tabs, with how many there are of each; there is never more than one foundation."""
    return [_tab(kind, len(proposals_of(found, kind))) for kind in KINDS]


def _tab(kind: ProposalKind, number: int) -> str:
    return TITLES[kind] if kind is ProposalKind.FOUNDATION or not number else f"{TITLES[kind]} {number}"


def nothing_words(worked: Worked | None, kind: ProposalKind) -> str:
    """Why there is nothing of a kind; `worked` is None while it is still being counted."""
    if worked is None:
        return _COUNTING
    if not worked.results.sheets:
        return _NO_ANSWERS
    if worked.results.everything.whole is None:
        return f"Fewer than {worked.results.wave.threshold} people have answered: nothing is told of so few."
    return _NOTHING.get(kind) or worked.found.no_foundation


def proposal_key(proposal: Proposal) -> Hashable:
    """A statement may be proposed for several reasons, and as divided in several teams."""
    return proposal.kind, proposal.key, proposal.team_id


def proposal_rows(proposals: Sequence[Proposal], taken: Mapping[str, str]) -> list[RichRow]:
    """What was found; `taken` says of statements and sections what they are among already."""
    return [_proposal_row(one, taken.get(one.key, "")) for one in proposals]


def _proposal_row(one: Proposal, taken: str) -> RichRow:
    return RichRow(proposal_key(one), f"Taken as {taken}." if taken else "", one.title, one.words)


def taken_words(findings: Mapping[FindingKind, Sequence[Finding]]) -> dict[str, str]:
    """Statements and sections that are taken, by their key: as what."""
    return {one.key: slot.title.lower() for slot in slots_of(findings) if (one := slot.finding) and one.key}


def slots_of(findings: Mapping[FindingKind, Sequence[Finding]]) -> list[Slot]:
    """Every place there is, taken or open, in the order of the seed."""
    return [
        Slot(kind, place + 1, findings[kind][place] if place < len(findings[kind]) else None)
        for kind in FindingKind
        for place in range(MOST[kind])
    ]


def slot_rows(slots: Sequence[Slot], planned: Mapping[int, bool]) -> list[RichRow]:
    """What is taken away; `planned` says by a finding's id whether it has a plan."""
    return [_slot_row(slot, planned) for slot in slots]


def _slot_row(slot: Slot, planned: Mapping[int, bool]) -> RichRow:
    one = slot.finding
    if one is None:
        return RichRow(slot.key, slot.title, "", _OPEN)
    told = ("Has a plan" if planned.get(one.id) else "", " ".join(one.reason.split()))
    return RichRow(slot.key, slot.title, one.title, " · ".join(filter(None, told)))


def open_words(slots: Sequence[Slot]) -> str:
    """How many places are still open."""
    still = sum(slot.finding is None for slot in slots)
    return f"{counted(still, 'place')} open" if still else "Every place is taken"
