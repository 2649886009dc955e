"""Headings that stay with the paragraph below them, wherever they stand: columns know nothing of "keep with next"."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from facilitator.report.paper import Heading


class Headed(Flowable):
    """Headings and what stands below them (None: nothing), parted only inside that, and listed in the outline."""

    def __init__(self, heads: Sequence[Heading], body: Flowable | None) -> None:
        super().__init__()
        self._heads = list(heads)
        self._body = body

    def getSpaceBefore(self) -> float:
        """That of the first heading."""
        return float(self._heads[0].getSpaceBefore())

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Takes the width offered."""
        self.width = available_width
        self.height = self._above(available_width)
        if self._body is not None:
            self.height += self._body.wrap(available_width, available_height)[1]
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """The headings with as much of the paragraph as fits, and its rest; nothing where that is too little."""
        room = available_height - self._above(available_width)
        parts = self._body.split(available_width, room) if self._body is not None and room > 0 else []
        return [Headed(self._heads, parts[0]), *parts[1:]] if len(parts) > 1 else []

    def draw(self) -> None:
        """Draw from the top down, and list the headings where they stand."""
        y = self.height
        for place, head in enumerate(self._heads):
            y -= (head.getSpaceBefore() if place else 0) + head.height
            head.drawOn(self.canv, 0, y)
            y -= head.getSpaceAfter()
            key = f"heading-{self.canv.getPageNumber()}-{head.level}-{head.outline}"
            self.canv.bookmarkHorizontal(key, 0, y + head.height)
            self.canv.addOutlineEntry(head.outline, key, head.level)
        if self._body is not None:
            self._body.drawOn(self.canv, 0, 0)

    def _above(self, width: float) -> float:
        """How high the headings are."""
        height = 0.0
        for place, head in enumerate(self._heads):
            height += (head.getSpaceBefore() if place else 0) + head.wrap(width, 0)[1] + head.getSpaceAfter()
        return height
