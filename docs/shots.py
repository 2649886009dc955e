"""What is shown in the docs: the sample's pages, dialogs, live day and documents, each as a widget in its moment."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import delete

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.plan import creating, workshops
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import stage as stages
from facilitator.core.run import timekeeping
from facilitator.core.run.cues import began
from facilitator.core.run.rehearsal import Play, SetClock, make_sample, sample_script
from facilitator.core.run.script_check import read
from facilitator.core.run.stage import Scene
from facilitator.report import documents
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.page import Page, Section
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.live.chimer import Chimer
from facilitator.ui.parts.live.side import CAPTURED, Side
from facilitator.ui.parts.live.stage_preview import StagePreview
from facilitator.ui.parts.people.import_form import ImportDialog
from facilitator.ui.parts.vote.balance import Balance
from facilitator.ui.stage.view import StageView
from facilitator.ui.welcome import Welcome
from facilitator.ui.widgets.buttons import Segmented, Tabs
from facilitator.ui.widgets.overlay import Overlay
from facilitator.ui.window import Window

PDFIUM = import_module("pypdfium2")  # it has no types
STAGE = QSize(1920, 1080)
NOW = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)
PAPER_SCALE = 1.2
MOMENTS = {"": 0.4, "-late": 0.08, "-over": -0.09}
"""What is left of a block's time, as a share of it, when it is taken; and what that adds to the picture's name."""
_STEP = timedelta(seconds=15)
_RGB = QImage.Format.Format_RGB888
_LIST = """Name, E-mail, Team
Maria Lindqvist, maria@northgate.example, Product
Hana Novak, hana@northgate.example, Sales
Leo Marchetti, leo@northgate, Sales
, nobody@northgate.example, Marketing
Olu Bankole, olu@northgate.example, Partners
"""


@dataclass(frozen=True)
class Studio:
    """What every picture is made with: the look, a place for files, and the size of the console."""

    look: Look
    place: Path
    console: QSize


Shot = tuple[str, QWidget, QSize]


def settle() -> None:
    """Let everything happen that was put off until the keys are read again."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


# The window before and between workshops


def welcome(studio: Studio) -> Iterator[Shot]:
    """The first window, with programmes opened before."""
    recent = [Path("/home/clara/Documents") / f"{name}{file.SUFFIX}" for name in ("Northgate", "Harbour launch")]
    yield "welcome", Welcome(studio.look, recent), QSize(860, 560)


def empty(studio: Studio) -> Iterator[Shot]:
    """Every page of a programme just made, and those of a workshop without an agenda."""
    document = file.create(studio.place / f"Empty{file.SUFFIX}", SetClock(NOW))
    desk = Desk(Bridge(document), studio.look)
    window = Window(desk, PAGES, [])
    for page in PAGES:
        if page.section is Section.PROGRAMME:
            window.open_page(page)
            yield f"empty-{_named(page.title)}", window, studio.console
    with closing(desk.bridge):
        workshop = creating.create_workshop(document, "Launch alignment", NOW.date(), time(13), "Europe/Berlin", None)
        desk.choose_workshop(workshop.id)
        for page in PAGES:
            window.open_page(page)
            yield f"empty-workshop-{_named(page.title)}", window, studio.console
        window.close()


def pages(studio: Studio) -> Iterator[Shot]:
    """Every page of the sample, its dialogs, the command box and the list of keys."""
    document = make_sample(studio.place / f"Northgate{file.SUFFIX}", SetClock(NOW))
    desk = Desk(Bridge(document), studio.look)
    window = Window(desk, PAGES, [])
    _show(window, studio.console)
    planned, closed = _workshop(document, WorkshopState.PLANNED), _workshop(document, WorkshopState.CLOSED)
    with closing(desk.bridge):
        for page in PAGES:
            desk.choose_workshop(closed.id if page.title in ("Outcomes", "Actions") else planned.id)
            window.open_page(page)
            yield f"page-{_named(page.title)}", window, studio.console
            yield from _tabs(window, f"page-{_named(page.title)}", studio.console)
        desk.choose_workshop(closed.id)
        window.open_page(OutcomesPage)
        yield "page-outcomes-promised", window, studio.console
        desk.choose_workshop(planned.id)
        yield from _asked(window, HomePage, "New workshop…", "dialog-new-workshop")
        yield from _asked(window, PeoplePage, "Deal to tables…", "dialog-deal-to-tables")
        dialog = ImportDialog(desk, _LIST, parent=window)
        yield "dialog-import", dialog, QSize()
        dialog.close()
        window.open_page(PlanPage)
        window.resize(studio.console)
        window.open_finder()
        yield "find", window, studio.console
        for overlay in window.findChildren(Overlay):
            overlay.dismiss()
        window.show_keys()
        yield "keys", window, studio.console


def _show(window: Window, size: QSize) -> None:
    window.resize(size)
    window.show()
    settle()


def _asked(window: Window, page: type[Page], title: str, name: str) -> Iterator[Shot]:
    """The dialog that a command of a page opens."""
    window.open_page(page)
    settle()
    command = next((command for command in window.page.commands() if command.title.startswith(title)), None)
    if command is None:
        return
    command.run()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            yield name, dialog, QSize()
            dialog.close()


def _tabs(window: Window, name: str, size: QSize) -> Iterator[Shot]:
    """The other tabs of what is shown."""
    for tabs in window.page.findChildren(Tabs):
        if tabs.isVisible() and not isinstance(tabs, Segmented):  # those choose what is done, not what is shown
            before = tabs.current()
            for index in (*(n for n in range(len(tabs.titles())) if n != before), before):
                tabs.choose(index)
                tabs.chosen.emit(index)
                if index != before:
                    yield f"{name}-{_named(tabs.titles()[index])}", window, size


# The live day


def day(studio: Studio) -> Iterator[Shot]:
    """The sample's script, seen in the midst of each block and shortly before its end, on console and stage."""
    script = read(sample_script())
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    play = Play(document, script, clock)
    play.play_until(play.begins - timedelta(minutes=1))
    desk = Desk(Bridge(document), studio.look)
    with closing(desk.bridge):
        window, stage = Window(desk, PAGES, []), StageView(desk)
        _show(window, studio.console)
        window.open_page(RunPage)
        for side in window.page.findChildren(Side):
            side.choose(CAPTURED)
        for chimer in window.page.findChildren(Chimer):
            delete(chimer)  # hours pass in a moment here: the clock would flash in every picture
        yield "run-00-before-start", window, studio.console
        yield "stage-00-before-start", stage, STAGE
        for name in _moments(play, clock):
            desk.ticked.emit(clock())
            _catch_up(window)
            yield f"run-{name}", window, studio.console
            yield f"stage-{name}", stage, STAGE
            if name.endswith("alignment-mapping"):
                yield from _asked(window, RunPage, "Recover time…", "dialog-recover-time")
                yield from _asked(window, RunPage, "Log of the day", "dialog-log-of-the-day")
                yield from _pinned(desk, stage)
            if "prioritisation" in name or not name.endswith(tuple(filter(None, MOMENTS))):
                yield from _tabs(window, f"run-{name}", studio.console)
        _catch_up(window)
        yield "run-15-over", window, studio.console
        yield "stage-15-over", stage, STAGE
        window.close()


def _catch_up(window: Window) -> None:
    """What waits until things have settled need not wait here."""
    for kind in (StagePreview, Balance):
        for view in window.page.findChildren(kind):
            view.refresh(None)


def _pinned(desk: Desk, stage: StageView) -> Iterator[Shot]:
    """The scenes that no block brings up by itself; afterwards the stage follows the block again."""
    document, workshop_id = desk.document, desk.workshop_id
    if workshop_id is None:
        return
    for scene in (Scene.AGENDA, Scene.TIMER, Scene.INSTRUCTIONS):
        stages.pin_scene(document, workshop_id, scene)
        yield f"stage-{scene.value}", stage, STAGE
    stages.follow_block(document, workshop_id)
    stages.send_message(
        document, workshop_id, "Back at 16:10: coffee is in the hall, please leave the notes where they are"
    )
    yield "stage-message", stage, STAGE
    stages.clear_message(document, workshop_id)


def _moments(play: Play, clock: SetClock) -> Iterator[str]:
    """Plays on; stops at the moments of every block, with what is then taken."""
    seen: set[str] = set()
    while not play.over:
        play.play_until(clock.instant + _STEP)
        progress = timekeeping.find_progress(play.room.document, play.room.workshop)
        block = progress.current if progress else None
        if progress is None or block is None:
            continue
        share = timekeeping.left(block, progress.stretches, clock()) / block.length
        for moment, least in MOMENTS.items():
            name = f"{progress.blocks.index(block) + 1:02}-{_named(block.title)}{moment}"
            if share <= least and name not in seen:
                seen.add(name)
                yield name


# Paper


def paper(studio: Studio) -> Iterator[tuple[str, QImage]]:
    """Every page of every document of the sample's last workshop."""
    with closing(make_sample(studio.place / f"Paper{file.SUFFIX}", SetClock(NOW))) as document:
        closed = _workshop(document, WorkshopState.CLOSED)
        (studio.place / "papers").mkdir()
        for path in documents.write_all(document, closed.id, studio.place / "papers"):
            if path.suffix == ".pdf":
                with closing(PDFIUM.PdfDocument(path)) as sheets:
                    for number, sheet in enumerate(sheets, 1):
                        drawn = sheet.render(scale=PAPER_SCALE, rev_byteorder=True)
                        picture = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, _RGB)
                        yield f"paper-{path.stem}-{number}", picture.copy()


def _workshop(document: Document, state: WorkshopState) -> Workshop:
    return next(workshop for workshop in workshops.workshops(document) if workshop.state is state)


def _named(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
