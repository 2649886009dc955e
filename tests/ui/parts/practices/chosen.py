"""What is chosen from a box, as its list does it."""

from facilitator.ui.widgets.forms import Combo


def choose(box: Combo, words: str) -> None:
    """Choose what reads like this."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())
