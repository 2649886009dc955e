"""The line of the capture bar: what was understood is coloured as it is typed, and names can be completed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QListView, QPlainTextEdit, QWidget

from facilitator.core.run.capture import Span, SpanKind
from facilitator.core.run.mentions import Completion
from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.lists import ENTER

_MOST_LINES = 5
_BARE = "QPlainTextEdit, QPlainTextEdit:focus { border: 0; padding: 0; background: transparent; }"


class CaptureEdit(QPlainTextEdit):
    """`entered` comes on Enter, `left` on Esc. Shift+Enter begins a new line, for a decision's reason.

    While names are offered, the arrows choose, Tab takes, and so does Enter while it is not clear who is meant.
    """

    entered = Signal()
    left = Signal()
    focused = Signal(bool)

    def __init__(
        self,
        tokens: Tokens,
        spans: Callable[[], Sequence[Span]],
        offers: Callable[[str, int], Sequence[Completion]],
        settled: Callable[[], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setStyleSheet(_BARE)
        self._offers, self._settled = offers, settled
        self._shown: Sequence[Completion] = ()
        self._colours = _Highlighter(self.document(), tokens, spans)
        self.names = _Names()
        self.names.clicked.connect(lambda index: self._take(index.row()))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._offer)
        self.cursorPositionChanged.connect(self._offer)
        self._fit()

    def insert_sign(self, sign: str) -> None:
        """Begin the line with a sign, in place of one that it begins with already."""
        text = self.toPlainText().lstrip()
        rest = text[1:].lstrip() if text[:1] in ("!", "=", "?", "#", "&") else text
        self.setPlainText(f"{sign} {rest}")
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Names first, then storing and leaving, then typing."""
        if self.names.isVisible() and self._press_names(event):
            return
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTER and not shift:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the frame."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Offer nothing while the keys are elsewhere. What is typed stays."""
        super().focusOutEvent(event)
        self.names.hide()
        self.focused.emit(False)

    def _press_names(self, event: QKeyEvent) -> bool:
        row = self.names.currentIndex().row()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.names.choose((row + steps[Qt.Key(event.key())]) % len(self._shown))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.names.hide()
            return True
        if event.key() == Qt.Key.Key_Tab or (event.key() in ENTER and not self._settled()):
            self._take(row)
            return True
        return False

    def _take(self, row: int) -> None:
        chosen = self._shown[row]
        cursor = self.textCursor()
        cursor.setPosition(chosen.start)
        cursor.setPosition(chosen.end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(chosen.insert)
        self.names.hide()

    def _offer(self) -> None:
        if not self.hasFocus():
            return
        self._shown = self._offers(self.toPlainText(), self.textCursor().position())
        self.names.offer([completion.label for completion in self._shown])

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(1, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 2
        if height != self.height():
            self.setFixedHeight(height)


class _Names(QListView):
    """The names that fit, in a small list for a place above the line. It never takes the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._labels = QStringListModel(self)
        self.setModel(self._labels)
        self.setAccessibleName("Names that fit")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setStyleSheet("QListView::item { padding: 4px 6px; }")
        self.hide()

    def offer(self, labels: list[str]) -> None:
        """Show these names, the first one chosen; nothing when there are none."""
        if not labels:
            self.hide()
            return
        if labels != self._labels.stringList():
            self._labels.setStringList(labels)
            self.choose(0)
        self.setFixedHeight(self.sizeHintForRow(0) * len(labels) + 6)
        self.show()

    def choose(self, row: int) -> None:
        """Mark a row as chosen."""
        self.setCurrentIndex(self._labels.index(row))


class _Highlighter(QSyntaxHighlighter):
    """Colours what was understood; what was not gets a wavy line."""

    def __init__(self, document: QTextDocument, tokens: Tokens, spans: Callable[[], Sequence[Span]]) -> None:
        super().__init__(document)
        self._spans, self._looks = spans, _looks(tokens)

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        start = self.currentBlock().position()
        for span in self._spans() if text else ():
            first, last = max(span.start - start, 0), min(span.end - start, len(text))
            if first < last:
                self.setFormat(first, last - first, self._looks[span.kind])


def _looks(tokens: Tokens) -> dict[SpanKind, QTextCharFormat]:
    colours = {
        SpanKind.SIGN: tokens.accent,
        SpanKind.PERSON: tokens.accent,
        SpanKind.TEAM: tokens.accent,
        SpanKind.DATE: tokens.ok,
        SpanKind.WHY: tokens.muted,
        SpanKind.UNCLEAR: tokens.bad,
    }
    looks = {}
    for kind, colour in colours.items():
        looks[kind] = QTextCharFormat()
        looks[kind].setForeground(QColor(colour))
        if kind in (SpanKind.SIGN, SpanKind.PERSON, SpanKind.TEAM, SpanKind.DATE):
            looks[kind].setFontWeight(QFont.Weight.DemiBold)
        if kind is SpanKind.UNCLEAR:
            looks[kind].setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            looks[kind].setUnderlineColor(QColor(colour))
    return looks
