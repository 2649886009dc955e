"""The actions captured so far, the newest at the top."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.run.actions import Action, ActionState, lacking
from facilitator.core.run.stage import Scene
from facilitator.ui.local import day_words
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet, team_colour
from facilitator.ui.stage.scene import SceneView

_OWNER, _DUE = 430.0, 240.0


class ActionsScene(SceneView):
    """Who does what until when."""

    scene = Scene.ACTIONS
    watches = (Action, Person, Team)
    _actions: tuple[Action, ...] = ()
    _people: Mapping[int, Person] = MappingProxyType({})
    _teams: Mapping[int, Team] = MappingProxyType({})

    def load(self) -> None:
        """Read the actions that stand, newest first."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        found = [] if workshop_id is None else document.all(Action, workshop_id=workshop_id)
        standing = [action for action in found if action.state is not ActionState.DROPPED]
        self._actions = tuple(sorted(standing, key=lambda a: (a.captured_at, a.id), reverse=True))
        self._people = {person.id: person for person in document.all(Person)}
        self._teams = {team.id: team for team in document.all(Team)}

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw a row for every action that fits."""
        area = heading(canvas, room, self._summary(), "What we have agreed to do", 64)
        if not self._actions:
            nothing_yet(canvas, area, "No actions yet. Each will have one owner and one date.")
            return
        most = MOST_LINES if len(self._actions) <= MOST_LINES else MOST_LINES - 1
        height = min(100.0, area.height() / MOST_LINES)
        for place, action in enumerate(self._actions[:most]):
            self._paint_row(canvas, QRectF(area.left(), area.top() + place * height, area.width(), height), action)
        if len(self._actions) > most:
            y = area.top() + most * height + 14
            words = f"+{len(self._actions) - most} earlier"
            canvas.text(QRectF(area.left(), y, 500, 50), words, Type(34, colour=canvas.tokens.muted))

    def _summary(self) -> str:
        if not self._actions:
            return ""
        ready = sum(1 for action in self._actions if not lacking(action))
        words = counted(len(self._actions), "action")
        if ready == len(self._actions):
            return f"{words}, all with owner and date"
        return f"{words} · {ready} with owner and date"

    def _paint_row(self, canvas: Canvas, rect: QRectF, action: Action) -> None:
        tokens = canvas.tokens
        canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
        y = rect.top() + (rect.height() - canvas.line_height(36)) / 2
        owner = self._people.get(action.owner_id or 0)
        team = self._teams.get(owner.team_id or 0) if owner else None
        x = rect.left()
        if team:
            canvas.mark(team.mark, team_colour(team), QRectF(x, y + 8, 26, 26))
        look = Type(36, HALF_BOLD) if owner else Type(36, colour=tokens.warn)
        canvas.text(QRectF(x + 42, y, _OWNER - 72, 50), owner.name if owner else "no owner yet", look)
        done = action.state is ActionState.DONE
        words = QRectF(x + _OWNER, y, rect.width() - _OWNER - _DUE - 30, 50)
        if done:
            canvas.mark("check", tokens.ok, QRectF(words.left(), y + 8, 26, 26))
            words.setLeft(words.left() + 42)
        canvas.text(words, action.text, Type(36, colour=tokens.muted if done else ""))
        due = day_words(action.due) if action.due else "no date yet"
        look = Type(36, colour=tokens.muted if action.due else tokens.warn)
        canvas.text(QRectF(rect.right() - _DUE, y, _DUE, 50), due, look)
