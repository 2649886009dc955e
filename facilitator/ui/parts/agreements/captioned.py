"""Fields side by side, each below its caption, which is also its accessible name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.labels import label


def captioned(rows: Sequence[Sequence[tuple[str, QWidget]]]) -> QWidget:
    """Rows of (caption, field); the fields of a row share its width alike."""
    body = QWidget()
    grid = QGridLayout(body)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(GAP_XS)
    columns = max(len(row) for row in rows)
    for column in range(columns):
        grid.setColumnStretch(column, 1)
    for place, row in enumerate(rows):
        for column, (caption, field) in enumerate(row):
            span = columns - column if column == len(row) - 1 else 1
            head = label(caption, "muted")
            head.setContentsMargins(0, GAP_XS if place else 0, 0, 0)
            grid.addWidget(head, 2 * place, column, 1, span)
            grid.addWidget(field, 2 * place + 1, column, 1, span, Qt.AlignmentFlag.AlignTop)
            (field.focusProxy() or field).setAccessibleName(caption)
    return body
