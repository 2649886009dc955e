"""The messaging hierarchy on the stage: the tree, its translation, and one entry in every team's words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.run.canvases.clarity import Said, Tested, tested
from facilitator.core.run.canvases.messaging import Branch, Clarity, Message, Translation, Wording, entries, gaps
from facilitator.core.run.canvases.whole import MessagingWhole, messaging_whole, side_shown
from facilitator.core.run.stage import Scene, Stage
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.message_tree import capabilities_at, paint_tree
from facilitator.ui.stage.pieces import HALF_BOLD, heading, nothing_yet, team_label
from facilitator.ui.stage.rows import page, page_words
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.table import Cell, paint_table

_SIDES = 3
_TREE, _TRANSLATION, _CLARITY = range(_SIDES)
_MOST_ROWS, _MOST_TEAMS = 5, 4
_SHORT, _LONG = 70, 120
_COLUMNS = (("What it does", 0.26), ("What it means to the customer", 0.37), ("What we say", 0.37))


class MessagingScene(SceneView):
    """The side that is at hand on the console, and of it the part with the row at hand."""

    scene = Scene.MESSAGING
    watches = (Message, Wording, Translation, Stage, Team, Person)
    _whole = MessagingWhole()
    _side = _row = 0
    _tested: Tested | None = None
    _owner = ""

    def load(self) -> None:
        """Read the canvas, and which part of it is shown."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        self._whole, self._side, self._row, self._tested, self._owner = MessagingWhole(), _TREE, 0, None, ""
        if workshop_id is None:
            return
        self._whole = messaging_whole(document, workshop_id)
        self._side, self._row = side_shown(document, workshop_id, _SIDES)
        every = list(entries(self._whole.tree))
        if every:
            self._tested = tested(document, every[min(self._row, len(every) - 1)])
            owner = document.find(Person, self._tested.message.owner_id)
            self._owner = owner.name if owner else ""

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the side that is shown."""
        if self._side == _TRANSLATION:
            self._paint_translation(canvas, room)
        elif self._side == _CLARITY:
            self._paint_clarity(canvas, room)
        else:
            self._paint_tree(canvas, room)

    def _paint_tree(self, canvas: Canvas, room: QRectF) -> None:
        tree = self._whole.tree
        shown = capabilities_at(tree, self._row, MOST_LINES)
        area = heading(canvas, room, _tree_words(shown, tree), "What we say, and why", 60)
        if not tree:
            nothing_yet(canvas, area, "It begins with what the product can do. Benefits and messages follow from that.")
            return
        paint_tree(canvas, area, tree[shown.start : shown.stop], MOST_LINES)

    def _paint_translation(self, canvas: Canvas, room: QRectF) -> None:
        rows = self._whole.translations
        shown = page(self._row, len(rows), _MOST_ROWS)
        small = page_words(shown, len(rows), "Row") or "From feature to talking point"
        area = heading(canvas, room, small, "In the customer’s words", 60)
        if not rows:
            nothing_yet(canvas, area, "Each feature will stand beside what it means to the customer, and what we say.")
            return
        cells = [
            (Cell(row.feature, strong=True), Cell(row.meaning), Cell(row.talking_point))
            for row in rows[shown.start : shown.stop]
        ]
        paint_table(canvas, area, _COLUMNS, cells, _MOST_ROWS)

    def _paint_clarity(self, canvas: Canvas, room: QRectF) -> None:
        at = self._tested
        if at is None:
            area = heading(canvas, room, "", "Do we all mean the same?", 60)
            nothing_yet(canvas, area, "Each team will say our messages in its own words.")
            return
        area = heading(canvas, room, "Do we all mean the same?", at.message.text, 60)
        shown = at.said[:_MOST_TEAMS] if len(at.said) <= _MOST_TEAMS else _spoken(at.said)
        foot = 150.0 if at.message.clarity is Clarity.DIFFERS and at.message.plan else 80.0
        gap = 24.0
        width = (area.width() - gap * (len(shown) - 1)) / max(1, len(shown))
        for place, said in enumerate(shown):
            card = QRectF(area.left() + place * (width + gap), area.top(), width, area.height() - foot)
            _paint_said(canvas, card, said)
        below = QRectF(area.left(), area.bottom() - foot + 22, area.width(), foot - 22)
        self._paint_verdict(canvas, below, at, len(at.said) - len(shown))

    def _paint_verdict(self, canvas: Canvas, area: QRectF, at: Tested, hidden: int) -> None:
        tokens, message = canvas.tokens, at.message
        more = f" · +{counted(hidden, 'team')}" if hidden else ""
        if message.clarity is Clarity.SAME:
            canvas.mark("check", tokens.ok, QRectF(area.left(), area.top() + 8, 32, 32))
            canvas.text(area.adjusted(48, 0, 0, 0), f"We all mean the same{more}", Type(38, HALF_BOLD, tokens.ok))
        elif message.clarity is Clarity.DIFFERS:
            used = canvas.text(area, f"We mean different things{more}", Type(38, HALF_BOLD, tokens.warn))
            plan = " · ".join(part for part in (message.plan, self._owner) if part)
            if message.plan:
                canvas.text(area.translated(0, used + 4), plan, Type(34))
        else:
            waiting = len(at.waiting)
            words = f"{counted(waiting, 'team')} to hear" if waiting else "Is that the same? We decide together."
            canvas.text(area, words + more, Type(36, colour=tokens.muted))


def _tree_words(shown: range, tree: Sequence[Branch]) -> str:
    if not tree:
        return ""
    if len(shown) < len(tree):
        return page_words(shown, len(tree), "Capability", "Capabilities")
    missing = len(gaps(tree))
    return (
        f"{counted(missing, 'gap')} to fill"
        if missing
        else "Every capability has its benefit, every benefit its message"
    )


def _spoken(said: Sequence[Said]) -> tuple[Said, ...]:
    """Those that have said it go before those that have not; in their order."""
    return tuple(sorted(said, key=lambda one: not one.text)[:_MOST_TEAMS])


def _paint_said(canvas: Canvas, card: QRectF, said: Said) -> None:
    tokens = canvas.tokens
    canvas.fill(card, tokens.card, 16)
    room = card.adjusted(26, 22, -26, -20)
    team_label(canvas, said.team, room.left(), room.top(), 32, room.width() - 40)
    words = room.adjusted(0, canvas.line_height(32) + 18, 0, 0)
    if not said.text:
        canvas.text(words, "not heard yet", Type(32, colour=tokens.muted))
        return
    size = 46 if len(said.text) < _SHORT else 38 if len(said.text) < _LONG else 32
    lines = max(1, int(words.height() / canvas.line_height(size)))
    canvas.text(words, said.text, Type(size), min(lines, 7))
