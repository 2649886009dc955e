"""What we said last time: what was kept, what is open by owner, what is back, and what the review said."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import local
from facilitator.core.run.actions import Action
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.captured import Parked
from facilitator.core.run.holding import HOLDING_RECORDS, NOTHING_AGREED, holding
from facilitator.core.run.last_time import AGREED, LEFT, SIDES, LeftOver, Promise, by_owner, left_over
from facilitator.core.run.review import Judgement, ReviewPoint, point_words
from facilitator.core.run.stage import Scene, Stage
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.last_time_holding import paint_holding
from facilitator.ui.stage.pieces import BODY, HALF_BOLD, bar, heading, nothing_yet, team_colour
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.stage.scene import SceneView

_TITLE = "What we said last time"
_OWNER, _DUE, _ISSUES, _GAP = 330.0, 270.0, 520.0, 72.0
_SIZE = 32
_ABOVE = 3


class LastTimeScene(SceneView):
    """Promises, a page at a time: that with the row at hand on the console."""

    scene = Scene.LAST_TIME
    watches = (
        Action, Parked, Opportunity, Person, Stage, Wave, AnswerSheet, ReviewPoint, Judgement, *HOLDING_RECORDS,
    )  # fmt: skip
    _left = LeftOver(None)
    _promises: tuple[Promise, ...] = ()
    _teams: Mapping[int, Team] = MappingProxyType({})
    _holding = NOTHING_AGREED
    _side, _at = LEFT, 0

    def load(self) -> None:
        """Read what was left, and which row is at hand."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._left = LeftOver(None) if workshop_id is None else left_over(document, workshop_id)
        self._promises = tuple(by_owner(self._left.actions))
        self._teams = {team.id: team for team in document.all(Team)}
        self._side, self._at, self._holding = LEFT, 0, NOTHING_AGREED
        workshop = self.desk.workshop()
        if workshop is not None:
            self._side, self._at = side_shown(document, workshop.id, SIDES)
        if workshop is not None and (self._side == AGREED or self._has_no_past()):
            self._holding = holding(document, local(workshop, self.desk.now()).date())

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw how much was kept, the open actions, and beside them what is back."""
        left = self._left
        if self._holding.lines:
            paint_holding(canvas, room, self._holding, self._at)
            return
        area = heading(canvas, room, left.workshop.title if left.workshop else "", _TITLE, 64)
        area = self._paint_kept(canvas, area)
        if not left.open and not left.said.review:
            done = left.kept.made and "Nothing is left over from last time. Thank you all."
            nothing_yet(canvas, area, done or "Nothing was left over: we begin afresh.")
            return
        if self._at >= left.open - len(left.said.waiting) and left.said.review:
            self._paint_said(canvas, area, self._at - left.open + len(left.said.waiting))
            return
        issues = list(dict.fromkeys(one.short for one in left.returning))
        if issues:
            column = QRectF(area.right() - _ISSUES, area.top(), _ISSUES, area.height()) if self._promises else area
            self._paint_issues(canvas, column, issues)
        if self._promises:
            self._paint_promises(canvas, area.adjusted(0, 0, -_ISSUES - _GAP if issues else 0, 0))
        elif not issues:
            words = f"No action is open. {counted(len(left.parked), 'item')} still in the parking lot."
            nothing_yet(canvas, area, words)

    def _has_no_past(self) -> bool:
        """Whether no workshop before has left or made anything: then what was agreed is all there is to look at."""
        left = self._left
        return not (left.open or left.said.review or left.kept.made)

    def _paint_kept(self, canvas: Canvas, area: QRectF) -> QRectF:
        """A bar of what was done, and the counts; nothing where no action was made."""
        kept = self._left.kept
        if not kept.made:
            return area
        bar(canvas, QRectF(area.left(), area.top() + 12, 420, 18), kept.done / kept.made, canvas.tokens.ok)
        words = canvas.text(area.adjusted(450, -6, 0, 0), kept.words, Type(BODY))
        return area.adjusted(0, words + 24, 0, 0)

    def _paint_said(self, canvas: Canvas, area: QRectF, row: int) -> None:
        """What the review said: first what waits for somebody, around a row, then the rest and what worked."""
        said = self._left.said
        used = canvas.text(area, "We said", Type(BODY, HALF_BOLD, canvas.tokens.accent)) + 20
        rest = [point for point in said.points if point not in said.waiting]
        first = max(0, min(row, len(said.waiting) - 1) - _ABOVE)
        texts = [point_words(point) for point in (*said.waiting[first:], *rest)]
        texts += [f"{one.solution.title}: {one.words[:1].lower()}{one.words[1:]}" for one in said.judged]
        bullets(canvas, area.adjusted(0, used, 0, 0), texts, (BODY, 34), most=MOST_LINES)

    def _paint_issues(self, canvas: Canvas, area: QRectF, issues: list[str]) -> None:
        used = canvas.text(area, "Back again", Type(32, HALF_BOLD, canvas.tokens.warn)) + 16
        bullets(canvas, area.adjusted(0, used, 0, 0), issues, (_SIZE, 30), most=MOST_LINES)

    def _paint_promises(self, canvas: Canvas, area: QRectF) -> None:
        count, size = len(self._promises), MOST_LINES
        if count > size:
            size -= 1
        shown = page(min(self._at, count - 1), count, size)
        height = min(100.0, area.height() / MOST_LINES)
        for place, at in enumerate(shown):
            owner = self._promises[at].owner
            again = place > 0 and owner == self._promises[at - 1].owner
            row = QRectF(area.left(), area.top() + place * height, area.width(), height)
            self._paint_promise(canvas, row, self._promises[at], again=again)
        words = page_words(shown, count, "Action")
        if words:
            y = area.top() + len(shown) * height + 14
            canvas.text(QRectF(area.left(), y, area.width(), 44), words, Type(32, colour=canvas.tokens.muted))

    def _paint_promise(self, canvas: Canvas, rect: QRectF, one: Promise, *, again: bool) -> None:
        """One action; `again`: its owner stands above already."""
        tokens = canvas.tokens
        canvas.rule(rect.left() + (_OWNER if again else 0), rect.top(), rect.right(), rect.top())
        y = rect.top() + (rect.height() - canvas.line_height(_SIZE)) / 2
        if not again:
            team = self._teams.get(one.owner.team_id or 0) if one.owner else None
            if team:
                canvas.mark(team.mark, team_colour(team), QRectF(rect.left(), y + 8, 26, 26))
            look = Type(_SIZE, HALF_BOLD) if one.owner else Type(_SIZE, colour=tokens.warn)
            name = one.owner.name if one.owner else "no owner yet"
            canvas.text(QRectF(rect.left() + 42, y, _OWNER - 72, 50), name, look)
        width = rect.width() - _OWNER - _DUE - 30
        lines = len(canvas.wrapped(one.action.text, Type(_SIZE), width, 2))
        top = rect.top() + (rect.height() - lines * canvas.line_height(_SIZE)) / 2
        canvas.text(QRectF(rect.left() + _OWNER, top, width, rect.height()), one.action.text, Type(_SIZE), 2)
        look = Type(_SIZE, colour=tokens.warn if one.overdue or not one.action.due else tokens.muted)
        canvas.text(QRectF(rect.right() - _DUE, y, _DUE, 50), one.words, look)
