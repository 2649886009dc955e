"""Parts put together without a margin around them: in a column, in a row, in place of each other."""

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.theme import GAP, GAP_S

Part = QWidget | tuple[QWidget, int]
"""A widget as high or wide as it must be, or one with its share of the room that is left."""


def column_of(*parts: Part, gap: int = GAP_S) -> QWidget:
    """Parts below each other."""
    held = QWidget()
    return _put(held, QVBoxLayout(held), parts, gap)


def row_of(*parts: Part, gap: int = GAP) -> QWidget:
    """Parts beside each other."""
    held = QWidget()
    return _put(held, QHBoxLayout(held), parts, gap)


def either(filled: QWidget, empty: QWidget) -> QStackedWidget:
    """What there is (index 0), or what stands for none (1)."""
    stack = QStackedWidget()
    for page in (filled, empty):
        stack.addWidget(page)
    return stack


def fill(outer: QWidget, inside: QWidget) -> None:
    """Let a widget show another and nothing else."""
    _put(outer, QVBoxLayout(outer), (inside,), 0)


def _put(held: QWidget, layout: QBoxLayout, parts: tuple[Part, ...], gap: int) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        widget, share = part if isinstance(part, tuple) else (part, 0)
        layout.addWidget(widget, share)
    return held
