"""The row of buttons over the agenda, and the menu of what a new block may be."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.core.plan.activity_words import ACTIVITY_WORDS
from facilitator.ui.command import Command, keys_in_words
from facilitator.ui.desk import Look
from facilitator.ui.theme import GAP_S
from facilitator.ui.widgets.buttons import ActionButton, Kind
from facilitator.ui.widgets.chips import FlowLayout
from facilitator.ui.widgets.icons import Sign

_SIGNS = {"Add block…": Sign.PLUS}


class AgendaTools(QWidget):
    """A button for each command, showing its key."""

    def __init__(self, commands: Sequence[Command], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, ActionButton] = {}
        row = FlowLayout(self, GAP_S)
        for command in commands:
            sign = _SIGNS.get(command.title)
            icon = look.icons.icon(sign) if sign else None
            button = ActionButton(command.title, keys_in_words(command.key), Kind.PLAIN, icon)
            button.clicked.connect(lambda _on, run=command.run: run())
            self.buttons[command.title] = button
            row.addWidget(button)


class ActivityMenu(QMenu):
    """What a new block may be; `picked(Activity)`. A first letter goes to an entry."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        for activity, words in ACTIVITY_WORDS.items():
            self.addAction(words).triggered.connect(lambda _on, one=activity: self.picked.emit(one))

    def open_below(self, widget: QWidget) -> None:
        """Show the menu under a widget with its first entry chosen, so that the keys work at once."""
        self.popup(widget.mapToGlobal(QPoint(0, widget.height() + 2)))
        self.setActiveAction(self.actions()[0])
