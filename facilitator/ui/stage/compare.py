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
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, heading, nothing_yet, team_label
from facilitator.ui.stage.scene import SceneView

_SHORT = 60
_FEW = 4
_AGREED = 150.0
_TEAM = 400.0
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
        said = list(zip(self._found.teams, compared.said, strict=True))
        most = MOST_LINES - 1
        shown = said if len(said) <= most else sorted(said, key=lambda one: not one[1])[: most - 1]
        rows = len(shown) + (len(said) > len(shown))
        height = min(150.0, (area.height() - _AGREED - 20) / max(1, rows))
        size = 42 if height > 110 else 34
        lines = max(1, min(3, int((height - 16) / canvas.line_height(size))))
        for place, (team, words) in enumerate(shown):
            y = area.top() + place * height
            canvas.rule(area.left(), y, area.right(), y)
            team_label(canvas, team, area.left(), y + 12 + (size - 34) / 2, 34, _TEAM - 80)
            look = Type(size) if words else Type(size, colour=canvas.tokens.muted)
            room = QRectF(area.left() + _TEAM, y + 10, area.width() - _TEAM, height)
            canvas.text(room, words or "not said yet", look, lines)
        if len(said) > len(shown):
            y = area.top() + len(shown) * height + 10
            words = f"+{len(said) - len(shown)} more teams"
            canvas.text(QRectF(area.left(), y, 600, 60), words, Type(34, colour=canvas.tokens.muted))
        _paint_agreed(canvas, QRectF(area.left(), area.bottom() - _AGREED, area.width(), _AGREED), compared)

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


def _paint_agreed(canvas: Canvas, rect: QRectF, compared: Compared) -> None:
    """The band at the foot: what holds for all, or what is still to be settled."""
    tokens, agreed = canvas.tokens, compared.row.agreed
    canvas.fill(rect, tokens.ok_soft if agreed else tokens.card, 16, tokens.ok_line if agreed else tokens.line)
    words = agreed or ("The teams differ. What shall hold for all of us?" if compared.row.differs else "")
    words = words or "What shall hold for all of us?"
    lead = QRectF(rect.left() + 28, rect.top() + 24, _TEAM - 40, 60)
    canvas.text(lead, "Agreed" if agreed else "Not agreed yet", Type(38, BOLD, tokens.ok if agreed else tokens.warn))
    inside = QRectF(rect.left() + _TEAM, rect.top() + 22, rect.width() - _TEAM - 28, rect.height() - 30)
    canvas.text(inside, words, Type(38, HALF_BOLD if agreed else Type(38).weight), 2)
