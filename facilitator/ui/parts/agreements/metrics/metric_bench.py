"""The shared metric at hand: how it went above, what it means, its values or the teams' parts below."""

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.agree.figures import measured
from facilitator.core.agree.figures.course import MetricNow
from facilitator.ui.command import Command
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agreements.metrics.metric_about import MetricAbout
from facilitator.ui.parts.agreements.metrics.metric_card import MetricCard
from facilitator.ui.parts.agreements.metrics.metric_teams import MetricTeams
from facilitator.ui.parts.fields import enter
from facilitator.ui.parts.language.lookup_line import LookupLine
from facilitator.ui.parts.measures.readings_bench import ReadingsBench
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import Segmented

_ABOUT, _VALUES, _TEAMS = 0, 1, 2


class MetricBench(QWidget):
    """Everything stores when it is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self.about, self.teams = MetricCard(desk), MetricAbout(desk), MetricTeams(desk)
        self.readings = ReadingsBench(desk, measured.set_value)
        self.parts = Segmented(["About it", "Values", "What each team does"])
        self._stack = QStackedWidget()
        for part in (self.about, self.readings, self.teams):
            self._stack.addWidget(part)
        self.lookup = LookupLine(desk)
        self.lookup.follow(self.card.name.line, self.about.definition)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.card, 1)
        column.addWidget(self.parts)
        column.addWidget(self._stack, 1)
        column.addWidget(self.lookup)
        self.parts.chosen.connect(self._stack.setCurrentIndex)

    def show_metric(self, now: MetricNow | None) -> None:
        """Show a metric as of today."""
        self.setEnabled(now is not None)
        self.card.show_metric(now)
        self.about.show_metric(now)
        self.teams.show_metric(now)
        self.readings.show_readings(now.indicator if now else None, now.readings if now else ())

    def commands(self, group: str) -> list[Command]:
        """What can be done with the metric at hand."""
        card = self.card
        return [
            Command("Rename it", group, self.start, "F2", bound=True),
            Command("Set the target", group, partial(enter, card.target), "T", bound=True),
            Command("Say by when", group, partial(enter, card.by), "Y", bound=True),
            Command("Say what it means", group, self.start_definition, "M", bound=True),
            Command("Say who answers for it", group, self.start_owner, "O", bound=True),
            Command("Add a value", group, self.start_value, "V", bound=True),
            Command("Paste values from a spreadsheet", group, self.paste, "Ctrl+V", bound=True),
            Command("Say what each team does", group, self.start_teams, "E", bound=True),
            *self.lookup.commands(group),
        ]

    def types_here(self) -> bool:
        """Whether the keys are in a line that has heard Enter already."""
        return self.readings.types_here()

    def start(self) -> None:
        """Put the keys into the name."""
        enter(self.card.name)

    def start_definition(self) -> None:
        """Put the keys where it is said what the metric means."""
        self._turn(_ABOUT)
        self.about.definition.setFocus()

    def start_owner(self) -> None:
        """Put the keys where it is said who answers for it."""
        self._turn(_ABOUT)
        enter(self.about.owner)

    def start_value(self) -> None:
        """Begin to type a value."""
        self._turn(_VALUES)
        self.readings.line.start()

    def start_teams(self) -> None:
        """Begin with what the first team does."""
        self._turn(_TEAMS)
        self.teams.says.start()

    def paste(self) -> None:
        """Take values from what was copied out of a spreadsheet."""
        self._turn(_VALUES)
        self.readings.paste()

    def _turn(self, part: int) -> None:
        self.parts.choose(part)
        self._stack.setCurrentIndex(part)
