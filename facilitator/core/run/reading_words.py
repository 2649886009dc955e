"""What a line of the capture bar was taken for, in words."""

from datetime import date
from types import MappingProxyType

from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words, quoted
from facilitator.core.run.board import Lane
from facilitator.core.run.converting import CaptureKind

_NAMES = MappingProxyType(
    {
        CaptureKind.ACTION: "Action",
        CaptureKind.DECISION: "Decision",
        CaptureKind.QUESTION: "Question",
        CaptureKind.PARKED: "Parking lot",
        CaptureKind.NOTE: "Note",
        CaptureKind.TERM: "Word",
    }
)
PROMPTS = MappingProxyType(
    {
        CaptureKind.ACTION: "type what is to be done",
        CaptureKind.DECISION: "type what was decided",
        CaptureKind.QUESTION: "type what was asked",
        CaptureKind.PARKED: "type what is for later",
        CaptureKind.NOTE: "type something first",
        CaptureKind.TERM: "type the word, and what it means behind a colon",
    }
)


def reading_words(
    kind: CaptureKind,
    person: Person | None,
    team: Team | None,
    text: str,
    why: str,
    due: date | None,
    today: date,
    lane: Lane | None,
) -> str:
    """All that was understood, in one line, what it will become first."""
    parts = [_NAMES[kind]]
    if kind is CaptureKind.ACTION:
        parts.append(f"owner {person.name}" if person else "no owner")
        parts.append(f"due {day_words(due, today)}" if due else "no date")
    if kind is CaptureKind.DECISION and text:
        parts.append(f"why: {quoted(why)[1:-1]}" if why else "no reason")
    if kind is CaptureKind.TERM and text:
        parts += [quoted(text), f"means: {quoted(why)[1:-1]}" if why else "no meaning yet"]
    if kind is CaptureKind.NOTE and lane is not None:
        parts.append(lane.title)
    if kind is CaptureKind.QUESTION and person:
        parts.append(f"asked by {person.name}")
    if team:
        parts.append(f"for {team.name}" if kind is CaptureKind.QUESTION else team.name)
    if not text:
        parts = [_NAMES[kind], PROMPTS[kind], *(p for p in parts[1:] if not p.startswith("no "))]
    return " · ".join(parts)
