"""The actions as a list for the tool in which a team tracks its work: asks which and where, and writes it."""

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop
from facilitator.report.files import write_whole
from facilitator.report.follow.trackers import TRACKERS, Tracker, take_items, tracker_csv
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.choice_menu import ChoiceMenu
from facilitator.ui.parts.live.today import today_of
from facilitator.ui.widgets.notice import Toast


class TrackerLists(Toast):
    """Says where a list went, and what to choose when it is taken in."""

    def __init__(self, desk: Desk, place: QWidget) -> None:
        super().__init__(place)
        self._desk = desk
        self._folder = Path.home()
        self.menu = ChoiceMenu(place)
        self.asked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))

    def offer(self, workshop: Workshop, at: QPoint) -> None:
        """Offer the tools there are, at a place on the screen."""
        *named, plain = TRACKERS
        choices = [(f"{tracker.title}…", partial(self.ask, workshop, tracker)) for tracker in named]
        self.menu.ask([choices, [(f"{plain.title}…", partial(self.ask, workshop, plain))]], at)

    def ask(self, workshop: Workshop, tracker: Tracker) -> None:
        """Ask where the list for a tool should go, and write it there."""
        path = self._desk.document.path
        folder = path.parent if path else Path.home()
        name = f"Actions {workshop.day.isoformat()} {tracker.name}.csv"
        title = f"Save the actions for {tracker.title}"
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(folder / name), "CSV (*.csv)")
        if chosen and self._desk.bridge.succeeds(_write, workshop.id, today_of(self._desk), tracker, Path(chosen)):
            self._folder = Path(chosen).parent
            self.say(f"Saved {Path(chosen).name}. {tracker.hint}".strip(), "Open folder")


def _write(document: Document, workshop_id: int, today: date, tracker: Tracker, path: Path) -> None:
    write_whole(path, tracker_csv(take_items(document, today, workshop_id), tracker))
