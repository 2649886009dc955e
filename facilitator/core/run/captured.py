"""Decisions, questions and parked items: what the room says in passing and must not lose."""

from enum import StrEnum

from facilitator.core.record import Instant, Ordered, Text


class Decision(Ordered):
    """Something settled, and why."""

    table = "decision"
    workshop_id: int
    block_id: int | None = None
    text: Text
    why: Text = ""
    captured_at: Instant


class QuestionState(StrEnum):
    """What became of a question."""

    OPEN = "open"
    ANSWERED = "answered"
    PARKED = "parked"


class Question(Ordered):
    """A question, from a team (`team_id`) or person, for a team (`for_team_id`), maybe about a solution."""

    table = "question"
    workshop_id: int
    block_id: int | None = None
    text: Text
    team_id: int | None = None
    person_id: int | None = None
    for_team_id: int | None = None
    solution_id: int | None = None
    state: QuestionState = QuestionState.OPEN
    answer: Text = ""
    captured_at: Instant


class Parked(Ordered):
    """Something for another time, kept in the parking lot."""

    table = "parked"
    workshop_id: int
    block_id: int | None = None
    text: Text
    team_id: int | None = None
    question_id: int | None = None
    settled: bool = False
    captured_at: Instant
