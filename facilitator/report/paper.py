"""The kit a document is written with: fonts, styles, the width there is, and the paragraphs made of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer

from facilitator.report.fonts import FontBook
from facilitator.report.styles import Margins, Sheet, Styles, make_styles
from facilitator.report.text import one_line, plain

LONG_HEADING = 300
"""Characters; no heading up to this length takes more than a third of a page."""


class Heading(Paragraph):
    """A heading that the PDF's outline lists. `level` 0 is a chapter, 1 a section in it."""

    def __init__(self, *args: Any, outline: str = "", level: int = 0, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.outline = outline
        self.level = level

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """A heading of many lines is cut like any paragraph; the outline lists its beginning."""
        parts = super().split(available_width, available_height)
        if parts and isinstance(parts[0], Heading):
            parts[0].outline, parts[0].level = self.outline, self.level
        return parts


@dataclass(frozen=True, slots=True)
class Paper:
    """Hand one to every function that puts something on the page. All text given to it is users' text, unescaped."""

    fonts: FontBook
    sheet: Sheet = Sheet.A4
    margins: Margins = field(default_factory=Margins)
    styles: Styles = field(default_factory=make_styles)

    @property
    def width(self) -> float:
        """The width between the margins, in points."""
        return self.sheet.value[0] - 2 * self.margins.side

    @property
    def height(self) -> float:
        """The height between the margins, in points."""
        return self.sheet.value[1] - self.margins.top - self.margins.bottom

    def h1(self, text: str) -> Heading:
        """A chapter's heading, listed in the outline, kept with what follows."""
        return self._heading(text, self.styles.h1, 0)

    def h2(self, text: str) -> Heading:
        """A section's heading, listed under its chapter, kept with what follows."""
        return self._heading(text, self.styles.h2, 1)

    def body(self, text: str) -> Paragraph:
        """A paragraph of running text."""
        return self.says(text, self.styles.body)

    def small(self, text: str) -> Paragraph:
        """A paragraph in small type."""
        return self.says(text, self.styles.small)

    def muted(self, text: str) -> Paragraph:
        """A quiet remark: what a section is, or that it is empty."""
        return self.says(text, self.styles.muted)

    def says(self, text: str, style: ParagraphStyle) -> Paragraph:
        """Users' text in any style."""
        return Paragraph(plain(text, self.fonts), style)

    def markup(self, markup: str, style: ParagraphStyle | None = None) -> Paragraph:
        """Ready mini-markup, put together from `text.plain`, `text.bold` and their like; body style by default."""
        return Paragraph(markup, style or self.styles.body)

    def bullets(self, items: Iterable[str]) -> list[Flowable]:
        """One bullet point for each text."""
        return [Paragraph(plain(item, self.fonts), self.styles.bullet, bulletText="•") for item in items]

    def gap(self, points: float = 8) -> Spacer:
        """White space, in points."""
        return Spacer(1, points)

    def _heading(self, text: str, style: ParagraphStyle, level: int) -> Heading:
        """A heading on one line of thought; one as long as a note may be parted from what follows, for it
        might not leave room for it on any page."""
        title = one_line(text)
        if len(title) > LONG_HEADING:
            style = ParagraphStyle(f"long {style.name}", style, keepWithNext=False)
        return Heading(plain(title, self.fonts), style, outline=title, level=level)
