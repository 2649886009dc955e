"""The rail at the left: the programme's pages, then those of the chosen workshop."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.ui.desk import Look
from facilitator.ui.page import Page, Section
from facilitator.ui.widgets.labels import label

WIDTH = 196


class Rail(QFrame):
    """One button a page, in sections. `chosen(index)` follows the order of the pages given."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[type[Page]], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setFixedWidth(WIDTH)
        self._look = look
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._sections: dict[Section, list[QWidget]] = {section: [] for section in Section}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 14)
        column.setSpacing(2)
        brand = label("Facilitator", "brand")
        brand.setContentsMargins(10, 4, 10, 10)
        column.addWidget(brand)
        for section in Section:
            heading = label(section.value.upper(), "section")
            heading.setContentsMargins(10, 12, 10, 4)
            column.addWidget(heading)
            self._sections[section].append(heading)
            for index, page in enumerate(pages):
                if page.section is section:
                    button = RailButton(page, look)
                    self._group.addButton(button, index)
                    self._sections[section].append(button)
                    column.addWidget(button)
        column.addStretch(1)

    def show_section(self, section: Section, shown: bool) -> None:
        """Show or hide a section: without a workshop there are no pages for one."""
        for widget in self._sections[section]:
            widget.setVisible(shown)

    def choose(self, index: int) -> None:
        """Mark a page as the one shown."""
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == index)

    def set_badge(self, index: int, text: str) -> None:
        """Show a count beside a page's name."""
        button = self._group.button(index)
        if isinstance(button, RailButton):
            button.set_badge(text)


class RailButton(QPushButton):
    """A page's name with its icon, its count at the right."""

    def __init__(self, page: type[Page], look: Look) -> None:
        super().__init__(page.title)
        self.setProperty("role", "rail")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setIconSize(QSize(16, 16))
        self._page, self._look = page, look
        self._badge = label("", "small", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 10, 0)
        row.addStretch(1)
        row.addWidget(self._badge)
        self.toggled.connect(self._dress)
        self._dress(False)

    def set_badge(self, text: str) -> None:
        """Show a count, or nothing."""
        if self._badge.text() != text:
            self._badge.setText(text)
            self.setAccessibleName(f"{self._page.title}, {text}" if text else self._page.title)

    def _dress(self, on: bool) -> None:
        tokens = self._look.tokens
        self.setIcon(self._look.icons.icon(self._page.icon, tokens.accent if on else tokens.muted))
