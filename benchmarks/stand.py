"""What the measurements stand on: the sample programme in a folder of its own, and its window in mid-workshop."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QSettings

from benchmarks.waiting import keep_settings_in, until_painted
from facilitator import app
from facilitator.core.document import Document
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Lane, Workshop, WorkshopState
from facilitator.core.run import board
from facilitator.core.run.board import Note
from facilitator.core.run.clock import start, timekeeping
from facilitator.start import make_application
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.board.board_pane import BoardPane
from facilitator.ui.stage.view import StageView
from facilitator.ui.window import Window

MANY = 1000


@contextmanager
def sample() -> Iterator[Path]:
    """The sample programme in a folder that is removed afterwards; the program's settings are kept there too."""
    with TemporaryDirectory(prefix="facilitator-benchmark-") as folder:
        keep_settings_in(Path(folder))
        path = Path(folder) / "Sample.programme"
        make_sample(path, app.utc_now).close()
        yield path


def mid_workshop(document: Document, notes: int) -> Workshop:
    """Begin the planned workshop, go to its mapping block, and fill the board up to so many notes, face up."""
    workshop = document.all(Workshop, state=WorkshopState.PLANNED)[0]
    start.start(document, workshop.id, keep_plan=False)
    blocks = agenda_of(document, workshop.id).blocks
    mapping = next(block for block in blocks if block.activity is Activity.MAPPING)
    timekeeping.jump(document, workshop.id, mapping.id)
    lanes = document.all(Lane, workshop_id=workshop.id)
    missing = notes - len(document.all(Note, workshop_id=workshop.id))
    for place, lane in enumerate(lanes):
        share = range(place, missing, len(lanes))
        if share:
            board.add_many(document, lane.id, "\n".join(f"Nobody told us about change {n} in time" for n in share))
    board.set_all_revealed(document, workshop.id, True)
    return workshop


@dataclass(frozen=True)
class Room:
    """The program with its two windows open in mid-workshop, on the mapping board."""

    house: app.House
    window: Window
    board: BoardPane
    stage: StageView


def furnished(path: Path, notes: int) -> Room:
    """Open the programme at `path` as the program does, and bring it there."""
    house = app.furnish(make_application(), QSettings(), path)
    window = house.window
    if not isinstance(window, Window):
        raise RuntimeError("The programme was not opened.")
    mid_workshop(window.desk.document, notes)
    window.open_page(RunPage)
    window.stage_control.toggle()
    stage = window.stage_control.stage.view
    panes = window.page.findChildren(BoardPane)
    until_painted(panes[0].board.viewport(), stage)
    return Room(house, window, panes[0], stage)
