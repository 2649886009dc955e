"""A small live picture of another widget, such as of the stage, with a line of words below it."""

from PySide6.QtCore import QElapsedTimer, QPoint, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.theme import Tokens, ui_font

_AT_MOST_EVERY_MS = 500
_CAPTION_PX = 12
_CAPTION_HEIGHT = 22
_RADIUS = 8.0


def paint_widget(widget: QWidget, painter: QPainter, room: QRectF) -> None:
    """Paint a widget that need not be on any screen into `room`, sharp at any scale of the painter.

    The widget takes the room's size. Its ground stays clear: what is beneath shows through.
    """
    widget.resize(room.size().toSize())
    painter.save()
    painter.translate(room.topLeft())
    QWidget.render(widget, painter, QPoint(0, 0), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.restore()


class ScaledPreview(QWidget):
    """Shows `source` scaled down, in its own proportions. It looks again only when told: `refresh`.

    Looking costs a painting of the source, so it happens at most twice a second; a `refresh` that comes too
    early is kept for when the time is up, and none is lost.
    """

    def __init__(self, tokens: Tokens, source: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._source = source
        self._picture = QPixmap()
        self._caption = ""
        self._since = QElapsedTimer()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._look)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Preview")

    def show_source(self, source: QWidget | None, caption: str) -> None:
        """Look at another widget, or at none, and say below what it is."""
        changed = source is not self._source
        self._source = source
        if caption != self._caption:
            self._caption = caption
            self.setAccessibleName(f"Preview: {caption}" if caption else "Preview")
            self.update()
        if changed:
            self.updateGeometry()
            self._since.invalidate()
            self.refresh()

    def refresh(self) -> None:
        """Look again, now or as soon as half a second has passed since the last time."""
        if not self.isVisible() or self._later.isActive():
            return
        waited = self._since.elapsed() if self._since.isValid() else _AT_MOST_EVERY_MS
        self._later.start(max(0, _AT_MOST_EVERY_MS - waited))

    def picture(self) -> QPixmap:
        """What is shown now."""
        return self._picture

    def hasHeightForWidth(self) -> bool:
        """The picture keeps the source's proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the picture at this width, and the caption."""
        size = self._source_size()
        return round(width * size.height() / size.width()) + _CAPTION_HEIGHT

    def sizeHint(self) -> QSize:
        """As wide as the console's side column."""
        return QSize(280, self.heightForWidth(280))

    def minimumSizeHint(self) -> QSize:
        """Small, yet recognisable."""
        return QSize(120, self.heightForWidth(120))

    def showEvent(self, event: QShowEvent) -> None:
        """Coming into sight, look at once."""
        super().showEvent(event)
        self._since.invalidate()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the picture anew at the new size."""
        super().resizeEvent(event)
        self.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture in a frame with round corners, the caption below."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(self._place()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame = QPainterPath()
        frame.addRoundedRect(place, _RADIUS, _RADIUS)
        painter.fillPath(frame, QColor(self._tokens.lane))
        if self._source is not None and not self._picture.isNull():
            painter.save()
            painter.setClipPath(frame)
            painter.drawPixmap(place, self._picture, QRectF(self._picture.rect()))
            painter.restore()
        painter.setPen(QPen(QColor(self._tokens.line), 1))
        painter.drawPath(frame)
        painter.setPen(QColor(self._tokens.muted))
        painter.setFont(ui_font(_CAPTION_PX))
        below = QRect(0, self._place().bottom() + 1, self.width(), _CAPTION_HEIGHT)
        words = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(below.adjusted(2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _look(self) -> None:
        """Paint the source straight into the small picture: no full-size copy is made."""
        place = self._place()
        self._since.start()
        if self._source is None or place.isEmpty():
            self._picture = QPixmap()
            self.update()
            return
        density = self.devicePixelRatio()
        self._picture = QPixmap(place.size() * density)
        self._picture.setDevicePixelRatio(density)
        self._picture.fill(QColor(self._tokens.lane))
        painter = QPainter(self._picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        size = self._source_size()
        painter.scale(place.width() / size.width(), place.height() / size.height())
        QWidget.render(self._source, painter, QPoint(0, 0))  # a graphics view has a render of its own
        painter.end()
        self.update()

    def _place(self) -> QRect:
        """The largest rectangle of the source's proportions above the caption."""
        room = QSize(self.width(), max(0, self.height() - _CAPTION_HEIGHT))
        size = self._source_size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(QPoint((self.width() - size.width()) // 2, 0), size)

    def _source_size(self) -> QSize:
        size = self._source.size() if self._source is not None else QSize()
        return size if size.width() > 0 and size.height() > 0 else QSize(1920, 1080)
