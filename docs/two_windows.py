"""Console and stage of a workshop under way, without what would flash in a picture."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta

from shiboken6 import delete

from docs.studio import STAGE, Shot, Studio, catch_up, settle, show
from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.ui.bridge import Bridge
from facilitator.ui.desk import Desk
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.run import RunPage
from facilitator.ui.parts.live.chimer import Chimer
from facilitator.ui.stage.view import StageView
from facilitator.ui.window import Window


def play_to(document: Document, workshop_id: int, activity: Activity, clock: SetClock) -> None:
    """Play a workshop under way to the first block of an activity, on a day that goes as planned."""
    for block in agenda_of(document, workshop_id).blocks:
        if block.activity is activity:
            break
        clock.instant += timedelta(seconds=block.length)
        timekeeping.next_block(document, workshop_id)


@contextmanager
def two_windows(studio: Studio, document: Document, workshop_id: int) -> Iterator["Room"]:
    """The two windows on a workshop, the console on its Run page; closed afterwards."""
    desk = Desk(Bridge(document), studio.look)
    desk.choose_workshop(workshop_id)
    with closing(desk.bridge):
        window, stage = Window(desk, PAGES, []), StageView(desk)
        show(window, studio.console)
        window.open_page(RunPage)
        for chimer in window.page.findChildren(Chimer):
            delete(chimer)  # hours pass in a moment here: the clock would flash in every picture
        yield Room(studio, desk, window, stage)
        settle()
        window.close()


class Room:
    """The console's window, and both as they are at a moment."""

    def __init__(self, studio: Studio, desk: Desk, window: Window, stage: StageView) -> None:
        self.window = window
        self._studio, self._desk, self._stage = studio, desk, stage

    def shots(self, name: str, now: datetime) -> Iterator[Shot]:
        """The console as `run-…` and the stage as `stage-…`."""
        self._desk.ticked.emit(now)
        settle()
        catch_up(self.window)
        yield f"run-{name}", self.window, self._studio.console
        yield f"stage-{name}", self._stage, STAGE
