"""Where metrics pull apart: two are chosen, the reason is typed, and the pairs stand below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import conflicts
from facilitator.core.run.canvases.conflicts import Pull
from facilitator.core.run.canvases.metrics import MetricConflict, TeamMetric
from facilitator.core.run.canvases.team_metrics import by_team
from facilitator.ui.command import Command
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import live_button
from facilitator.ui.parts.live.undo_through import clear_for_good
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.forms import Combo
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.richlist import RichList, RichRow

_GROUP = "Metrics"
_NONE = "No conflicts marked. Choose two metrics that pull apart, and say why."
_TOO_FEW = "A conflict needs two metrics. Type what the teams are measured by first."


class ConflictsPane(RowPane):
    """A pair that is opened comes back into the line, to say better why."""

    watches = (MetricConflict, TeamMetric, Team)

    def build(self) -> None:
        """What is marked above; the choice, the reason, and the pairs below."""
        self._pulls: tuple[Pull, ...] = ()
        self.words = label("", "muted", wrap=True)
        self.first, self.second = Combo(), Combo()
        for combo, name in ((self.first, "The first metric"), (self.second, "The metric it pulls against")):
            combo.setAccessibleName(name)
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText("Why they pull apart, Enter marks it")
        self.reason.setAccessibleName("Why they pull apart")
        self.reason.returnPressed.connect(self._mark)
        self.button = live_button("Mark", "")
        self.button.clicked.connect(lambda _on: self._mark())
        self.list = RichList(_NONE)
        self.list.setAccessibleName("Metrics that pull apart")
        elastic(self.list, 100)
        self.list.opened.connect(self._open)
        self.list.delete_requested.connect(self._unmark)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self.turned.emit())
        choice, why = QHBoxLayout(), QHBoxLayout()
        choice.addWidget(self.first, 1)
        choice.addWidget(label("pulls against", "muted"))
        choice.addWidget(self.second, 1)
        why.addWidget(self.reason, 1)
        why.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.words)
        column.addLayout(choice)
        column.addLayout(why)
        column.addWidget(self.list, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Offer the metrics there are, and show the pairs."""
        document, workshop_id = self.desk.document, self.desk.workshop_id
        if workshop_id is None:
            return
        choices = [
            (f"{column.team.name}: {metric.name}", metric.id)
            for column in by_team(document, workshop_id)
            for metric in column.metrics
        ]
        for combo in (self.first, self.second):
            if [(combo.itemText(place), combo.itemData(place)) for place in range(combo.count())] != choices:
                combo.fill(choices)
        enough = len(choices) > 1
        if enough and self.first.currentData() == self.second.currentData():
            self.second.setCurrentIndex(_of_another_team(choices, self.first.currentIndex()))
        for part in (self.first, self.second, self.reason, self.button):
            part.setEnabled(enough)
        self._pulls = tuple(conflicts.conflicts(document, workshop_id))
        self.list.set_empty_text(_NONE if enough else _TOO_FEW)
        self.list.show_rows(_row(pull) for pull in self._pulls)
        number = len(self._pulls)
        self.words.setText(f"{counted(number, 'pair')} marked" if number else "Which of these cannot both be won?")

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [Command("Mark a conflict", _GROUP, self.begin, "A", bound=True)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The choice of the first metric; while there is none to make, the pairs."""
        return self.first if self.first.isEnabled() else self.list

    def row(self) -> int:
        """The pair at hand."""
        chosen, ids = self.list.selected_keys(), [pull.conflict.id for pull in self._pulls]
        return ids.index(chosen[0]) if chosen and chosen[0] in ids else 0

    def begin(self) -> None:
        """Choose two metrics."""
        self.first_focus().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _mark(self) -> None:
        """Store the pair; refused, the reason stays in the line."""
        pair = self.first.currentData(), self.second.currentData()
        made = self.desk.run(conflicts.mark_conflict, *pair, self.reason.text())
        if made is not None:
            clear_for_good(self.reason)
            self.list.select([made.id])

    def _open(self, conflict_id: int) -> None:
        pull = next((one for one in self._pulls if one.conflict.id == conflict_id), None)
        if pull is not None:
            self.first.pick(pull.first.id)
            self.second.pick(pull.second.id)
            self.reason.setText(pull.conflict.reason)
            self.reason.selectAll()
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _unmark(self, ids: list[int]) -> None:
        if self.desk.bridge.succeeds(conflicts.unmark_conflicts, ids):
            self.desk.said.emit(f"Removed {counted(len(ids), 'conflict')}.")


def _of_another_team(choices: Sequence[tuple[str, int]], at: int) -> int:
    """The first metric behind this one that belongs to another team; if there is none, the next one."""
    team = choices[at][0].partition(":")[0]
    behind = [place % len(choices) for place in range(at + 1, at + len(choices))]
    return next((place for place in behind if choices[place][0].partition(":")[0] != team), behind[0])


def _row(pull: Pull) -> RichRow:
    first, second = (
        f"{team.name}: {metric.name}"
        for team, metric in ((pull.first_team, pull.first), (pull.second_team, pull.second))
    )
    return RichRow(pull.conflict.id, f"{first} ↔ {second}", pull.conflict.reason)
