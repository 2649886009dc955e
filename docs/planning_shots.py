"""What is shown of planning and preparing: the guided start, the agenda's sheets, and every section before the day."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QSize

from docs.studio import NOW, Shot, asked, named, opened, settle
from facilitator.core.document import Document
from facilitator.core.plan import tracks
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.ready import creating
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.ui.desk import Desk
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.prepare import PreparePage
from facilitator.ui.parts.fitting.fit_sheet import FitSheet
from facilitator.ui.parts.groups.groups_sheet import GroupsSheet
from facilitator.ui.parts.prepare.sections import Place
from facilitator.ui.parts.starting.start_sheet import StartSheet
from facilitator.ui.window import Window

_LENGTH = "6h20"
SIDE_BY_SIDE = (("Clarifying Q&A", "Managers", (1,)), ("Terminology", "Everyone else", (2, 3)))


def sections(window: Window, size: QSize) -> Iterator[Shot]:
    """Every section of the preparation."""
    window.open_page(PreparePage)
    for place in Place:
        if isinstance(window.page, PreparePage):
            window.page.turn_to(place)
            settle()
            yield f"page-prepare-{named(place.title)}", window, size
            if place is Place.ONE_TO_ONES:
                next(command for command in window.page.commands() if command.key == "V").run()
                yield "page-prepare-one-to-ones-uncovered", window, size


def sheets(window: Window) -> Iterator[Shot]:
    """The guided start step by step, and what the pages of planning ask in."""
    start = opened(window, HomePage, "New workshop…")
    if isinstance(start, StartSheet):
        for step in ("occasion", "when", "proposal"):
            yield f"dialog-new-workshop-{step}", start, QSize()
            if step != "proposal":
                start.accept()
        start.close()
    yield from asked(window, HomePage, "Templates…", "dialog-templates")
    fit = opened(window, PlanPage, "Fit to time…")
    if isinstance(fit, FitSheet):
        fit.length.setText(_LENGTH)
        fit.length.textEdited.emit(_LENGTH)
        yield "dialog-fit-to-time", fit, QSize()
        fit.close()
    yield from asked(window, PlanPage, "Add module…", "dialog-add-module")
    yield from asked(window, PlanPage, "Add session…", "dialog-add-session")
    yield from asked(window, PlanPage, "Save as template…", "dialog-save-as-template")
    groups = opened(window, PeoplePage, "Mix groups…")
    if isinstance(groups, GroupsSheet):
        groups.seniority.setChecked(True)
        yield "dialog-mix-groups", groups, QSize()
        groups.close()


def apart(desk: Desk, window: Window, size: QSize) -> Iterator[Shot]:
    """A workshop of several sessions with groups side by side, and the sheet with its tracks."""
    desk.choose_workshop(merger(desk.document, NOW.date().replace(month=3, day=2)).id)
    window.open_page(PlanPage)
    yield "page-plan-sessions", window, size
    yield from asked(window, PlanPage, "Tracks…", "dialog-tracks")


def merger(document: Document, day: date) -> Workshop:
    """A merger's workshop in which two groups work side by side for a while."""
    start = NOW.time().replace(hour=9)
    made = creating.create_workshop(document, "Two houses, one team", day, start, "Europe/Berlin", template("merger"))
    blocks = {block.title: block.id for block in document.all(Block, workshop_id=made.id)}
    for title, group, tables in SIDE_BY_SIDE:
        track = tracks.add_track(document, made.id, group, tables)
        tracks.set_track(document, [blocks[title]], track.id)
    return made
