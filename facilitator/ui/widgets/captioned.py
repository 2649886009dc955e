"""Fields, each below its caption, which is also its accessible name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.labels import label


def captioned(rows: Sequence[Sequence[tuple[str, QWidget]]]) -> QWidget:
    """Rows of (caption, field); the fields of a row share its width alike."""
    body = QWidget()
    grid = field_grid(body)
    columns = max(len(row) for row in rows)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    for place, row in enumerate(rows):
        for column, (caption, field) in enumerate(row):
            span = columns - column if column == len(row) - 1 else 1
            head = put_captioned(grid, caption, field, 2 * place, column, span)
            head.setContentsMargins(0, GAP_XS if place else 0, 0, 0)
    return body


def field_grid(body: QWidget | None = None, margin: int = 0, between: int = GAP) -> QGridLayout:
    """A grid for captions and fields, in pixels: `margin` around it, `between` its columns."""
    grid = QGridLayout(body)
    grid.setContentsMargins(margin, margin, margin, margin)
    grid.setHorizontalSpacing(between)
    grid.setVerticalSpacing(GAP_XS)
    return grid


def put_captioned(grid: QGridLayout, caption: str, field: QWidget, row: int, column: int, span: int = 1) -> QLabel:
    """Put the caption into a row of the grid, the field below it; gives the caption."""
    head = label(caption, "muted")
    grid.addWidget(head, row, column, 1, span)
    grid.addWidget(field, row + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
    for named in {field, field.focusProxy() or field}:
        named.setAccessibleName(caption)
    return head
