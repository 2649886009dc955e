"""The impact and effort grid as a picture, on the stage or in a file."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.gridlayout import GridLayout, ItemData, lay_out_grid
from facilitator.ui.widgets.gridpaint import GridPainter

_HEIGHT_TO_WIDTH = 0.68
_WIDTH_PER_PX = 76


class GridPicture(QWidget):
    """Shows opportunities on the grid at a text size of `px`; those not placed are only counted."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 13) -> None:
        super().__init__(parent)
        self.tokens = tokens
        self.painter_of_grid = GridPainter(tokens, px)
        self.items: tuple[ItemData, ...] = ()
        self.placing = lay_out_grid((), QRectF(), self.painter_of_grid.unit, with_tray=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName("Impact and effort grid")

    def show_items(self, items: Sequence[ItemData]) -> None:
        """Show these opportunities."""
        self.items = tuple(items)
        self.refresh()

    def refresh(self) -> None:
        """Place everything anew and repaint."""
        self.placing = self.lay_out()
        self.update()

    def lay_out(self) -> GridLayout:
        """Where everything stands in the room there is."""
        return lay_out_grid(self.items, self.room(), self.painter_of_grid.unit, with_tray=False)

    def room(self) -> QRectF:
        """The widget without the rim that badges may stand out into."""
        rim = 12 * self.painter_of_grid.unit
        return QRectF(self.rect()).adjusted(0, 1, -rim, -1)

    def note(self) -> str:
        """The words beside the effort axis."""
        if not self.items:
            return "nothing to place yet"
        waiting = sum(item.effort is None or item.impact is None for item in self.items)
        return f"{waiting} not placed yet" if waiting else ""

    def to_image(self, width: int) -> QImage:
        """The grid as a picture `width` pixels wide, without focus and tray, for files and slides."""
        image = QImage(width, round(width * _HEIGHT_TO_WIDTH), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(self.tokens.canvas))
        made = GridPainter(self.tokens, max(8, round(width / _WIDTH_PER_PX)))
        margin = 16 * made.unit
        room = QRectF(image.rect()).adjusted(margin / 2, margin, -margin, -margin / 4)
        painter = QPainter(image)
        made.paint(painter, lay_out_grid(self.items, room, made.unit, with_tray=False), GridPicture.note(self), None)
        painter.end()
        return image

    def sizeHint(self) -> QSize:
        """A comfortable size in the console."""
        return QSize(900, 620)

    def minimumSizeHint(self) -> QSize:
        """The smallest at which four quarters can still be told apart."""
        return QSize(420, 320)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the grid."""
        painter = QPainter(self)
        self.painter_of_grid.paint(painter, self.placing, self.note(), None)
        painter.end()
