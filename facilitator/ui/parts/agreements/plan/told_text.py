"""The entries of a section as running text that can be selected, as high as it needs to be."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from facilitator.core.agree.plan.plan_entries import FRICTION, Line, PlanEntry
from facilitator.ui.theme import BODY, GAP_S, GAP_XS, TABLE, Tokens, ui_font

_INDENT = 14


class ToldText(QTextEdit):
    """Read only; the wheel and the arrow keys are left to what it stands in."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._shown: list[PlanEntry] = []
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { border: 0; padding: 0; background: transparent; }")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)

    def show_entries(self, entries: Sequence[PlanEntry]) -> None:
        """Show these."""
        if list(entries) == self._shown:
            return
        self._shown = list(entries)
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for number, entry in enumerate(entries):
            self._write(cursor, entry, first=number == 0)
        cursor.endEditBlock()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes it higher or lower."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _write(self, cursor: QTextCursor, entry: PlanEntry, *, first: bool) -> None:
        tokens, above = self._tokens, QTextBlockFormat()
        above.setTopMargin(0 if first else GAP_S)
        above.setBottomMargin(2)
        if first:
            cursor.setBlockFormat(above)
        else:
            cursor.insertBlock(above)
        cursor.insertText(_one_line(entry.title), _written(tokens.ink, BODY, QFont.Weight.DemiBold))
        if entry.route:
            cursor.insertText(f"   {_one_line(entry.route)}", _written(tokens.muted, TABLE))
        for line in entry.lines:
            self._write_line(cursor, line)

    def _write_line(self, cursor: QTextCursor, line: Line) -> None:
        block = QTextBlockFormat()
        block.setLeftMargin(_INDENT)
        block.setTopMargin(GAP_XS / 2)
        cursor.insertBlock(block)
        colour = self._tokens.warn if line.label == FRICTION else self._tokens.muted
        cursor.insertText(f"{line.label}  ", _written(colour, TABLE, QFont.Weight.Medium))
        cursor.insertText(_one_line(line.words), _written(self._tokens.ink, TABLE))


def _written(colour: str, px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QTextCharFormat:
    written = QTextCharFormat()
    written.setFont(ui_font(px, weight))
    written.setForeground(QColor(colour))
    return written


def _one_line(text: str) -> str:
    return " ".join(text.split())
