"""What is shown of the assessment: the room walked through the sample's results, and what is printed of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from docs.studio import NOW, Shot, Studio, asked, workshop_in
from docs.two_windows import two_windows
from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run import stage
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.start import start
from facilitator.core.run.rehearse.rehearsal import SetClock, make_sample
from facilitator.core.run.walk import Pane, Unveiled, set_hands, show_stop, stops_of, unveil
from facilitator.report.assess import documents
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.window import Window

PAPERS = ("assessment", "paper-form", "improvement-plan")
_HANDS = (0, 2, 5, 4, 1)
_INTO = timedelta(minutes=3)


def sheets(window: Window) -> Iterator[Shot]:
    """What the page of the assessments asks in."""
    yield from asked(window, AssessmentsPage, "New wave…", "dialog-new-wave")


def walk(studio: Studio) -> Iterator[Shot]:
    """Every side of the results on console and stage, and one statement from question to result."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Walk{file.SUFFIX}", clock)
    workshop_id = workshop_in(document, WorkshopState.PLANNED).id
    start(document, workshop_id, keep_plan=False)
    _go_to_results(document, workshop_id, clock)
    with two_windows(studio, document, workshop_id) as room:
        for name in _sides(document, workshop_id):
            yield from room.shots(f"results-{name}", clock())


def write_papers(document: Document, folder: Path) -> Iterator[Path]:
    """Write what is printed of the assessment: the report of the latest wave, the form on paper, the plans."""
    for name in PAPERS:
        path = folder / f"{name}.pdf"
        documents.write(document, name, path)
        yield path


def _go_to_results(document: Document, workshop_id: int, clock: SetClock) -> None:
    """Play on to a moment in the block of the results, on a day that goes as planned."""
    for block in agenda_of(document, workshop_id).blocks:
        if block.activity is Activity.RESULTS:
            break
        clock.instant += timedelta(seconds=block.length)
        timekeeping.next_block(document, workshop_id)
    clock.instant += _INTO


def _sides(document: Document, workshop_id: int) -> Iterator[str]:
    """Turns the stage to one side after another, with how its picture is called."""
    for pane in (Pane.PROFILE, Pane.AGREE, Pane.DIFFER):
        stage.turn_pane(document, workshop_id, pane)
        yield pane.name.lower()
    stop = stops_of(document, workshop_id)[0]
    show_stop(document, stop.id)
    for rating, count in enumerate(_HANDS, 1):
        set_hands(document, stop.id, rating, count)
    for unveiled in Unveiled:
        unveil(document, stop.id, unveiled)
        yield unveiled.value
