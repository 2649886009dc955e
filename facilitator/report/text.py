"""Users' text made harmless: for paragraphs and drawings on paper, for spreadsheets, for Markdown.

Nothing a person types is ever read as markup, a formula or a command, and nothing they typed is lost without
a sign. Invisible characters that only steer how others are drawn (joiners, direction marks, variation selectors)
are left out, as section 5.21 of the Unicode Standard allows: a joined emoji shows as its single parts.
"""

import re
import unicodedata
from collections.abc import Iterator
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from facilitator.report.fonts import MISSING, Face, FontBook

LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of the Unicode Character Database (DerivedCoreProperties.txt)."""

SPACES = re.compile("[\t\u1680\u2000-\u200a\u205f\u3000]")
FIXED_SPACES = re.compile("[\u2007\u202f]")
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
MARKDOWN_SIGNS = re.compile(r"([\\`*_\[\]<>|~]|&(?=#?\w+;))")
MARKDOWN_STARTS = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)


def clean(text: str) -> str:
    r"""The text as it can be shown: composed (NFC), line ends as "\n", control characters as a hollow box."""
    if text.isascii() and text.isprintable():
        return text
    text = UNSEEN.sub("", LINE_ENDS.sub("\n", text))
    text = FIXED_SPACES.sub("\N{NO-BREAK SPACE}", SPACES.sub(" ", text))
    return unicodedata.normalize("NFC", UNPRINTABLE.sub(MISSING, text))


def one_line(text: str) -> str:
    """The cleaned text on a single line, runs of white space as one space."""
    return " ".join(clean(text).split())


def plain(text: str, fonts: FontBook) -> str:
    """Users' text as mini-markup for a ReportLab Paragraph that shows exactly that text.

    `&`, `<` and `>` are escaped, line ends kept, and characters that Fira Sans lacks given a font that has them.
    """
    return "<br/>".join(_line_markup(line, fonts) for line in clean(text).split("\n"))


def bold(text: str, fonts: FontBook) -> str:
    """As `plain`, in semi-bold."""
    return f"<b>{plain(text, fonts)}</b>"


def italic(text: str, fonts: FontBook) -> str:
    """As `plain`, in italics."""
    return f"<i>{plain(text, fonts)}</i>"


def coloured(text: str, fonts: FontBook, colour: Color) -> str:
    """As `plain`, in a colour."""
    return f'<font color="#{colour.hexval()[2:]}">{plain(text, fonts)}</font>'


def wrap(text: str, width: float, size: float, fonts: FontBook, face: Face = Face.REGULAR) -> list[str]:
    """The cleaned text in lines no wider than `width` points; a word that is wider is cut where it must be."""
    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        lines.extend(_wrapped(paragraph, width, size, fonts, face))
    return lines


def wrap_short(
    text: str, width: float, size: float, fonts: FontBook, face: Face = Face.REGULAR, most: int = 1
) -> list[str]:
    """As `wrap`, in at most so many lines; what is cut off is told by an ellipsis."""
    whole = clean(text)
    shown = whole[: 400 * most]
    lines = wrap(shown, width, size, fonts, face)
    if len(lines) <= most and shown == whole:
        return lines
    last = lines[most - 1] if len(lines) >= most else lines[-1]
    while last and fonts.width(last + "…", size, face) > width:
        last = last[:-1]
    return [*lines[: most - 1], last.rstrip() + "…"]


def draw(
    canvas: Canvas, x: float, y: float, text: str, fonts: FontBook, size: float, colour: Color,
    face: Face = Face.REGULAR,
) -> float:  # fmt: skip
    """Draw one line of cleaned text with its baseline at `y`; gives the x where it ends."""
    canvas.setFillColor(colour)
    for run in fonts.runs(text, face):
        canvas.setFont(run.font, size)
        canvas.drawString(x, y, run.text)
        x += canvas.stringWidth(run.text, run.font, size)
    return x


def spreadsheet_safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before a telling first character.

    The first characters are those of OWASP's page "CSV Injection", with their full-width forms. Control
    characters and lone surrogates, which no spreadsheet can hold, become U+FFFD.
    """
    kept = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text)
    return f"'{kept}" if kept.lstrip(" \ufeff").startswith(FORMULA_STARTS) else kept


def markdown_safe(text: str) -> str:
    """Text that reads the same as a Markdown list item or table cell (CommonMark 0.31, GitHub tables).

    Signs with a meaning are escaped with a backslash, and line ends become `<br>`, the one mark-up put in.
    """
    kept = UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", LINE_ENDS.sub("\n", text)).strip()
    signs = MARKDOWN_SIGNS.sub(r"\\\1", kept)
    return MARKDOWN_STARTS.sub(_escaped_start, signs).replace("\n", "<br>")


def _escaped_start(found: re.Match[str]) -> str:
    indent, sign = found.groups()
    return f"{indent}{sign}\\" if sign.isdigit() else f"{indent}\\{sign}"


def _line_markup(line: str, fonts: FontBook) -> str:
    if fonts.covers(line):
        return escape(line)
    return "".join(
        escape(run.text) if run.font == Face.REGULAR else f'<font name="{run.font}">{escape(run.text)}</font>'
        for run in fonts.runs(line)
    )


def _wrapped(line: str, width: float, size: float, fonts: FontBook, face: Face) -> Iterator[str]:
    space = fonts.width(" ", size, face)
    words: list[str] = []
    used = 0.0
    for word in _words(line, width, size, fonts, face):
        wide = fonts.width(word, size, face)
        if words and used + space + wide > width:
            yield " ".join(words)
            words, used = [], 0.0
        used += wide + (space if words else 0.0)
        words.append(word)
    yield " ".join(words)


def _words(line: str, width: float, size: float, fonts: FontBook, face: Face) -> Iterator[str]:
    """The words of a line, those wider than the line cut into pieces that fit."""
    for word in line.split(" "):
        if not word:
            continue
        if fonts.width(word, size, face) <= width:
            yield word
            continue
        piece, used = "", 0.0
        for character in word:
            wide = fonts.width(character, size, face)
            if piece and used + wide > width:
                yield piece
                piece, used = "", 0.0
            piece, used = piece + character, used + wide
        yield piece
