"""The colours must be readable, whatever theme and whatever team colours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.ui import theme
from facilitator.ui.theme import DARK, HIGH_CONTRAST, LIGHT, Motion, Tokens, contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("tokens", "least"),
    [(LIGHT, theme.BODY_CONTRAST), (DARK, theme.STAGE_CONTRAST), (HIGH_CONTRAST, theme.STAGE_CONTRAST)],
    ids=["light", "dark", "high contrast"],
)
def test_every_text_stands_out_from_its_ground(tokens: Tokens, least: float) -> None:
    faint = [pair for pair in tokens.texts_on_grounds() if contrast(*pair) < least]
    assert faint == []


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda tokens: tokens.name)
def test_what_can_be_typed_into_has_a_visible_edge(tokens: Tokens) -> None:
    assert min(contrast(tokens.edge, tokens.card), contrast(tokens.edge, tokens.canvas)) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda tokens: tokens.name)
def test_the_focus_outline_is_visible(tokens: Tokens) -> None:
    assert min(contrast(tokens.accent, ground) for ground in (tokens.card, tokens.canvas, tokens.lane)) >= 3


def test_contrast_agrees_with_known_values() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#123456", "#123456") == 1


@given(colours)
def test_any_team_colour_can_be_read_on_and_shown_on_the_stage(colour: str) -> None:
    assert contrast(theme.readable_on(colour), colour) >= theme.BODY_CONTRAST
    assert contrast(theme.lighten_for_stage(colour), DARK.card) >= theme.STAGE_CONTRAST
    assert contrast(theme.lighten_for_stage(colour), DARK.canvas) >= theme.STAGE_CONTRAST
    assert contrast(theme.lighten_for_stage(colour, theme.SHAPE_CONTRAST), DARK.card) >= theme.SHAPE_CONTRAST


@given(colours, colours)
def test_legible_reaches_what_can_be_reached(colour: str, ground: str) -> None:
    assert contrast(theme.legible(colour, ground), ground) >= theme.BODY_CONTRAST


def test_legible_leaves_a_good_colour_alone() -> None:
    assert theme.legible("#2f5bea", "#ffffff") == "#2f5bea"


def test_the_typeface_is_there_and_its_figures_are_of_one_width(qapp: QApplication) -> None:
    theme.load_fonts()
    assert theme.FAMILY in QFontDatabase.families()
    font = theme.tabular(theme.ui_font(40, QFont.Weight.Bold))
    widths = {QFontMetrics(font).horizontalAdvance(figure) for figure in "0123456789"}
    assert len(widths) == 1


def test_applying_a_theme_gives_buttons_their_height_and_colours(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, LIGHT)
    button = QPushButton("Next")
    button.setProperty("kind", "primary")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() >= theme.CONTROL_HEIGHT
    assert button.palette().buttonText().color().name() == LIGHT.on_accent
    assert button.palette().button().color().name() == LIGHT.accent


@pytest.mark.parametrize("tokens", [LIGHT, DARK, HIGH_CONTRAST], ids=lambda tokens: tokens.name)
def test_the_sheet_leaves_no_name_open(tokens: Tokens) -> None:
    assert "$" not in theme.style_sheet(tokens)


def test_motion_can_be_switched_off() -> None:
    assert Motion().ms(180) == 180
    assert Motion(on=False).ms(180) == 0
