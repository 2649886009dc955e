"""A small menu of things to choose from, worked with the keys at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

Choice = tuple[str, Callable[[], object]]


class ChoiceMenu(QMenu):
    """Shows groups of choices with a line between them; a first letter goes to an entry."""

    def ask(self, groups: Sequence[Sequence[Choice]], at: QPoint) -> None:
        """Offer choices at a place on the screen, the first one at hand."""
        self.clear()
        for group in groups:
            if self.actions() and group:
                self.addSeparator()
            for words, run in group:
                self.addAction(words.replace("&", "&&")).triggered.connect(lambda _on, chosen=run: chosen())
        if self.actions():
            self.popup(at)
            self.setActiveAction(self.actions()[0])
