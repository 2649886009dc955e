"""Solutions: what every table works on, and the one that is being presented, large."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Person
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.core.run.clock.turns import Turn
from facilitator.core.run.presenting import presented_now
from facilitator.core.run.solutions import Solution, missing, progress_words
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.local import day_words
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, heading, nothing_yet
from facilitator.ui.stage.scene import SceneView

_MOST_ROWS, _MOST_ACTIONS = 6, 4


class SolutionsScene(SceneView):
    """During the design one row a solution; while they are presented, the one whose turn it is."""

    scene = Scene.SOLUTIONS
    watches = (Solution, Action, Opportunity, Person, Live, Turn, Block)
    _solutions: tuple[Solution, ...] = ()
    _actions: tuple[Action, ...] = ()
    _opportunities: Mapping[int, str] = MappingProxyType({})
    _people: Mapping[int, str] = MappingProxyType({})
    _current: Solution | None = None

    def load(self) -> None:
        """Read solutions and their actions, and whose turn it is."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._solutions, self._actions, self._current = (), (), None
        if workshop_id is None:
            return
        self._solutions = tuple(document.all(Solution, workshop_id=workshop_id))
        actions = document.all(Action, workshop_id=workshop_id)
        self._actions = tuple(action for action in actions if action.state is not ActionState.DROPPED)
        self._opportunities = {o.id: o.title for o in document.all(Opportunity, workshop_id=workshop_id)}
        self._people = {person.id: person.name for person in document.all(Person)}
        progress = find_progress(document, workshop_id)
        presenting = progress and progress.current and progress.current.activity is Activity.PRESENT
        self._current = presented_now(document, workshop_id) if presenting else None

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the one that is presented, or all of them."""
        if self._current:
            self._paint_one(canvas, room, self._current)
            return
        area = heading(canvas, room, progress_words(self._solutions, self._actions), "Designing solutions")
        if not self._solutions:
            nothing_yet(canvas, area, "Solutions appear here as the tables note them down.")
            return
        most = _MOST_ROWS if len(self._solutions) <= _MOST_ROWS else _MOST_ROWS - 1
        height = min(150.0, area.height() / min(len(self._solutions), _MOST_ROWS))
        for place, solution in enumerate(self._solutions[:most]):
            rect = QRectF(area.left(), area.top() + place * height, area.width(), height - 12)
            self._paint_row(canvas, rect, solution)
        if len(self._solutions) > most:
            words = f"+{len(self._solutions) - most} more"
            y = area.top() + most * height + 20
            canvas.text(QRectF(area.left() + 30, y, 500, 50), words, Type(34, colour=canvas.tokens.muted))

    def _paint_row(self, canvas: Canvas, rect: QRectF, solution: Solution) -> None:
        tokens = canvas.tokens
        canvas.fill(rect, tokens.card, 14)
        lacks = missing(solution, self._actions)
        y = rect.top() + (rect.height() - canvas.line_height(34) - canvas.line_height(28)) / 2
        table = f"Table {solution.table_no}" if solution.table_no else "All tables"
        canvas.text(QRectF(rect.left() + 30, y, 180, 50), table, Type(34, HALF_BOLD, tokens.accent))
        words = QRectF(rect.left() + 220, y, rect.width() - 700, 50)
        used = canvas.text(words, solution.title, Type(34, HALF_BOLD))
        below = solution.what or self._opportunities.get(solution.opportunity_id or 0, "")
        canvas.text(words.translated(0, used), below, Type(28, colour=tokens.muted))
        x = rect.right() - 450
        if lacks:
            open_ends = QRectF(x, y, 430, rect.height())
            canvas.text(open_ends, f"open: {', '.join(lacks)}", Type(28, colour=tokens.warn), 2)
        else:
            middle = rect.center().y()
            canvas.mark("check", tokens.ok, QRectF(x, middle - 14, 28, 28))
            place = QRectF(x + 42, middle - canvas.line_height(30) / 2, 380, 50)
            canvas.text(place, "complete", Type(30, colour=tokens.ok))

    def _paint_one(self, canvas: Canvas, room: QRectF, solution: Solution) -> None:
        table = f"Table {solution.table_no}" if solution.table_no else ""
        answers = self._opportunities.get(solution.opportunity_id or 0, "")
        small = " · ".join(part for part in (table, answers) if part)
        area = heading(canvas, room, small, solution.title)
        tokens = canvas.tokens
        what = solution.what or "Not described yet."
        y = area.top() + canvas.text(area, what, Type(46, colour=tokens.ink if solution.what else tokens.muted), 3) + 30
        own = [action for action in self._actions if action.solution_id == solution.id]
        if own:
            y += canvas.text(QRectF(area.left(), y, 900, 50), "Actions", Type(32, HALF_BOLD, tokens.accent)) + 6
            y = self._paint_actions(canvas, QRectF(area.left(), y, area.width(), area.bottom() - y), own) + 24
        if solution.measure:
            place = QRectF(area.left(), y, area.width(), 50)
            label = Type(32, HALF_BOLD, tokens.accent)
            canvas.text(place, "Success", label)
            canvas.text(place.adjusted(canvas.width("Success", label) + 24, 0, 0, 0), solution.measure, Type(32))

    def _paint_actions(self, canvas: Canvas, area: QRectF, actions: Sequence[Action]) -> float:
        most = _MOST_ACTIONS if len(actions) <= _MOST_ACTIONS else _MOST_ACTIONS - 1
        y, muted = area.top(), Type(36, colour=canvas.tokens.muted)
        for action in actions[:most]:
            owner = self._people.get(action.owner_id or 0, "no owner yet")
            canvas.text(QRectF(area.left(), y, area.width() - 660, 50), action.text, Type(36))
            canvas.text(QRectF(area.right() - 620, y, 380, 50), owner, Type(36, BOLD) if action.owner_id else muted)
            due = day_words(action.due) if action.due else "no date"
            canvas.text(QRectF(area.right() - 220, y, 220, 50), due, muted)
            y += 60
        if len(actions) > most:
            y += canvas.text(QRectF(area.left(), y, 600, 50), f"+{len(actions) - most} more", muted)
        return y
