"""The map of handoffs in its frame, and below it what is to be said of the whole."""

from collections.abc import Sequence

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.agree.handing.handoff_map import HandoffView
from facilitator.ui.parts.agreements.handoffs.handoff_rows import map_of, notes_on
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.parts.panel import Panel
from facilitator.ui.theme import GAP_S, SMALL, Tokens
from facilitator.ui.widgets.arrowmap import ArrowMapView

_MOST_LINES = 3
_HEIGHT, _FEW, _EACH = 210, 4, 24


class MapPanel(Panel):
    """`map` is the map itself; it is higher where there are more teams."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        self.map = ArrowMapView(tokens)
        self.notes = ClampedLabel(_MOST_LINES, SMALL, role=QPalette.ColorRole.PlaceholderText)
        body, column = QWidget(), QVBoxLayout()
        body.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_S)
        column.addWidget(self.map, 1)
        column.addWidget(self.notes)
        super().__init__("Map", body, parent)
        self.remark("A sign marks where it rubs")

    def show_views(self, views: Sequence[HandoffView]) -> None:
        """Show the handoffs, numbered as in the list."""
        shown = map_of(views)
        self.map.setFixedHeight(_HEIGHT + _EACH * max(0, len(shown.nodes) - _FEW))
        self.map.show_map(shown)
        notes = " ".join(notes_on(views))
        self.notes.setText(notes)
        self.notes.setVisible(bool(notes))
