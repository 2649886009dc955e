"""The mapping board: lanes with their cards; what is not revealed lies face down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QRectF

from facilitator.core.people import Team
from facilitator.core.phrases import counted
from facilitator.core.record import Changes
from facilitator.core.run.board import Cluster, Lane, Note
from facilitator.core.run.clusters import proposed_name
from facilitator.core.run.stage import Scene
from facilitator.ui.board_records import BoardRecords
from facilitator.ui.desk import Desk
from facilitator.ui.stage.canvas import Canvas, Type
from facilitator.ui.stage.pieces import BOLD, HALF_BOLD, heading, nothing_yet, team_colour
from facilitator.ui.stage.scene import SceneView

_MOST_LANES = 4
_MOST_CARDS = 16  # more of the lowest cards than ever fit below each other
_GAP = 26.0
_PAD = 18.0
_CARD_GAP = 12.0
_TEXT = 29


@dataclass(frozen=True)
class Card:
    """A note, or a cluster with its number of notes (0 for a single note). Without words it lies face down."""

    words: str
    count: int
    teams: tuple[Team, ...]


@dataclass(frozen=True)
class LaneCards:
    """A lane with the last of its cards in their order, none while it is not revealed; and how many there are."""

    lane: Lane
    cards: tuple[Card, ...]
    count: int
    notes: int


class BoardScene(SceneView):
    """As many lanes and cards as can be read; the newest stay, the others are counted."""

    scene = Scene.BOARD
    watches = (Lane, Note, Cluster, Team)
    _lanes: tuple[LaneCards, ...] = ()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._board = BoardRecords(desk.document)

    def load(self) -> None:
        """Read the board; of a lane that is not revealed only how many notes it has."""
        self._read(None)

    def follow(self, changes: Changes) -> None:
        """Read what was touched: of a thousand notes the few that fit are shown, and one is new."""
        self._read(changes)

    def _read(self, changes: Changes | None) -> None:
        self._board.follow(self.desk.workshop_id, changes)
        self._lanes = _lane_cards(self._board)

    def paint(self, canvas: Canvas, room: QRectF, now: datetime) -> None:
        """Draw the lanes side by side."""
        hidden = len(self._lanes) - _MOST_LANES
        notes = sum(lane.notes for lane in self._lanes)
        small = counted(notes, "note") + (f" · +{counted(hidden, 'lane')} more" if hidden > 0 else "")
        area = heading(canvas, room, small if notes else "", "Where we can align better", 60)
        if not self._lanes:
            nothing_yet(canvas, area, "The board has no lanes yet.")
            return
        shown = self._lanes[:_MOST_LANES]
        width = (area.width() - _GAP * (len(shown) - 1)) / len(shown)
        for place, lane in enumerate(shown):
            column = QRectF(area.left() + place * (width + _GAP), area.top() - 8, width, area.height() + 20)
            self._paint_lane(canvas, column, lane)

    def _paint_lane(self, canvas: Canvas, column: QRectF, lane: LaneCards) -> None:
        tokens = canvas.tokens
        canvas.fill(column, tokens.lane, 18, tokens.line)
        room = column.adjusted(_PAD, 16, -_PAD, -14)
        used = canvas.text(room, lane.lane.title, Type(34, HALF_BOLD))
        room.setTop(room.top() + used + 10)
        if not lane.notes:
            canvas.text(room, lane.lane.hint or "Nothing here yet.", Type(_TEXT, colour=tokens.muted), 3)
            return
        if not lane.lane.revealed:
            words = f"{counted(lane.notes, 'note')}, face down"
            room.setTop(room.top() + canvas.text(room, words, Type(28, colour=tokens.muted)) + 8)
            _face_down(canvas, room, lane.notes)
            return
        shown = _that_fit(canvas, lane, room)
        rest = lane.count - len(shown)
        if rest:
            room.setTop(room.top() + canvas.text(room, f"+{rest} more", Type(28, colour=tokens.muted)) + 6)
        for card, height in shown:
            _paint_card(canvas, QRectF(room.left(), room.top(), room.width(), height), card)
            room.setTop(room.top() + height + _CARD_GAP)


def _lane_cards(board: BoardRecords) -> tuple[LaneCards, ...]:
    """The lanes with what is seen of them; a cluster stands where its first note does."""
    clusters = {cluster.id: cluster for cluster in board.clusters}
    together: dict[int, list[Note]] = {}
    stacks: dict[int, list[list[Note]]] = {lane.id: [] for lane in board.lanes}
    for note in board.in_order():
        cluster = clusters.get(note.cluster_id or 0)
        if cluster is None:
            stacks[note.lane_id].append([note])
        elif cluster.id in together:
            together[cluster.id].append(note)
        else:
            together[cluster.id] = [note]
            stacks[cluster.lane_id].append(together[cluster.id])
    return tuple(_in_lane(lane, stacks[lane.id], clusters, board.teams) for lane in board.lanes)


def _in_lane(
    lane: Lane, stack: Sequence[Sequence[Note]], clusters: Mapping[int, Cluster], teams: Mapping[int, Team]
) -> LaneCards:
    cards = []
    for members in stack[-_MOST_CARDS:] if lane.revealed else ():
        cluster = clusters.get(members[0].cluster_id or 0)
        count = len(members) if cluster else 0
        cards.append(Card(_card_words(members, cluster), count, _teams_of(members, teams)))
    return LaneCards(lane, tuple(cards), len(stack), sum(len(members) for members in stack))


def _card_words(members: Sequence[Note], cluster: Cluster | None) -> str:
    if cluster is None:
        return members[0].text
    return cluster.name or proposed_name([note.text for note in members])


def _teams_of(members: Sequence[Note], teams: Mapping[int, Team]) -> tuple[Team, ...]:
    wrote = {note.team_id for note in members}
    return tuple(team for team_id, team in teams.items() if team_id in wrote)


def _look(card: Card) -> Type:
    return Type(_TEXT + 1, BOLD) if card.count else Type(_TEXT)


def _words_width(card: Card, width: float) -> float:
    return width - 34 - (0 if card.count else 34 * bool(card.teams))


def _height(canvas: Canvas, card: Card, width: float) -> float:
    lines = len(canvas.wrapped(card.words, _look(card), _words_width(card, width), 2))
    return lines * canvas.line_height(_look(card).size) + 22 + (42 if card.count else 0)


def _that_fit(canvas: Canvas, lane: LaneCards, room: QRectF) -> list[tuple[Card, float]]:
    """The last cards that fit, with their heights; unless those are all, with room for the count of the others."""
    left, more = room.height(), canvas.line_height(28) + 6
    shown: list[tuple[Card, float]] = []
    for card in reversed(lane.cards):
        height = _height(canvas, card, room.width())
        if height + (more if len(shown) < lane.count - 1 else 0) > left:
            break
        left -= height + _CARD_GAP
        shown.append((card, height))
    return shown[::-1]


def _paint_card(canvas: Canvas, rect: QRectF, card: Card) -> None:
    tokens = canvas.tokens
    canvas.fill(rect, tokens.card, 12, tokens.accent if card.count else tokens.line)
    words = QRectF(rect.left() + 17, rect.top() + 10, _words_width(card, rect.width()), rect.height())
    if card.teams and not card.count:
        words.translate(34, 0)
        canvas.mark(card.teams[0].mark, team_colour(card.teams[0]), QRectF(rect.left() + 15, rect.top() + 17, 24, 24))
    canvas.text(words, card.words, _look(card), 2)
    if card.count:
        x, y = rect.left() + 17, rect.bottom() - 44
        look = Type(28, colour=tokens.muted)
        canvas.text(QRectF(x, y, 200, 40), counted(card.count, "note"), look)
        x += canvas.width(counted(card.count, "note"), look) + 20
        for team in card.teams[:6]:
            canvas.mark(team.mark, team_colour(team), QRectF(x, y + 7, 24, 24))
            x += 34


def _face_down(canvas: Canvas, room: QRectF, count: int) -> None:
    """Backs of cards, two abreast, as many as there are notes and as fit."""
    width, height = (room.width() - _CARD_GAP) / 2, 72.0
    rows = int((room.height() + _CARD_GAP) / (height + _CARD_GAP))
    for place in range(min(count, rows * 2)):
        x = room.left() + place % 2 * (width + _CARD_GAP)
        y = room.top() + place // 2 * (height + _CARD_GAP)
        card = QRectF(x, y, width, height)
        canvas.fill(card, canvas.tokens.accent_soft, 10)
        canvas.fill(card.adjusted(12, 12, -12, -12), "", 6, canvas.tokens.edge, dashed=True)
