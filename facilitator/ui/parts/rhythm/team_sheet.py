"""One team between workshops: how often it is asked, what it is asked, and the rounds that were held."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.follow.rounds import clear_rhythm, rhythm_of, set_rhythm
from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.rhythm.questions_bench import QuestionsBench
from facilitator.ui.parts.rhythm.rhythm_line import RhythmLine
from facilitator.ui.parts.rhythm.round_rows import due_words_of, round_rows
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList

_GROUP = "Rounds"
_PAST_HEIGHT = 164


class TeamSheet(QWidget):
    """`begin_asked` by the button; `round_asked(round id)` for one that was held."""

    begin_asked = Signal()
    round_asked = Signal(object)

    def __init__(self, desk: Desk, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._team_id = desk, 0
        self.title, self.due = label("", "heading"), label("", "muted")
        self.begin = live_button("", "B", Kind.PRIMARY)
        self.rhythm = RhythmLine(today)
        self.bench = QuestionsBench(desk)
        self.past = RichList("No round has been held with this team yet.")
        self.past.setAccessibleName("Rounds held")
        self.past.setMaximumHeight(_PAST_HEIGHT)
        self._past_title = label("Rounds held", "strong")
        self.begin.clicked.connect(self.begin_asked)
        self.past.opened.connect(self.round_asked)
        self.rhythm.changed.connect(lambda days, first: desk.run(set_rhythm, self._team_id, days, first))
        self.rhythm.cleared.connect(lambda: desk.run(clear_rhythm, self._team_id))
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(self.title)
        head.addWidget(self.due, 1)
        head.addWidget(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        for part in (self.rhythm, self.bench, self._past_title, self.past):
            column.addWidget(part, 1 if part is self.bench else 0)

    def show_team(self, team: Team, teams: Sequence[Team], today: date) -> None:
        """Show a team; `teams` are those in use."""
        document = self._desk.document
        self._team_id = team.id
        rounds = round_rows(document, team.id, today)
        under_way = any(row.warn for row in rounds)
        self.title.setText(team.name)
        self.due.setText(due_words_of(document, team.id, today) or "At no rhythm: type one, such as 2 weeks")
        self.begin.say("Go on with the round" if under_way else "Begin a round")
        self.rhythm.show_rhythm(rhythm_of(document, team.id))
        self.bench.show_team(team.id, teams)
        self.begin.setVisible(under_way or self.bench.asks())
        self.past.show_rows(rounds)
        self._past_title.setText(f"{counted(len(rounds), 'round')} held" if rounds else "Rounds held")
        for part in (self._past_title, self.past):
            part.setVisible(bool(rounds))

    def commands(self) -> list[Command]:
        """What can be done for this team."""
        begin = Command(self.begin.text(), _GROUP, self.begin_asked.emit, "B", bound=True)
        return [
            *([begin] if self.begin.isVisible() else []),
            Command("Say how often this team is asked", _GROUP, self.rhythm.every.setFocus, "E", bound=True),
            *self.bench.commands(),
            Command("Go to the rounds held", _GROUP, self.past.setFocus, "H", bound=True),
        ]
