"""Dot voting: how many have voted, and once revealed the results with every team's part."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QRectF

from facilitator.core.people import Participant, Team
from facilitator.core.phrases import counted
from facilitator.core.run.stage import Scene
from facilitator.core.run.vote.ballots import Turnout, turnout
from facilitator.core.run.vote.opportunities import Opportunity
from facilitator.core.run.vote.tally import Line, Results, disagreement_in_words, disagreements, results_for_stage
from facilitator.core.run.vote.ties import Outcome, outcome
from facilitator.core.run.vote.voting import (
    Ballot,
    Dots,
    Poll,
    PollItem,
    Settled,
    Settlement,
    TeamDots,
    items_of,
    rounds,
)
from facilitator.ui.stage.bullets import bullets
from facilitator.ui.stage.canvas import MOST_LINES, Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, RIGHT, bar, heading, legend, nothing_yet, team_colour
from facilitator.ui.stage.scene import SceneView

_MOST_DISCS = 60
_RANK, _COUNTS = 92.0, 300.0
_TALLEST_ROW, _FOOT = 142.0, 100.0


class VotesScene(SceneView):
    """Before the results are revealed nothing of them is read, so that nothing of them can be seen."""

    scene = Scene.VOTES
    watches = (Poll, PollItem, Ballot, Dots, TeamDots, Settlement, Opportunity, Participant, Team)
    _poll: Poll | None = None
    _turnout = Turnout(0, 0, (), 0)
    _choices: tuple[str, ...] = ()
    _results: Results | None = None
    _outcome: Outcome | None = None
    _titles: Mapping[int, str] = MappingProxyType({})
    _teams: tuple[Team, ...] = ()

    def load(self) -> None:
        """Read the latest round: its turnout, and its count if that is revealed."""
        workshop_id, document = self.desk.workshop_id, self.desk.document
        held = [] if workshop_id is None else rounds(document, workshop_id)
        self._poll = held[-1] if held else None
        self._results, self._outcome, self._choices = None, None, ()
        if self._poll is None or workshop_id is None:
            return
        self._titles = {o.id: o.title for o in document.all(Opportunity, workshop_id=workshop_id)}
        self._turnout = turnout(document, self._poll)
        self._choices = tuple(self._titles[item] for item in items_of(document, self._poll.id))
        self._results = results_for_stage(document, self._poll.id)
        if self._results:
            self._outcome = outcome(document, self._poll.id)
            self._teams = tuple(team for team in document.all(Team) if team.id in self._results.team_ids)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw what may be seen at this point of the round."""
        poll = self._poll
        if poll is None:
            area = heading(canvas, room, "Dot voting", "What we address first")
            nothing_yet(canvas, area, "The vote is not open yet.")
        elif self._results is None:
            self._paint_turnout(canvas, room, poll)
        else:
            self._paint_results(canvas, room, poll, self._results)

    # While people vote

    def _paint_turnout(self, canvas: Canvas, room: QRectF, poll: Poll) -> None:
        rule = counted(poll.dots, "dot") + " each"
        if poll.most_per_item is not None and poll.most_per_item < poll.dots:
            rule += f", at most {poll.most_per_item} on one"
        area = heading(canvas, room, f"{poll.title} · {rule}", "What do we address first?")
        left = QRectF(area.left(), area.top() + 8, 720, area.height())
        done, of = self._turnout.done, self._turnout.of
        y = left.top() + canvas.text(left, f"{done} of {of}", Type(150, BOLD, figures=True))
        words = "have voted" if poll.closed_at is None else "have voted. The vote is closed: the results come next."
        y += canvas.text(QRectF(left.left(), y, left.width(), 160), words, Type(40, colour=canvas.tokens.muted), 2) + 30
        bar(canvas, QRectF(left.left(), y, left.width(), 18), done / max(1, of), canvas.tokens.ok)
        self._paint_discs(canvas, QRectF(left.left(), y + 56, left.width(), area.bottom() - y - 56))
        right = QRectF(left.right() + 110, area.top() + 8, area.right() - left.right() - 110, area.height())
        bullets(canvas, right, self._choices, (42, 38, 34))

    def _paint_discs(self, canvas: Canvas, area: QRectF) -> None:
        """A disc for everyone, filled for those who have voted; whose is whose is not told: the first ones fill."""
        for place in range(min(self._turnout.of, _MOST_DISCS)):
            x, y = area.left() + 18 + place % 15 * 48, area.top() + 18 + place // 15 * 48
            voted = place < self._turnout.done
            canvas.dot(canvas.tokens.ok if voted else canvas.tokens.edge, x, y, 16)
            if not voted:
                canvas.dot(canvas.tokens.canvas, x, y, 13)

    # When the results are revealed

    def _paint_results(self, canvas: Canvas, room: QRectF, poll: Poll, found: Results) -> None:
        small = f"{poll.title} · votes are in ({self._turnout.done} of {self._turnout.of})"
        area = heading(canvas, room, small, "What we address first", 64)
        lines = found.lines[:MOST_LINES]
        by_team = len([team for team in found.team_ids if team is not None]) > 1
        if by_team:
            look = Type(28, colour=canvas.tokens.muted)
            head = QRectF(area.right() - _COUNTS, area.top() - 40, _COUNTS, 40)
            canvas.text(head.adjusted(0, 0, -165, 0), "dots", look, align=RIGHT)
            canvas.text(head, "by team", look, align=RIGHT)
        height = min(_TALLEST_ROW, (area.height() - _FOOT) / max(1, len(lines)))
        highest = max((line.dots for line in found.lines), default=0)
        taken = set(self._outcome.taken) if self._outcome else set()
        for place, line in enumerate(lines):
            rect = QRectF(area.left(), area.top() + place * height, area.width(), height)
            self._paint_line(canvas, rect, line, highest, by_team, line.opportunity_id in taken)
            if place and place == found.cut:
                canvas.rule(area.left(), rect.top() - 6, area.right(), rect.top() - 6, canvas.tokens.accent, 3)
        foot = QRectF(area.left(), area.top() + len(lines) * height + 8, area.width(), _FOOT)
        self._paint_foot(canvas, foot, found, len(found.lines) - len(lines))

    def _paint_line(self, canvas: Canvas, rect: QRectF, line: Line, highest: int, by_team: bool, taken: bool) -> None:
        tokens = canvas.tokens
        ink = tokens.ink if taken else tokens.muted
        roomy = rect.height() > 110
        size = 38 if roomy else 32
        used = canvas.line_height(size)
        middle = rect.top() + (rect.height() - used) / 2 - 6
        number = Type(size, BOLD, ink, figures=True)
        canvas.text(QRectF(rect.left(), middle, _RANK, used), line.place, number)
        words = QRectF(rect.left() + _RANK, rect.top(), rect.width() - _RANK - _COUNTS - 20, used)
        canvas.text(words, self._titles[line.opportunity_id], Type(size, colour=ink))
        whole = QRectF(words.left(), rect.top() + used + 4, words.width(), rect.height() - used - (28 if roomy else 16))
        self._paint_bar(canvas, whole, line, highest, taken)
        right = QRectF(rect.right() - _COUNTS, middle, _COUNTS, used)
        canvas.text(right.adjusted(0, 0, -165 if by_team else 0, 0), str(line.dots), number, align=RIGHT)
        if by_team:
            place = Type(size, HALF_BOLD, tokens.muted, figures=True)
            canvas.text(right, line.team_place, place, align=RIGHT)

    def _paint_bar(self, canvas: Canvas, whole: QRectF, line: Line, highest: int, taken: bool) -> None:
        teams = {team.id: team for team in self._teams}
        x = whole.left()
        for team_id, dots in line.parts:
            width = dots / max(1, highest) * whole.width()
            team = teams.get(team_id or 0)
            rect = QRectF(x, whole.top(), max(4.0, width - 3), whole.height())
            canvas.fill(rect, team_colour(team) if team else canvas.tokens.edge, 6)
            if team and rect.width() > 40 and rect.height() > 30:
                side = min(22.0, rect.height() - 12)
                mark = QRectF(rect.left() + 12, rect.center().y() - side / 2, side, side)
                canvas.mark(team.mark, canvas.tokens.canvas, mark)
            x += width
        if not line.parts:
            canvas.fill(QRectF(x, whole.top(), 4, whole.height()), canvas.tokens.edge, 2)

    def _paint_foot(self, canvas: Canvas, area: QRectF, found: Results, more: int) -> None:
        look = Type(30, colour=canvas.tokens.muted)
        end = legend(canvas, self._teams, area.left(), area.top(), area.right() - 560, 30)
        words = "above the line: taken further" if 0 < found.cut < len(found.lines) else "all are taken further"
        if more:
            words = f"+{more} more below · {words}"
        canvas.text(QRectF(end + 4, area.top(), area.right() - end - 4, 44), words, look)
        said = self._in_words(found)
        if said:
            canvas.text(QRectF(area.left(), area.top() + 46, area.width(), 44), said, Type(30, HALF_BOLD))

    def _in_words(self, found: Results) -> str:
        tie = self._outcome.tie if self._outcome else None
        settlement = self._outcome.settlement if self._outcome else None
        if tie and settlement:
            how = "by a run-off" if settlement.by is Settled.RUNOFF else "by decision"
            return f"The tie across the line was settled {how}: {settlement.reason}"
        if tie:
            places = "one place" if tie.places == 1 else f"{tie.places} places"
            return f"Tied across the line: {len(tie.tied)} opportunities for {places}, to be settled by us."
        if disagreements(found):
            return disagreement_in_words(found, self._titles)[0]
        return ""
