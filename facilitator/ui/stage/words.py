"""The terminology exercise: a word large, who has written what it means, then all meanings side by side."""

from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.people import Team
from facilitator.core.run.stage import Scene, Stage, stage_of
from facilitator.core.run.wording import Unseen, WordRound, WordView, words_of
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import LEAD, SMALL, heading, nothing_yet, team_label
from facilitator.ui.stage.scene import SceneView
from facilitator.ui.stage.side_by_side import paint_agreed, paint_said


class WordsScene(SceneView):
    """Pane 0 is the first word, pane 1 the second. What was written unseen is never read here, only by whom."""

    scene = Scene.WORDS
    watches = (WordRound, Unseen, Term, TermUse, Team, Stage)
    _words: tuple[WordView, ...] = ()
    _pane = 0

    def load(self) -> None:
        """Read the words that the workshop takes up."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        self._words = () if workshop_id is None else tuple(words_of(document, workshop_id))
        stage = None if workshop_id is None else stage_of(document, workshop_id)
        self._pane = stage.pane if stage and stage.pane < len(self._words) else 0

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the word at hand."""
        if not self._words:
            area = heading(canvas, room, "", "What do we mean by it?")
            nothing_yet(canvas, area, "Words that we use differently appear here, one at a time.")
            return
        word = self._words[self._pane]
        small = f"Word {self._pane + 1} of {len(self._words)}"
        area = heading(canvas, room, small, word.term.word, 96)
        if word.shown:
            paint_said(canvas, area, [(card.team, card.text) for card in word.said])
            paint_agreed(canvas, area, word.term.meaning, "What shall we all mean by it from now on?")
        else:
            self._paint_unseen(canvas, area, word)

    def _paint_unseen(self, canvas: Canvas, area: QRectF, word: WordView) -> None:
        """The question, and which teams have written."""
        muted = canvas.tokens.muted
        canvas.text(area, "Each team: write in one sentence what you mean by it.", Type(LEAD), 2)
        y, written = area.top() + 150, word.written
        for card in word.cards[: MOST_LINES - 1]:
            done = card.team in written
            team_label(canvas, card.team, area.left(), y, LEAD, 620)
            if done:
                canvas.mark("check", canvas.tokens.ok, QRectF(area.left() + 720, y + 12, 34, 34))
            state, colour = ("has written", canvas.tokens.ok) if done else ("writes", muted)
            canvas.text(QRectF(area.left() + 776, y, 500, 60), state, Type(LEAD, colour=colour))
            y += 86
        more = len(word.cards) - (MOST_LINES - 1)
        if more > 0:
            words = f"and {more} more, {len(written)} of {len(word.cards)} have written"
            canvas.text(QRectF(area.left(), y, area.width(), 60), words, Type(SMALL, colour=muted))
