"""What was captured as rows of a list: kind and text, and beneath in small what belongs to it or is missing."""

from datetime import date
from typing import Final

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import day_words
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.core.run.captured import Decision, Parked, Question, QuestionState
from facilitator.core.run.converting import CaptureKind, kind_of
from facilitator.ui.widgets.richlist import RichRow

Kept = Action | Decision | Question | Parked
TYPES: Final[dict[CaptureKind, type[Kept]]] = {
    CaptureKind.ACTION: Action,
    CaptureKind.DECISION: Decision,
    CaptureKind.QUESTION: Question,
    CaptureKind.PARKED: Parked,
}
NAMES: Final = {
    CaptureKind.ACTION: "Action",
    CaptureKind.DECISION: "Decision",
    CaptureKind.QUESTION: "Question",
    CaptureKind.PARKED: "Parked",
    CaptureKind.NOTE: "Note on the board",
}
Key = tuple[CaptureKind, int]


def kept(document: Document, workshop_id: int, kinds: tuple[CaptureKind, ...]) -> list[Kept]:
    """Everything of these kinds that a workshop has captured, newest first."""
    found: list[Kept] = [record for kind in kinds for record in document.all(TYPES[kind], workshop_id=workshop_id)]
    return sorted(found, key=lambda record: (record.captured_at, record.id), reverse=True)


def key_of(record: Kept) -> Key:
    """By what a row knows its record."""
    return kind_of(record), record.id


def row_of(record: Kept, people: dict[int, Person], teams: dict[int, Team], today: date) -> RichRow:
    """The row of one record."""
    small, warn, team = _small(record, people, teams, today)
    lead = "" if isinstance(record, Parked) else NAMES[kind_of(record)]
    if team is None:
        return RichRow(key_of(record), lead, record.text, small, warn)
    return RichRow(key_of(record), lead, record.text, small, warn, team.mark, team.colour)


def _small(
    record: Kept, people: dict[int, Person], teams: dict[int, Team], today: date
) -> tuple[str, bool, Team | None]:
    if isinstance(record, Action):
        return _of_action(record, people, today), bool(lacking(record)), None
    if isinstance(record, Decision):
        return (f"why: {_flat(record.why)}" if record.why else "no reason noted"), False, None
    if isinstance(record, Question):
        team = teams.get(record.for_team_id or 0)
        return _of_question(record, team), False, team
    from_team = teams.get(record.team_id or 0)
    words = [from_team.name] if from_team else []
    words += ["a question"] if record.question_id is not None else []
    words += ["dealt with"] if record.settled else []
    return " · ".join(words), False, from_team


def _of_action(action: Action, people: dict[int, Person], today: date) -> str:
    owner = people.get(action.owner_id or 0)
    words = [owner.name if owner else "no owner", f"due {day_words(action.due, today)}" if action.due else "no date"]
    if action.state is not ActionState.OPEN:
        words = [action.state.value, *(word for word in words if not word.startswith("no "))]
    return " · ".join(words)


def _of_question(question: Question, team: Team | None) -> str:
    words = [f"for {team.name}"] if team else []
    if question.state is QuestionState.ANSWERED:
        words.append(f"answered: {_flat(question.answer)}" if question.answer else "answered")
    elif question.state is QuestionState.PARKED:
        words.append("in the parking lot")
    return " · ".join(words) or "for everyone"


def _flat(text: str) -> str:
    return " ".join(text.split())
