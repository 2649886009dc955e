"""The chapter with the collaboration plan in the summary of the workshop that drafted it."""

from collections.abc import Callable
from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.drafting import start_drafting
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary
from tests.core.agreed import CALL, CONVERSION, agree

LONG = "promises about the roadmap reach customers before anybody has written down what may be said " * 2
Pages = Callable[[bytes], list[str]]


def _words(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> str:
    return " ".join(pages(summary(snapshot(document, workshop.id), fonts)))


def test_only_the_workshop_that_drafts_the_plan_tells_it(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    drafting = start_drafting(document, date(2027, 1, 12), time(12), "UTC")
    assert "Collaboration plan" not in _words(document, drafting, fonts, pages).replace(drafting.title, "")
    agree(document)
    assert CALL not in _words(document, workshop, fonts, pages)
    words = _words(document, drafting, fonts, pages)
    for said in ("Handoffs", "Half of them wait over the weekend", CALL, "In the Monday call", CONVERSION):
        assert said in words


def test_far_too_much_of_it_flows(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> None:
    agree(document, f". {LONG} <b", 12)
    drafting = start_drafting(document, date(2027, 1, 12), time(12), "UTC")
    told = pages(summary(snapshot(document, drafting.id), fonts))
    assert len(told) > 4
