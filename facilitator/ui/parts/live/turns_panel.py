"""Speaker rotation in one line: who has the floor with their own count, who is next, and the whole round."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.record import Changes
from facilitator.core.run.clock import rotation
from facilitator.core.run.clock.phases import phase
from facilitator.core.run.clock.rotation import turn_elapsed, turn_left
from facilitator.core.run.clock.turns import Turn
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.day_reading import CLOCK_RECORDS, DayReading, LiveView
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.live_moves import LiveMoves
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.icons import Sign
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.marks import MarkLabel, mark_icon
from facilitator.ui.widgets.timerface import EDGE, TimerFace, clock_text


class TurnsPanel(LiveView):
    """Hides while the block has no turns."""

    watches = (*CLOCK_RECORDS, Team)

    def __init__(self, desk: Desk, day: DayReading, moves: LiveMoves, parent: QWidget | None = None) -> None:
        self._moves = moves
        self._buttons: list[ActionButton] = []
        super().__init__(desk, day, parent)

    def build(self) -> None:
        """Count and speaker, next, the two buttons; beneath, everyone."""
        card = QFrame()
        card.setProperty("role", "card")
        self.face = TimerFace(self.desk.look.tokens)
        self.face.setFixedSize(100 + EDGE, 46)
        self.face.setAccessibleName("Turn")
        self.speaker = MarkLabel("circle", self.desk.look.tokens.muted)
        self.following = label("", "small")
        self.back = live_button("", "[", icon=self.desk.look.icons.icon(Sign.BACK))
        self.back.name_as("Back a turn")
        self.next = live_button("Next turn", "]")
        self.back.clicked.connect(self._moves.back_turn)
        self.next.clicked.connect(self._moves.next_turn)
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.face)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.speaker)
        words.addWidget(self.following)
        top.addLayout(words, 1)
        top.addWidget(self.back)
        top.addWidget(self.next)
        everyone = QWidget()
        self._flow = FlowLayout(everyone, gap=6)
        column = QVBoxLayout(card)
        column.setContentsMargins(18 - EDGE, 8, 14, 10)
        column.setSpacing(6)
        column.addLayout(top)
        beneath = QHBoxLayout()
        beneath.setContentsMargins(EDGE, 0, 0, 0)
        beneath.addWidget(everyone)
        column.addLayout(beneath)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def refresh(self, changes: Changes | None) -> None:
        """Show the round as it stands."""
        turns, turn = self.day.turns, self._turn()
        teams = {team.id: team for team in self.desk.document.all(Team)}
        team = teams.get(turn.team_id or 0) if turn else None
        name = turn.title if turn else "Everyone has had a turn" if self._begun() else "Nobody has the floor yet"
        tokens = self.desk.look.tokens
        self.speaker.show_team(team.mark if team else "circle", team.colour if team else tokens.muted, name)
        following = self._following(turns, turn)
        self.following.setText(f"next: {following.title}" if following else "last turn" if turn else "")
        self.face.setVisible(turn is not None)
        self._show_round(turns, turn, teams)
        self.tick(self.desk.now())

    def tick(self, now: datetime) -> None:
        """Count the turn."""
        turn, progress = self._turn(), self.day.progress
        if turn is None or progress is None:
            return
        seconds = turn_left(turn, progress.stretches, now)
        note = "" if progress.running else "paused"
        self.face.show_time(clock_text(seconds), phase(turn.length, seconds), note)

    def _turn(self) -> Turn | None:
        progress = self.day.progress
        wanted = progress.live.turn_id if progress else None
        return next((turn for turn in self.day.turns if turn.id == wanted), None)

    def _begun(self) -> bool:
        progress = self.day.progress
        now = self.desk.now()
        return progress is not None and any(turn_elapsed(t, progress.stretches, now) for t in self.day.turns)

    def _following(self, turns: tuple[Turn, ...], turn: Turn | None) -> Turn | None:
        if turn is None:
            return None if self._begun() else next((t for t in turns if not t.skipped), None)
        rest = turns[turns.index(turn) + 1 :]
        return next((t for t in rest if not t.skipped), None)

    def _show_round(self, turns: tuple[Turn, ...], turn: Turn | None, teams: dict[int, Team]) -> None:
        while len(self._buttons) < len(turns):
            button = live_button("")
            button.setCheckable(True)
            button.clicked.connect(partial(self._give, len(self._buttons)))
            self._buttons.append(button)
            self._flow.addWidget(button)
        progress, now = self.day.progress, self.desk.now()
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(turns))
            if place >= len(turns):
                continue
            one = turns[place]
            spoken = progress is not None and one is not turn and turn_elapsed(one, progress.stretches, now) > 0
            words = f"{one.title[:28]} · skipped" if one.skipped else one.title[:28]
            button.setText(words.replace("&", "&&"))
            button.setAccessibleName(f"Give {one.title} the floor")
            button.setToolTip(f"Give {one.title} the floor")
            button.setChecked(one is turn)
            team = teams.get(one.team_id or 0)
            check = self.desk.look.icons.icon(Sign.CHECK, self.desk.look.tokens.muted)
            mark = mark_icon(team.mark, team.colour) if team else mark_icon("circle", self.desk.look.tokens.edge)
            button.setIcon(check if spoken else mark)

    def _give(self, place: int, _on: bool = False) -> None:
        turns = self.day.turns
        if place < len(turns):
            self.desk.run(rotation.begin_turn, turns[place].id)
        self.refresh(None)
