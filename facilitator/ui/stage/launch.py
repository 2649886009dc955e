"""The launch canvas: how ready the teams are, the sequence with its critical path, what if, and who tells whom."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.plan.prepare.workdays import workdays_of
from facilitator.core.plan.workshops import Programme
from facilitator.core.run.canvases.launch import (
    Contingency,
    Dependency,
    Launch,
    LaunchLine,
    LaunchTask,
    LineKind,
    Readiness,
    State,
)
from facilitator.core.run.canvases.launch_plan import LaunchPlan, launch_plan
from facilitator.core.run.canvases.path_words import standing_words
from facilitator.core.run.canvases.readiness import STATE_WORDS, in_words
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.launch_look import DISCS, items_in_turn, state_colour
from facilitator.ui.local import day_words, year_day_words
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.launch_gantt import paint_gantt
from facilitator.ui.stage.pieces import HALF_BOLD, RIGHT, heading, nothing_yet, team_label
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.widgets.discs import paint_disc

SIDES = 4
_FOOT, _STATE, _TEAM, _OWNER, _CARDS = 56.0, 276.0, 340.0, 300.0, 4
_CARD_HEIGHT, _GAP = 146.0, 14.0


class LaunchScene(SceneView):
    """The side whose tab is chosen on the console, and of it the page with the row at hand."""

    scene = Scene.LAUNCH
    watches = (
        Launch, Readiness, LaunchTask, Dependency, Contingency, LaunchLine, Team, Person, Programme, Stage,
    )  # fmt: skip
    _plan: LaunchPlan | None = None
    _side = _row = 0

    def load(self) -> None:
        """Read the launch, and which part of it is looked at."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._plan = None
        if workshop_id is None:
            return
        self._plan = launch_plan(document, workshop_id, workdays_of(document).is_workday)
        self._side, self._row = side_shown(document, workshop_id, SIDES)
        self._teams = {team.id: team for team in document.all(Team)}
        self._people = {person.id: person.name for person in document.all(Person)}

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side."""
        if self._plan is None:
            return
        paint = (self._paint_readiness, self._paint_sequence, self._paint_contingencies, self._paint_lines)[self._side]
        paint(canvas, room, self._plan)

    def _launch_words(self, plan: LaunchPlan) -> str:
        launch = plan.timeline.launch
        if launch is None:
            return "Launch"
        return f"{launch.title} · launch {year_day_words(launch.day)}" if launch.day else launch.title

    # Readiness

    def _paint_readiness(self, canvas: Canvas, room: QRectF, plan: LaunchPlan) -> None:
        items = items_in_turn(plan.readiness)
        said = in_words(items).partition(", ")
        small = " · ".join(part for part in (self._launch_words(plan), said[2]) if part and items)
        area = heading(canvas, room, small, said[0] if items else "How ready are we?", 64)
        if not items:
            nothing_yet(canvas, area, "What must be ready appears here, team by team.")
            return
        shown = page(self._row, len(items), MOST_LINES)
        height = min(92.0, (area.height() - _FOOT) / len(shown))
        for place, number in enumerate(shown):
            rect = QRectF(area.left(), area.top() + place * height, area.width(), height)
            self._paint_item(canvas, rect, items[number])
        foot = QRectF(area.left(), area.top() + len(shown) * height + 12, area.width(), _FOOT)
        self._paint_counts(canvas, foot, plan, page_words(shown, len(items), "Item"))

    def _paint_item(self, canvas: Canvas, rect: QRectF, item: Readiness) -> None:
        tokens, team = canvas.tokens, self._teams.get(item.team_id or 0)
        canvas.rule(rect.left(), rect.top(), rect.right(), rect.top())
        colour = state_colour(item.state, tokens)
        y = rect.top() + (rect.height() - canvas.line_height(34)) / 2
        disc = QRectF(rect.left(), rect.center().y() - 17, 34, 34)
        paint_disc(canvas.painter, DISCS[item.state], disc, colour, tokens.canvas)
        canvas.text(QRectF(rect.left() + 52, y, _STATE - 60, 50), STATE_WORDS[item.state], Type(34, HALF_BOLD, colour))
        if team is not None:
            team_label(canvas, team, rect.left() + _STATE, y + 1, 32, _TEAM - 60)
        else:
            canvas.text(QRectF(rect.left() + _STATE, y + 1, _TEAM, 50), "All teams", Type(32, colour=tokens.muted))
        owner, named = self._people.get(item.owner_id or 0, ""), Type(32, colour=tokens.muted)
        beside = min(_OWNER, canvas.width(owner, named)) + 40 if owner else 0.0
        text = QRectF(rect.left() + _STATE + _TEAM, y, rect.width() - _STATE - _TEAM - beside, 50)
        lines = 2 if rect.height() >= 2 * canvas.line_height(34) else 1
        look = Type(34, colour=tokens.muted if item.state is State.READY else "")
        text.moveTop(rect.center().y() - canvas.height(item.text, look, text.width(), lines) / 2)
        canvas.text(text, item.text, look, lines)
        canvas.text(QRectF(rect.right() - _OWNER, y + 1, _OWNER, 50), owner, named, 1, RIGHT)

    def _paint_counts(self, canvas: Canvas, foot: QRectF, plan: LaunchPlan, words: str) -> None:
        """How many items each team has ready, as far as there is room; at the right which rows are shown."""
        look = Type(30, colour=canvas.tokens.muted)
        wide = canvas.width(words, look)
        canvas.text(QRectF(foot.right() - wide - 2, foot.top(), wide + 2, 44), words, look)
        x, right = foot.left(), foot.right() - wide - 40
        for group in plan.readiness:
            count = f"{sum(item.state is State.READY for item in group.items)} of {len(group.items)}"
            if x + 360 > right:
                break
            if group.team is None:
                canvas.text(QRectF(x, foot.top(), 160, 44), "All teams", look)
                x += canvas.width("All teams", look) + 14
            else:
                x = team_label(canvas, group.team, x, foot.top(), 30, 260) + 14
            strong = Type(30, HALF_BOLD)
            canvas.text(QRectF(x, foot.top(), 120, 44), count, strong)
            x += canvas.width(count, strong) + 44

    # Sequence

    def _paint_sequence(self, canvas: Canvas, room: QRectF, plan: LaunchPlan) -> None:
        timeline = plan.timeline
        words = standing_words(timeline.sequence, timeline.launch_day, day_words, with_path=False)
        area = heading(canvas, room, self._launch_words(plan), words or "In what order?", 52)
        if timeline.tasks:
            paint_gantt(canvas, area, timeline, list(self._teams.values()), self._row)
        else:
            nothing_yet(canvas, area, "The tasks up to launch day appear here, with the chain that decides it.")

    # What if, and who tells whom

    def _paint_contingencies(self, canvas: Canvas, room: QRectF, plan: LaunchPlan) -> None:
        found = plan.contingencies
        area = heading(canvas, room, self._launch_words(plan), "What if …", 64)
        if not found:
            nothing_yet(canvas, area, "What could go otherwise, and what do we do in the first hour?")
            return
        shown = page(self._row, len(found), _CARDS)
        for rect, number in zip(_cards(area, len(shown)), shown, strict=True):
            self._paint_case(canvas, rect, found[number])
        _paint_foot(canvas, area, page_words(shown, len(found), "Card"))

    def _paint_case(self, canvas: Canvas, rect: QRectF, case: Contingency) -> None:
        tokens = canvas.tokens
        canvas.fill(rect, tokens.card, 14)
        inside = rect.adjusted(30, 12, -30, -12)
        owner = self._people.get(case.owner_id or 0)
        left, gap, wide = inside.left(), 30.0, inside.width()
        for words, look, width in (
            (case.happens, Type(34, HALF_BOLD), wide * 0.34),
            (case.answer or "no answer yet", Type(32, colour="" if case.answer else tokens.warn), wide * 0.48),
            (owner or "no owner yet", Type(32, colour=tokens.muted if owner else tokens.warn), wide * 0.18 - 2 * gap),
        ):
            lines = int(inside.height() / canvas.line_height(look.size))
            y = inside.center().y() - canvas.height(words, look, width, lines) / 2
            canvas.text(QRectF(left, y, width, inside.height()), words, look, lines)
            left += width + gap

    def _paint_lines(self, canvas: Canvas, room: QRectF, plan: LaunchPlan) -> None:
        area = heading(canvas, room, self._launch_words(plan), "Who tells whom", 64)
        half = (area.width() - 60) / 2
        left = QRectF(area.left(), area.top(), half, area.height())
        self._paint_list(canvas, left, "What is told", plan.lines[LineKind.COMMUNICATION], numbered=False)
        right = left.translated(half + 60, 0)
        self._paint_list(canvas, right, "If we are stuck", plan.lines[LineKind.ESCALATION], numbered=True)

    def _paint_list(
        self, canvas: Canvas, area: QRectF, title: str, lines: Sequence[LaunchLine], numbered: bool
    ) -> None:
        tokens = canvas.tokens
        canvas.text(QRectF(area.left(), area.top() - 8, area.width(), 50), title, Type(34, HALF_BOLD, tokens.accent))
        if not lines:
            words = "Nobody is named yet." if numbered else "Nothing is noted yet."
            canvas.text(QRectF(area.left(), area.top() + 60, area.width(), 60), words, Type(34, colour=tokens.muted))
            return
        below = area.adjusted(0, 52, 0, 0)
        shown = page(self._row, len(lines), _CARDS)
        for rect, number in zip(_cards(below, len(shown)), shown, strict=True):
            self._paint_line(canvas, rect, lines[number], number + 1 if numbered else 0)
        _paint_foot(canvas, below, page_words(shown, len(lines), "Card"))

    def _paint_line(self, canvas: Canvas, rect: QRectF, line: LaunchLine, number: int) -> None:
        tokens = canvas.tokens
        canvas.fill(rect, tokens.card, 14)
        inside = rect.adjusted(28, 12, -24, -12)
        if number:
            y = inside.center().y() - canvas.line_height(34) / 2
            canvas.text(QRectF(inside.left(), y, 50, 50), str(number), Type(34, HALF_BOLD, tokens.accent))
            inside.setLeft(inside.left() + 50)
        said = (line.channel, line.timing, self._people.get(line.owner_id or 0, ""))
        detail = " · ".join(part for part in said if part)
        what, small = Type(32, HALF_BOLD), Type(28, colour=tokens.muted)
        above = canvas.height(line.what, what, inside.width(), 2)
        lines = max(1, int((inside.height() - above) / canvas.line_height(28)))
        below = canvas.height(detail, small, inside.width(), lines)
        inside.setTop(inside.center().y() - (above + below) / 2)
        canvas.text(inside, line.what, what, 2)
        canvas.text(inside.adjusted(0, above, 0, 0), detail, small, lines)


def _cards(area: QRectF, count: int) -> list[QRectF]:
    height = min(_CARD_HEIGHT, (area.height() - _FOOT) / _CARDS - _GAP)
    return [QRectF(area.left(), area.top() + n * (height + _GAP), area.width(), height) for n in range(count)]


def _paint_foot(canvas: Canvas, area: QRectF, words: str) -> None:
    place = QRectF(area.left(), area.bottom() - _FOOT + 8, area.width(), 44)
    canvas.text(place, words, Type(30, colour=canvas.tokens.muted))
