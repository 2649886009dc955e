"""Makes the pictures of every page, activity, scene and document from the sample: `python docs/pictures.py [FOLDER]`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pypdfium2
from PySide6.QtCore import QSettings, QSize, QStandardPaths
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app import look_for, make_application
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import stage as stages
from facilitator.core.run import start, timekeeping
from facilitator.core.run.rehearsal import SetClock, make_sample
from facilitator.report import documents
from facilitator.ui import theme
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.run import RunPage
from facilitator.ui.stage.scenes import SCENES
from facilitator.ui.stage.view import StageView
from facilitator.ui.window import Window

CONSOLE, STAGE = QSize(1440, 900), QSize(1920, 1080)
NOW = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)
PAPER_SCALE = 1.2


def main(folder: Path) -> None:
    """Write all pictures into a folder, each named after what it shows."""
    QStandardPaths.setTestModeEnabled(True)
    app = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as place:
        settings = QSettings(str(Path(place) / "settings.ini"), QSettings.Format.IniFormat)
        look = look_for(settings)
        theme.apply(app, look.tokens, resource("icons"))
        clock = SetClock(NOW)
        document = make_sample(Path(place) / "Sample.programme", clock)
        desk = Desk(Bridge(document), look)
        for name, widget, size in (*_console(desk, clock), *_stage(desk)):
            widget.resize(size)
            widget.show()
            app.sendPostedEvents()
            app.processEvents()
            widget.grab().save(str(folder / f"{name}.png"))
        _paper(document, Path(place), folder)
        desk.bridge.close()


def _console(desk: Desk, clock: SetClock) -> Iterator[tuple[str, QWidget, QSize]]:
    window = Window(desk, PAGES, [])
    planned, closed = _workshop(desk.document, WorkshopState.PLANNED), _workshop(desk.document, WorkshopState.CLOSED)
    for page in PAGES:
        desk.choose_workshop(closed.id if page.title == "Outcomes" else planned.id)
        window.open_page(page)
        yield f"page-{_named(page.title)}", window, CONSOLE
    desk.choose_workshop(planned.id)
    window.open_page(RunPage)
    start.start(desk.document, planned.id, keep_plan=True)
    blocks = [block for block in desk.document.all(Block, workshop_id=planned.id)]
    for number, block in enumerate(blocks, 1):
        timekeeping.jump(desk.document, planned.id, block.id)
        clock.instant += timedelta(seconds=block.length * 3 // 5)
        desk.ticked.emit(desk.now())
        yield f"run-{number:02}-{_named(block.title)}", window, CONSOLE


def _stage(desk: Desk) -> Iterator[tuple[str, QWidget, QSize]]:
    desk.choose_workshop(_workshop(desk.document, WorkshopState.CLOSED).id)
    view = StageView(desk)
    for scene in SCENES:
        stages.pin_scene(desk.document, desk.workshop_id or 0, scene.scene)
        yield f"stage-{scene.scene.value}", view, STAGE


def _paper(document: Document, place: Path, folder: Path) -> None:
    for path in documents.write_all(document, _workshop(document, WorkshopState.CLOSED).id, place / "papers"):
        if path.suffix == ".pdf":
            pages = pypdfium2.PdfDocument(path)
            for number, page in enumerate(pages, 1):
                page.render(scale=PAPER_SCALE).to_pil().save(folder / f"paper-{path.stem}-{number}.png")
            pages.close()


def _workshop(document: Document, state: WorkshopState) -> Workshop:
    return next(w for w in document.all(Workshop, order="day") if w.state in (state, WorkshopState.LIVE))


def _named(title: str) -> str:
    return "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    assert QApplication.instance() is None
    main(target)
