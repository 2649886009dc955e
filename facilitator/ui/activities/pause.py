"""A break: when it ends, what comes next, and what the facilitator may see to meanwhile."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout

from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Block
from facilitator.core.record import Changes
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Question
from facilitator.core.run.clock import forecast
from facilitator.core.run.clock.timekeeping import Live, Stretch, find_progress
from facilitator.core.run.open_ends import open_ends
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.solutions import Solution
from facilitator.ui.activities.activity import Activity
from facilitator.ui.local import room_time
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow


class Pause(Activity):
    """The console side of a break."""

    kind = agenda.Activity.BREAK
    watches = (Block, Live, Stretch, Action, Question, Solution, RaciRow, RaciColumn, RaciCell)

    def build(self) -> None:
        """Two lines and the list of open ends."""
        self.back = label("", "title")
        self.following = label("", "muted")
        self.list = RichList("Nothing is open. Have a coffee.")
        self.list.setAccessibleName("Still open")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.back)
        column.addWidget(self.following)
        column.addWidget(Panel("Still open, if you have a minute", self.list), 1)
        self.desk.ticked.connect(self._tell_end)

    def refresh(self, changes: Changes | None) -> None:
        """Read what is open, and when the break ends."""
        workshop_id = self.desk.workshop_id
        ends = open_ends(self.desk.document, workshop_id) if workshop_id else []
        self.list.show_rows([RichRow(end.kind, "", end.words) for end in ends])
        self._progress = find_progress(self.desk.document, workshop_id) if workshop_id else None
        ahead = self._progress.ahead() if self._progress else []
        self.following.setText(f"Next: {ahead[0].title}" if ahead else "Nothing comes after this break")
        self._tell_end(self.desk.now())

    def _tell_end(self, now: datetime) -> None:
        if not self.isVisible() or self._progress is None or self._progress.current is None:
            return
        expected = forecast.expected(self._progress, now)
        words = f"Back at {room_time(self._progress.workshop, expected[0].end)}" if expected else ""
        if words != self.back.text():
            self.back.setText(words)
