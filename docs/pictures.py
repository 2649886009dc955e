"""Makes the pictures of every page, activity, dialog, scene and document, from the sample and its script.

python docs/pictures.py                                  those that README and guide show, into docs/pictures
python docs/pictures.py --all DIR                        every one
python docs/pictures.py --all DIR --size 1366x768 run-   those whose names begin so, in another size
python docs/pictures.py --all DIR --contrast             in the high-contrast look
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QEventLoop, QSettings, QSize, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.app import look_for, make_application
from facilitator.core import file
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import stage as stages
from facilitator.core.run import timekeeping
from facilitator.core.run.cues import began
from facilitator.core.run.rehearsal import Play, SetClock, make_sample, sample_script
from facilitator.core.run.script_check import read
from facilitator.core.run.stage import Scene
from facilitator.core.run.timekeeping import Progress
from facilitator.report import documents
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk, Look
from facilitator.ui.page import Page, Section
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.home import HomePage
from facilitator.ui.pages.people import PeoplePage
from facilitator.ui.pages.plan import PlanPage
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.chimer import Chimer
from facilitator.ui.parts.import_form import ImportDialog
from facilitator.ui.stage.scenes import SCENES
from facilitator.ui.stage.view import StageView
from facilitator.ui.welcome import Welcome
from facilitator.ui.widgets.buttons import Tabs
from facilitator.ui.window import Window

CONSOLE, STAGE = QSize(1440, 900), QSize(1920, 1080)
NOW = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)
PAPER_SCALE = 1.2
_MOMENTS = (0.4, 0.08)
SHOWN = (
    "dialog-new-workshop",
    "dialog-recover-time",
    "keys",
    "page-actions",
    "page-home",
    "page-outcomes",
    "page-people",
    "page-plan",
    "run-06-alignment-mapping",
    "run-07-prioritisation-grid",
    "run-07-prioritisation-top-issues",
    "run-11-raci",
    "run-13-closing-reflections",
    "run-14-what-is-still-open",
    "stage-06-alignment-mapping",
    "stage-07-prioritisation",
    "welcome",
)
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


def main(folder: Path, wanted: Sequence[str], console: QSize = CONSOLE, *, contrast: bool = False) -> list[str]:
    """Write the pictures whose names begin with one of `wanted` (all without any) into a folder; their names."""
    app = make_application(sys.argv[:1])
    made: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, name)
        settings = QSettings()
        settings.setValue("contrast", contrast)
        settings.setValue("motion", False)
        look = look_for(settings)
        theme.apply(app, look.tokens, resource("icons"))
        studio = Studio(look, place, console)
        for begins, shots in (
            (("welcome",), _welcome(studio)),
            (("empty",), _empty(studio)),
            (("page", "dialog-import", "dialog-new", "dialog-colour", "find", "keys"), _pages(studio)),
            (("run", "stage", "dialog-recover", "dialog-log"), _day(studio)),
        ):
            if not wanted or any(want.startswith(begins) for want in wanted):
                for shot in shots:
                    made += _take(folder, shot, wanted)
        if not wanted or any(want.startswith("paper") for want in wanted):
            made += _paper(studio, folder)
    return made


def _take(folder: Path, shot: Shot, wanted: Sequence[str]) -> list[str]:
    name, widget, size = shot
    if wanted and not name.startswith(tuple(wanted)):
        return []
    if not isinstance(widget, QDialog):
        widget.resize(size)
    widget.show()
    _settle()
    widget.grab().save(str(folder / f"{name}.png"))
    return [name]


def _settle() -> None:
    """Let everything happen that was put off until the keys are read again."""
    for _ in range(3):
        loop = QEventLoop()
        QTimer.singleShot(0, loop.quit)
        loop.exec()


# The window before and between workshops


def _welcome(studio: Studio) -> Iterator[Shot]:
    recent = [Path.home() / "Documents" / f"{name}{file.SUFFIX}" for name in ("Northgate", "Harbour launch")]
    yield "welcome", Welcome(studio.look, recent), QSize(860, 560)


def _empty(studio: Studio) -> Iterator[Shot]:
    """Every page of a programme just made, and those of a workshop without an agenda."""
    document = file.create(studio.place / f"Empty{file.SUFFIX}", SetClock(NOW))
    desk = Desk(Bridge(document), studio.look)
    window = Window(desk, PAGES, [])
    for page in PAGES:
        if page.section is Section.PROGRAMME:
            window.open_page(page)
            yield f"empty-{_named(page.title)}", window, studio.console
    with closing(desk.bridge):
        workshop = workshops.create_workshop(document, "Launch alignment", NOW.date(), time(13), "Europe/Berlin", None)
        desk.choose_workshop(workshop.id)
        for page in PAGES:
            window.open_page(page)
            yield f"empty-workshop-{_named(page.title)}", window, studio.console
        window.close()


def _pages(studio: Studio) -> Iterator[Shot]:
    """Every page of the sample, its dialogs, the command box and the list of keys."""
    document = make_sample(studio.place / f"Northgate{file.SUFFIX}", SetClock(NOW))
    desk = Desk(Bridge(document), studio.look)
    window = Window(desk, PAGES, [])
    planned, closed = _workshop(document, WorkshopState.PLANNED), _workshop(document, WorkshopState.CLOSED)
    with closing(desk.bridge):
        for page in PAGES:
            desk.choose_workshop(closed.id if page.title in ("Outcomes", "Actions") else planned.id)
            window.open_page(page)
            yield f"page-{_named(page.title)}", window, studio.console
            yield from _tabs(window, f"page-{_named(page.title)}", studio.console)
        desk.choose_workshop(planned.id)
        yield from _asked(window, HomePage, "New workshop…", "dialog-new-workshop")
        yield from _asked(window, PeoplePage, "Colour and mark…", "dialog-colour-and-mark")
        dialog = ImportDialog(desk, _LIST, parent=window)
        yield "dialog-import", dialog, QSize()
        dialog.close()
        window.open_page(PlanPage)
        window.resize(studio.console)
        window.open_finder()
        yield "find", window, studio.console


def _asked(window: Window, page: type[Page], title: str, name: str) -> Iterator[Shot]:
    """The dialog that a command of a page opens."""
    window.open_page(page)
    window.show()
    _settle()
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
        if tabs.isVisible():
            before = tabs.current()
            for index in (*(n for n in range(len(tabs.titles())) if n != before), before):
                tabs.choose(index)
                tabs.chosen.emit(index)
                if index != before:
                    yield f"{name}-{_named(tabs.titles()[index])}", window, size


# The live day


def _day(studio: Studio) -> Iterator[Shot]:
    """The sample's script, seen in the midst of each block and shortly before its end, on console and stage."""
    script = read(sample_script())
    clock = SetClock(began(script))
    document = file.in_memory(clock)
    play = Play(document, script, clock)
    play.play_until(play.begins - timedelta(minutes=1))
    desk = Desk(Bridge(document), studio.look)
    with closing(desk.bridge):
        window, stage = Window(desk, PAGES, []), StageView(desk)
        window.open_page(RunPage)
        for chimer in window.page.findChildren(Chimer):
            chimer.deleteLater()  # hours pass in a moment here: the clock would flash in every picture
        yield "run-00-before-start", window, studio.console
        yield "stage-00-before-start", stage, STAGE
        for name, late in _moments(play, clock):
            desk.ticked.emit(clock())
            yield f"run-{name}", window, studio.console
            yield f"stage-{name}", stage, STAGE
            if not late:
                yield from _tabs(window, f"run-{name}", studio.console)
        yield "run-15-over", window, studio.console
        yield "stage-15-over", stage, STAGE
        window.close()


def _moments(play: Play, clock: SetClock) -> Iterator[tuple[str, bool]]:
    """Plays on; stops, with its name and whether it is the late one, at two moments in every block."""
    seen: set[str] = set()
    while not play.over:
        play.play_until(clock.instant + timedelta(minutes=1))
        progress = timekeeping.find_progress(play.room.document, play.room.workshop)
        block = progress.current if progress else None
        if progress is None or block is None:
            continue
        left = timekeeping.left(block, progress.stretches, clock()) / block.length
        number = progress.blocks.index(block) + 1
        for late, name in enumerate((f"{number:02}-{_named(block.title)}", f"{number:02}-{_named(block.title)}-late")):
            if left <= _MOMENTS[late] and name not in seen:
                seen.add(name)
                yield name, bool(late)


# Paper


def _paper(studio: Studio, folder: Path) -> list[str]:
    """Every page of every document of the sample's last workshop."""
    made: list[str] = []
    with closing(make_sample(studio.place / f"Paper{file.SUFFIX}", SetClock(NOW))) as document:
        closed = _workshop(document, WorkshopState.CLOSED)
        (studio.place / "papers").mkdir()
        for path in documents.write_all(document, closed.id, studio.place / "papers"):
            if path.suffix == ".pdf":
                with closing(pypdfium2.PdfDocument(path)) as pages:
                    for number, page in enumerate(pages, 1):
                        name = f"paper-{path.stem}-{number}"
                        page.render(scale=PAPER_SCALE).to_pil().save(folder / f"{name}.png")
                        made.append(name)
    return made


def _workshop(document: Document, state: WorkshopState) -> Workshop:
    return next(workshop for workshop in workshops.workshops(document) if workshop.state is state)


def _named(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Make the pictures of the docs.")
    parser.add_argument("wanted", nargs="*", help="only those whose names begin so")
    parser.add_argument("--all", type=Path, metavar="DIR", help="every picture, into this folder")
    parser.add_argument("--size", default=f"{CONSOLE.width()}x{CONSOLE.height()}", help="of the console's window")
    parser.add_argument("--contrast", action="store_true", help="in the high-contrast look")
    return parser.parse_args()


if __name__ == "__main__":
    given = _arguments()
    target = given.all or Path(__file__).parent / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    width, height = (int(part) for part in given.size.split("x"))
    main(target, given.wanted or (() if given.all else SHOWN), QSize(width, height), contrast=given.contrast)
