import re
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.report.fonts import FontBook
from facilitator.report.lines import Align, Lines
from facilitator.report.marks import Chips
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.tables import Cell, Column, table

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]

COLUMNS = [Column("Action", 3), Column("Owner"), Column("Due", 1, "RIGHT")]


def test_the_head_is_repeated_on_every_page(paper: Paper, pages: Pages) -> None:
    rows = [[f"Action number {index}", "Maria", "12 Jan"] for index in range(200)]
    texts = pages(pdf_bytes([table(paper, COLUMNS, rows)], paper, Front("T")))
    assert len(texts) > 3
    assert all("Action Owner Due" in text for text in texts)
    found = re.findall(r"Action number (\d+)", " ".join(texts))
    assert found == [str(index) for index in range(200)]


@pytest.mark.parametrize("long", ["W" * 4_999, "Market " * 700, "✓" * 4_000])
def test_a_heading_longer_than_a_page_is_cut(paper: Paper, long: str, pages: Pages) -> None:
    texts = pages(pdf_bytes([table(paper, [Column("Action"), Column(long)], [["Write", "x"]])], paper, Front("T")))
    assert len(texts) == 1
    assert "…" in texts[0]
    assert "Write" in texts[0]


@pytest.mark.parametrize("sign", ["", "✓"])
def test_a_cell_longer_than_a_page_loses_no_word(paper: Paper, sign: str, pages: Pages) -> None:
    long = " ".join(f"word{index}{sign}" for index in range(2500))
    texts = pages(
        pdf_bytes(
            [paper.h1("Notes"), table(paper, COLUMNS, [["short", long, long], ["last", "", ""]])], paper, Front("T")
        )
    )
    for index in range(0, 2500, 50):
        assert len(re.findall(rf"word{index}(?!\d)", " ".join(texts))) == 2
    assert "last" in texts[-1]


def test_no_line_is_drawn_below_the_frame(paper: Paper, opened: Opened) -> None:
    long = "\n".join(f"line{index}" for index in range(300))
    document = opened(pdf_bytes([table(paper, [Column("A")], [[long]])], paper, Front("T")))
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        body = [box for box in boxes if box[1] > paper.margins.bottom - 20]
        assert min(box[1] for box in body) >= paper.margins.bottom - 3


def test_an_empty_table_is_its_head(paper: Paper, pages: Pages) -> None:
    assert "Action Owner Due" in pages(pdf_bytes([table(paper, COLUMNS, [])], paper, Front("T")))[0]


def test_a_row_of_the_wrong_length_is_refused(paper: Paper) -> None:
    with pytest.raises(ValueError, match="zip"):
        table(paper, COLUMNS, [["one", "two"]])


def test_cells_may_draw_themselves(paper: Paper, pages: Pages) -> None:
    row: list[Cell] = [Chips("RA"), paper.says("Quiet & <b>", paper.styles.cell_muted), [Chips("C"), Chips("I")]]
    text = pages(pdf_bytes([table(paper, COLUMNS, [row])], paper, Front("T")))[0]
    assert "R A" in text or "RA" in text
    assert "Quiet & <b>" in text


def test_columns_narrower_than_a_letter_still_print(paper: Paper, pages: Pages) -> None:
    columns = [Column(str(index)) for index in range(40)]
    assert pages(pdf_bytes([table(paper, columns, [["WWWW 漢字"] * 40])], paper, Front("T")))


@pytest.mark.parametrize("align", ["LEFT", "CENTER", "RIGHT"])
def test_text_stands_alike_whichever_way_it_is_drawn(fonts: FontBook, align: Align, opened: Opened) -> None:
    """Lines and plain strings share baseline and side, so that a row with an odd character does not jump."""
    paper = Paper(fonts)
    rows: list[list[Cell]] = [
        ["Hag", paper.says("Hag", paper.styles.cell), [Lines(["Hag"], fonts, 9, 10.8, align=align)]]
    ]
    columns = [Column("a", 1, align), Column("b"), Column("c", 1, align)]
    document = opened(pdf_bytes([table(paper, columns, rows)], paper, Front("T")))
    text = document[0].get_textpage()
    place = text.get_text_range().index("Hag")
    found = [index for index in range(text.count_chars()) if text.get_text_range(index, 1) == "H"]
    boxes = [text.get_charbox(index) for index in found]
    assert place >= 0
    assert len(boxes) == 3
    assert {round(box[1], 2) for box in boxes} == {round(boxes[0][1], 2)}
    third = paper.width / 3
    assert boxes[2][0] - boxes[0][0] == pytest.approx(2 * third, abs=0.05)


def test_lines_are_cut_between_lines_only(fonts: FontBook) -> None:
    lines = Lines(["a", "b", "c"], fonts, 9, 10)
    assert lines.split(100, 9) == []
    assert lines.split(100, 30) == [lines]
    first, rest = lines.split(100, 25)
    assert (first.wrap(100, 100)[1], rest.wrap(100, 100)[1]) == (20, 10)


def test_without_a_heading_there_is_no_head(paper: Paper) -> None:
    rows = [["13:00", "Welcome"]]
    bare, headed = (table(paper, [Column(head), Column("")], rows).wrap(paper.width, 0)[1] for head in ("", "Time"))
    assert headed == pytest.approx(2 * bare)


def test_a_page_ends_between_rows_and_the_head_comes_once_a_page(paper: Paper, pages: Pages) -> None:
    rows = [[f"begin{number} " + "word " * 300 + f"end{number}"] for number in range(9)]
    texts = pages(pdf_bytes([table(paper, [Column("Heading")], rows)], paper, Front("T")))
    assert len(texts) > 1
    assert all(text.count("Heading") == 1 for text in texts)
    for number in range(9):
        (place,) = [index for index, text in enumerate(texts) if f"begin{number} " in text]
        assert f"end{number}" in texts[place]


def test_a_row_taller_than_a_page_is_cut_and_goes_on_under_the_head(paper: Paper, pages: Pages) -> None:
    tall = "\n".join(f"line {number}." for number in range(150))
    texts = pages(pdf_bytes([table(paper, [Column("Heading")], [["Before"], [tall], ["After"]])], paper, Front("T")))
    read = " ".join(texts)
    assert all(f"line {number}." in read for number in range(150))
    assert "After" in texts[-1]
