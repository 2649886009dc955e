"""What each team does differently for the shared metric at hand."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.figures.course import MetricNow
from facilitator.core.agree.figures.metric_parts import parts_of, set_part
from facilitator.ui.desk import Desk
from facilitator.ui.parts.team_lines import TeamLines
from facilitator.ui.widgets.scrolling import scrolled


class MetricTeams(QWidget):
    """A line for each team, stored when it is left; Enter goes on to the next."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._now: MetricNow | None = None
        self.says = TeamLines("Nothing yet: what will it do differently?", "does differently")
        held = QWidget()
        lines = QVBoxLayout(held)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.says)
        lines.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(held))
        self.says.said.connect(self._store)

    def show_metric(self, now: MetricNow | None) -> None:
        """Show a metric. What is typed is stored first if another comes."""
        if (self._now.metric.id if self._now else None) != (now.metric.id if now else None):
            self.says.commit()
            self.says.revert()
        self._now = now
        parts = parts_of(self._desk.document, now.metric.id) if now else []
        self.says.show_texts([part.team for part in parts], {part.team.id: part.text for part in parts})

    def _store(self, team_id: int, text: str) -> None:
        if self._now is not None:
            self._desk.run(set_part, self._now.metric.id, team_id, text)
