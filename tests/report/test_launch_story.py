from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise

import pytest
from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.people import people
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import launch, launch_tasks, readiness
from facilitator.core.run.canvases.launch import LineKind, State
from facilitator.report.dates import Dates
from facilitator.report.gantt_drawing import GanttDays, GanttHead, GanttLine, GanttRow, gantt_strip
from facilitator.report.launch_story import launch as chapter
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary

Words = Callable[[Sequence[Flowable]], str]
MONDAY = date(2027, 1, 18)


@pytest.fixture
def filled(document: Document, workshop: Workshop) -> Workshop:
    """Something on every side of the canvas."""
    owner = people(document)[0]
    readiness.add_usual_readiness(document, workshop.id)
    first = readiness.readiness_of(document, workshop.id)[0]
    readiness.set_state(document, first.id, State.BLOCKED)
    build = launch_tasks.add_task(document, workshop.id, "Build <b>it", owner_id=owner.id, days=10)
    done = launch_tasks.add_task(document, workshop.id, "Announce", days=0)
    launch_tasks.add_task(document, workshop.id, "Page", days=2)
    launch_tasks.add_dependency(document, done.id, build.id)
    launch.set_launch(document, workshop.id, "Beacon", MONDAY, date(2027, 2, 5))
    launch.add_contingency(document, workshop.id, "The date slips", "Tell all teams")
    launch.add_launch_line(
        document, workshop.id, LineKind.COMMUNICATION, "Go or no-go", "Call", "A week before", owner.id
    )
    launch.add_launch_line(document, workshop.id, LineKind.ESCALATION, "Managing director", "By voice", "At once")
    return workshop


@pytest.mark.parametrize(
    "said",
    [
        "Beacon, launch on Fri 5 Feb 2027, work begins on Mon 18 Jan 2027.",
        "0 of 20 ready, 1 blocked.",
        "Product: 0 of 5 ready, 1 blocked",
        "Ready Fri 29 Jan 2027, 5 working days before launch.",
        "18 Jan 25 Jan 1 Feb",
        "1 Build <b>it Ada Okafor 10 Mon 18 Jan 2027 to Fri 29 Jan 2027 critical",
        "2 Announce 0 1 Fri 29 Jan 2027 critical",
        "The date slips Tell all teams No owner",
        "Go or no-go Call A week before Ada Okafor",
        "1 Managing director By voice At once",
    ],
)
def test_the_chapter_tells_every_side(
    document: Document, filled: Workshop, paper: Paper, words: Words, said: str
) -> None:
    assert said in words(chapter(paper, snapshot(document, filled.id)))


def test_without_a_launch_there_is_no_chapter(document: Document, workshop: Workshop, paper: Paper) -> None:
    assert chapter(paper, snapshot(document, workshop.id)) == []


def test_the_summary_has_the_chapter(
    document: Document, filled: Workshop, paper: Paper, pages: Callable[[bytes], list[str]]
) -> None:
    assert "Launch readiness" in " ".join(pages(summary(snapshot(document, filled.id), paper.fonts)))


def test_a_long_launch_runs_over_pages(document: Document, workshop: Workshop, paper: Paper, words: Words) -> None:
    for number in range(120):
        launch_tasks.add_task(document, workshop.id, f"Task number {number}", days=number % 30)
    said = words(chapter(paper, snapshot(document, workshop.id)))
    assert all(said.count(f"Task number {number}") >= 2 for number in range(120))


# The strip


def line(paper: Paper, last: date, finish: date) -> GanttLine:
    made = GanttLine(paper, GanttDays(MONDAY, last), GanttRow("Build", MONDAY, finish, finish, True, False))
    made.wrap(paper.width, 100)
    return made


def test_bars_lie_on_their_days(paper: Paper) -> None:
    last = date(2027, 1, 31)
    made = line(paper, last, last)
    assert made.evening(last) == pytest.approx(paper.width)
    assert made.morning(date(2027, 1, 25)) == pytest.approx((made.morning(MONDAY) + made.evening(last)) / 2)


@pytest.mark.parametrize("year", [2027, 2029, 2037])
def test_mondays_that_are_written_can_be_read(paper: Paper, year: int) -> None:
    made = line(paper, date(year, 12, 31), MONDAY)
    places = [made.morning(day) for day in GanttDays(MONDAY, date(year, 12, 31)).mondays(made.per_day)]
    assert len(places) > 1
    assert min(b - a for a, b in pairwise(places)) >= 42


def test_a_strip_of_nothing_is_nothing(paper: Paper) -> None:
    assert gantt_strip(paper, Dates(), GanttDays(MONDAY, MONDAY), []) == []


def test_the_days_are_written_as_is_the_custom(paper: Paper, words: Words) -> None:
    days = GanttDays(MONDAY, date(2027, 2, 14), launch=date(2027, 2, 12))
    assert words([GanttHead(paper, Dates(month_first=True), days)]).endswith("Jan 18 Jan 25 Feb 1 Feb 8 launch")
