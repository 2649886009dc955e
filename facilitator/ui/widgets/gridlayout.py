"""Where cards stand on the impact and effort grid: pure arithmetic over rectangles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

CROWDED = 0.4
_CARD_SIZES = ((176.0, 46.0), (150.0, 28.0), (104.0, 26.0), (72.0, 24.0))
TRAY_ROWS = 3
_TRIES = 400_000
_GAP, _TOUCHING = 4.0, 2.0


@dataclass(frozen=True)
class ItemData:
    """One opportunity. `effort` and `impact` are 0 to 100, both None while it is not placed.

    `badge` is a number beside it, its dots for instance.
    """

    id: int
    title: str
    colour: str
    mark: str
    badge: int | None = None
    effort: float | None = None
    impact: float | None = None


class Spot(NamedTuple):
    """A card on the grid: its rectangle, and the true point it stands for."""

    item: ItemData
    rect: QRectF
    point: QPointF


class GridLayout(NamedTuple):
    """The grid in a given room. `tray` holds the cards in sight of those that are not placed."""

    plot: QRectF
    inner: QRectF
    card: QSizeF
    spots: tuple[Spot, ...]
    tray: tuple[tuple[ItemData, QRectF], ...]
    tray_rect: QRectF
    tray_rows: int
    tray_columns: int


def quadrant(effort: float, impact: float) -> str:
    """The name of the quarter a placement is in; the middle counts as high."""
    if impact >= 50:
        return "Quick wins" if effort < 50 else "Big bets"
    return "Fill-ins" if effort < 50 else "Think twice"


def lay_out_grid(
    items: Sequence[ItemData], room: QRectF, unit: float, with_tray: bool, first_row: int = 0
) -> GridLayout:
    """Place the cards in the room; `unit` is how many pixels one pixel of 13 px text design has become."""
    placed = [item for item in items if item.effort is not None and item.impact is not None]
    unplaced = [item for item in items if item.effort is None or item.impact is None]
    cell = QSizeF(_CARD_SIZES[0][0] * unit, _CARD_SIZES[1][1] * unit)
    gap = 8 * unit
    columns = max(1, int((room.width() - 26 * unit + gap) / (cell.width() + gap)))
    rows = -(-len(unplaced) // columns) if with_tray else 0
    shown = min(rows, TRAY_ROWS)
    caption = 26 * unit
    tray_height = shown * (cell.height() + gap) + (gap * 1.5 if shown else 0.0)
    plot = room.adjusted(26 * unit, 0, 0, -caption - tray_height)
    size = _card_size(len(placed), plot, unit)
    margin = 8 * unit
    half_w, half_h = size.width() / 2 + margin, size.height() / 2 + margin
    inner = plot.adjusted(half_w, half_h + margin, -half_w, -half_h)
    points = [point_of(item.effort or 0.0, item.impact or 0.0, inner) for item in placed]
    rects = spread(points, size, plot.adjusted(margin, margin, -margin, -margin))
    spots = tuple(map(Spot, placed, rects, points))
    tray_rect = QRectF(plot.left(), room.bottom() - shown * (cell.height() + gap), plot.width(), 0)
    tray_rect.setBottom(room.bottom())
    tray = _tray(unplaced, tray_rect, cell, gap, columns, first_row, shown)
    return GridLayout(plot, inner, size, spots, tray, tray_rect, rows, columns)


def point_of(effort: float, impact: float, inner: QRectF) -> QPointF:
    """The point of a placement: effort to the right, impact upwards."""
    return QPointF(inner.left() + effort / 100 * inner.width(), inner.bottom() - impact / 100 * inner.height())


def placement_at(point: QPointF, inner: QRectF) -> tuple[float, float]:
    """The effort and impact a point stands for, whole numbers within 0 and 100."""
    effort = (point.x() - inner.left()) / max(1.0, inner.width()) * 100
    impact = (inner.bottom() - point.y()) / max(1.0, inner.height()) * 100
    return float(round(min(max(effort, 0), 100))), float(round(min(max(impact, 0), 100)))


def place_of_name(layout: GridLayout, effort: float, impact: float, size: QSizeF, inset: QSizeF) -> QRectF:
    """Where the name of a quarter stands: in the first of its corners that no card covers, else at its upper left.

    `effort` and `impact` lie in the quarter; `size` is the name's, `inset` how far it keeps from the edges.
    """
    plot = layout.plot
    left = plot.left() if effort < 50 else plot.center().x()
    top = plot.top() if impact >= 50 else plot.center().y()
    room = QRectF(left, top, plot.width() / 2, plot.height() / 2)
    room.adjust(inset.width(), inset.height(), -inset.width(), -inset.height())
    right, bottom = room.right() - size.width(), room.bottom() - size.height()
    corners = [QPointF(x, y) for y in (room.top(), bottom) for x in (room.left(), right)]
    places = [QRectF(corner, size) for corner in corners]
    free = (place for place in places if not any(spot.rect.intersects(place) for spot in layout.spots))
    return next(free, places[0])


def spread(points: Sequence[QPointF], size: QSizeF, bounds: QRectF) -> list[QRectF]:
    """A rectangle for each point, centred on it as far as none covers another; all within the bounds.

    Overlapping ones are pushed apart along the shorter way; where that does not soon suffice, sideways too, so
    that a pile becomes a fan. Always the same result for the same points. Where there is no room for all, what
    overlaps stays.
    """
    w, h = size.width() + _GAP, size.height() + _GAP
    low_x, high_x = bounds.left() + w / 2, max(bounds.left() + w / 2, bounds.right() - w / 2)
    low_y, high_y = bounds.top() + h / 2, max(bounds.top() + h / 2, bounds.bottom() - h / 2)
    xs = [min(max(p.x(), low_x), high_x) for p in points]
    ys = [min(max(p.y(), low_y), high_y) for p in points]
    rounds = min(200, max(4, _TRIES // (len(points) ** 2 + 1)))
    for turn in range(rounds):
        if not _push_apart(xs, ys, w, h, sideways=turn > rounds // 4 and turn % 3 == 2):
            break
        xs = [min(max(x, low_x), high_x) for x in xs]
        ys = [min(max(y, low_y), high_y) for y in ys]
    return [
        QRectF(x - size.width() / 2, y - size.height() / 2, size.width(), size.height())
        for x, y in zip(xs, ys, strict=True)
    ]


def _push_apart(xs: list[float], ys: list[float], w: float, h: float, sideways: bool) -> bool:
    """One round of pushing; tells whether anything overlapped."""
    overlapped = False
    for i in range(len(xs)):
        for j in range(i):
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            over_x, over_y = w - abs(dx), h - abs(dy)
            if min(over_x, over_y) <= _TOUCHING:
                continue
            overlapped = True
            if over_y <= over_x and not sideways:
                shift = (over_y / 2 + 0.05) * (1 if dy >= 0 else -1)
                ys[i] += shift
                ys[j] -= shift
            else:
                shift = min(over_x / 2 + 0.05, w / 6) * (1 if dx >= 0 else -1)
                xs[i] += shift
                xs[j] -= shift
    return overlapped


def _card_size(count: int, plot: QRectF, unit: float) -> QSizeF:
    """The largest card with which the plot is not crowded."""
    area = max(1.0, plot.width() * plot.height())
    sizes = [QSizeF(w * unit, h * unit) for w, h in _CARD_SIZES]
    fitting = (size for size in sizes if size.width() * size.height() * count <= CROWDED * area)
    return next(fitting, sizes[-1])


def _tray(
    unplaced: Sequence[ItemData], rect: QRectF, cell: QSizeF, gap: float, columns: int, first_row: int, rows: int
) -> tuple[tuple[ItemData, QRectF], ...]:
    start = first_row * columns
    shown = unplaced[start : start + rows * columns]
    corners = (divmod(n, columns) for n in range(len(shown)))
    return tuple(
        (
            item,
            QRectF(
                rect.left() + column * (cell.width() + gap),
                rect.top() + row * (cell.height() + gap),
                cell.width(),
                cell.height(),
            ),
        )
        for item, (row, column) in zip(shown, corners, strict=True)
    )
