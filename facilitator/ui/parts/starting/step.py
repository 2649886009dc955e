"""One step of the guided start."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget


class Step(QWidget):
    """One page of the sheet. `question` stands above it."""

    question: ClassVar[str]

    def enter(self) -> None:
        """It is turned to: show what has changed meanwhile."""

    def settle(self) -> bool:
        """Take in what is still being typed. False where that is wrong: it is said there, and has the keys."""
        return True

    def first(self) -> QWidget:
        """The widget that has the keys at first."""
        return self
