"""Buttons in a row that wraps where there is little room."""

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.labels import label


def button_row(acts: Iterable[tuple[ActionButton, Callable[[], object]]], lead: str = "") -> QWidget:
    """Buttons with what each does, after a few words."""
    held = QWidget()
    row = FlowLayout(held, gap=GAP_S)
    if lead:
        words = label(lead, "muted")
        words.setContentsMargins(0, 8, 0, 8)
        row.addWidget(words)
    for button, act in acts:
        button.clicked.connect(act)
        row.addWidget(button)
    return held
