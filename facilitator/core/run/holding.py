"""Which agreements hold: promises kept or broken, metrics on or off course, loops that turn, words in dispute.

Nothing is worked out here that `agree` does not say already: it is gathered for whoever looks back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from facilitator.core.agree.figures.course import MetricNow, metrics_now
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.language.term_conflicts import Looked, conflicts, look_at
from facilitator.core.agree.looping.loop_rounds import loops_due
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound, loops
from facilitator.core.agree.service.kept import CommitmentNow, commitments_now
from facilitator.core.agree.service.sla_reviews import DueReview, review_due
from facilitator.core.agree.service.slas import Commitment, Sla, SlaReviewed
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.phrases import counted, day_words, quoted
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Record
from facilitator.core.run.board import Lane, Note, add_note


class AgreedKind(StrEnum):
    """What kind of agreement it is."""

    COMMITMENT = "commitment"
    METRIC = "metric"
    LOOP = "loop"
    SLA = "SLA"
    TERM = "term"


@dataclass(frozen=True)
class Agreed:
    """One agreement: its record, whose it is, what it says, how it stands in a word or two, and what that rests on.

    `holds` is None where nobody can say yet. `issue` is what a note on the board says of one that does not hold.
    """

    kind: AgreedKind
    about: Record
    team: Team | None
    title: str
    verdict: str
    words: str
    holds: bool | None
    issue: str


@dataclass(frozen=True)
class Holding:
    """All agreements that can hold or not: first those that do not, then those of which nobody can say yet."""

    lines: tuple[Agreed, ...] = ()

    @property
    def broken(self) -> tuple[Agreed, ...]:
        """Those that do not hold."""
        return tuple(one for one in self.lines if one.holds is False)

    @property
    def words(self) -> str:
        """ "5 of 6 commitments kept, 1 of 2 loops in rhythm, 2 not known yet"; "" where nothing was agreed."""
        parts = [self._share(kind, said) for kind, said in _SAID]
        unknown = sum(one.holds is None for one in self.lines)
        for kind, noun, said in ((AgreedKind.SLA, "SLA", "not reviewed"), (AgreedKind.TERM, "word", "in dispute")):
            number = sum(one.kind is kind for one in self.lines)
            parts += [f"{counted(number, noun)} {said}"] if number else []
        parts += [f"{unknown} not known yet"] if unknown else []
        return ", ".join(part for part in parts if part)

    def _share(self, kind: AgreedKind, said: str) -> str:
        known = [one.holds for one in self.lines if one.kind is kind and one.holds is not None]
        return f"{sum(known)} of {counted(len(known), kind.value)} {said}" if known else ""


NOTHING_AGREED: Final = Holding()
HOLDING_RECORDS: Final[tuple[type[Record], ...]] = (
    Workshop, Handoff, Sla, SlaReviewed, Commitment, AgreedMetric, Indicator, Reading, FeedbackLoop, LoopRound, Term,
    TermUse, Team,
)  # fmt: skip
"""What it is read from: a change of any of these may change it."""
_SAID: Final = ((AgreedKind.COMMITMENT, "kept"), (AgreedKind.METRIC, "on course"), (AgreedKind.LOOP, "in rhythm"))
_ORDER: Final = (False, None, True)

# Verbs


def carry_agreement(document: Document, about_id: int, lane_id: int, today: date) -> Note:
    """Put an agreement that does not hold on a local day, by the id of its record, on the board of a lane as a note.

    UserError if it is there, or holds by now.
    """
    found = next((one for one in holding(document, today).broken if one.about.id == about_id), None)
    if found is None:
        raise UserError("This agreement holds: only what does not goes on the board.")
    if folded(found.issue) in _on_board(document, document.get(Lane, lane_id).workshop_id):
        raise UserError("This is on the board already.")
    with document.step("Carry to board"):
        return add_note(document, lane_id, found.issue, found.team.id if found.team else None)


# Questions


def holding(document: Document, today: date) -> Holding:
    """How every agreement stands on a local day; within each verdict as they stand in the plan."""
    found = [
        *(_commitment(one, today) for one in commitments_now(document, today)),
        *(_metric(one) for one in metrics_now(document, today) if not one.indicator.ended),
        *_loops(document, today),
        *(_review(one) for one in review_due(document, today, 0) if one.late),
        *map(_term, conflicts(look_at(document))),
    ]
    return Holding(tuple(sorted(found, key=lambda one: _ORDER.index(one.holds))))


def agreements_carried(document: Document, workshop_id: int, found: Holding) -> frozenset[int]:
    """The ids of what does not hold and is on the board of a workshop by now."""
    there = _on_board(document, workshop_id)
    return frozenset(one.about.id for one in found.broken if folded(one.issue) in there)


def _on_board(document: Document, workshop_id: int) -> set[str]:
    return {folded(note.text) for note in document.all(Note, workshop_id=workshop_id)}


def _commitment(one: CommitmentNow, today: date) -> Agreed:
    indicator, latest = one.over_time.indicator, one.latest
    if indicator is None or indicator.target is None:
        verdict, read = "No number yet", ""
    elif latest is None or one.kept is None:
        verdict, read = "No reading yet", ""
    else:
        value, day = figure_words(latest.value, indicator.unit), day_words(latest.day, today)
        verdict, read = "Kept" if one.kept else "Not kept", f"{value} on {day}"
    words = " · ".join(part for part in (read, one.handoff.title) if part)
    issue = f"We promised {quoted(one.commitment.text)} and do not keep it"
    return Agreed(AgreedKind.COMMITMENT, one.commitment, one.team, one.commitment.text, verdict, words, one.kept, issue)


def _metric(one: MetricNow) -> Agreed:
    figures = f"{one.latest_words}, target {one.target_words}" if one.latest_words and one.target_words else ""
    issue = f"{one.name}: {one.course_words.lower()} ({figures})"
    return Agreed(AgreedKind.METRIC, one.metric, None, one.name, one.course_words, figures, one.on, issue)


def _loops(document: Document, today: date) -> Iterator[Agreed]:
    late = {one.loop.id: one for one in loops_due(document, today)}
    turned = {one.loop_id: one.day for one in document.all(LoopRound, "day") if one.day <= today}
    teams = {team.id: team for team in document.all(Team)}
    for loop in loops(document, ended=False):
        due, begun = late.get(loop.id), loop.every is not None and loop.since is not None
        if due is not None:
            verdict, words = "Stands still" if due.late else "Owes an answer", due.words
        elif begun:
            turn = turned.get(loop.id)
            verdict, words = (
                "In rhythm",
                f"turned {day_words(turn, today)}" if turn else "its first turn is to come",
            )
        else:
            verdict, words = "No rhythm yet", ""
        issue = f"The loop {quoted(loop.title)} does not turn as agreed"
        team = teams.get(loop.to_id or 0)
        yield Agreed(AgreedKind.LOOP, loop, team, loop.title, verdict, words, due is None if begun else None, issue)


def _review(one: DueReview) -> Agreed:
    title = one.handoff.title
    issue = f"We have not looked at the SLA {quoted(title)} as agreed"
    return Agreed(AgreedKind.SLA, one.sla, None, f"SLA: {title}", "Not reviewed", one.words, False, issue)


def _term(one: Looked) -> Agreed:
    word = one.term.word
    words = one.striking[0].words if one.striking else ""
    issue = f"We mean different things by {quoted(word)}"
    return Agreed(AgreedKind.TERM, one.term, None, word, "In dispute", words, False, issue)
