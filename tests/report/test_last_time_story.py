"""The chapter on what was said last time."""

from collections.abc import Callable

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Lane, Workshop
from facilitator.core.run import actions, board, last_time
from facilitator.core.run.actions import ActionState
from facilitator.core.run.last_time import left_over
from facilitator.report import last_time_story
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary
from tests.core.agreed import agree
from tests.core.past import ISSUE, left_behind

Pages = Callable[[bytes], list[str]]


def words_of(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> str:
    return " ".join(pages(summary(snapshot(document, workshop.id), fonts)))


def test_there_is_a_chapter_only_where_the_room_looked_back(
    document: Document, workshop: Workshop, paper: Paper
) -> None:
    last_time.add_last_time_block(document, workshop.id)
    assert last_time_story.last_time(paper, snapshot(document, workshop.id)) == []
    document.undo()
    left_behind(document)
    assert last_time_story.last_time(paper, snapshot(document, workshop.id)) == []
    last_time.add_last_time_block(document, workshop.id)
    assert last_time_story.last_time(paper, snapshot(document, workshop.id)) != []


def test_it_says_what_was_kept_and_what_is_open_of_whom(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    left_behind(document)
    last_time.add_last_time_block(document, workshop.id)
    words = words_of(document, workshop, fonts, pages)
    assert (
        "What we said last time Still open Owner Write the page Ada 3 days overdue Ask every account team Zoe" in words
    )
    assert "Book the review No owner No date Q4: 1 of 4 actions done, 3 open." in words
    assert "Roadmap promises: who may say what (in Q4, also in Q3)" in words
    assert "Still parked • Pricing for partners" in words


def test_what_came_of_it_since_is_told(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> None:
    left_behind(document)
    last_time.add_last_time_block(document, workshop.id)
    left = left_over(document, workshop.id)
    for one in left.actions:
        actions.set_state(document, one.action.id, ActionState.DONE)
    last_time.carry_parked(document, left.parked[0].id, workshop.id)
    board.add_note(document, document.all(Lane, workshop_id=workshop.id)[0].id, ISSUE)
    words = words_of(document, workshop, fonts, pages)
    assert "What we said last time Q4: 4 of 4 actions done." in words
    assert "(in Q4, also in Q3, on the board again)" in words
    assert "Still parked" not in words


def test_which_agreements_hold_is_told_without_an_earlier_workshop_too(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    agree(document)
    assert "Which agreements hold" not in words_of(document, workshop, fonts, pages)
    last_time.add_last_time_block(document, workshop.id)
    words = words_of(document, workshop, fonts, pages)
    assert "What we said last time Which agreements hold Agreed First call within 4 hours Not kept 6 hours on" in words
    assert "1 of 2 commitments kept, 0 of 1 metric on course, 0 of 1 loop in rhythm" in words
