from collections.abc import Callable, Sequence
from datetime import time, timedelta

from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.plan import sessions
from facilitator.core.plan.agenda import Part
from facilitator.core.run.clock import start, timekeeping
from facilitator.report.day_times import day_times
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, planned

Words = Callable[[Sequence[Flowable]], str]


def test_a_day_needs_no_date(document: Document, clock: Clock, paper: Paper, words: Words) -> None:
    workshop = planned(document)
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(minutes=10)
    said = words(day_times(paper, snapshot(document, workshop.id)))
    assert "Began at 13:00: 10 min spent on the blocks" in said
    assert "Planned and actual times Block" in said


def test_several_days_are_told_apart(document: Document, clock: Clock, paper: Paper, words: Words) -> None:
    workshop = planned(document)
    more = sessions.add_session(document, workshop.id, "Commit", workshop.day + timedelta(days=8), time(13))
    sessions.put_in_session(document, [document.all(Part, workshop_id=workshop.id)[-1].id], more.id)
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(minutes=10)
    timekeeping.end_session(document, workshop.id)
    clock.forward(minutes=8 * 24 * 60 - 10)
    start.start(document, workshop.id, keep_plan=True)
    clock.forward(minutes=20)
    start.close(document, workshop.id)
    said = words(day_times(paper, snapshot(document, workshop.id)))
    assert "Began on Tue 12 Jan 2027 at 13:00 and ended on Wed 20 Jan 2027 at 13:20: 30 min spent" in said
    first, _, second = said.partition("Planned and actual times, Wed 20 Jan 2027")
    assert "Planned and actual times, Tue 12 Jan 2027" in first
    assert "Welcome" in first
    assert "RACI" in second
    assert "RACI 13:00" not in first
