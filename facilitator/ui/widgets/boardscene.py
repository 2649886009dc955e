"""The scene of a board: keeps one item per lane, cluster and card, and touches only what changed."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsScene

from facilitator.ui.theme import Tokens
from facilitator.ui.widgets.boardlayout import (
    ClusterData,
    Drop,
    Entry,
    LaneData,
    Layout,
    Ref,
    arrange,
    lay_out,
)
from facilitator.ui.widgets.boardparts import (
    CARD,
    MARKER,
    RING,
    ClusterItem,
    LaneItem,
    marker_path,
    rounded,
)
from facilitator.ui.widgets.notecard import CardData, CardItem, CardLook, Id, Metrics

_DIMMED = 0.22
_MOST_ON_STAGE = 40
_SPARE = 2_000


class BoardScene(QGraphicsScene):
    """Lanes of cards. `show_board` gives it what there is, `fit` the room; `placing` says where all stands.

    `spread(QRectF)` tells how far the board reaches. The scene's own rectangle has some to spare, for as it grows
    Qt sorts in every item anew, which for a thousand cards would be felt with each note.
    """

    spread = Signal(QRectF)

    def __init__(self, tokens: Tokens, metrics: Metrics, whole_cards_only: bool) -> None:
        super().__init__()
        self.look = CardLook(tokens, metrics)
        self.placing = Layout((), 0.0, 0.0)
        self.cards: dict[int, CardItem] = {}
        self.clusters: dict[int, ClusterItem] = {}
        self._lanes: dict[Id, LaneItem] = {}
        self._lane_data: dict[Id, LaneData] = {}
        self._entries: dict[Id, list[Entry]] = {}
        self._at: dict[int, tuple[float, float]] = {}
        self.collapsed: frozenset[int] = frozenset()
        self._whole_cards_only = whole_cards_only
        self._lane_width = 0.0
        self._height = 0.0
        self._reach = QRectF()
        self._search = ""
        self._ring = self._overlay(RING, self.look.accent, self.look.metrics.of(2))
        self._marker = self._overlay(MARKER, self.look.accent, self.look.metrics.of(2))
        self._band = self._overlay(MARKER, self.look.accent, 1)

    def show_board(self, lanes: Sequence[LaneData], clusters: Sequence[ClusterData], cards: Sequence[CardData]) -> None:
        """Bring the items up to date with these; unchanged cards are left alone."""
        self._lane_data = {lane.id: lane for lane in lanes}
        self._keep_lanes(lanes)
        self._entries = arrange(lanes, clusters, cards)
        self._keep_cards(self._worth_making(cards) if self._whole_cards_only else cards)
        self._keep_clusters(clusters)
        self.collapsed &= frozenset(self.clusters)
        self._place()

    def fit(self, lane_width: float, height: float) -> None:
        """Give every lane this width and at least this height."""
        wider, higher = lane_width != self._lane_width, height != self._height
        self._lane_width, self._height = lane_width, height
        if wider:
            for card in self.cards.values():
                card.fit(self._card_width(card.data_shown))
            self._fit_clusters()
        if wider or (higher and self._whole_cards_only):
            self._place()
        elif max(height, self.placing.height) != self._reach.height():
            self._show_lanes()

    def set_collapsed(self, collapsed: Iterable[int]) -> None:
        """Show these clusters as a stack, the others open."""
        self.collapsed = frozenset(collapsed) & frozenset(self.clusters)
        self._place()

    def set_search(self, text: str) -> int:
        """Dim what does not contain the text; returns how many notes do. Empty text dims nothing."""
        self._search = text.strip().casefold()
        return sum(self._dim(card) for card in self.cards.values()) if self._search else self._undim()

    def show_selection(self, selected: frozenset[int], current: Ref | None) -> None:
        """Mark the picked cards, and put the focus ring around `current`."""
        for card_id, card in self.cards.items():
            card.set_selected(card_id in selected)
        rect = None if current is None else self.rect_of(current)
        self._ring.setVisible(rect is not None)
        if rect is not None:
            out = self.look.metrics.of(3)
            self._ring.setPath(rounded(rect.adjusted(-out, -out, out, out), self.look.metrics.radius + out))

    def show_drop(self, drop: Drop | None) -> None:
        """Mark where a drag would land; None takes the mark away."""
        self._marker.setVisible(drop is not None)
        if drop is not None:
            self._marker.setPath(marker_path(drop, self.look))
            fill = QColor(self.look.accent)
            fill.setAlpha(255 if drop.onto is None else 40)
            self._marker.setBrush(fill)

    def show_band(self, rect: QRectF | None) -> None:
        """Show the rubber band; None takes it away."""
        self._band.setVisible(rect is not None)
        if rect is not None:
            fill = QColor(self.look.accent)
            fill.setAlpha(30)
            self._band.setBrush(fill)
            self._band.setPath(rounded(rect, 2))

    def pin_titles(self, top: float) -> None:
        """Keep the lanes' titles at this height while the cards scroll beneath."""
        for lane in self._lanes.values():
            lane.pin(max(0.0, top))

    def _overlay(self, z: int, colour: QColor, width: float) -> QGraphicsPathItem:
        item = QGraphicsPathItem()
        item.setPen(QPen(colour, width))
        item.setZValue(z)
        item.setVisible(False)
        self.addItem(item)
        return item

    def _worth_making(self, cards: Sequence[CardData]) -> list[CardData]:
        """Of a thousand cards, those that could ever fit on a stage: making an item for each costs memory."""
        first = {
            card_id
            for stack in self._entries.values()
            for entry in stack[:_MOST_ON_STAGE]
            for card_id in entry.card_ids[: _MOST_ON_STAGE + 1]
        }
        return [card for card in cards if card.id in first]

    def _keep_lanes(self, lanes: Sequence[LaneData]) -> None:
        for gone in self._lanes.keys() - self._lane_data.keys():
            lane = self._lanes.pop(gone)
            self.removeItem(lane.title)
            self.removeItem(lane)
        for data in lanes:
            if data.id not in self._lanes:
                self._lanes[data.id] = lane = LaneItem(data, self.look)
                self.addItem(lane)
                self.addItem(lane.title)

    def _keep_cards(self, cards: Sequence[CardData]) -> None:
        for gone in self.cards.keys() - {data.id for data in cards}:
            self.removeItem(self.cards.pop(gone))
        for data in cards:
            card = self.cards.get(data.id)
            if card is None:
                card = self.cards[data.id] = CardItem(data, self.look)
                card.setZValue(CARD)
                if self._lane_width:
                    card.fit(self._card_width(data))
                self.addItem(card)
            elif card.data_shown is not data and card.data_shown != data:
                moved_in_or_out = (card.data_shown.cluster_id is None) != (data.cluster_id is None)
                card.show_data(data)
                if moved_in_or_out and self._lane_width:
                    card.fit(self._card_width(data))
            else:
                continue
            self._dim(card)

    def _keep_clusters(self, clusters: Sequence[ClusterData]) -> None:
        for gone in self.clusters.keys() - {data.id for data in clusters}:
            self.removeItem(self.clusters.pop(gone))
        for data in clusters:
            if data.id not in self.clusters:
                self.clusters[data.id] = item = ClusterItem(data, self.look)
                self.addItem(item)
            self.clusters[data.id].data_shown = data
        self._fit_clusters()

    def _fit_clusters(self) -> None:
        if not self._lane_width:
            return
        for entry in (entry for stack in self._entries.values() for entry in stack if entry.ref.cluster):
            item = self.clusters[entry.ref.id]
            item.fit(self._lane_width - self.look.metrics.pad, item.data_shown, len(entry.card_ids))

    def _place(self) -> None:
        """Lay everything out anew and move what is not where it belongs."""
        if not self._lane_width:
            return
        sizes = self.look.metrics
        heights = {Ref(card_id): card.height for card_id, card in self.cards.items()}
        heights |= {Ref(cluster_id, True): item.head for cluster_id, item in self.clusters.items()}
        limit = self._height if self._whole_cards_only else None
        self.placing = board = lay_out(self._entries, heights, self.collapsed, self._lane_width, sizes, limit)
        self._place_cards()
        for column in board.columns:
            opened = {spot.inside for spot in column.placed}
            for block in column.blocks:
                if block.entry.ref.cluster:
                    cluster_id = block.entry.ref.id
                    stacked = bool(block.entry.card_ids) and cluster_id not in opened
                    self.clusters[cluster_id].frame(column, block, stacked)
        shown_clusters = {b.entry.ref.id for c in board.columns for b in c.blocks if b.entry.ref.cluster}
        for cluster_id, item in self.clusters.items():
            item.setVisible(cluster_id in shown_clusters)
        self._show_lanes()

    def _place_cards(self) -> None:
        """Move the cards that stand elsewhere now, and hide those that stand nowhere."""
        inset, deeper, at = self._inset(False), self._inset(True), dict[int, tuple[float, float]]()
        for column in self.placing.columns:
            for (card_id, is_cluster), top, _, inside in column.placed:
                if not is_cluster:
                    at[card_id] = (column.left + (inset if inside is None else deeper), top)
        for card_id in self.cards.keys() - at.keys():
            self.cards[card_id].setVisible(False)
        for card_id, place in at.items():
            if self._at.get(card_id) != place:
                self.cards[card_id].setPos(*place)
                self.cards[card_id].setVisible(True)
        self._at = at

    def _show_lanes(self) -> None:
        """Draw the lanes' ground, as high as the highest lane and at least as high as the room."""
        height = max(self._height, self.placing.height)
        for column in self.placing.columns:
            self._lanes[column.lane_id].show_lane(self._lane_data[column.lane_id], column, height)
        self._reach = QRectF(0, 0, self.placing.width, height)
        self.setSceneRect(0, 0, self.placing.width, ceil(height / _SPARE) * _SPARE)
        self.spread.emit(self._reach)

    def _dim(self, card: CardItem) -> bool:
        data = card.data_shown
        words = "" if data.hidden else f"{data.text}\n{data.detail}".casefold()
        found = self._search in words if self._search else True
        card.setOpacity(1.0 if found else _DIMMED)
        return found

    def _undim(self) -> int:
        for card in self.cards.values():
            card.setOpacity(1.0)
        return len(self.cards)

    def _inset(self, in_cluster: bool) -> float:
        return self.look.metrics.pad * (1.0 if in_cluster else 0.6)

    def _card_width(self, data: CardData) -> float:
        return max(1.0, self._lane_width - 2 * self._inset(data.cluster_id is not None))

    def members(self, cluster: Ref) -> tuple[int, ...]:
        """The cards in a cluster, in their order."""
        stacks = self._entries.values()
        return next((e.card_ids for stack in stacks for e in stack if e.ref == cluster), ())

    def on_arrow(self, cluster_id: int, at: QPointF) -> bool:
        """Whether a point on a cluster's head is on the arrow that opens and collapses it."""
        return at.x() < self.clusters[cluster_id].x() + self.look.metrics.of(24)

    def describe(self, ref: Ref) -> str:
        """A card or cluster in words, for a screen reader."""
        if ref.cluster:
            cluster = self.clusters[ref.id].data_shown
            state = "collapsed" if ref.id in self.collapsed else "open"
            return f"Cluster {cluster.name or 'without a name'}, {len(self.members(ref))} notes, {state}"
        card = self.cards[ref.id]
        data = card.data_shown
        said = ("Face down" if data.hidden else data.text, data.detail, self._lane_data[data.lane_id].title)
        return ". ".join(part for part in said if part) + (", selected" if card.selected else "")

    def rect_of(self, ref: Ref) -> QRectF | None:
        """Where a card or a cluster's head is drawn; None if it is not in sight."""
        for column in self.placing.columns:
            for spot in column.placed:
                if spot.ref == ref:
                    inset = self.look.metrics.pad / 2 if ref.cluster else self._inset(spot.inside is not None)
                    return QRectF(column.left + inset, spot.top, column.width - 2 * inset, spot.height)
        return None

    def cards_within(self, rect: QRectF) -> list[int]:
        """The cards that a rectangle touches, in the board's order."""
        return [
            spot.ref.id
            for column in self.placing.columns
            if rect.left() <= column.left + column.width and column.left <= rect.right()
            for spot in column.placed
            if not spot.ref.cluster and spot.top <= rect.bottom() and rect.top() <= spot.top + spot.height
        ]
