"""The queue of clarifying questions."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.run.captured import Question, QuestionState, queue
from facilitator.core.run.stage import Scene
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import HALF_BOLD, SMALL, heading, nothing_yet, team_label
from facilitator.ui.stage.scene import SceneView

_MOST = 6


class QuestionsScene(SceneView):
    """The question that is up now, large; those that wait below it."""

    scene = Scene.QUESTIONS
    watches = (Question, Team)
    _waiting: tuple[Question, ...] = ()
    _small = ""
    _teams: Mapping[int, Team] = MappingProxyType({})

    def load(self) -> None:
        """Read the open questions, and how many were answered or parked."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        everything = [] if workshop_id is None else document.all(Question, workshop_id=workshop_id)
        self._waiting = tuple(queue(everything))
        self._teams = {team.id: team for team in document.all(Team)}
        counts = [(sum(q.state is state for q in everything), state.value) for state in QuestionState]
        words = [f"{count} {name}" for count, name in counts if count]
        self._small = " · ".join(words) if everything else "Ask anything that helps you understand"

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the first question as a card, then the others in a line each."""
        area = heading(canvas, room, self._small, "Questions")
        if not self._waiting:
            nothing_yet(canvas, area, "No question is waiting.")
            return
        first = self._waiting[0]
        lines = len(canvas.wrapped(first.text, Type(48, HALF_BOLD), area.width() - 100, 3))
        height = lines * canvas.line_height(48) + (110 if self._from(first) else 60)
        card = QRectF(area.left(), area.top(), area.width(), height)
        canvas.fill(card, canvas.tokens.accent_soft, 18)
        canvas.text(card.adjusted(50, 28, -50, 0), first.text, Type(48, HALF_BOLD), 3)
        self._paint_from(canvas, first, card.left() + 50, card.bottom() - 58)
        self._paint_waiting(canvas, area.adjusted(0, height + 26, 0, 0))

    def _paint_waiting(self, canvas: Canvas, area: QRectF) -> None:
        rest = self._waiting[1:]
        height = 64.0
        fits = min(_MOST - 1, int(area.height() / height))
        shown = rest if len(rest) <= fits else rest[: fits - 1]
        for place, question in enumerate(shown):
            y = area.top() + place * height
            used = canvas.text(QRectF(area.left() + 50, y, area.width() - 360, 50), question.text, Type(36))
            if team := self._teams.get(question.team_id or 0):
                team_label(canvas, team, area.right() - 270, y + (used - canvas.line_height(SMALL)) / 2, SMALL, 220)
        if len(shown) < len(rest):
            words = f"+{len(rest) - len(shown)} more"
            y = area.top() + len(shown) * height
            canvas.text(QRectF(area.left() + 50, y, 700, 50), words, Type(SMALL, colour=canvas.tokens.muted))

    def _from(self, question: Question) -> tuple[Team | None, Team | None] | None:
        found = self._teams.get(question.team_id or 0), self._teams.get(question.for_team_id or 0)
        return found if any(found) else None

    def _paint_from(self, canvas: Canvas, question: Question, x: float, y: float) -> None:
        asks, answers = self._from(question) or (None, None)
        look = Type(SMALL, colour=canvas.tokens.muted)
        for word, team in (("from", asks), ("for", answers)):
            if team:
                canvas.text(QRectF(x, y, 90, 44), word, look)
                x = team_label(canvas, team, x + canvas.width(word, look) + 14, y) + 28
