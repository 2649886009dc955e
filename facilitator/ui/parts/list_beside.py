"""The frame of a pane: a list at the left, the one at hand as a form that scrolls at the right."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.parts.elastic import elastic
from facilitator.ui.theme import GAP, GAP_XS
from facilitator.ui.widgets.scrolling import scrolled

_LIST_SHARE = (1, 3)
_WIDEST_LIST = 340


class ListBeside(QWidget):
    """`left` holds the list; `beside` is the form, and what may be shown in its place (index 1)."""

    def __init__(self, left: QWidget, form: QWidget, other: QWidget | None = None) -> None:
        super().__init__()
        self._form = form
        self._scroll = scrolled(form)
        elastic(self._scroll)
        self.beside = QStackedWidget()
        self.beside.addWidget(self._scroll)
        if other is not None:
            self.beside.addWidget(other)
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(GAP_XS)
        self._right.addWidget(self.beside, 1)
        left.setMaximumWidth(_WIDEST_LIST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(left, _LIST_SHARE[0])
        row.addWidget(right, _LIST_SHARE[1])

    def put_below(self, part: QWidget) -> None:
        """Let something stay in sight below what is at hand."""
        self._right.addWidget(part)

    def to_top(self) -> None:
        """Scroll the form back up: another one is at hand."""
        self._scroll.verticalScrollBar().setValue(0)

    def go_into(self, field: QWidget) -> None:
        """Put the keys into a part of the form, and bring it into sight."""
        field.setFocus()
        self._scroll.ensureWidgetVisible(field)

    def in_form(self) -> bool:
        """Whether the keys are in the form."""
        at = self.window().focusWidget()
        return at is not None and self._form.isAncestorOf(at)
