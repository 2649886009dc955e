"""The decisions that are shown, as a document. What draws it is loaded when it is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from facilitator.core.document import Document
from facilitator.core.file_names import file_name
from facilitator.core.people import Team
from facilitator.core.run.decision_log import Logged
from facilitator.ui.parts.outcome.documents_writer import Drawn


def decisions_file(log: tuple[Logged, ...], team: Team | None, today: date, suffix: str) -> Callable[[Document], Drawn]:
    """These decisions as PDF or Markdown; `team` is for whom."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.decision_documents import decisions_markdown, decisions_page, take_decisions

        taken = replace(take_decisions(document, today), log=log, team=team)
        draw = decisions_markdown if suffix == ".md" else decisions_page
        return [(f"{file_name(taken.title)}{suffix}", partial(draw, taken))]

    return read
