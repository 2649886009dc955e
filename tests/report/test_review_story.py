"""The chapter on a review."""

from collections.abc import Callable
from datetime import date, time

from facilitator.core.document import Document
from facilitator.core.follow import wins
from facilitator.core.follow.planning_review import plan_review
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import last_time
from facilitator.core.run.actions import Action
from facilitator.report import review_story
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary
from tests.conftest import SetClock
from tests.core.reviewing import quarter, talked
from tests.ui.stage.conftest import LONG

Pages = Callable[[bytes], list[str]]


def _review(document: Document, clock: SetClock, words: str = "", times: int = 1) -> Workshop:
    of = quarter(document, clock, words, times)
    made = plan_review(document, of.id, date(2027, 1, 12), time(13), "UTC")
    talked(document, made.id, of, words, times)
    return made


def test_only_a_review_has_the_chapter(document: Document, workshop: Workshop, clock: SetClock, paper: Paper) -> None:
    quarter(document, clock)
    taken = snapshot(document, workshop.id)
    assert taken.reviewed is None
    assert review_story.review(paper, taken) == []


def test_it_tells_what_was_done_what_worked_what_moved_and_what_follows(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    made = _review(document, clock)
    wins.mark_win(document, document.all(Action)[0].id, "The page is in use")
    words = " ".join(pages(summary(snapshot(document, made.id), fonts)))
    for told in (
        "Review of Q4 alignment We promised Owner Done Page is out Dana Frost Done Mon 9 Nov 2026, 7 days late: Sales",
        "Ask legal Dana Frost Stuck, 42 days overdue Waits for a decision",
        "Book the review No owner No date",
        "1 of 5 actions done (20%), 1 dropped, 4 open, 1 of them overdue. Half of them within 35 days",
        "One page for all promises No promise is taken back in a quarter 1 of 2 actions done (50%), 1 open "
        "Worked: Sales finds the page in a minute",
        "Beta list kept by one person No success measure No actions were made Not judged",
        "Win rate 20% 26% Better: up 6 points on before, 4 points short of target",
        "Time to launch 40 days – Not known",
        "Issues escalated 18 11 Better: down 39% on before",
        "What got better • The page is in use (Dana Frost)",
        "Keep • The page with all promises Change • Who may call a date firm Stop • The weekly status mail",
    ):
        assert told in words


def test_far_too_much_of_it_still_prints(document: Document, clock: SetClock, fonts: FontBook, pages: Pages) -> None:
    made = _review(document, clock, f". {LONG}", 12)
    found = pages(summary(snapshot(document, made.id), fonts))
    assert len(found) > 10
    assert all(found)


def test_the_next_workshop_prints_what_the_review_said(
    document: Document, workshop: Workshop, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    of = quarter(document, clock)
    talked(document, of.id, of)
    last_time.add_last_time_block(document, workshop.id)
    words = " ".join(pages(summary(snapshot(document, workshop.id), fonts)))
    assert "What the review said Q4 alignment. • One page for all promises: worked: Sales finds the page" in words
    assert "• Keep: The page with all promises • Change: Who may call a date firm • Stop: The weekly status" in words
