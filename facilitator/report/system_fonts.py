"""TrueType fonts of this computer, found by the characters they can draw.

Only outlines in a `glyf` table are of use: ReportLab embeds no others. What a font covers is read from its
`cmap` table alone, which takes well under a millisecond; a font is loaded whole only when it is needed.
"""

import os
import re
import struct
import sys
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFError, PDFStream
from reportlab.pdfbase.ttfonts import TTFont

BROKEN = (OSError, PDFError, struct.error, LookupError, ValueError)
"""What reading a font that is cut short, locked or of an odd make can raise."""

STYLED = ("bold", "italic", "oblique", "light", "thin", "black", "cond", "mono", "serif", "math", "medium")
"""Words in a file name that mark a font as a second choice beside plain text."""

NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9]")
BEYOND_16_BITS = re.compile(r"<([0-9A-F]{5,6})>")


@dataclass(frozen=True, slots=True)
class Coverage:
    """The characters a font claims to draw, as sorted ranges: first and last code points."""

    firsts: tuple[int, ...] = ()
    lasts: tuple[int, ...] = ()

    def has(self, code: int) -> bool:
        """Whether the code point lies in a claimed range."""
        place = bisect_right(self.firsts, code) - 1
        return place >= 0 and code <= self.lasts[place]


class SystemFont(TTFont):
    """A font whose text can be copied out of the document, and whose name no other font in it bears."""

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self.face.name = name.encode("ascii")

    def addObjects(self, doc: PDFDocument) -> None:
        """Write the font; characters beyond U+FFFF as UTF-16 pairs, where ReportLab writes them as one number."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for key in doc.idToObject.keys() - before:
            if key.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[key]
                if isinstance(stream, PDFStream):
                    stream.content = BEYOND_16_BITS.sub(_utf16_pair, stream.content)


class SystemFonts:
    """The fonts in a set of folders; looks into them at the first question and remembers the answers.

    The answer for a character never depends on what was asked before, so a document keeps its bytes.
    """

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._files: tuple[Path, ...] | None = None
        self._coverage: dict[Path, Coverage] = {}
        self._loaded: dict[Path, TTFont | None] = {}
        self._answers: dict[int, str | None] = {}

    def name_for(self, code: int) -> str | None:
        """The ReportLab name of the first font that draws this code point, registered; None if there is none."""
        if code not in self._answers:
            self._answers[code] = self._search(code)
        return self._answers[code]

    def _search(self, code: int) -> str | None:
        if self._files is None:
            self._files = tuple(sorted(_font_files(self._folders), key=_rank))
        for path in self._files:
            if path not in self._coverage:
                self._coverage[path] = read_coverage(path)
            if self._coverage[path].has(code):
                font = self._load(path)
                if font is not None and draws(font, code):
                    return str(font.fontName)
        return None

    def _load(self, path: Path) -> TTFont | None:
        if path not in self._loaded:
            self._loaded[path] = _register(path)
        return self._loaded[path]


def standard_folders() -> tuple[Path, ...]:
    """Where this operating system keeps its fonts, and the user's own."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", "C:/Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData/Local"))
        return (windows / "Fonts", local / "Microsoft/Windows/Fonts")
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    shared = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return (*shared, home / ".local/share/fonts", home / ".fonts")


def read_coverage(path: Path) -> Coverage:
    """What the font in this file claims to draw; nothing for a font of no use to us or one that cannot be read.

    Tables as in the OpenType specification, chapters "Font file" and "cmap" (formats 4 and 12). Fonts made
    of bitmaps (`sbix`, `CBDT`) are passed over: their outlines are blank.
    """
    try:
        with path.open("rb") as file:
            header = file.read(12)
            if header[:4] == b"ttcf":
                file.seek(struct.unpack(">L", file.read(4))[0])
                header = file.read(12)
            if header[:4] not in (b"\0\1\0\0", b"true"):
                return Coverage()
            entries = struct.iter_unpack(">4sLLL", file.read(16 * struct.unpack(">H", header[4:6])[0]))
            tables = {tag: (offset, length) for tag, _, offset, length in entries}
            if not {b"glyf", b"loca", b"cmap"} <= tables.keys() or {b"sbix", b"CBDT"} & tables.keys():
                return Coverage()
            file.seek(tables[b"cmap"][0])
            return _merged(sorted(_ranges(file.read(tables[b"cmap"][1]))))
    except BROKEN:
        return Coverage()


def draws(font: TTFont, code: int) -> bool:
    """Whether the loaded font has a glyph with an outline for this code point."""
    glyph = font.face.charToGlyph.get(code, 0)
    places = font.face.glyphPos
    return bool(0 < glyph < len(places) - 1 and places[glyph + 1] > places[glyph])


def _font_files(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in names:
                if name.lower().endswith((".ttf", ".ttc")) and not name.startswith("LastResort"):
                    yield Path(place, name)


def _rank(path: Path) -> tuple[bool, bool, str, str]:
    stem = path.stem.lower()
    return (any(word in stem for word in STYLED), "sans" not in stem, stem, str(path))


def _utf16_pair(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"


def _ranges(cmap: bytes) -> Iterator[tuple[int, int]]:
    for index in range(struct.unpack_from(">H", cmap, 2)[0]):
        start = struct.unpack_from(">L", cmap, 8 + 8 * index)[0]
        kind = struct.unpack_from(">H", cmap, start)[0]
        if kind == 4:
            count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
            lasts = struct.unpack_from(f">{count}H", cmap, start + 14)
            firsts = struct.unpack_from(f">{count}H", cmap, start + 16 + 2 * count)
            yield from zip(firsts, lasts, strict=True)
        elif kind == 12:
            count = struct.unpack_from(">L", cmap, start + 12)[0]
            groups = struct.iter_unpack(">LLL", cmap[start + 16 : start + 16 + 12 * count])
            yield from ((first, last) for first, last, _ in groups)


def _merged(ranges: Sequence[tuple[int, int]]) -> Coverage:
    firsts: list[int] = []
    lasts: list[int] = []
    for first, last in ranges:
        if lasts and first <= lasts[-1] + 1:
            lasts[-1] = max(lasts[-1], last)
        else:
            firsts.append(first)
            lasts.append(last)
    return Coverage(tuple(firsts), tuple(lasts))


def _register(path: Path) -> TTFont | None:
    name = f"{NOT_IN_NAMES.sub('', path.stem)}-{zlib.crc32(os.fsencode(path)):08x}"
    if name in pdfmetrics.getRegisteredFontNames():
        known = pdfmetrics.getFont(name)
        return known if isinstance(known, TTFont) else None
    try:
        font = SystemFont(name, str(path))
        pdfmetrics.registerFont(font)
    except BROKEN:
        return None
    for bold in (0, 1):
        for italic in (0, 1):
            addMapping(name, bold, italic, name)
    return font
