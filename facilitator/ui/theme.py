"""Colour, type and spacing: the tokens, and the palette, style sheet and fonts made from them."""

from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from facilitator.ui.sheet import SHEET, TICKS

TINY, SMALL, TABLE, BODY, HEAD, LEAD, TITLE, TIMER = 11, 12, 13, 14, 16, 17, 22, 60
GAP_XS, GAP_S, GAP, GAP_L, GAP_XL = 4, 8, 12, 18, 28
RADIUS_S, RADIUS, RADIUS_L = 7, 8, 14
CONTROL_HEIGHT = 32
STAGE_SMALLEST = 28
BODY_CONTRAST, STAGE_CONTRAST, SHAPE_CONTRAST = 4.5, 7.0, 3.0

FAMILY = "Fira Sans"
FACES = ("Regular", "Medium", "SemiBold", "Bold", "Italic")


@dataclass(frozen=True)
class Tokens:
    """One theme. Colours are #rrggbb; `soft` ones are grounds, `edge` outlines what can be typed into."""

    name: str
    canvas: str
    card: str
    lane: str
    table_head: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    ok: str
    warn: str
    bad: str
    ok_soft: str
    warn_soft: str
    bad_soft: str
    ok_line: str
    warn_line: str
    bad_line: str
    heat: tuple[str, str, str, str, str]
    raci_r: tuple[str, str]
    raci_a: tuple[str, str]
    raci_c: tuple[str, str]
    raci_i: tuple[str, str]

    def texts_on_grounds(self) -> tuple[tuple[str, str], ...]:
        """Every pair (text colour, ground) in use: the pairs whose contrast must hold."""
        grounds = (self.canvas, self.card, self.lane, self.table_head, self.accent_soft)
        plain = tuple((text, ground) for text in (self.ink, self.muted, self.accent) for ground in grounds)
        states = (
            (self.ok, self.ok_soft),
            (self.warn, self.warn_soft),
            (self.bad, self.bad_soft),
            *((state, ground) for state in (self.ok, self.warn, self.bad) for ground in grounds[:3]),
            *((self.ink, soft) for soft in (self.ok_soft, self.warn_soft, self.bad_soft)),
        )
        raci = (self.raci_r, self.raci_a, self.raci_c, self.raci_i)
        cells = tuple((self.ink, heat) for heat in self.heat)
        return (*plain, *states, *cells, *raci, (self.on_accent, self.accent))


@dataclass(frozen=True)
class Motion:
    """Whether things may move; handed to whatever animates."""

    on: bool = True

    def ms(self, wanted: int) -> int:
        """The duration to use for an animation of `wanted` milliseconds: none when motion is off."""
        return wanted if self.on else 0


LIGHT = Tokens(
    name="light",
    canvas="#f4f6f9",
    card="#ffffff",
    lane="#eceff4",
    table_head="#f7f9fb",
    ink="#1b2230",
    muted="#5a6474",
    line="#dfe4ec",
    edge="#828da0",
    accent="#2f5bea",
    on_accent="#ffffff",
    accent_soft="#e8eefe",
    ok="#17714a",
    warn="#96560a",
    bad="#b3301f",
    ok_soft="#eaf6ef",
    warn_soft="#fff6e8",
    bad_soft="#fdeeec",
    ok_line="#b7dcc6",
    warn_line="#f2d7a8",
    bad_line="#f0c1bb",
    heat=("#f7d4cf", "#fbe6d2", "#f6f3d8", "#dcefdc", "#bfe3c9"),
    raci_r=("#1d479e", "#dbe7ff"),
    raci_a=("#ffffff", "#1d479e"),
    raci_c=("#5c3aa0", "#e9e2f8"),
    raci_i=("#5a6474", "#eceff4"),
)

DARK = Tokens(
    name="dark",
    canvas="#10151f",
    card="#1a2130",
    lane="#161c29",
    table_head="#1a2130",
    ink="#f4f6fa",
    muted="#b6c1d2",
    line="#2c3648",
    edge="#78869d",
    accent="#a8c2ff",
    on_accent="#10151f",
    accent_soft="#23304a",
    ok="#55c795",
    warn="#f0a858",
    bad="#ff9a90",
    ok_soft="#12291f",
    warn_soft="#2c2113",
    bad_soft="#331a1a",
    ok_line="#2f6b4f",
    warn_line="#7a5626",
    bad_line="#8a3f3a",
    heat=("#56211c", "#4d3014", "#413c12", "#1d4128", "#12502c"),
    raci_r=("#dbe7ff", "#23427e"),
    raci_a=("#10151f", "#a8c2ff"),
    raci_c=("#eee8fb", "#4b3678"),
    raci_i=("#d5dbe6", "#2c3648"),
)

HIGH_CONTRAST = Tokens(
    name="high contrast",
    canvas="#ffffff",
    card="#ffffff",
    lane="#f2f2f2",
    table_head="#f2f2f2",
    ink="#000000",
    muted="#2b2f36",
    line="#5c6470",
    edge="#000000",
    accent="#0030a8",
    on_accent="#ffffff",
    accent_soft="#dfe7ff",
    ok="#004d29",
    warn="#663600",
    bad="#8a0f05",
    ok_soft="#e9f7ef",
    warn_soft="#fff3df",
    bad_soft="#ffecea",
    ok_line="#004d29",
    warn_line="#663600",
    bad_line="#8a0f05",
    heat=("#f7c4bd", "#fbdcbd", "#f6f1c4", "#cdeccd", "#a5dcb5"),
    raci_r=("#00257f", "#dbe7ff"),
    raci_a=("#ffffff", "#00257f"),
    raci_c=("#3d1d80", "#ece4fb"),
    raci_i=("#23272e", "#eceff4"),
)


def load_fonts() -> None:
    """Make Fira Sans known to Qt. Call once, after the application object exists."""
    files = resources.files("fontpkg_fira_sans") / "files"
    for face in FACES:
        with resources.as_file(files / f"FiraSans-{face}.ttf") as path:
            QFontDatabase.addApplicationFont(str(path))


def ui_font(px: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The house's typeface at a height of `px` pixels."""
    font = QFont(FAMILY)
    font.setPixelSize(max(1, px))
    font.setWeight(weight)
    return font


def tabular(font: QFont) -> QFont:
    """A copy of the font whose figures all have the same width, so that a clock does not jitter."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady


def palette(tokens: Tokens) -> QPalette:
    """The tokens as a palette. Painted widgets read it: BrightText is the colour of what is wrong."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, tokens.canvas),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.card),
        (role.AlternateBase, tokens.lane),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.muted),
        (role.Button, tokens.card),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.bad),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.card),
        (role.Light, tokens.card),
        (role.Midlight, tokens.accent_soft),
        (role.Mid, tokens.line),
        (role.Dark, tokens.edge),
        (role.Shadow, tokens.edge),
    ):
        made.setColor(which, QColor(colour))
    faded = QColor(_faded(tokens))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faded)
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tokens.line))
    return made


def apply(app: QApplication, tokens: Tokens, icons: Path | None = None) -> None:
    """Dress the whole application: Fusion underneath, our palette, font and style sheet above.

    With the folder of the icons, check boxes and radio buttons are drawn by the sheet too.
    """
    app.setStyle("Fusion")
    app.setPalette(palette(tokens))
    app.setFont(ui_font())
    app.setStyleSheet(style_sheet(tokens, icons))


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str) -> str:
    """Dark or white, whichever reads better on the ground; 4.5:1 or better on any."""
    best = max((LIGHT.ink, "#ffffff"), key=lambda text: contrast(text, ground))
    return best if contrast(best, ground) >= BODY_CONTRAST else "#000000"


def legible(colour: str, ground: str, ratio: float = BODY_CONTRAST) -> str:
    """The colour moved towards black or white just far enough to reach the ratio on the ground."""
    goal = max(("#000000", "#ffffff"), key=lambda end: contrast(end, ground))
    steps = (blend(colour, goal, step / 40) for step in range(41))
    return next((shade for shade in steps if contrast(shade, ground) >= ratio), goal)


def lighten_for_stage(colour: str, ratio: float = STAGE_CONTRAST) -> str:
    """A team's colour for the dark stage: 7:1 for text; pass SHAPE_CONTRAST for marks and bars."""
    return legible(colour, DARK.card, ratio)


def blend(colour: str, other: str, share: float) -> str:
    """The colour with `share` (0 to 1) of the other mixed in."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def style_sheet(tokens: Tokens, icons: Path | None = None) -> str:
    """The one style sheet, keyed by widget class and by the properties `kind` and `role`."""
    tick = "" if icons is None else (icons / f"tick-{tokens.on_accent[1:]}.svg").as_posix()
    parts = SHEET + (TICKS if tick else "")
    return Template(parts).substitute(asdict(tokens), faded=_faded(tokens), tick=tick)


def _faded(tokens: Tokens) -> str:
    """The text of what cannot be used now."""
    return blend(tokens.muted, tokens.card, 0.3)


def _channels(colour: str) -> tuple[int, int, int]:
    digits = colour.removeprefix("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def _luminance(colour: str) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
