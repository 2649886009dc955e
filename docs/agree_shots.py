"""What is shown of agreements: what stands on their pages, the plan drafted in the room, words settled, and paper."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QSize

from docs.studio import NOW, Shot, Studio, named, settle, workshop_in
from docs.two_windows import Room, play_to, two_windows
from facilitator.core import file
from facilitator.core.agree.changes.coming import Entry
from facilitator.core.agree.plan.plan_versions import PlanReview
from facilitator.core.agree.practices.adopting import AdoptedPractice
from facilitator.core.agree.practices.spaces import SharedSpace
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.people import teams
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.ready.modules import insert_module, module
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import WorkshopState, set_available
from facilitator.core.record import Record
from facilitator.core.run import wording
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.start import start
from facilitator.core.run.drafting import start_drafting
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.report import programme_documents
from facilitator.ui.desk import Desk
from facilitator.ui.page import Page
from facilitator.ui.pages.agreements import AgreementsPage
from facilitator.ui.pages.changes import ChangesPage
from facilitator.ui.pages.practices import PracticesPage
from facilitator.ui.parts.agreements.plan.versions_side import AGREED, REVIEWS, VersionsSide
from facilitator.ui.window import Window

PAPERS = ("collaboration-plan", "plan-review", "scorecard", "glossary", "growth-plan", "process-map")
_INTO = timedelta(minutes=4)
_WORD = "Activation"
_WRITTEN = (
    "The first approval made in a real project",
    "Somebody has signed in and invited a colleague",
    "The day from which we may invoice",
    "Three approvals within the first two weeks",
)


def places(desk: Desk, window: Window, size: QSize) -> Iterator[Shot]:
    """What the tabs show of something else than what is at hand at first, and what can be done with that."""
    document = desk.document
    window.open_page(AgreementsPage)
    review = document.all(PlanReview)[-1]
    for place, name in ((REVIEWS, "reviews"), (AGREED, "agreed")):
        desk.go_to(AgreementsPage, review)
        settle()
        for side in window.page.findChildren(VersionsSide):
            side.turn_to(place)
        yield f"page-agreements-plan-{name}", window, size
    adopted = [one for one in document.all(AdoptedPractice) if one.since is not None]
    linked = [one for one in document.all(SharedSpace) if "//" in one.place]
    entries = [one for one in document.all(Entry) if one.day > NOW.date()]
    there: tuple[tuple[type[Page], str, Sequence[Record]], ...] = (
        (PracticesPage, "practices-adopted", adopted),
        (PracticesPage, "practices-spaces-link", linked),
        (ChangesPage, "changes-calendar-entry", entries),
    )
    for page, name, records in there:
        for record in records[:1]:
            desk.go_to(page, record)
            settle()
            yield f"page-{name}", window, size


def drafting(studio: Studio) -> Iterator[Shot]:
    """The guided forty-five minutes, each block on console and stage."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Drafting{file.SUFFIX}", clock)
    held = start_drafting(document, NOW.date(), NOW.time(), "UTC")
    start(document, held.id, keep_plan=False)
    with two_windows(studio, document, held.id) as room:
        for block in agenda_of(document, held.id).blocks:
            began, clock.instant = clock.instant, clock.instant + _INTO
            settle()
            yield from room.shots(f"collaborate-{named(block.title)}", clock())
            clock.instant = began + timedelta(seconds=block.length)
            timekeeping.next_block(document, held.id)


def words(studio: Studio) -> Iterator[Shot]:
    """A word of the glossary settled by the room: written unseen, then laid open."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Words{file.SUFFIX}", clock)
    held = workshop_in(document, WorkshopState.PLANNED)
    insert_module(document, held.id, module("shared-words"))
    set_available(document, held.id, None)
    start(document, held.id, keep_plan=False)
    play_to(document, held.id, Activity.WORDS, clock)
    clock.instant += _INTO
    with two_windows(studio, document, held.id) as room:
        yield from _settling(document, held.id, room, clock)


def write_papers(document: Document, folder: Path) -> Iterator[Path]:
    """Write what is printed of the agreements: the plan, its review, the scorecard, the glossary, and more."""
    for name in PAPERS:
        path = folder / f"{name}.pdf"
        programme_documents.write(document, name, path, NOW.date())
        yield path


def _settling(document: Document, workshop_id: int, room: Room, clock: SetClock) -> Iterator[Shot]:
    taken = wording.take_up(document, workshop_id, _WORD)
    for team, said in zip(teams(document), _WRITTEN, strict=False):
        wording.write_unseen(document, taken.id, team.id, said)
    yield from room.shots("words", clock())
    wording.lay_open(document, taken.id)
    yield from room.shots("words-open", clock())
