"""What each team is measured by now: a card a team, side by side."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.canvases import team_metrics
from facilitator.core.run.canvases.metrics import TeamMetric
from facilitator.core.run.canvases.team_metrics import TeamColumn, metric_line, parted
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.canvases.card_grid import CardGrid, scrolled
from facilitator.ui.parts.canvases.common import CanvasHead
from facilitator.ui.parts.canvases.row_pane import RowPane
from facilitator.ui.parts.command_keys import press
from facilitator.ui.parts.elastic import elastic
from facilitator.ui.parts.live.live_buttons import KeysThrough, live_button
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Kind
from facilitator.ui.widgets.linelist import Line, LineList
from facilitator.ui.widgets.marks import MarkLabel

_GROUP = "Metrics"
_NARROWEST, _LOWEST = 230, 190
_START = "What is each team measured by? Type its metrics, or start from the usual ones."


class NowPane(RowPane):
    """Every team types its metrics; what is usual for its function is offered."""

    watches = (TeamMetric, Team)

    def build(self) -> None:
        """Words above, the cards below."""
        self._teams: tuple[Team, ...] = ()
        self.cards: dict[int, TeamCard] = {}
        self.head = CanvasHead()
        self.head.offer("Usual for all", "U", self.add_usual)
        self.grid = CardGrid(_NARROWEST)
        area = scrolled(self.grid)
        elastic(area, 140)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.head)
        column.addWidget(area, 1)

    def refresh(self, changes: Changes | None) -> None:
        """Show the teams and their metrics."""
        if self.desk.workshop_id is None:
            return
        columns = team_metrics.by_team(self.desk.document, self.desk.workshop_id)
        teams = tuple(column.team for column in columns)
        if teams != self._teams:
            self._teams = teams
            self.cards = {team.id: TeamCard(self.desk, team) for team in teams}
            for card in self.cards.values():
                card.entered.connect(self.turned)
            self.grid.show_cards(tuple(self.cards.values()))
        for column in columns:
            self.cards[column.team.id].show_column(column)
        total = sum(len(column.metrics) for column in columns)
        silent = sum(1 for column in columns if not column.metrics)
        words = counted(total, "metric")
        waiting = f" · {counted(silent, 'team')} without one" if silent else ""
        self.head.words.setText(f"{words}{waiting}" if total else _START)

    def commands(self) -> list[Command]:
        """What can be done with all cards."""
        return [
            Command("Add the usual metrics of every team", _GROUP, self.add_usual, "U", bound=True),
            Command("Type a metric for the next team without one", _GROUP, self.type_next, "A", bound=True),
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the tab."""
        if not press(self.commands(), event):
            super().keyPressEvent(event)

    def first_focus(self) -> QWidget:
        """The line of the first team without a metric."""
        silent = next((card for card in self.cards.values() if not card.lines.texts()), None)
        first = silent or next(iter(self.cards.values()), None)
        return first.lines.field if first is not None else self

    def row(self) -> int:
        """The team whose card has the keys."""
        cards = list(self.cards.values())
        focus = self.focusWidget()
        return next((place for place, card in enumerate(cards) if focus and card.isAncestorOf(focus)), 0)

    def add_usual(self) -> None:
        """Add what every team is usually measured by."""
        if self.desk.workshop_id is not None:
            made = self.desk.run(team_metrics.add_usual_of_all, self.desk.workshop_id)
            if made == []:
                self.desk.told.emit("Every team has its usual metrics already.")

    def type_next(self) -> None:
        """Go to the line of the next team that has no metric."""
        self.first_focus().setFocus()
        self.turned.emit()


class TeamCard(QFrame):
    """A team with its metrics as lines; a colon parts the name from how it is measured.

    `entered()` comes when the keys come to the card.
    """

    entered = Signal()

    def __init__(self, desk: Desk, team: Team, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._team = desk, team
        self.setProperty("role", "card")
        self.setMinimumHeight(_LOWEST)
        self.lines = LineList(f"Metrics of {team.name}", f"Metric of {team.name}: how it is measured")
        self.lines.field.setPlaceholderText("Metric: how it is measured")
        KeysThrough(self).spare(self.lines.list)
        for part in (self.lines.list, self.lines.field):
            part.installEventFilter(self)
        self.lines.added.connect(self._add)
        self.lines.edited.connect(self._edit)
        self.lines.removed.connect(self._remove)
        self.lines.moved.connect(self._move)
        self.usual = live_button("Usual", kind=Kind.QUIET)
        self.usual.name_as(f"Add the usual metrics of {team.name}")
        self.usual.clicked.connect(lambda _on: self._add_usual())
        head = QHBoxLayout()
        head.setSpacing(GAP_S)
        head.addWidget(MarkLabel(team.mark, team.colour, team.name), 1)
        head.addWidget(self.usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_S, GAP_S, GAP_S, GAP_S)
        column.setSpacing(GAP_S)
        column.addLayout(head)
        column.addWidget(self.lines, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the list or the line is come to."""
        if event.type() is QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def show_column(self, column: TeamColumn) -> None:
        """Show the metrics."""
        self.lines.show_lines([Line(metric.id, metric_line(metric)) for metric in column.metrics])

    def _add(self, typed: str) -> None:
        lines = [line for line in typed.splitlines() if line.strip()]
        if self._desk.workshop_id is None:
            return
        for line in lines:
            if self._desk.run(team_metrics.add_metric, self._desk.workshop_id, self._team.id, *parted(line)) is None:
                self.lines.field.setText(line)

    def _edit(self, metric_id: int, typed: str) -> None:
        name, measured = parted(typed)
        self._desk.run(team_metrics.edit_metric, metric_id, name=name, measured=measured)

    def _remove(self, metric_id: int) -> None:
        if self._desk.bridge.succeeds(team_metrics.remove_metric, metric_id):
            self._desk.said.emit("Removed a metric.")

    def _move(self, metric_id: int, before_id: int | None) -> None:
        if self._desk.workshop_id is not None:
            self._desk.run(team_metrics.move_metrics, self._desk.workshop_id, self._team.id, [metric_id], before_id)

    def _add_usual(self) -> None:
        if self._desk.workshop_id is not None:
            made = self._desk.run(team_metrics.add_usual_metrics, self._desk.workshop_id, self._team.id)
            if made == []:
                self._desk.told.emit(f"{self._team.name} has its usual metrics already.")
