"""The stage from the console: a chip that tells where it is and what it shows, its menu, and its keys."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.record import Changes
from facilitator.core.run import stage as stages
from facilitator.core.run.clock.timekeeping import Live
from facilitator.core.run.stage import Scene, Stage
from facilitator.core.run.vote.voting import Poll
from facilitator.ui.command import Command, keys_in_words
from facilitator.ui.desk import Desk
from facilitator.ui.stage.due import scene_due, scene_words
from facilitator.ui.stage.message_box import MessageBox
from facilitator.ui.stage.scenes import SCENES
from facilitator.ui.stage.screens import Spot, identify, screen_words, screens_in_order
from facilitator.ui.stage.window import StageWindow
from facilitator.ui.view import View
from facilitator.ui.widgets.marks import Mark, mark_icon

_GROUP = "Stage"
_OPEN = "stage/open"
_COVERS = (Scene.MESSAGE, Scene.BLANK)
_NO_WORKSHOP = "There is no workshop to show yet: plan one first."


class StageControl(View):
    """Owns the stage's window. The stage closes with the console, and comes back with it while a workshop is live."""

    watches = (Stage, Live, Workshop, Poll)

    def __init__(self, desk: Desk, window: QWidget, settings: QSettings | None = None) -> None:
        self._console = window
        self._settings = settings or QSettings()
        self.stage = StageWindow(desk, window, self._settings)
        super().__init__(desk, window)
        self.stage.moved.connect(self._tell)
        for command in self.commands():
            self._bind(command)
        window.installEventFilter(self)

    def build(self) -> None:
        """Lay out the chip with its menus."""
        self.menu = QMenu(self)
        self._screens = QMenu("Choose screen", self)
        self._scenes = QMenu("Pin a scene", self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self._screens.aboutToShow.connect(self._fill_screens)
        self._scenes.aboutToShow.connect(self._fill_scenes)
        self.chip = QPushButton()
        self.chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chip.setIconSize(QSize(16, 16))
        self.chip.setMenu(self.menu)
        self.chip.setToolTip("What the room sees")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.chip)

    def refresh(self, changes: Changes | None) -> None:
        """Tell where the stage is and what it shows."""
        self._tell()

    # What it tells

    def words(self) -> str:
        """Where the stage is and what it shows: "Stage on screen 2 · Timer · frozen"."""
        if not self.stage.isVisible():
            return "Stage hidden"
        spots = [Spot.of(screen) for screen in screens_in_order()]
        place = self.stage.place
        where = "Stage in a window"
        if self.stage.is_waiting():
            where = "Stage waits for its screen"
        elif place in spots:
            where = f"Stage on screen {spots.index(place) + 1}"
        stage = self._stage()
        parts = [where, scene_words(scene_due(self.desk.document, self.desk.workshop_id))]
        if stage:
            parts += ["pinned"] * (stage.pinned is not None) + ["frozen"] * stage.frozen
        return " · ".join(parts)

    def _tell(self) -> None:
        tokens, shape, colour = self.desk.look.tokens, Mark.SQUARE, self.desk.look.tokens.muted
        if self.stage.isVisible():
            stage = self._stage()
            held = stage is not None and (stage.frozen or stage.blank)
            shape, colour = (Mark.DIAMOND, tokens.warn) if held else (Mark.CIRCLE, tokens.ok)
        self.chip.setIcon(mark_icon(shape, colour, 10))
        self.chip.setText(self.words())
        self.chip.setAccessibleName(self.words())

    def _stage(self) -> Stage | None:
        workshop_id = self.desk.workshop_id
        return None if workshop_id is None else stages.stage_of(self.desk.document, workshop_id)

    # What can be done

    def commands(self) -> list[Command]:
        """Everything about the stage; the keys work while typing too."""
        return [
            Command("Show or hide the stage", _GROUP, self.toggle, "F5", bound=True),
            Command("Freeze the stage, or let it move", _GROUP, self.freeze, "F6", bound=True),
            Command("Blank the stage, or light it", _GROUP, self.blank, "F7", bound=True),
            Command("Send a line of text…", _GROUP, self.ask_line, "F8", bound=True),
            Command("Take the line of text off", _GROUP, self.clear_line, "Shift+F8", bound=True),
            Command("Let the stage follow the block", _GROUP, self.follow, "F9", bound=True),
            Command("Pin a scene…", _GROUP, lambda: self._pop_up(self._scenes), "Shift+F9", bound=True),
            Command("Choose the stage's screen…", _GROUP, lambda: self._pop_up(self._screens)),
            Command("Identify the screens", _GROUP, self.identify),
        ]

    def toggle(self) -> None:
        """Show the stage, or hide it."""
        if self.stage.isVisible() and not self.stage.isMinimized():
            self._settings.setValue(_OPEN, False)
            self.stage.close()
        else:
            self._settings.setValue(_OPEN, True)
            self.stage.open()

    def freeze(self) -> None:
        """Hold the picture, or let it move again."""
        stage = self._stage()
        self._change(lambda w: self.desk.run(stages.freeze, w, not (stage and stage.frozen)))

    def blank(self) -> None:
        """Darken the stage, or light it again."""
        stage = self._stage()
        self._change(lambda w: self.desk.run(stages.blank, w, not (stage and stage.blank)))

    def follow(self) -> None:
        """Follow the block again."""
        self._change(lambda w: self.desk.run(stages.follow_block, w))

    def pin(self, scene: Scene) -> None:
        """Keep the stage on a scene."""
        self._change(lambda w: self.desk.run(stages.pin_scene, w, scene))

    def ask_line(self) -> None:
        """Ask for a line of text and send it."""
        stage = self._stage()
        words = stage.message if stage else ""
        self._change(lambda w: MessageBox(self.desk, w, words, self._console).open())

    def clear_line(self) -> None:
        """Take the line of text off the stage."""
        self._change(lambda w: self.desk.run(stages.clear_message, w))

    def identify(self) -> None:
        """Show every screen's number on it."""
        identify(self.desk.look.tokens)

    def _change(self, change: Callable[[int], object]) -> None:
        workshop_id = self.desk.workshop_id
        if workshop_id is None:
            self.desk.bridge.refused.emit(_NO_WORKSHOP)
        else:
            change(workshop_id)

    # Menus and keys

    def _fill_menu(self) -> None:
        self.menu.clear()
        stage, commands = self._stage(), {command.key: command for command in self.commands() if command.key}
        showing = self.stage.isVisible()
        self._add(commands["F5"], "Hide stage" if showing else "Show stage")
        self.menu.addMenu(self._screens)
        self.menu.addAction("Identify screens").triggered.connect(self.identify)
        self.menu.addSeparator()
        self.menu.addMenu(self._scenes)
        self._add(commands["F9"], "Follow the block").setEnabled(bool(stage and stage.pinned))
        self.menu.addSeparator()
        self._add(commands["F6"], "Let it move again" if stage and stage.frozen else "Freeze")
        self._add(commands["F7"], "Light it again" if stage and stage.blank else "Blank")
        self._add(commands["F8"], "Send a line of text…")
        self._add(commands["Shift+F8"], "Take the line off").setEnabled(bool(stage and stage.message))

    def _add(self, command: Command, words: str) -> QAction:
        action = self.menu.addAction(f"{words}\t{keys_in_words(command.key)}")
        action.triggered.connect(command.run)
        return action

    def _fill_screens(self) -> None:
        self._screens.clear()
        for number, screen in enumerate(screens_in_order(), 1):
            spot = Spot.of(screen)
            action = self._screens.addAction(screen_words(number, spot).replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(spot == self.stage.place)
            action.triggered.connect(partial(self.stage.choose, screen))

    def _fill_scenes(self) -> None:
        self._scenes.clear()
        stage = self._stage()
        for scene in (view.scene for view in SCENES if view.scene not in _COVERS):
            action = self._scenes.addAction(scene_words(scene))
            action.setCheckable(True)
            action.setChecked(bool(stage and stage.pinned is scene))
            action.triggered.connect(partial(self.pin, scene))

    def _pop_up(self, menu: QMenu) -> None:
        menu.popup(self.chip.mapToGlobal(QPoint(0, self.chip.height())))

    def _bind(self, command: Command) -> None:
        """The keys work in both windows."""
        if command.key:
            action = QAction(command.title, self)
            action.setShortcut(QKeySequence(command.key))
            action.triggered.connect(command.run)
            self._console.addAction(action)
            self.stage.addAction(action)

    # Coming and going

    def showEvent(self, event: QShowEvent) -> None:
        """Bring back a stage that was open when the console went away in mid-workshop."""
        super().showEvent(event)
        workshop = self.desk.workshop()
        live = workshop is not None and workshop.state is WorkshopState.LIVE
        if live and self._settings.value(_OPEN, False, bool) and not self.stage.isVisible():
            self.stage.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the stage with the console."""
        if watched is self._console and event.type() is QEvent.Type.Close:
            self.stage.close()
            self.stage.deleteLater()
        return super().eventFilter(watched, event)
