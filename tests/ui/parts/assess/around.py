"""A pane of the Assessments page as the page holds it."""

from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.desk import Desk
from facilitator.ui.parts.assess.wave_pane import WavePane
from facilitator.ui.parts.assess.wave_reading import WaveReading
from facilitator.ui.parts.command_keys import press
from tests.ui.shown import PAGE, bring_up

P = TypeVar("P", bound=WavePane)


class Around(QWidget, Generic[P]):
    """Hands the keys that come up to the pane's commands, as the page does."""

    def __init__(self, desk: Desk, make: Callable[[Desk, WaveReading], P]) -> None:
        super().__init__()
        self.reading = WaveReading(desk, self)
        self.pane = make(desk, self.reading)
        QVBoxLayout(self).addWidget(self.pane)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press([command for command in self.pane.commands() if command.bound], event):
            super().keyPressEvent(event)


def shown_alone(qtbot: QtBot, desk: Desk, make: Callable[[Desk, WaveReading], P]) -> Iterator[P]:
    """The pane, with the keys where they go first; the window around it is closed behind it."""
    around = bring_up(qtbot, Around(desk, make), *PAGE)
    around.pane.first_focus().setFocus()
    yield around.pane
    around.close()
