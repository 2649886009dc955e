"""The walk through the results: which wave, what the room sees now, and what becomes of what it finds."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.assess.answers import answered_waves
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Lane
from facilitator.core.record import Changes
from facilitator.core.run import walk
from facilitator.core.run.board import Note
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.raising import Raised, module_for, raised_in
from facilitator.core.run.walk import Pane, Unveiled, Walk
from facilitator.core.run.walked import WalkView, seen_by_room
from facilitator.ui.command import Command
from facilitator.ui.parts.assess.results.taking import add_helping_module, lanes_of, put_on_board
from facilitator.ui.parts.assess.walk.steps import Step, ahead, beside, step_at
from facilitator.ui.parts.assess.walk.walk_bench import WalkBench
from facilitator.ui.parts.assess.walk.walk_verbs import begin_walk, show_step, turn_unveiled
from facilitator.ui.parts.assess.walk.wave_choice import WaveChoice
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.tab_pane import TabPane
from facilitator.ui.stage.results_reading import SIDES, WALK_RECORDS, known_reading, walk_view
from facilitator.ui.widgets.buttons import ActionButton

_GROUP = "Results in the room"
_FIGURES = "0123456789"


class WalkPane(TabPane):
    """Follows the stage: whatever the room sees is at hand here."""

    watches = (*WALK_RECORDS, Raised, Note, Block, Lane)

    def build(self) -> None:
        """The choice of a wave, or the walk itself."""
        self._known = known_reading(self.desk.bridge)
        self._view: WalkView | None = None
        self._choosing = False
        self.choice, self.bench = WaveChoice(), WalkBench(self.desk)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.choice)
        self._stack.addWidget(self.bench)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._wire()

    def refresh(self, changes: Changes | None) -> None:
        """Show the side that the room sees; without a walk, what is proposed."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        view = self._view = walk_view(self.desk, self._known)
        room = seen_by_room(view) if view else None
        if view is None or workshop_id is None:
            return
        begun = room is not None
        if not begun or self._choosing:
            self._offer(view.walk)
        if room is not None:
            self.bench.show_view(view, room, self._at(view), raised_in(document, workshop_id))
            self.bench.show_lanes(lanes_of(document, workshop_id))
            self._mind_the_module()
        self._stack.setCurrentWidget(self.bench if begun and not self._choosing else self.choice)

    def commands(self) -> list[Command]:
        """Every key of the walk."""
        if self._view is None or self._stack.currentWidget() is self.choice:
            return [Command("Walk the room through the answers", _GROUP, self.choice.take.click)]
        return [self._command(title, key, run) for title, key, run in self._keys()]

    def _keys(self) -> tuple[tuple[str, str, Callable[[], object]], ...]:
        return (
            ("Go on: the next side, or more of the statement", "PgDown", self.go_on),
            ("Next side or statement", "Right", lambda: self.step(1)),
            ("Back to the side or statement before", "Left or PgUp", lambda: self.step(-1)),
            ("Count hands; a figure begins it too", "H", self.bench.guess.card.hands.start),
            ("Show or cover the guess", "G", lambda: self.turn(Unveiled.GUESS)),
            ("Show or cover the result", "V", lambda: self.turn(Unveiled.RESULT)),
            ("Put it on the board", "Shift+B", self.put_on_board),
            ("Add the module that helps", "Shift+M", self.add_module),
            ("Let the room guess it", "A", self.let_guess),
            ("Propose statements to guess", "P", self.propose),
            ("Take the statement out", "Del", self.take_out),
            ("Move the statement up", "Alt+Up", lambda: self.move_stop(-1)),
            ("Move the statement down", "Alt+Down", lambda: self.move_stop(1)),
        )

    def _command(self, title: str, key: str, run: Callable[[], object]) -> Command:
        """A key that also brings the keys into the walk: pressed from the page, the next letter is meant here too."""

        def act() -> None:
            focus = QApplication.focusWidget()
            if focus is None or not self.isAncestorOf(focus):
                self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)
            run()

        return Command(title, _GROUP, act, key, bound=True)

    def first_focus(self) -> QWidget:
        """The list of the side that is shown."""
        return self.choice.take if self._stack.currentWidget() is self.choice else self.bench.shown()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the walk; a figure begins counting hands."""
        if event.text() and event.text() in _FIGURES and self._stop_id() is not None:
            self.bench.guess.card.hands.start(event.text())
        elif not press(self.commands(), event):
            super().keyPressEvent(event)

    # What the room sees

    def go_on(self) -> None:
        """Do what comes next."""
        view, workshop_id = self._view, self.desk.workshop_id
        coming = ahead(view, self._at(view)) if view else None
        if coming is None or view is None or workshop_id is None:
            return
        self.bench.guess.card.hands.commit()
        if coming.step is not None:
            self._show(coming.step)
        elif coming.unveiled is not None and view.stop is not None:
            self.desk.run(walk.unveil, view.stop.stop.id, coming.unveiled)

    def step(self, by: int) -> None:
        """Go to the next side or statement, or the one before; what was unveiled stays so."""
        found = beside(self._view, self._at(self._view), by) if self._view and self._view.reading else None
        if found is not None:
            self._show(found)

    def turn(self, wanted: Unveiled) -> None:
        """Show the guess or the result of the stop at hand, or cover it again."""
        stop_id = self._stop_id()
        if stop_id is not None and self._view and self._view.stop:
            self.bench.guess.card.hands.commit()
            self.desk.run(turn_unveiled, stop_id, self._view.stop.unveiled, wanted)

    def _show(self, step: Step) -> None:
        if self.desk.workshop_id is not None:
            self.bench.guess.card.hands.commit()
            self.desk.run(show_step, self.desk.workshop_id, step)

    def _show_side(self, side: int) -> None:
        stop = self._view.stop if self._view and side == Pane.STOP else None
        self._show(Step(Pane(side), stop_id=stop.stop.id if stop else None))

    # What becomes of it

    def put_on_board(self) -> None:
        """The statement or section at hand goes on the board, in the lane that is chosen."""
        key, told = self._key(), self._view.reading if self._view else None
        if key and told:
            lane = self.bench.lane.currentData()
            raised = self.desk.run(put_on_board, self.desk.workshop_id, lane, told.results.wave.id, key, told.results)
            if raised is not None:
                self.desk.said.emit("Put it on the board, with where it came from.")

    def add_module(self) -> None:
        """The module that helps with what is at hand goes into the agenda."""
        key, told = self._key(), self._view.reading if self._view else None
        if key and told:
            wave_id = told.results.wave.id
            blocks = self.desk.run(add_helping_module, self.desk.workshop_id, wave_id, key, told.results)
            if blocks:
                self.desk.said.emit(f"Added “{blocks[0].title}” to the agenda.")

    def let_guess(self, key: str = "") -> None:
        """The room is to guess a statement; that at hand if none is given."""
        wanted = key or (self._key() if self._side() in (Pane.AGREE, Pane.DIFFER) else "")
        workshop_id = self.desk.workshop_id
        if wanted and workshop_id is not None and self.desk.bridge.succeeds(walk.add_stop, workshop_id, wanted):
            self.desk.said.emit("Added a statement to guess.")

    def propose(self) -> None:
        """Take what is worth a guess."""
        if self._view and self._view.reading and self.desk.workshop_id is not None:
            self.desk.run(walk.propose_stops, self.desk.workshop_id, self._view.reading.found)

    def take_out(self) -> None:
        """The stop at hand is not guessed after all."""
        stop_id = self._stop_id()
        if stop_id is not None and self.desk.bridge.succeeds(walk.remove_stop, stop_id):
            self.desk.said.emit("Took out a statement to guess.")

    def move_stop(self, by: int) -> None:
        """Move the stop at hand up or down among the others."""
        stop_id, stops = self._stop_id(), [one.stop.id for one in self._view.stops] if self._view else []
        if stop_id is None:
            return
        place = stops.index(stop_id) + by
        if 0 <= place < len(stops):
            rest = [one for one in stops if one != stop_id]
            before = rest[place] if place < len(rest) else None
            self.desk.run(walk.move_stop, stop_id, before)

    # Parts

    def _wire(self) -> None:
        bench = self.bench
        self.choice.chosen.connect(self._begin)
        self.choice.left.connect(lambda: self._choose(False))
        bench.other_wave.clicked.connect(lambda: self._choose(True))
        bench.sides.chosen.connect(self._show_side)
        bench.guess.stop_chosen.connect(lambda stop_id: self._show(Step(Pane.STOP, stop_id=stop_id)))
        bench.guess.add_asked.connect(self.let_guess)
        bench.guess.propose_asked.connect(self.propose)
        bench.guess.card.hands_counted.connect(lambda *told: self.desk.run(walk.set_hands, *told))
        bench.guess.card.hands.left.connect(lambda: bench.guess.list.setFocus())
        bench.guess.list.delete_requested.connect(lambda _keys: self.take_out())
        for rows in (bench.profile.list, bench.agree, bench.differ):
            rows.selectionModel().currentChanged.connect(lambda *_: self._mind_the_module())
        acts: tuple[tuple[ActionButton, Callable[[], object]], ...] = (
            (bench.back, lambda: self.step(-1)),
            (bench.on, self.go_on),
            (bench.unveil_guess, lambda: self.turn(Unveiled.GUESS)),
            (bench.unveil_result, lambda: self.turn(Unveiled.RESULT)),
            (bench.board, self.put_on_board),
            (bench.module, self.add_module),
            (bench.ask, self.let_guess),
        )
        for button, act in acts:
            button.clicked.connect(lambda _on=False, act=act: act())

    def _begin(self, wave_id: int, against_id: int | None) -> None:
        """The wave is chosen: look at it, and from its beginning."""
        tried = Walk(id=0, workshop_id=self.desk.workshop_id or 0, wave_id=wave_id, against_id=against_id)
        told = self._known.of(tried)
        if told is None or self.desk.workshop_id is None:
            return
        self._choosing = False
        if self.desk.run(begin_walk, self.desk.workshop_id, wave_id, against_id, told.found) is not None:
            self.refresh(None)
            self.bench.shown().setFocus()

    def _choose(self, choosing: bool) -> None:
        self._choosing = choosing
        self.refresh(None)
        self.first_focus().setFocus()

    def _offer(self, chosen: Walk | None) -> None:
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        wave, before = walk.proposed_waves(document, workshop_id)
        wave_id, against_id = (wave.id if wave else None), (before.id if before else None)
        if chosen is not None:
            wave_id, against_id = chosen.wave_id, chosen.against_id
        self.choice.offer(answered_waves(document), wave_id, against_id, begun=chosen is not None)

    def _mind_the_module(self) -> None:
        """The button for the module is there for what a module helps with."""
        key = self._key()
        self.bench.board.setEnabled(bool(key))
        self.bench.module.setEnabled(bool(key) and module_for(self.desk.document, key) is not None)

    def _at(self, view: WalkView) -> Step:
        row = side_shown(self.desk.document, self.desk.workshop_id, SIDES)[1] if self.desk.workshop_id else 0
        return step_at(view, row)

    def _side(self) -> Pane:
        return Pane(self.bench.stack.currentIndex())

    def _key(self) -> str:
        return self.bench.key_at_hand(self._view) if self._view else ""

    def _stop_id(self) -> int | None:
        """The stop at hand while the room is at it."""
        stop = self._view.stop if self._view and self._side() is Pane.STOP else None
        return stop.stop.id if stop else None
