"""What is shown in the docs: the sample's pages, dialogs, live day and documents, each as a widget in its moment."""

from collections.abc import Iterator
from contextlib import closing
from datetime import time, timedelta
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from shiboken6 import delete

from docs import agree_shots, assess_shots, follow_shots, planning_shots
from docs.studio import NOW, STAGE, Shot, Studio, asked, catch_up, named, settle, show, tabs_of, workshop_in
from facilitator.core import file
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.run import stage as stages
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.rehearse.cues import began
from facilitator.core.run.rehearse.rehearsal import Play, SetClock, sample_script
from facilitator.core.run.rehearse.script_check import read
from facilitator.core.run.stage import Scene
from facilitator.report import documents
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.page import Section
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.outcomes import OutcomesPage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.live.chimer import Chimer
from facilitator.ui.parts.live.side import CAPTURED, Side
from facilitator.ui.parts.people.import_form import ImportDialog
from facilitator.ui.stage.view import StageView
from facilitator.ui.welcome import Welcome
from facilitator.ui.widgets.overlay import Overlay
from facilitator.ui.window import Window

PDFIUM = import_module("pypdfium2")  # it has no types
PAPER_SCALE = 1.2
MOMENTS = {"": 0.4, "-late": 0.08, "-over": -0.09}
"""What is left of a block's time, as a share of it, when it is taken; and what that adds to the picture's name."""
_STEP = timedelta(seconds=15)
_BEFOREHAND = ("pre-read", "preparation", "table-cards", "sign-up", "prompts", "note-sheets")
AFTER = ("Outcomes", "Actions", "Follow up")
"""The pages that are shown of the workshop closed last."""
_RGB = QImage.Format.Format_RGB888
_LIST = """Name, E-mail, Team
Maria Lindqvist, maria@northgate.example, Product
Hana Novak, hana@northgate.example, Sales
Leo Marchetti, leo@northgate, Sales
, nobody@northgate.example, Marketing
Olu Bankole, olu@northgate.example, Partners
"""


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
            yield f"empty-{named(page.title)}", window, studio.console
    with closing(desk.bridge):
        workshop = creating.create_workshop(document, "Launch alignment", NOW.date(), time(13), "Europe/Berlin", None)
        desk.choose_workshop(workshop.id)
        for page in PAGES:
            window.open_page(page)
            yield f"empty-workshop-{named(page.title)}", window, studio.console
        window.close()


def pages(studio: Studio) -> Iterator[Shot]:
    """Every page of the sample, its dialogs, the command box and the list of keys."""
    document = make_sample(studio.place / f"Northgate{file.SUFFIX}", SetClock(NOW))
    desk = Desk(Bridge(document), studio.look)
    window = Window(desk, PAGES, [])
    show(window, studio.console)
    planned, closed = workshop_in(document, WorkshopState.PLANNED), workshop_in(document, WorkshopState.CLOSED)
    with closing(desk.bridge):
        for page in PAGES:
            desk.choose_workshop(closed.id if page.title in AFTER else planned.id)
            window.open_page(page)
            yield f"page-{named(page.title)}", window, studio.console
            yield from tabs_of(window, f"page-{named(page.title)}", studio.console)
        desk.choose_workshop(closed.id)
        window.open_page(OutcomesPage)
        yield "page-outcomes-promised", window, studio.console
        yield from follow_shots.handing_out(window, studio.console)
        yield from agree_shots.places(desk, window, studio.console)
        desk.choose_workshop(planned.id)
        yield from planning_shots.sections(window, studio.console)
        yield from planning_shots.sheets(window)
        yield from assess_shots.sheets(window)
        yield from planning_shots.apart(desk, window, studio.console)
        desk.choose_workshop(planned.id)
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
        show(window, studio.console)
        window.open_page(RunPage)
        for side in window.page.findChildren(Side):
            side.choose(CAPTURED)
        for chimer in window.page.findChildren(Chimer):
            delete(chimer)  # hours pass in a moment here: the clock would flash in every picture
        yield "run-00-before-start", window, studio.console
        yield "stage-00-before-start", stage, STAGE
        for name in _moments(play, clock):
            desk.ticked.emit(clock())
            catch_up(window)
            yield f"run-{name}", window, studio.console
            yield f"stage-{name}", stage, STAGE
            if name.endswith("alignment-mapping"):
                yield from asked(window, RunPage, "Recover time…", "dialog-recover-time")
                yield from asked(window, RunPage, "Log of the day", "dialog-log-of-the-day")
                yield from _pinned(desk, stage)
            if "prioritisation" in name or not name.endswith(tuple(filter(None, MOMENTS))):
                yield from tabs_of(window, f"run-{name}", studio.console)
        catch_up(window)
        yield "run-15-over", window, studio.console
        yield "stage-15-over", stage, STAGE
        settle()
        window.close()


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
            name = f"{progress.blocks.index(block) + 1:02}-{named(block.title)}{moment}"
            if share <= least and name not in seen:
                seen.add(name)
                yield name


# Paper


def paper(studio: Studio) -> Iterator[tuple[str, QImage]]:
    """Every page of every document of the sample's last workshop, and of what is printed for the next one."""
    with closing(make_sample(studio.place / f"Paper{file.SUFFIX}", SetClock(NOW))) as document:
        folder = studio.place / "papers"
        folder.mkdir()
        paths = documents.write_all(document, workshop_in(document, WorkshopState.CLOSED).id, folder)
        coming = workshop_in(document, WorkshopState.PLANNED)
        for name in _BEFOREHAND:
            paths.append(folder / f"{name}.pdf")
            documents.write(document, coming.id, name, paths[-1])
        paths += assess_shots.write_papers(document, folder)
        paths += agree_shots.write_papers(document, folder)
        for path in paths:
            if path.suffix == ".pdf":
                yield from _sheets(path)


def _sheets(path: Path) -> Iterator[tuple[str, QImage]]:
    with closing(PDFIUM.PdfDocument(path)) as sheets:
        for number, sheet in enumerate(sheets, 1):
            drawn = sheet.render(scale=PAPER_SCALE, rev_byteorder=True)
            picture = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, _RGB)
            yield f"paper-{path.stem}-{number}", picture.copy()
