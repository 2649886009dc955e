"""What is shown of the assessment: how answers come in, the room walked through the results, what is printed."""

import csv
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize

from docs.studio import NOW, Shot, Studio, asked, show, workshop_in
from docs.two_windows import play_to, two_windows
from facilitator.core import file
from facilitator.core.assess.asking import open_wave, plan_wave
from facilitator.core.assess.instrument import instrument
from facilitator.core.assess.waves import Asked, WaveKind, asked_of
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.people import teams
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run import stage
from facilitator.core.run.clock.start import start
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.walk import Pane, Unveiled, set_hands, show_stop, stops_of, unveil
from facilitator.report.assess import documents
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.assessments import AssessmentsPage
from facilitator.ui.parts.assess.entry.laptop_entry import LaptopEntry
from facilitator.ui.parts.assess.entry.paper_entry import PaperEntry
from facilitator.ui.parts.assess.entry.who_pane import Who
from facilitator.ui.parts.assess.intake.answer_import import AnswerImport
from facilitator.ui.window import Window

PAPERS = ("assessment", "paper-form", "improvement-plan")
_HANDS = (0, 1, 3, 6, 2)
_INTO = timedelta(minutes=3)
_EXPORT = "How we work together (Responses).csv"
_TEAMS = ("Product", "Sales", "Marketing", "Sales", "CS", "Product", "Marketing", "Sales", "Customer Success", "Sales")
_REWORDED = {
    2: "Sales says correctly what the product is able to do, and where it stops.",
    20: "Product marketing hears early how development is getting on.",
    55: "Sales hears what is coming next, and when it will be released.",
}
_TYPED = "43?52314435124"
_SLIP, _BEGUN = (3, 30), 6
"""The row and statement at which somebody typed what is no rating, and the row of somebody who did not finish."""


def sheets(window: Window) -> Iterator[Shot]:
    """What the page of the assessments asks in."""
    yield from asked(window, AssessmentsPage, "New wave…", "dialog-new-wave")


def intake(studio: Studio) -> Iterator[Shot]:
    """The ways in which answers come: a survey tool's file before anything of it is stored, the laptop, paper forms."""
    document = make_sample(studio.place / f"Intake{file.SUFFIX}", SetClock(NOW))
    wave = open_wave(document, plan_wave(document, kind=WaveKind.QUARTERLY, day=NOW.date()).id, NOW.date())
    path = studio.place / _EXPORT
    _write_export(path, asked_of(document, wave.id))
    team = teams(document)[0]
    desk = Desk(Bridge(document), studio.look)
    with closing(desk.bridge):
        window = Window(desk, PAGES, [])
        show(window, studio.console)
        dialog = AnswerImport(desk, wave.id, window)
        dialog.start_with(path)
        _wait_for(dialog)
        yield "dialog-take-in-answers", dialog, QSize()
        dialog.close()
        laptop = LaptopEntry(desk, wave.id, window)
        laptop.open()
        laptop.who.chosen.emit(Who(team.id))
        laptop.sheet.pad.rated.emit("4")
        yield "entry-laptop", window, studio.console
        laptop.dismiss()
        paper = PaperEntry(desk, wave.id, window)
        paper.open()
        paper.choice.team.pick(team.id)
        paper.choice.begun.emit(1)
        for slot, mark in enumerate(_TYPED):
            paper.pane.grid.marked.emit(slot, mark)
        yield "entry-paper", window, studio.console
        paper.dismiss()
        window.close()


def walk(studio: Studio) -> Iterator[Shot]:
    """Every side of the results on console and stage, and one statement from question to result."""
    clock = SetClock(NOW)
    document = make_sample(studio.place / f"Walk{file.SUFFIX}", clock)
    workshop_id = workshop_in(document, WorkshopState.PLANNED).id
    start(document, workshop_id, keep_plan=False)
    play_to(document, workshop_id, Activity.RESULTS, clock)
    clock.instant += _INTO
    with two_windows(studio, document, workshop_id) as room:
        for name in _sides(document, workshop_id):
            yield from room.shots(f"results-{name}", clock())


def write_papers(document: Document, folder: Path) -> Iterator[Path]:
    """Write what is printed of the assessment: the report of the latest wave, the form on paper, the plans."""
    for name in PAPERS:
        path = folder / f"{name}.pdf"
        documents.write(document, name, path)
        yield path


def _write_export(path: Path, statements: Sequence[Asked]) -> None:
    """Write what Google Forms would give: grids by section, labels with numbers, and what goes wrong in real life."""
    heads = [f"{one.section_title} [{_REWORDED.get(one.slot, one.text)}]" for one in statements]
    with path.open("w", encoding="utf-8", newline="") as written:
        sheet = csv.writer(written)
        sheet.writerow(["Timestamp", "Which team are you on?", *heads, "Anything else?"])
        for row, team in enumerate(_TEAMS):
            until = len(statements) // 2 if row == _BEGUN else len(statements)
            cells = [_cell(row, slot) if slot < until else "" for slot in range(len(statements))]
            sheet.writerow([f"2027/01/11 {9 + row}:12:40 am GMT+1", team, *cells, ""])


def _cell(row: int, slot: int) -> str:
    if (row, slot) == _SLIP:
        return "4 or 5"
    rating = 1 + (row * (slot % 7 + 1) + slot) % 5
    return f"{rating} - {instrument().labels[rating - 1]}"


def _wait_for(dialog: AnswerImport) -> None:
    """The file is read in another thread."""
    loop = QEventLoop()
    dialog.reading.turned.connect(loop.quit)
    while dialog.reading.busy:
        loop.exec()


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
