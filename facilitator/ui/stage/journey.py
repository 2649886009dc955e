"""The customer journey on the stage: the strip of stages, and on its other side the transitions."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.run.canvases.journey import Journey, JourneyStage, Touchpoint, Transition, journey
from facilitator.core.run.canvases.whole import side_shown
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.journey_cards import paint_stage, paint_transition, team_lines, title_lines
from facilitator.ui.stage.pieces import heading, nothing_yet
from facilitator.ui.stage.scene import SceneView

SIDES = 2
_ACROSS, _GAP, _WIDEST = 6, 34.0, 560.0
_CARDS, _COLUMNS = 6, 2
_FOOT = 50.0


class JourneyScene(SceneView):
    """Its sides are the strip and the transitions. Of many, the page with the row at hand is shown."""

    scene = Scene.JOURNEY
    watches = (JourneyStage, Touchpoint, Transition, Team, Person, Stage)
    _found = Journey((), (), MappingProxyType({}), ())
    _owners: Mapping[int, str] = MappingProxyType({})
    _side = _row = 0

    def load(self) -> None:
        """Read the journey, and which row of which side is at hand."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        empty = Journey((), (), MappingProxyType({}), ())
        self._found = empty if workshop_id is None else journey(document, workshop_id)
        self._owners = {person.id: person.name for person in document.all(Person)}
        self._side, self._row = (0, 0) if workshop_id is None else side_shown(document, workshop_id, SIDES)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that is turned to the room."""
        if self._side:
            self._paint_transitions(canvas, room)
        else:
            self._paint_strip(canvas, room)

    def _paint_strip(self, canvas: Canvas, room: QRectF) -> None:
        stages = self._found.stages
        area = heading(canvas, room, self._words(), "The customer’s journey", 60)
        if not stages:
            nothing_yet(canvas, area, "The stages of the journey appear here, with where each team meets the customer.")
            return
        first, last = _page(self._row, len(stages), _ACROSS)
        paged = len(stages) > _ACROSS
        width = (area.width() - _GAP * (last - first - 1)) / (last - first)
        height = area.height() + 16 - (_FOOT if paged else 0)
        width = min(width, _WIDEST)
        shown = stages[first:last]
        lines = title_lines(canvas, shown, width), team_lines(canvas, self._found, shown, width)
        for place, stage in enumerate(shown):
            card = QRectF(area.left() + place * (width + _GAP), area.top() - 10, width, height)
            paint_stage(canvas, card, self._found, stage, lines, first + place < len(stages) - 1)
        if paged:
            _paint_place(canvas, area, f"stages {first + 1} to {last} of {len(stages)}")

    def _paint_transitions(self, canvas: Canvas, room: QRectF) -> None:
        found = self._found.transitions
        risky = sum(1 for one in found if one.risky)
        words = counted(len(found), "transition") + (f", {risky} risky" if risky else "")
        area = heading(canvas, room, words if found else "", "Where work changes hands", 60)
        if not found:
            nothing_yet(canvas, area, "No transitions yet: they stand where another team takes over.")
            return
        first, last = _page(self._row, len(found), _CARDS)
        paged = len(found) > _CARDS
        rows = -(-(last - first) // _COLUMNS)
        width = (area.width() - _GAP) / _COLUMNS
        height = min(290.0, (area.height() + 16 - (_FOOT if paged else 0)) / rows)
        titles = {stage.id: stage.title for stage in self._found.stages}
        teams = {team.id: team for team in self._found.teams}
        for place, one in enumerate(found[first:last]):
            x = area.left() + place % _COLUMNS * (width + _GAP)
            card = QRectF(x, area.top() - 10 + place // _COLUMNS * height, width, height - 18)
            owner = self._owners.get(one.owner_id or 0, "")
            between = teams[one.from_team_id], teams[one.to_team_id]
            paint_transition(canvas, card, one, between, titles[one.stage_id], owner)
        if paged:
            _paint_place(canvas, area, f"{first + 1} to {last} of {len(found)}")

    def _words(self) -> str:
        found = self._found
        if not found.stages:
            return ""
        points = sum(map(len, found.cells.values()))
        return f"{counted(len(found.stages), 'stage')} · {counted(points, 'touchpoint')}"


def _page(place: int, count: int, size: int) -> tuple[int, int]:
    """The first and the one after the last on the page that holds a place; the last page is full."""
    first = max(0, min(min(place, count - 1) // size * size, count - size))
    return first, min(first + size, count)


def _paint_place(canvas: Canvas, area: QRectF, words: str) -> None:
    y = area.bottom() - 34
    canvas.text(QRectF(area.left(), y, area.width(), 50), words, Type(30, colour=canvas.tokens.muted))
