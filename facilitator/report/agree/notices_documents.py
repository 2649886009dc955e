"""The documents of what changes and what is coming, and what reads them."""

from datetime import date

from facilitator.core.document import Document
from facilitator.report.agree.coming_dates import TakenComing, coming_ics, take_coming
from facilitator.report.agree.notice_draft import TakenNotice, notice_eml, take_notice
from facilitator.report.agree.notice_markdown import notice_markdown
from facilitator.report.printed import Format, Printed

NOTICE: Printed[TakenNotice] = Printed(
    "notice", "Change notice", (Format(".eml", notice_eml), Format(".md", notice_markdown))
)
"""Of one notice; read by `notice_taken`."""

COMING: Printed[TakenComing] = Printed("coming", "What is coming for all teams", (Format(".ics", coming_ics),))
"""Of the whole programme; read by `coming_taken`."""


def notice_taken(document: Document, notice_id: int) -> TakenNotice:
    """Read one notice; UserError if it is gone."""
    return take_notice(document, notice_id)


def coming_taken(document: Document, today: date, _workshop_id: int | None = None) -> TakenComing:
    """Read what is coming as of today, the local day; as a shelf asks for it."""
    return take_coming(document, today)
