"""The documents of the assessment, and the one way to write them.

Reading the programme comes first (`prepare`, on the window's thread); what that returns draws without it, and may do so
in a worker thread, one document at a time, for ReportLab's fonts are shared. This loads ReportLab: import it when a
document is wanted, not at the program's start.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from facilitator.core.assess.answers import answered_waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.report.assess.answers_form import answers_form_csv, answers_form_xlsx
from facilitator.report.assess.assessment_report import assessment_report
from facilitator.report.assess.assessment_table import assessment_csv, assessment_xlsx
from facilitator.report.assess.form import Form, form_of
from facilitator.report.assess.improvement_plan import improvement_plan
from facilitator.report.assess.paper_form import paper_form
from facilitator.report.assess.plans import Plans, plans_of
from facilitator.report.assess.questions import questions_csv, questions_markdown, questions_txt
from facilitator.report.assess.review_dates import review_dates
from facilitator.report.assess.wave_snapshot import WaveSnapshot, wave_snapshot
from facilitator.report.files import write_whole
from facilitator.report.fonts import FontBook
from facilitator.report.printed import Format, Printed, maker, no_document

Drawing = Callable[[FontBook], bytes]
"""Draws a document out of what was read."""

FORM_DOCUMENTS: tuple[Printed[Form], ...] = (
    Printed(
        "questions",
        "Questions for a survey tool",
        (Format(".csv", questions_csv), Format(".txt", questions_txt), Format(".md", questions_markdown)),
    ),
    Printed(
        "answers-form", "Blank form for answers", (Format(".csv", answers_form_csv), Format(".xlsx", answers_form_xlsx))
    ),
    Printed("paper-form", "Form to fill in on paper", (Format(".pdf", paper_form),)),
)
"""What is asked: of a wave, or of the programme before there is one."""

RESULT_DOCUMENTS: tuple[Printed[WaveSnapshot], ...] = (
    Printed(
        "assessment",
        "Assessment",
        (Format(".pdf", assessment_report), Format(".csv", assessment_csv), Format(".xlsx", assessment_xlsx)),
    ),
)
"""What was answered in a wave."""

PLAN_DOCUMENTS: tuple[Printed[Plans], ...] = (
    Printed("improvement-plan", "Improvement plan", (Format(".pdf", improvement_plan),)),
    Printed("review-dates", "Review dates", (Format(".ics", review_dates),)),
)
"""What comes of it, over all waves."""

WAVE_DOCUMENTS: tuple[Printed[Form] | Printed[WaveSnapshot] | Printed[Plans], ...] = (
    *FORM_DOCUMENTS,
    *RESULT_DOCUMENTS,
    *PLAN_DOCUMENTS,
)
NAMES = tuple(one.name for one in WAVE_DOCUMENTS)


def prepare(document: Document, name: str, suffix: str, wave_id: int | None = None) -> Drawing:
    """Read what a document needs; what it returns draws it.

    Without a wave the forms ask what the programme would ask now, and the results are those of the latest wave that
    somebody has answered. UserError if there is no such document, format or wave, or nothing was answered yet.
    """
    if name in (one.name for one in FORM_DOCUMENTS):
        make_form = maker(FORM_DOCUMENTS, name, suffix)
        return partial(make_form, form_of(document, wave_id))
    if name in (one.name for one in PLAN_DOCUMENTS):
        make_plan = maker(PLAN_DOCUMENTS, name, suffix)
        if wave_id is not None:
            raise UserError(f"The document {name} is about the whole programme: choose no wave for it.")
        return partial(make_plan, plans_of(document))
    if name not in NAMES:
        raise UserError(no_document(name, NAMES))
    make_result = maker(RESULT_DOCUMENTS, name, suffix)
    return partial(make_result, wave_snapshot(document, _latest(document) if wave_id is None else wave_id))


def write(document: Document, name: str, path: Path, wave_id: int | None = None) -> None:
    """Write one document to `path`, whole or not at all; its suffix says the format. See `prepare`."""
    write_whole(path, prepare(document, name, path.suffix, wave_id)(FontBook()))


def _latest(document: Document) -> int:
    answered = answered_waves(document)
    if not answered:
        raise UserError("Nobody has answered an assessment yet: open a wave, or import answers first.")
    return answered[-1].id
