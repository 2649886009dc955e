"""The panel beside the agenda: the block at hand, the part at hand, or what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from facilitator.core.plan import agenda
from facilitator.core.plan.agenda import Part
from facilitator.ui.desk import Desk
from facilitator.ui.parts.agenda.agenda_rows import Row, SessionRow
from facilitator.ui.parts.agenda.block_editor import BlockEditor
from facilitator.ui.parts.clamped import ClampedLabel
from facilitator.ui.theme import GAP, GAP_L, GAP_XS, HEAD
from facilitator.ui.widgets.labels import label
from facilitator.ui.widgets.scrolling import scrolled

LEAST, MOST = 280, 420
_HINT = "Choose a block to write its objective, its instructions and your notes."
_SESSION = (
    "E changes the day, the start and the time there is. Parts go to another session with Alt and the arrows, "
    "or with Shift M."
)


class AgendaSide(QFrame):
    """Shows what belongs to the row at hand."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setMinimumWidth(LEAST)
        self.setMaximumWidth(MOST)
        self.block = BlockEditor(desk)
        self.part = PartEditor(desk)
        hint = self._hint = label(_HINT, "muted", wrap=True)
        hint.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = scrolled(self.block)
        self._title = ClampedLabel(2, HEAD, QFont.Weight.Bold)
        self._stack = QStackedWidget()
        for page in (hint, self.part, self._scroll):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        heading = QVBoxLayout()
        heading.setContentsMargins(GAP_L, GAP_L, GAP_L, 0)
        heading.addWidget(self._title)
        column.addLayout(heading)
        column.addWidget(self._stack, 1)

    def show_row(self, row: Row | None) -> None:
        """Show the block or part of a row, or the hint for none."""
        self._title.setText("" if row is None else row.title)
        if row is None or isinstance(row, SessionRow):
            self._hint.setText(_HINT if row is None else _SESSION)
            self._stack.setCurrentIndex(0)
        elif row.block is not None:
            self.block.show_block(row.block)
            self._stack.setCurrentWidget(self._scroll)
        else:
            self.part.show_part(row.part)
            self._stack.setCurrentWidget(self.part)


class PartEditor(QWidget):
    """The title of a part, and its short name on the stage's strip."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._part: Part | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_L)
        column.setSpacing(GAP_XS)
        self.title, self.short = QLineEdit(), QLineEdit()
        for name, line in (("Title of the part", self.title), ("Short name on the stage", self.short)):
            line.setAccessibleName(name)
            line.editingFinished.connect(self._store)
            column.addWidget(label(name, "strong"))
            column.addWidget(line)
            column.addSpacing(GAP)
        column.addStretch(1)

    def show_part(self, part: Part) -> None:
        """Show a part; a line that is being typed into is left alone."""
        same = self._part is not None and self._part.id == part.id
        self._part = part
        for line, text in ((self.title, part.title), (self.short, part.short)):
            if not (same and line.hasFocus() and line.isModified()):
                line.setText(text)

    def _store(self) -> None:
        part = self._part
        if part and (self.title.isModified() or self.short.isModified()):
            self.title.setModified(False)
            self.short.setModified(False)
            follows = part.short == part.title and self.short.text() == part.short
            self._desk.run(agenda.rename_part, part.id, self.title.text(), "" if follows else self.short.text())
