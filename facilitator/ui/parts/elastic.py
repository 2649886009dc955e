"""Parts that take whatever height is left."""

from PySide6.QtWidgets import QSizePolicy, QWidget


def elastic(widget: QWidget, least: int = 96) -> None:
    """Let a list or a scrolling part ask for no more height than `least` pixels, however much it could show."""
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
    widget.setMinimumHeight(least)
