"""The console side of a walk under way: the side that the room sees, what comes next, and where a finding goes."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.run.raising import RaisedKeys
from facilitator.core.run.walk import Pane, Unveiled
from facilitator.core.run.walked import RoomView, WalkView
from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.walk.guess_bench import GuessBench
from facilitator.ui.parts.assess.walk.steps import Step, ahead, beside, cue
from facilitator.ui.parts.assess.walk.walk_rows import line_rows, profile_rows, profile_teams
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind, Segmented
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.dotprofile import DotProfile
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.richlist import RichList

_LANE = 112
_STEPS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class WalkBench(QWidget):
    """Lays everything out and shows it; what the buttons do is the pane's."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = Segmented(["Profile", "Where we agree", "Where we differ", "Guess"])
        self.other_wave = live_button("Other wave…", kind=Kind.QUIET)
        self.profile = DotProfile(desk.look.tokens, "Profile by section")
        self.agree = RichList("There is nothing that the teams clearly see alike.")
        self.differ = RichList("No two teams lie far apart.")
        self.guess = GuessBench(desk)
        self.agree.setAccessibleName("Where we agree")
        self.differ.setAccessibleName("Where we differ")
        self.stack = QStackedWidget()
        for part in (self.profile, self.agree, self.differ, self.guess):
            self.stack.addWidget(part)
        elastic(self.stack, 200)
        self.cue = ClampedLabel(2)
        self.back, self.on = live_button("Back", "←"), live_button("Go on", "PgDn", Kind.PRIMARY)
        self.unveil_guess, self.unveil_result = live_button("Guess", "G"), live_button("Result", "V")
        self.board, self.module = live_button("On the board", "Shift B"), live_button("Add module", "Shift M")
        self.ask = live_button("Guess it", "A")
        self.lane = Combo()
        self.lane.setAccessibleName("Lane of the board")
        self.lane.setFixedWidth(_LANE)
        for button in (self.unveil_guess, self.unveil_result):
            button.setCheckable(True)
        self._through, steps = KeysThrough(self), _StepsThrough(self)
        for view in self.lists():
            self._through.spare(view)
            view.installEventFilter(steps)
        self._lay_out()

    def lists(self) -> tuple[QAbstractItemView, ...]:
        """The list of each side, in the order of the sides."""
        return self.profile.list, self.agree, self.differ, self.guess.list

    def shown(self) -> QAbstractItemView:
        """The list of the side that is shown."""
        return self.lists()[self.stack.currentIndex()]

    def show_view(self, view: WalkView, room: RoomView, at: Step, raised: RaisedKeys) -> None:
        """Show how the walk stands: the side that the room sees, all of it for the facilitator."""
        if view.reading is None:
            return
        results, count = view.reading.results, len(view.stops)
        self.sides.set_titles(["Profile", "Where we agree", "Where we differ", f"Guess {count}" if count else "Guess"])
        self.profile.show_profile(profile_teams(results.teams), profile_rows(results, raised))
        self.agree.show_rows(line_rows(view, (*room.strong, *room.weak), raised))
        self.differ.show_rows(line_rows(view, room.apart, raised))
        self.guess.show_view(view, results, raised)
        had_keys = self.shown().hasFocus()
        self.sides.choose(at.pane)
        self.stack.setCurrentIndex(at.pane)
        if had_keys:
            self.shown().setFocus()
        for rows in (self.agree, self.differ):
            if rows.rows() and not rows.selected_keys():
                rows.select([rows.rows()[0].key])
        self._show_buttons(view, at)

    def key_at_hand(self, view: WalkView) -> str:
        """The statement or section that the buttons are about; "" while there is none."""
        pane = Pane(self.stack.currentIndex())
        if pane is Pane.PROFILE:
            return self.profile.at()
        if pane is Pane.STOP:
            return view.stop.stop.key if view.stop else ""
        chosen = (self.agree if pane is Pane.AGREE else self.differ).selected_keys()
        return str(chosen[0]) if chosen else ""

    def show_lanes(self, lanes: list[tuple[str, object]]) -> None:
        """Offer the lanes of the board, keeping the one chosen."""
        if lanes != [(self.lane.itemText(at), self.lane.itemData(at)) for at in range(self.lane.count())]:
            self.lane.fill(lanes)
        self.lane.setVisible(len(lanes) > 1)

    def _show_buttons(self, view: WalkView, at: Step) -> None:
        coming, stop = ahead(view, at), view.stop if at.pane is Pane.STOP else None
        self.cue.setText(cue(view, at))
        self.on.say(coming.words if coming else "That was all")
        self.on.setEnabled(coming is not None)
        self.back.setEnabled(beside(view, at, -1) is not None)
        for button, seen, what in (
            (self.unveil_guess, (Unveiled.GUESS, Unveiled.RESULT), "guess"),
            (self.unveil_result, (Unveiled.RESULT,), "result"),
        ):
            unveiled = stop is not None and stop.unveiled in seen
            button.setVisible(at.pane is Pane.STOP)
            button.setEnabled(stop is not None)
            button.setChecked(unveiled)
            button.name_as(f"{'The room sees' if unveiled else 'Covered for the room:'} the {what}")
        self.ask.setVisible(at.pane in (Pane.AGREE, Pane.DIFFER))

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.sides)
        head.addStretch(1)
        head.addWidget(self.other_wave)
        foot.setSpacing(GAP_S)
        foot.addWidget(self.cue, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        column.addWidget(_flowing(self.unveil_guess, self.unveil_result, self.board, self.lane, self.module, self.ask))


class _StepsThrough(QObject):
    """Leaves the keys that go through the walk to the page; a list would scroll with them."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand a step on to the parents; everything else is the list's."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            event.ignore()
            return True
        return False


def _flowing(*parts: ActionButton | Combo) -> QWidget:
    held = QWidget()
    flow = FlowLayout(held, GAP_S)
    for part in parts:
        flow.addWidget(part)
    return held
