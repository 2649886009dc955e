"""One of the three tables that make the responsibility matrix, and the scroll bars they share."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QFrame, QScrollBar, QTableView, QWidget

from facilitator.ui.widgets.matrixmodel import MatrixModel
from facilitator.ui.widgets.matrixpaint import CellPainter, HeadPainter, MatrixLook


class Pane(QTableView):
    """One of the three tables that make the matrix: titles, people and checks over the same rows."""

    tapped = Signal(QModelIndex)  # a plain click, without a modifier and without dragging

    def __init__(self, look: MatrixLook, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.painter_of_cells = CellPainter(look, self)
        self.setItemDelegate(self.painter_of_cells)
        self.setHorizontalHeader(HeadPainter(look, model, self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(look.of(44))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(look.font)
        ground = look.tokens.card if look.px < 28 else "transparent"
        self.setStyleSheet(f"QTableView {{ border: none; padding: 0; border-radius: 0; background: {ground}; }}")
        self._pressed = QModelIndex()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the click began."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.indexAt(event.position().toPoint()) if plain and left else QModelIndex()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click that ended in the cell where it began."""
        super().mouseReleaseEvent(event)
        index, self._pressed = self._pressed, QModelIndex()
        if index.isValid() and index == self.indexAt(event.position().toPoint()):
            self.tapped.emit(index)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """When typing ends by a key, the keys belong to the matrix again."""
        had_focus = editor.hasFocus()
        super().closeEditor(editor, hint)
        owner = self.focusProxy()
        if had_focus and owner is not None:
            owner.setFocus()


def link_bars(outer: QScrollBar, inner: QScrollBar) -> None:
    """Let the outer bar stand for the inner; it hides when there is nothing to scroll."""

    def follow(low: int, high: int) -> None:
        outer.setRange(low, high)
        outer.setPageStep(inner.pageStep())
        outer.setSingleStep(inner.singleStep())
        outer.setVisible(high > low)

    inner.rangeChanged.connect(follow)
    inner.valueChanged.connect(outer.setValue)
    outer.valueChanged.connect(inner.setValue)
    follow(inner.minimum(), inner.maximum())
