"""What is vague or missing, said in a label that takes no room when nothing is."""

from collections.abc import Iterable

from PySide6.QtWidgets import QLabel

from facilitator.core.lines import Missing


def say_lacks(where: QLabel, lacks: Iterable[Missing]) -> None:
    """Say each sentence on a line of its own."""
    words = "\n".join(one.words for one in lacks)
    if where.text() != words:
        where.setText(words)
    where.setVisible(bool(words))
