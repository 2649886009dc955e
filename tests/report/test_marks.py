from collections.abc import Callable, Sequence

import pytest
from reportlab.lib.colors import Color, HexColor
from reportlab.platypus import Flowable

from facilitator.report.marks import Chips, Mark, TeamLabel, ink_on
from facilitator.report.paper import Paper
from facilitator.report.styles import CARD, INK
from facilitator.report.tables import Column, table

Words = Callable[[Sequence[Flowable]], str]
SHAPES = ["circle", "triangle", "square", "diamond", "hexagon", "star", "plus"]


def test_every_mark_can_be_drawn_beside_its_team(paper: Paper, words: Words) -> None:
    rows = [[Mark(shape, "#2f6fde"), TeamLabel(paper, shape, "#c9701a", f"Team {shape}")] for shape in SHAPES]
    text = words([table(paper, [Column("Mark"), Column("Team")], rows)])
    assert all(f"Team {shape}" in text for shape in SHAPES)


def test_an_unknown_mark_is_a_bug(words: Words) -> None:
    with pytest.raises(ValueError, match="unknown mark"):
        words([Mark("heart", "#2f6fde")])


def test_a_long_team_name_ends_in_an_ellipsis(paper: Paper, words: Words) -> None:
    assert "…" in words([table(paper, [Column("Team")], [[TeamLabel(paper, "circle", "#000000", "Marketing " * 60)]])])


def test_letters_can_be_read_back(paper: Paper, words: Words) -> None:
    text = words([table(paper, [Column("Cell")], [[Chips("RA")], [Chips("C")], [Chips("I")], [Chips("")]])])
    assert "".join(text.split("Cell")[1].split()).startswith("RACI")


def test_chips_stack_where_the_column_is_narrow() -> None:
    wide, low = Chips("RA").wrap(100, 100)
    narrow, high = Chips("RA").wrap(16, 100)
    assert narrow < wide
    assert high > low


@pytest.mark.parametrize(
    ("colour", "ink"), [("#1d479e", CARD), ("#000000", CARD), ("#ffffff", INK), ("#ffd400", INK), ("#2f6fde", CARD)]
)
def test_ink_is_the_one_easier_to_read(colour: str, ink: Color) -> None:
    assert ink_on(HexColor(colour)) == ink
