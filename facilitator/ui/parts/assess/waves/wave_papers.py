"""The documents of a wave by the names that buttons and menus give them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WavePaper:
    """One document in one format: what it is called here, its name in `report.assess.documents`, its suffix."""

    title: str
    name: str
    suffix: str
    needs_answers: bool = False


PAPER_FORM = WavePaper("Form to fill in on paper, PDF", "paper-form", ".pdf")
QUESTION_PAPERS = (
    WavePaper("How to set up the survey, with all statements (MD)", "questions", ".md"),
    WavePaper("Statements to paste, one a line (TXT)", "questions", ".txt"),
    WavePaper("Statements as a table (CSV)", "questions", ".csv"),
    WavePaper("Blank form for answers (XLSX)", "answers-form", ".xlsx"),
    WavePaper("Blank form for answers (CSV)", "answers-form", ".csv"),
)
"""What goes out to those who answer."""

REVIEW_DATES = WavePaper("Review dates (ICS)", "review-dates", ".ics")
RESULT_PAPERS = (
    WavePaper("Report (PDF)", "assessment", ".pdf", needs_answers=True),
    WavePaper("Results (XLSX)", "assessment", ".xlsx", needs_answers=True),
    WavePaper("Results (CSV)", "assessment", ".csv", needs_answers=True),
    WavePaper("Improvement plans (PDF)", "improvement-plan", ".pdf"),
    REVIEW_DATES,
)
"""What comes of it."""
