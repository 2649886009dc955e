"""The only place that puts the parts together: application, look, windows, and which programme is open."""

import gc
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from tzlocal import get_localzone_name

from facilitator.core import backups, file
from facilitator.core.content import resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.workshops import WorkshopState
from facilitator.core.record import Clock
from facilitator.ui import log, theme
from facilitator.ui.backups import BackupsDialog
from facilitator.ui.bridge import Bridge
from facilitator.ui.command import Command
from facilitator.ui.curtain import keep_place, put
from facilitator.ui.desk import Desk, Look
from facilitator.ui.pages import PAGES
from facilitator.ui.pages.run import RunPage
from facilitator.ui.pages.ways import open_record
from facilitator.ui.parts.live.undo_through import UndoEverywhere
from facilitator.ui.welcome import Welcome
from facilitator.ui.widgets.icons import Icons
from facilitator.ui.window import Window

_FILTER = f"Facilitator programmes (*{file.SUFFIX})"
_RECENT, _MOST_RECENT = "recent", 8
_NOT_KEPT = "A rehearsal is not kept: leave it, and open your own programme."
_SETTLED_MS = 1_000


def utc_now() -> datetime:
    """The clock of the real program."""
    return datetime.now(UTC)


def look_for(settings: QSettings) -> Look:
    """The look that the user chose."""
    tokens = theme.HIGH_CONTRAST if settings.value("contrast", False, bool) else theme.LIGHT
    motion = theme.Motion(bool(settings.value("motion", True, bool)))
    return Look(tokens, Icons(tokens, resource("icons")), motion)


class House(QObject):
    """Holds the one window that is open: the welcome, or a programme's console."""

    def __init__(self, app: QApplication, clock: Clock, settings: QSettings) -> None:
        super().__init__(app)
        self._app = app
        self._clock = clock
        self._settings = settings
        self.look = look_for(settings)
        self.window: Window | Welcome | None = None
        UndoEverywhere(app, self)

    # What is open

    def welcome(self, sentence: str = "") -> None:
        """Show the welcome window, with what went wrong if something did."""
        window = Welcome(self.look, self.recent(), sentence)
        window.new_asked.connect(self.ask_new)
        window.open_asked.connect(self.ask_open)
        window.demo_asked.connect(self.demo)
        window.chosen.connect(self.open)
        self._show(window)

    def open(self, path: Path) -> None:
        """Open a programme in place of what is open; a refusal is told and changes nothing."""
        if path.absolute() == self._open_path():
            return
        self._enter(lambda: file.open_file(path, self._clock))

    def new(self, path: Path) -> None:
        """Make a programme and open it."""
        self._enter(lambda: file.create(path, self._clock))

    def demo(self) -> None:
        """Open the sample programme; it is kept with the program's own data, so that work on it survives too."""
        place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"Sample{file.SUFFIX}"
        if path.exists():
            self.open(path)
        else:
            from facilitator.core.follow.rehearse.sample import (
                make_sample,  # scripts take a while, and few starts need one
            )

            self._enter(lambda: make_sample(path, self._clock, get_localzone_name()))

    def rehearse(self) -> None:
        """Play the sample's script in a programme of its own; then come back to what was open."""
        # Scripts take a while, and few starts need one.
        from facilitator.core.run.rehearse.rehearsal import load, sample_script
        from facilitator.ui.rehearse import Rehearsal

        try:
            rehearsal = Rehearsal(load(sample_script()))
        except UserError as error:
            self._complain(str(error))
            return
        path = self._open_path()
        window = self._console(rehearsal.document, [*rehearsal.commands(), *self._commands()])
        rehearsal.left.connect(lambda: self.open(path) if path else self.welcome())
        self._show(window)
        rehearsal.begin(window)

    def recent(self) -> list[Path]:
        """The programmes opened last that are still there, newest first."""
        stored = self._settings.value(_RECENT, [])
        names = stored if isinstance(stored, list) else [stored]
        return [path for path in (Path(str(name)) for name in names if name) if path.exists()]

    def _enter(self, source: Callable[[], Document]) -> None:
        try:
            document = source()
        except UserError as error:
            self._complain(str(error))
        else:
            self.enter(document)

    def enter(self, document: Document) -> Window:
        """Show the console of an open programme, in place of what is shown. Returns it."""
        window = self._console(document, self._commands())
        workshop = window.desk.workshop()
        if workshop is not None and workshop.state is WorkshopState.LIVE:
            window.open_page(RunPage)
        self._show(window)
        if document.path:
            self._remember(document.path)
            window.desk.bridge.back_up()
        return window

    def _console(self, document: Document, commands: Sequence[Command]) -> Window:
        bridge = Bridge(document)
        desk = Desk(bridge, self.look, bridge)
        desk.keeper_asked.connect(lambda record: open_record(desk, record))
        window = Window(desk, PAGES, commands)
        window.closed.connect(bridge.close)
        return window

    def _show(self, window: Window | Welcome) -> None:
        former, self.window = self.window, window
        if isinstance(former, Window):
            keep_place(former, self._settings)
        if isinstance(window, Window):
            put(window, self._settings)
            window.closed.connect(lambda: keep_place(window, self._settings))
        window.show()
        if former is not None:
            self._let_go(former)

    def _let_go(self, window: Window | Welcome) -> None:
        window.close()
        window.deleteLater()

    def _complain(self, sentence: str) -> None:
        if isinstance(self.window, Window):
            self.window.desk.bridge.refused.emit(sentence)
        elif self.window is not None:
            self.window.complain(sentence)
        else:
            self.welcome(sentence)

    def _remember(self, path: Path) -> None:
        paths = [path, *(other for other in self.recent() if other != path)]
        self._settings.setValue(_RECENT, [str(p) for p in paths[:_MOST_RECENT]])

    def _open_path(self) -> Path | None:
        return self.window.desk.document.path if isinstance(self.window, Window) else None

    def _beside(self, name: str) -> str:
        """A place for a file: where the programme opened last lies, at first among the user's documents."""
        location = QStandardPaths.StandardLocation
        own = Path(QStandardPaths.writableLocation(location.AppLocalDataLocation))  # the sample's, not for users' files
        used = [path.parent for path in self.recent() if path.parent != own]
        return str((used[0] if used else Path(QStandardPaths.writableLocation(location.DocumentsLocation))) / name)

    def _reopen(self, between: Callable[[Path], object]) -> None:
        """Let go of the file, do something to it or to our settings, and open it in a new window."""
        path = self._open_path()
        if path is None or not isinstance(self.window, Window):
            return
        former = self.window
        former.settle()
        page, workshop_id = type(former.page), former.desk.workshop_id
        former.desk.bridge.close()
        sentence = ""
        try:
            between(path)
        except UserError as error:
            sentence = str(error)
        try:
            document = file.open_file(path, self._clock)
        except UserError as error:
            self.welcome(str(error))
            return
        self.enter(document).come_back(page, workshop_id)
        if sentence:
            self._complain(sentence)

    # Commands of the application

    def _commands(self) -> list[Command]:
        return [
            Command("New programme…", "File", self.ask_new, "Ctrl+N"),
            Command("Open programme…", "File", self.ask_open, "Ctrl+O"),
            Command("Save a copy…", "File", self.ask_copy, "Ctrl+Shift+S"),
            Command("Backups…", "File", self.ask_backup),
            Command("Open the sample", "File", self.demo),
            Command("Rehearse the sample", "File", self.rehearse),
            Command("High contrast", "View", self.turn_contrast),
            Command("Motion on or off", "View", self.turn_motion),
            Command("Close programme", "File", self.leave, "Ctrl+W"),
            Command("Quit", "File", QApplication.closeAllWindows, "Ctrl+Q"),
        ]

    def ask_new(self) -> None:
        """Ask where the new programme should be kept, and make it."""
        place = self._beside(f"Alignment{file.SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self.window, "New programme", place, _FILTER)
        if chosen:
            self.new(Path(chosen).with_suffix(file.SUFFIX))

    def ask_open(self) -> None:
        """Ask which programme to open, and open it."""
        chosen, _ = QFileDialog.getOpenFileName(self.window, "Open programme", self._beside(""), _FILTER)
        if chosen:
            self.open(Path(chosen))

    def ask_copy(self) -> None:
        """Ask where a whole copy should go, and write it."""
        window, path = self.window, self._open_path()
        if not isinstance(window, Window) or path is None:
            self._complain(_NOT_KEPT)
            return
        chosen, _ = QFileDialog.getSaveFileName(window, "Save a copy", self._beside(f"Copy of {path.name}"), _FILTER)
        if chosen:
            target = Path(chosen).with_suffix(file.SUFFIX)
            if window.desk.bridge.succeeds(Document.copy_to, target):
                window.desk.told.emit(f"A copy is in {target.name}.")

    def ask_backup(self) -> None:
        """Show the backups of the open programme, and restore the chosen one."""
        path = self._open_path()
        if path is None:
            self._complain(_NOT_KEPT)
            return
        dialog = BackupsDialog(backups.listed(path), self.window)
        if dialog.exec() and (chosen := dialog.chosen()) is not None:
            self._reopen(lambda p: backups.restore(p, chosen.path, self._clock))

    def turn_contrast(self) -> None:
        """Switch between the light and the high-contrast look."""
        self._turn("contrast", default=False)

    def turn_motion(self) -> None:
        """Switch motion off, or on again."""
        self._turn("motion", default=True)

    def _turn(self, name: str, *, default: bool) -> None:
        self._settings.setValue(name, not self._settings.value(name, default, bool))
        self.look = look_for(self._settings)
        self.dress()
        self._reopen(lambda _path: None)

    def dress(self) -> None:
        """Put the look on everything."""
        theme.apply(self._app, self.look.tokens, resource("icons"))

    def leave(self) -> None:
        """Close the programme and show the welcome."""
        self.welcome()


def furnish(app: QApplication, settings: QSettings, path: Path | None = None, *, demo: bool = False) -> House:
    """All that stands behind the curtain: fonts and look, log, and the first window shown.

    Opens `path`, or the sample, or what was open last, or the welcome. UserError if `path` can't be opened.
    """
    theme.load_fonts()
    log.FaultBox(log.start(), app).install()
    house = House(app, utc_now, settings)
    house.dress()
    if demo:
        house.demo()
    elif path is not None:
        house.enter(file.open_file(path, utc_now))
    elif house.recent():
        house.open(house.recent()[0])
    else:
        house.welcome()
    QTimer.singleShot(_SETTLED_MS, house, _rest)
    return house


def _rest() -> None:
    """Look at what lives as long as the program once, and no more: it would hold the window up every now and then."""
    gc.enable()
    gc.collect()
    gc.freeze()
