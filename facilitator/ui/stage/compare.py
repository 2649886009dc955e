"""What the teams say side by side: one row large, or all of them with what is agreed."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.comparing import CompareCell, Compared, CompareRow, Comparison, comparison
from facilitator.core.run.clock.timekeeping import Live, find_progress
from facilitator.core.run.stage import Scene, Stage, stage_of
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet, team_label
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.side_by_side import paint_agreed, paint_said

_SHORT = 60
_FEW = 4
_STATE = 420.0
_LOWER = 4.0  # brings smaller words onto the line of those beside them


class CompareScene(SceneView):
    """Pane 0 shows all rows, pane 1 the first of them, and so on."""

    scene = Scene.COMPARE
    watches = (CompareRow, CompareCell, Team, Person, Stage, Live, Block)
    _found = Comparison((), ())
    _title = ""
    _pane = 0

    def load(self) -> None:
        """Read the comparison of the block under way; without one, the last that has been begun."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        block = None if workshop_id is None else compared_now(document, workshop_id)
        stage = None if workshop_id is None else stage_of(document, workshop_id)
        self._title = block.title if block else ""
        self._found = comparison(document, block.id) if block else Comparison((), ())
        self._pane = stage.pane if stage and stage.pane <= len(self._found.rows) else 0

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the row that is looked at, or all of them."""
        rows = self._found.rows
        if self._pane:
            words = f"{self._title} · {self._pane} of {len(rows)}"
            self._paint_one(canvas, heading(canvas, room, words, rows[self._pane - 1].row.title), rows[self._pane - 1])
            return
        agreed = sum(1 for compared in rows if compared.row.agreed)
        small = f"{agreed} of {len(rows)} agreed" if rows else ""
        area = heading(canvas, room, small, self._title or "Side by side", 60)
        if not rows:
            nothing_yet(canvas, area, "What we compare appears here, team by team.")
        elif len(rows) <= _FEW and len(self._found.teams) <= _FEW and all(map(_is_short, rows)):
            self._paint_table(canvas, area)
        else:
            self._paint_list(canvas, area)

    def _paint_one(self, canvas: Canvas, area: QRectF, compared: Compared) -> None:
        """Each team's words below each other, then what is agreed."""
        paint_said(canvas, area, list(zip(self._found.teams, compared.said, strict=True)))
        differs = "The teams differ. What shall hold for all of us?"
        question = differs if compared.row.differs else "What shall hold for all of us?"
        paint_agreed(canvas, area, compared.row.agreed, question)

    def _paint_table(self, canvas: Canvas, area: QRectF) -> None:
        """All words of a few short rows, in columns."""
        teams, rows = self._found.teams, self._found.rows
        width = area.width() / (len(teams) + 2)
        for place, team in enumerate(teams):
            team_label(canvas, team, area.left() + (place + 1) * width, area.top(), 32, width - 80)
        agreed = QRectF(area.left() + (len(teams) + 1) * width, area.top(), width, 50)
        canvas.text(agreed, "Agreed", Type(32, colour=canvas.tokens.muted))
        height = min(200.0, (area.height() - 60) / len(rows))
        lines = max(1, int((height - 20) / canvas.line_height(34)))
        for place, compared in enumerate(rows):
            y = area.top() + 60 + place * height
            canvas.rule(area.left(), y, area.right(), y)
            settled = compared.row.agreed or ("differs" if compared.row.differs else "")
            colour = canvas.tokens.ok if compared.row.agreed else canvas.tokens.bad
            cells = (compared.row.title, *compared.said, settled)
            for column, words in enumerate(cells):
                look = Type(34, HALF_BOLD) if not column else Type(34)
                look = Type(34, HALF_BOLD, colour) if column == len(cells) - 1 else look
                cell = QRectF(area.left() + column * width, y + 12, width - 24, height)
                canvas.text(cell, words or "–", look if words else Type(34, colour=canvas.tokens.muted), lines)

    def _paint_list(self, canvas: Canvas, area: QRectF) -> None:
        """The titles with where each stands, around the first that is still open."""
        rows = self._found.rows
        at = next((place for place, compared in enumerate(rows) if not compared.row.agreed), 0)
        first = max(0, min(at // MOST_LINES * MOST_LINES, len(rows) - MOST_LINES))
        shown = rows[first : first + MOST_LINES]
        height = min(104.0, (area.height() - 56) / len(shown))
        for place, compared in enumerate(shown):
            y = area.top() + place * height
            canvas.rule(area.left(), y, area.right(), y)
            top = y + (height - canvas.line_height(38)) / 2
            state = QRectF(area.right() - _STATE, top, _STATE, 60)
            settled = bool(compared.row.agreed)
            if settled:
                canvas.mark("check", canvas.tokens.ok, QRectF(state.left() - 46, top + 12, 28, 28))
            words, colour = _state(canvas, compared)
            canvas.text(QRectF(area.left(), top, area.width() - _STATE - 80, 60), compared.row.title, Type(38))
            canvas.text(state.translated(0, _LOWER), words, Type(32, HALF_BOLD, colour))
        if len(shown) < len(rows):
            y = area.top() + len(shown) * height + 8
            words = f"{first + 1} to {first + len(shown)} of {len(rows)}"
            canvas.text(QRectF(area.left(), y, 600, 50), words, Type(30, colour=canvas.tokens.muted))


def compared_now(document: Document, workshop_id: int) -> Block | None:
    """The comparing block under way; else the last one that has rows."""
    progress = find_progress(document, workshop_id)
    if progress and progress.current and progress.current.activity is Activity.COMPARE:
        return progress.current
    begun = {row.block_id for row in document.all(CompareRow, workshop_id=workshop_id)}
    blocks = document.all(Block, workshop_id=workshop_id, activity=Activity.COMPARE)
    return next((block for block in reversed(blocks) if block.id in begun), None)


def _is_short(compared: Compared) -> bool:
    return max(map(len, (compared.row.title, compared.row.agreed, *compared.said))) <= _SHORT


def _state(canvas: Canvas, compared: Compared) -> tuple[str, str]:
    if compared.row.agreed:
        return "agreed", canvas.tokens.ok
    if compared.row.differs:
        return "differs, to be settled", canvas.tokens.bad
    return "still open", canvas.tokens.muted
