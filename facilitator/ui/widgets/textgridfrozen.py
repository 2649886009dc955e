"""The first column of a text grid, kept in sight while the others are scrolled sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from facilitator.ui.widgets.textgridcells import TextGridCells
from facilitator.ui.widgets.textgridmodel import TextGridModel


class FrozenColumn(QTableView):
    """Lies over the left of the grid, and only while that is scrolled away; a click in it scrolls back.

    It takes the grid's rows, selection and heights, and has nothing of its own.
    """

    def __init__(self, grid: QTableView, model: TextGridModel) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setModel(model)
        self.setSelectionModel(grid.selectionModel())
        self.setItemDelegate(TextGridCells(grid, model))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setStyleSheet("QTableView { border: none; border-radius: 0; padding: 0; }")
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.hide()
        grid.horizontalScrollBar().valueChanged.connect(self.follow)
        grid.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.clicked.connect(lambda _index: grid.setFocus(Qt.FocusReason.MouseFocusReason))

    def covers(self) -> int:
        """How many pixels of the grid's left it lies over."""
        return self.width() if self.isVisibleTo(self._grid) else 0

    def follow(self) -> None:
        """Take up the grid's columns, heights and place as they are now."""
        grid, model = self._grid, self.model()
        self.setVisible(grid.horizontalScrollBar().value() > 0 and model.columnCount() > 1)
        if self.isHidden():
            return
        for column in range(model.columnCount()):
            self.setColumnHidden(column, column > 0)
        for row in range(model.rowCount()):
            self.setRowHeight(row, grid.rowHeight(row))
        self.setColumnWidth(0, grid.columnWidth(0))
        head, view = grid.horizontalHeader().height(), grid.viewport().geometry()
        self.horizontalHeader().setFixedHeight(head)
        self.setGeometry(view.left(), view.top() - head, grid.columnWidth(0), head + view.height())
        self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
