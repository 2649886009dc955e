"""Blocks in two columns of about the same height, on as many pages as they need."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus import Flowable

_FINEST = 2.0
"""Points: how nearly the two columns are made alike."""

_FUZZ = 0.001


@dataclass(frozen=True)
class _Piece:
    """A flowable of a block as high as it is in a column, with the white space above and below."""

    flowable: Flowable
    before: float
    height: float
    after: float


_Block = tuple[_Piece, ...]


@dataclass(frozen=True)
class _Column:
    """What stands in a column, each with how far from the top its foot is; the blocks so far, and those that follow."""

    placed: tuple[tuple[Flowable, float], ...]
    height: float
    blocks: tuple[_Block, ...]
    rest: tuple[_Block, ...]


class TwoColumns(Flowable):
    """Blocks of flowables, read down the left column and then down the right one.

    A block goes to the next column rather than being parted, unless it is higher than a page.
    """

    def __init__(self, blocks: Sequence[Sequence[Flowable]], page_height: float, between: float) -> None:
        super().__init__()
        self._flowables = [list(block) for block in blocks]
        self._page_height, self._between = page_height, between
        self._blocks: tuple[_Block, ...] = ()
        self._columns: tuple[_Column, _Column] | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered; as low as the two columns can be, or higher than offered where they do not fit."""
        self.width = available_width
        self._measure()
        low, high = 0.0, available_height
        if self._fill(high)[1].rest:
            self.height = available_height + 1
            return available_width, self.height
        while high - low > _FINEST:
            middle = (low + high) / 2
            low, high = (middle, high) if self._fill(middle)[1].rest else (low, middle)
        self._columns = self._fill(high)
        self.height = max(column.height for column in self._columns)
        return available_width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The blocks that fit, and the rest; nothing when not one fits."""
        self.width = available_width
        self._measure()
        left, right = self._fill(available_height)
        if not left.blocks:
            return []
        parts = [(*left.blocks, *right.blocks), right.rest]
        return [self._of(blocks) for blocks in parts if blocks]

    def draw(self) -> None:
        """Draw both columns from the top."""
        for at, column in enumerate(self._columns or ()):
            for flowable, foot in column.placed:
                flowable.drawOn(self.canv, at * (self._width_of_one() + self._between), self.height - foot)

    def _of(self, blocks: tuple[_Block, ...]) -> "TwoColumns":
        made = TwoColumns((), self._page_height, self._between)
        made._blocks = blocks
        return made

    def _width_of_one(self) -> float:
        return (self.width - self._between) / 2

    def _measure(self) -> None:
        if not self._blocks:
            self._blocks = tuple(tuple(map(self._measured, block)) for block in self._flowables if block)

    def _measured(self, flowable: Flowable) -> _Piece:
        height = flowable.wrap(self._width_of_one(), self._page_height)[1]
        return _Piece(flowable, flowable.getSpaceBefore(), height, flowable.getSpaceAfter())

    def _fill(self, height: float) -> tuple[_Column, _Column]:
        left = self._filled(self._blocks, height)
        return left, self._filled(left.rest, height)

    def _filled(self, blocks: tuple[_Block, ...], height: float) -> _Column:
        """As many blocks as go into a column."""
        placed: list[tuple[Flowable, float]] = []
        foot = after = 0.0
        for number, block in enumerate(blocks):
            if foot + _height(block, after, top=not placed) > height + _FUZZ:
                parted = self._parted(block, height) if number == 0 else None
                if parted is None:
                    return _Column(tuple(placed), foot, blocks[:number], blocks[number:])
                block, rest = parted
                placed, foot, _after = _placed(block, placed, foot, after)
                return _Column(tuple(placed), foot, (block,), (rest, *blocks[1:]))
            placed, foot, after = _placed(block, placed, foot, after)
        return _Column(tuple(placed), foot, blocks, ())

    def _parted(self, block: _Block, height: float) -> tuple[_Block, _Block] | None:
        """A block that is higher than a page, cut where the column ends; None where it can wait or can't be cut."""
        if _height(block, 0.0, top=True) <= self._page_height:
            return None
        for number, piece in enumerate(block):
            room = height - _height((*block[:number], replace(piece, height=0.0)), 0.0, top=True)
            if piece.height > room:
                parts = [self._measured(part) for part in piece.flowable.split(self._width_of_one(), room)]
                head, tail = (*block[:number], *parts[:1]), (*(parts[1:] or (piece,)), *block[number + 1 :])
                return (head, tail) if head else None
        return None


def _height(block: _Block, after: float, *, top: bool) -> float:
    return _placed(block, [] if top else [(block[0].flowable, 0.0)], 0.0, after)[1] if block else 0.0


def _placed(
    block: _Block, before: list[tuple[Flowable, float]], foot: float, after: float
) -> tuple[list[tuple[Flowable, float]], float, float]:
    """The column with a block more: what stands in it, where its foot is, and the white space that must follow."""
    placed = list(before)
    for piece in block:
        foot += (max(after, piece.before) if placed else 0.0) + piece.height
        placed.append((piece.flowable, foot))
        after = piece.after
    return placed, foot, after
