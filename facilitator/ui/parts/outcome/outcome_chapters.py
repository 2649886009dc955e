"""The chapters of what a workshop came to: how each is read, and what can be typed into it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.document import Document
from facilitator.core.run import captured, raci, reflections, solutions
from facilitator.core.run.captured import Decision, Question
from facilitator.core.run.vote import opportunities
from facilitator.ui.parts.outcome import outcome_rows as rows
from facilitator.ui.parts.outcome.outcome_rows import NO_REASON, Found
from facilitator.ui.parts.people.people_verbs import table_number


class Bench(StrEnum):
    """Where more can be done to a chapter than type into its cells."""

    SOLUTIONS = "Work on the solutions"
    RACI = "Work on the RACI table"
    MEETINGS = "Work on the meetings"


@dataclass(frozen=True)
class Heading:
    """A column. `width` in pixels, None: what is left. `blank` are the words that stand for nothing.

    `store` takes what was typed for the record with an id, `assign` the id of the team that was chosen.
    """

    title: str
    width: int | None = None
    store: Callable[[Document, int, str], object] | None = None
    assign: Callable[[Document, int, int | None], object] | None = None
    blank: str = ""

    @property
    def editable(self) -> bool:
        """Whether its cells can be typed into, or chosen in."""
        return self.store is not None or self.assign is not None


@dataclass(frozen=True)
class Chapter:
    """A chapter: its columns, words for emptiness, how it is read, and where more can be done to it."""

    title: str
    headings: tuple[Heading, ...]
    empty: str
    read: Callable[[Document, int], Found]
    bench: Bench | None = None


ANSWER = 3
"""The column of a question's answer."""


def _word_decision(document: Document, decision_id: int, typed: str) -> None:
    captured.edit_decision(document, decision_id, typed, document.get(Decision, decision_id).why)


def _give_reason(document: Document, decision_id: int, typed: str) -> None:
    captured.edit_decision(document, decision_id, document.get(Decision, decision_id).text, typed)


def _ask_team(document: Document, question_id: int, team_id: int | None) -> None:
    asked = document.get(Question, question_id)
    captured.set_asked(document, question_id, asked.team_id, asked.person_id, team_id)


def _answer(document: Document, question_id: int, typed: str) -> None:
    """An answer taken away leaves the question open."""
    with document.step("Answer question" if typed.strip() else "Reopen question"):
        captured.answer_question(document, question_id, typed)
        if not typed.strip():
            captured.reopen_question(document, question_id)


def _seat(document: Document, solution_id: int, typed: str) -> None:
    solutions.set_table(document, solution_id, table_number(typed))


CHAPTERS: Sequence[Chapter] = (
    Chapter(
        "Decided",
        (Heading("Decision", store=_word_decision), Heading("Why", store=_give_reason, blank=NO_REASON)),
        "No decision was captured. In the room, = before the words captures one.",
        rows.decided,
    ),
    Chapter(
        "Chosen",
        (
            Heading("Place", 64),
            Heading("Opportunity", store=opportunities.rename),
            Heading("Dots", 64),
            Heading("By team", 76),
            Heading("On the grid", 112),
            Heading("", 70),
        ),
        "No opportunity was taken into prioritising.",
        rows.chosen,
    ),
    Chapter(
        "Solutions",
        (
            Heading("Solution", store=solutions.rename_solution),
            Heading("Table", 64, store=_seat),
            Heading("Success measure", store=solutions.set_measure),
            Heading("Still needed"),
        ),
        "No solution was designed.",
        rows.solutions,
        Bench.SOLUTIONS,
    ),
    Chapter(
        "RACI",
        (
            Heading("Initiative", store=raci.rename_row),
            Heading("Accountable", 150),
            Heading("Responsible", 150),
            Heading("Check", 250),
        ),
        "The RACI table is empty.",
        rows.raci,
        Bench.RACI,
    ),
    Chapter(
        "Questions",
        (
            Heading("Question", store=captured.edit_question),
            Heading("From", 110),
            Heading("For", 146, assign=_ask_team),
            Heading("Answer", store=_answer),
            Heading("Now", 90),
        ),
        "No question was captured. In the room, ? before the words captures one.",
        rows.questions,
    ),
    Chapter(
        "Parked",
        (Heading("For another time", store=captured.edit_parked), Heading("From", 130), Heading("Now", 100)),
        "The parking lot is empty. In the room, # before the words parks something.",
        rows.parked,
    ),
    Chapter(
        "Reflections",
        (
            Heading("Who", 140),
            Heading("Takeaway", store=reflections.set_takeaway),
            Heading("Commitment", store=reflections.set_commitment),
            Heading("Appreciation", store=reflections.set_appreciation),
        ),
        "Nothing was noted in the closing round.",
        rows.reflections,
    ),
    Chapter(
        "Follow-up",
        (Heading("Meeting"), Heading("Who", 180), Heading("When", 190)),
        "No follow-up meeting is planned yet.",
        rows.meetings,
        Bench.MEETINGS,
    ),
)
