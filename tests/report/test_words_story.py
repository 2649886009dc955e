"""The chapter with the words of the terminology exercise in the summary of a workshop."""

from collections.abc import Callable
from datetime import date

from facilitator.core.document import Document
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import wording
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary

Pages = Callable[[bytes], list[str]]


def _words(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> str:
    return " ".join(pages(summary(snapshot(document, workshop.id), fonts)))


def test_what_was_laid_open_is_told_agreed_or_team_by_team(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    assert "Words we share" not in _words(document, workshop, fonts, pages)
    team = document.all(Team)[0]
    for word, text in (("Lead", "whoever asks <b"), ("Beta", "thirty customers"), ("Deal", "nobody knows")):
        taken = wording.take_up(document, workshop.id, word)
        wording.write_unseen(document, taken.id, team.id, text)
        if word != "Deal":
            wording.lay_open(document, taken.id)
        if word == "Beta":
            wording.agree_on(document, taken.id, "Thirty customers, no more", date(2027, 1, 12))
    words = _words(document, workshop, fonts, pages)
    for said in ("Words we share", "Lead", "Not agreed yet", "whoever asks <b", "Thirty customers, no more"):
        assert said in words
    assert "nobody knows" not in words
