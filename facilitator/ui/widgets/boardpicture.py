"""The board as a picture: lanes of cards, as many as there is room for. What the stage shows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.boardlayout import ClusterData, LaneData, Layout
from facilitator.ui.widgets.boardscene import BoardScene
from facilitator.ui.widgets.notecard import CardData, Metrics

_NARROWEST_LANE = 180.0


class BoardPicture(QGraphicsView):
    """Shows lanes, clusters and cards at a text size of `px`; what does not fit is counted: "+12 more"."""

    def __init__(
        self, tokens: Tokens, parent: QWidget | None = None, *, px: int = 14, whole_cards_only: bool = True
    ) -> None:
        super().__init__(parent)
        self.board = BoardScene(tokens, Metrics(px), whole_cards_only)
        self.board.setParent(self)
        self._whole_cards_only = whole_cards_only
        self.lanes: tuple[LaneData, ...] = ()
        self.setScene(self.board)
        self.board.spread.connect(self.setSceneRect)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setBackgroundBrush(self.board.look.canvas)
        self.setInteractive(False)
        self.setAccessibleName("Board")
        if whole_cards_only:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_board(self, lanes: Sequence[LaneData], clusters: Sequence[ClusterData], cards: Sequence[CardData]) -> None:
        """Show these; only what differs from before is touched."""
        self.lanes = tuple(lanes)
        self.board.show_board(lanes, clusters, cards)
        self._fit()

    def set_search(self, text: str) -> int:
        """Dim every note without this text; returns how many have it."""
        return self.board.set_search(text)

    def placing(self) -> Layout:
        """Where everything stands now."""
        return self.board.placing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the lanes."""
        super().resizeEvent(event)
        self._fit()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and keep the titles in sight."""
        super().scrollContentsBy(dx, dy)
        self._pin_titles()

    def _fit(self) -> None:
        sizes = self.board.look.metrics
        lanes = max(1, len(self.lanes))
        bar = 0 if self._whole_cards_only else self.verticalScrollBar().sizeHint().width()
        room = self.width() - bar - sizes.lane_gap * (lanes - 1)
        width = max(sizes.of(_NARROWEST_LANE), float(int(room / lanes)))
        if not self._whole_cards_only:
            wide = width * lanes > room
            policy = Qt.ScrollBarPolicy
            self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOn if wide else policy.ScrollBarAlwaysOff)
        self.board.fit(width, float(self.viewport().height()))
        self._pin_titles()

    def _pin_titles(self) -> None:
        self.board.pin_titles(self.mapToScene(0, 0).y())
