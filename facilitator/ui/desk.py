"""What every page, activity and scene is handed: the document's bridge, the look, the time, the way to elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.document import Document
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes, Record
from facilitator.ui.bridge import Bridge
from facilitator.ui.theme import Motion, Tokens
from facilitator.ui.widgets.icons import Icons

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True)
class Look:
    """How everything looks and moves."""

    tokens: Tokens
    icons: Icons
    motion: Motion


class Desk(QObject):
    """One open programme at one facilitator's desk.

    `workshop_changed` tells that another workshop was chosen; `ticked(datetime)` comes about once a second while a
    workshop is live; `page_asked(type)` asks the window for a page, `home_asked()` for its first,
    `record_asked(Record)` asks the page then shown for one of its records (see `go_to`), `place_asked(int)` for one of
    its tabs (see `go_to_place`); `keeper_asked(Record)` asks for the page that keeps a record, whichever that is;
    `said(str)` tells of something that Undo can take back; `told(str)` is quiet news with nothing to undo.
    """

    workshop_changed = Signal()
    ticked = Signal(object)
    page_asked = Signal(object)
    home_asked = Signal()
    record_asked = Signal(object)
    place_asked = Signal(int)
    keeper_asked = Signal(object)
    said = Signal(str)
    told = Signal(str)

    def __init__(self, bridge: Bridge, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.look = look
        self._workshop_id: int | None = None
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(lambda: self.ticked.emit(self.now()))
        bridge.changed.connect(self._on_changed)
        bridge.closing.connect(self._timer.stop)
        self._choose_first()

    @property
    def document(self) -> Document:
        """The open programme, for questions. Verbs go through `run`."""
        return self.bridge.document

    def now(self) -> datetime:
        """The present instant."""
        return self.document.now()

    def run(self, verb: Callable[Concatenate[Document, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        """Call a verb of core; None when it was refused, which is shown at the place where it happened."""
        return self.bridge.run(verb, *args, **kwargs)

    def go_to(self, page: type[QWidget], record: Record) -> None:
        """Open a page and have it show one of its records."""
        self.page_asked.emit(page)
        self.record_asked.emit(record)

    def go_to_place(self, page: type[QWidget], place: int) -> None:
        """Open a page of several tabs at one of them."""
        self.page_asked.emit(page)
        self.place_asked.emit(place)

    @property
    def workshop_id(self) -> int | None:
        """The workshop the second half of the rail is about, or None while there is none."""
        return self._workshop_id

    def workshop(self) -> Workshop | None:
        """The chosen workshop."""
        return self.document.find(Workshop, self._workshop_id)

    def choose_workshop(self, workshop_id: int | None) -> None:
        """Turn to another workshop."""
        if workshop_id != self._workshop_id:
            self._workshop_id = workshop_id
            self._mind_the_clock()
            self.workshop_changed.emit()

    def _on_changed(self, changes: Changes) -> None:
        if changes.touches(Workshop):
            if self.workshop() is None:
                self._choose_first()
            self._mind_the_clock()

    def _choose_first(self) -> None:
        ranks = {WorkshopState.LIVE: 0, WorkshopState.PLANNED: 1, WorkshopState.CLOSED: 2}
        found = sorted(self.document.all(Workshop, order="day"), key=lambda w: ranks[w.state])
        self.choose_workshop(found[0].id if found else None)

    def _mind_the_clock(self) -> None:
        if any(workshop.state is WorkshopState.LIVE for workshop in self.document.all(Workshop)):
            self._timer.start()
        else:
            self._timer.stop()


class StageDesk(Desk):
    """The desk of the stage: it keeps to the live workshop, whatever the facilitator leafs through meanwhile.

    It ticks with the console's, so that both windows change their figures at one moment.
    """

    def __init__(self, console: Desk) -> None:
        super().__init__(console.bridge, console.look, console)
        self._console = console
        console.ticked.connect(self.ticked)
        console.workshop_changed.connect(self._follow)
        console.bridge.changed.connect(self._follow_changes)
        self._follow()

    def _follow_changes(self, changes: Changes) -> None:
        if changes.touches(Workshop):
            self._follow()

    def _follow(self) -> None:
        live = next((w for w in self.document.all(Workshop, order="day") if w.state is WorkshopState.LIVE), None)
        self.choose_workshop(live.id if live else self._console.workshop_id)

    def _mind_the_clock(self) -> None:
        """The console's clock is enough for both."""
