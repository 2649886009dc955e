"""What stands around the cards on a board: lanes with their titles, frames of clusters, the marker of a drop."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsSimpleTextItem, QGraphicsTextItem

from facilitator.ui.widgets.boardlayout import Block, ClusterData, Column, Drop, LaneData
from facilitator.ui.widgets.notecard import CardLook, cut_to_lines, wrap_option

LANE, CLUSTER, CARD, RING, TITLE, MARKER, GHOST = range(7)


class LaneItem(QGraphicsPathItem):
    """A lane's ground, with a title that stays in sight while the cards scroll."""

    def __init__(self, data: LaneData, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self._data = data
        self.setPen(Qt.PenStyle.NoPen)
        self.setBrush(look.lane)
        self.setZValue(LANE)
        self.title = QGraphicsPathItem()
        self.title.setPen(Qt.PenStyle.NoPen)
        self.title.setBrush(look.lane)
        self.title.setZValue(TITLE)
        self._name = simple_text(self.title, look, bold=True)
        self._count = simple_text(self.title, look)
        self._count.setBrush(look.muted)
        self._foot = QGraphicsTextItem(self)
        self._foot.setFont(look.font)
        self._foot.setDefaultTextColor(look.muted)
        self._foot.document().setDefaultTextOption(wrap_option())

    def show_lane(self, data: LaneData, column: Column, height: float) -> None:
        """Fit title, count and ground to the laid-out column."""
        self._data = data
        look, sizes = self._look, self._look.metrics
        self.setPos(column.left, 0)
        ground = rounded(QRectF(0, 0, column.width, height), sizes.of(12))
        if ground != self.path():
            self.setPath(ground)
        self.title.setPos(column.left, self.title.y())
        self.pin(self.title.y())
        figures = QFontMetricsF(look.font)
        top = (sizes.header - figures.height()) / 2
        self._count.setText(str(column.total))
        right = column.width - sizes.pad - figures.horizontalAdvance(str(column.total))
        self._count.setPos(right, top)
        room = right - 2 * sizes.pad
        shown = QFontMetricsF(look.bold).elidedText(data.title, Qt.TextElideMode.ElideRight, room)
        self._name.setText(shown)
        self._name.setPos(sizes.pad, top)
        self._show_foot(column, height)

    def pin(self, top: float) -> None:
        """Put the title at this height; above scrolled cards it has square corners, to cover theirs."""
        sizes = self._look.metrics
        rect = QRectF(0, 0, self.path().boundingRect().width(), sizes.header)
        self.title.setY(top)
        shape = rounded(rect, sizes.of(12) if top <= 0 else 0)
        if shape != self.title.path():  # Qt paints an item anew for the same path too
            self.title.setPath(shape)

    def _show_foot(self, column: Column, height: float) -> None:
        sizes = self._look.metrics
        text = f"+{column.more} more" if column.more else "" if column.total else self._data.hint
        self._foot.setVisible(bool(text))
        if not text:
            return
        if self._foot.toPlainText() != text:
            self._foot.setPlainText(text)
        self._foot.setTextWidth(column.width - sizes.pad)
        last = height - sizes.pad - QFontMetricsF(self._look.font).height()
        self._foot.setPos(sizes.pad / 2, last if column.more else sizes.header)


class ClusterItem(QGraphicsPathItem):
    """The frame of a cluster with its name; collapsed, the top of a small stack."""

    def __init__(self, data: ClusterData, look: CardLook) -> None:
        super().__init__()
        self._look = look
        self.data_shown = data
        self.head = 0.0
        self.setZValue(CLUSTER)
        self.setBrush(look.cluster)
        self._arrow = QGraphicsPathItem(self)
        self._arrow.setPen(Qt.PenStyle.NoPen)
        self._arrow.setBrush(look.muted)
        self._name = QGraphicsTextItem(self)
        self._name.setFont(look.bold)
        self._name.setDefaultTextColor(look.ink)
        self._name.document().setDocumentMargin(0)
        self._name.document().setDefaultTextOption(wrap_option())
        self._count = simple_text(self, look)
        self._count.setBrush(look.muted)
        self.setPen(QPen(look.cluster_line, 1))

    def fit(self, width: float, data: ClusterData, count: int) -> None:
        """Set the name in at most two lines beside the count; afterwards `head` is its height."""
        look, sizes = self._look, self._look.metrics
        self.data_shown = data
        figures = QFontMetricsF(look.bold)
        self._count.setText(str(count))
        right = width - sizes.pad - figures.horizontalAdvance(str(count))
        left = sizes.of(24)
        room = right - left - sizes.gap
        self._name.setTextWidth(room)
        self._name.setPlainText(cut_to_lines(data.name or "Unnamed cluster", look.bold, room, 2))
        self._name.setPos(left, sizes.of(7))
        self._count.setPos(right, sizes.of(7))
        self.head = self._name.boundingRect().height() + sizes.of(14)

    def frame(self, column: Column, block: Block, collapsed: bool) -> None:
        """Draw the frame around the block, or the stack under the head."""
        sizes = self._look.metrics
        self.setPos(column.left + sizes.pad / 2, block.top)
        width = column.width - sizes.pad
        path = rounded(QRectF(0, 0, width, self.head if collapsed else block.height), sizes.radius)
        if collapsed:
            for n in (1, 2):
                inset, y = sizes.of(5) * n, self.head + sizes.stack / 2 * n
                path.moveTo(inset, y)
                path.lineTo(width - inset, y)
        self.setPath(path)
        middle = QPointF(sizes.of(12), sizes.of(7) + QFontMetricsF(self._look.bold).height() / 2)
        self._arrow.setPath(chevron(middle, sizes.of(4), pointing_down=not collapsed))


def simple_text(parent: QGraphicsItem, look: CardLook, bold: bool = False) -> QGraphicsSimpleTextItem:
    """One line of text in the board's type."""
    item = QGraphicsSimpleTextItem(parent)
    item.setFont(look.bold if bold else look.font)
    item.setBrush(look.ink)
    return item


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def chevron(middle: QPointF, reach: float, pointing_down: bool) -> QPainterPath:
    """A small filled triangle: down for open, right for closed."""
    corners = [QPointF(-reach, -reach / 2), QPointF(reach, -reach / 2), QPointF(0, reach / 1.5)]
    if not pointing_down:
        corners = [QPointF(-reach / 2, -reach), QPointF(reach / 1.5, 0), QPointF(-reach / 2, reach)]
    path = QPainterPath()
    path.addPolygon(QPolygonF([middle + corner for corner in corners]))
    path.closeSubpath()
    return path


def marker_path(drop: Drop, look: CardLook) -> QPainterPath:
    """A bar where the dragged would be put in, or a ring round what would take it in."""
    sizes, column = look.metrics, drop.column
    left, width = column.left + sizes.pad / 2, column.width - sizes.pad
    if drop.onto is None:
        thick = sizes.of(4)
        return rounded(QRectF(left, drop.top - thick / 2, width, thick), thick / 2)
    return rounded(QRectF(left, drop.top, width, drop.height).adjusted(0, -2, 0, 2), sizes.radius)
