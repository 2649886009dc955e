"""The one type family on paper, and what draws the characters it lacks.

Fira Sans covers Latin, Greek, Cyrillic and Vietnamese, and is embedded in every document. Any other character
is drawn with a font of this computer that has it, found by coverage; when there is none, a hollow box stands
in its place. Scripts that need shaping or run from right to left (Arabic, Hebrew, Devanagari) are drawn
character by character in the order they were typed: visible and harmless, not typeset.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.report.system_fonts import SystemFonts, draws, standard_folders

MISSING = "▯"
"""Stands for a character that no font at hand can draw; Fira Sans has it."""


class Face(StrEnum):
    """A cut of the family; its value is the name ReportLab knows it by."""

    REGULAR = "FiraSans"
    BOLD = "FiraSans-SemiBold"
    ITALIC = "FiraSans-Italic"
    BOLD_ITALIC = "FiraSans-SemiBoldItalic"


FACES = tuple(Face)


class Run(NamedTuple):
    """A stretch of text that one font draws."""

    font: str
    text: str


class FontBook:
    """Fira Sans, registered with ReportLab, and the fonts of this computer behind it.

    Make one and hand it on: it remembers what it found. `folders` says where to look for other fonts; by
    default the standard places of the operating system, and nowhere for an empty sequence.
    """

    def __init__(self, folders: Sequence[Path] | None = None) -> None:
        fonts = _register_family()
        self._own = frozenset.intersection(*(_drawn_by(font) for font in fonts))
        self._advances = tuple({chr(c): float(font.face.charWidths[c]) for c in self._own} for font in fonts)
        self._system = SystemFonts(standard_folders() if folders is None else folders)

    def covers(self, text: str) -> bool:
        """Whether Fira Sans alone can draw every character; a line end is not one."""
        return self._own.issuperset(map(ord, text))

    def runs(self, text: str, face: Face = Face.REGULAR) -> Iterator[Run]:
        """The text cut into stretches by font; what nothing can draw has become `MISSING`."""
        if self.covers(text):
            if text:
                yield Run(face, text)
            return
        drawn = (self._drawn(character, face) for character in text)
        for font, stretch in groupby(drawn, key=lambda run: run.font):
            yield Run(font, "".join(run.text for run in stretch))

    def width(self, text: str, size: float, face: Face = Face.REGULAR) -> float:
        """How wide the text is on one line, in points."""
        advances = self._advances[FACES.index(face)]
        try:
            return sum(map(advances.__getitem__, text)) * size / 1000
        except KeyError:
            advances.update({character: self._advance(character, face) for character in set(text)})
        return sum(map(advances.__getitem__, text)) * size / 1000

    def _advance(self, character: str, face: Face) -> float:
        run = self._drawn(character, face)
        return float(pdfmetrics.stringWidth(run.text, run.font, 1000))

    def _drawn(self, character: str, face: Face) -> Run:
        if ord(character) in self._own:
            return Run(face, character)
        other = self._system.name_for(ord(character))
        return Run(face, MISSING) if other is None else Run(other, character)


def _register_family() -> tuple[TTFont, ...]:
    folder = Path(str(files("fontpkg_fira_sans"))) / "files"
    fonts = tuple(_registered(face, folder / _file_name(face)) for face in Face)
    pdfmetrics.registerFontFamily(Face.REGULAR, Face.REGULAR, Face.BOLD, Face.ITALIC, Face.BOLD_ITALIC)
    return fonts


def _drawn_by(font: TTFont) -> frozenset[int]:
    return frozenset({ord(" "), ord("\N{NO-BREAK SPACE}")}.union(c for c in font.face.charToGlyph if draws(font, c)))


def _file_name(face: Face) -> str:
    return "FiraSans-Regular.ttf" if face is Face.REGULAR else f"{face}.ttf"


def _registered(face: Face, path: Path) -> TTFont:
    if face not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(str(face), str(path)))
    font = pdfmetrics.getFont(face)
    if not isinstance(font, TTFont):
        raise TypeError(f"{face} is already registered as another kind of font")
    return font
