"""What came of a workshop, words first: promises kept, issues resolved in the room, how it was found, dates moved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.follow.check_ins import CheckIn
from facilitator.core.follow.figures.completion import KIND_WORDS, Completion
from facilitator.core.follow.figures.effect import Effect, effect, put_off_words
from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.people import Participant, Person, Team
from facilitator.core.plan.workshops import Workshop, today
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision, Parked, Question
from facilitator.core.run.solutions import Solution
from facilitator.ui.parts.follow.completion_bars import BarLine, CompletionBars
from facilitator.ui.parts.live.live_buttons import KeysThrough
from facilitator.ui.parts.panel import Panel
from facilitator.ui.parts.tabbed_page import PagePane
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow
from facilitator.ui.widgets.scrolling import scrolled

_CHECK_IN = 1
_LEAST_LIST, _ROW, _MOST_ROWS = 60, 52, 8
_NO_TEAM = "No team or no owner"


class EffectPane(PagePane):
    """Enter on an action whose date was moved puts it at hand in the check-in."""

    watches = (Action, CheckIn, Question, Decision, Parked, Solution, Satisfied, Person, Team, Participant, Workshop)

    def build(self) -> None:
        """Sentences above, then the same by team and by kind, then the dates that were moved."""
        self.kept, self.when = label("", "heading", wrap=True), label("", wrap=True)
        self.resolved, self.found = label("", wrap=True), label("", wrap=True)
        self.teams, self.kinds = CompletionBars(), CompletionBars()
        self.moved = RichList("No date was moved.")
        self.moved.setAccessibleName("Dates moved")
        self.moved.opened.connect(self._open)
        keys = KeysThrough(self)
        keys.spare(self.moved)
        said = QWidget()
        words = QVBoxLayout(said)
        words.setContentsMargins(0, 0, 0, 0)
        for line in (self.kept, self.when, self.resolved, self.found):
            words.addWidget(line)
        self.by_team, self.by_kind = (
            Panel("Kept, by team", self.teams),
            Panel("Kept, by where it came from", self.kinds),
        )
        self.dates = Panel("Dates moved", self.moved)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (said, self.by_team, self.by_kind, self.dates):
            column.addWidget(widget)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside))

    def refresh(self, changes: Changes | None) -> None:
        """Work it out as of today."""
        workshop = self.desk.workshop()
        if workshop is None:
            return
        found = effect(self.desk.document, workshop.id, today(self.desk.document, workshop.zone))
        self.kept.setText(found.completion.words)
        self.when.setText(found.completion.time_words)
        self.when.setVisible(bool(found.completion.time_words))
        self.resolved.setText(f"In the room: {found.resolved.words[:1].lower()}{found.resolved.words[1:]}.")
        self.found.setText(f"At the close: {found.satisfaction.words[:1].lower()}{found.satisfaction.words[1:]}.")
        self.teams.show_lines(_team_lines(found))
        self.kinds.show_lines([_line(KIND_WORDS[one.kind], one.completion) for one in found.kinds])
        self.by_team.setVisible(bool(found.teams))
        self.by_kind.setVisible(len(found.kinds) > 1)
        self._show_moved(found)

    def first_focus(self) -> QWidget:
        """The dates that were moved, if there are any."""
        return self.moved if self.moved.rows() else self

    def _show_moved(self, found: Effect) -> None:
        names = {person.id: person.name for person in self.desk.document.all(Person)}
        rows = [
            RichRow(
                one.action.id,
                names.get(one.action.owner_id or 0, "No owner"),
                one.action.text,
                put_off_words(one, found.today),
            )
            for one in found.put_off
        ]
        self.moved.show_rows(rows)
        self.moved.setFixedHeight(max(_LEAST_LIST, _ROW * min(len(rows), _MOST_ROWS) + GAP))
        self.dates.setVisible(bool(found.promised))
        self.dates.remark(str(len(rows) or ""))

    def _open(self, key: object) -> None:
        action = self.desk.document.find(Action, key) if isinstance(key, int) else None
        if action is not None:
            self.place_asked.emit(_CHECK_IN, action)


def _team_lines(found: Effect) -> list[BarLine]:
    return [_line(one.team.name if one.team else _NO_TEAM, one.completion, one.team) for one in found.teams]


def _line(name: str, of: Completion, team: Team | None = None) -> BarLine:
    return BarLine(name, of.rate, of.words, team.mark if team else "", team.colour if team else "")
