import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import text
from facilitator.core.guarding import looks_guarded, unguarded
from facilitator.core.sheets import of_text
from facilitator.report.spreadsheet import csv_bytes


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        ("a;b,c\nd;e", (("a", "b,c"), ("d", "e"))),
        ("a,b;c\nd,e;f\ng,h", (("a", "b;c"), ("d", "e;f"), ("g", "h"))),
        ("sep=,\na;b,c\nd;e,f", (("a;b", "c"), ("d;e", "f"))),
        ("a,'=1\n'b,'-'", (("a", "=1"), ("'b", "-'"))),
    ],
)
def test_cells_are_parted_by_what_parts_them_best(written: str, rows: tuple[tuple[str, ...], ...]) -> None:
    assert of_text(written).rows == rows


def test_lines_in_a_cell_stay_if_they_are_wanted() -> None:
    written = 'a;"one\r\ntwo"\nb;c'
    assert of_text(written).rows == (("a", "one two"), ("b", "c"))
    assert of_text(written, text.tidy).rows == (("a", "one\ntwo"), ("b", "c"))
    assert of_text(written, text.tidy).lines == (1, 3)


def test_the_line_that_names_the_separator_keeps_the_lines_counted() -> None:
    assert of_text("sep=;\na;b").lines == (2,)


@given(st.lists(st.text("=+-@'x 1", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=5))
def test_what_is_kept_from_being_a_formula_comes_back(cells: list[str]) -> None:
    guarded = [f"'{cell}" if looks_guarded(cell) else cell for cell in cells]
    written = csv_bytes(["Head", "Other"], [[cell, "y"] for cell in guarded]).decode("utf-8-sig")
    assert [row[0] for row in of_text(written).rows[1:]] == [" ".join(cell.split()) for cell in cells]


def test_an_apostrophe_of_their_own_stays() -> None:
    assert unguarded("'tis so") == "'tis so"


def test_signs_inside_cells_of_several_lines_do_not_part_the_rows() -> None:
    sheet = of_text('Title,Steps\nOne,"a; b\nc; d\ne; f"\nTwo,"a; b\nc; d"\n')
    assert [len(row) for row in sheet.rows] == [2, 2, 2]
    assert sheet.rows[1][0] == "One"
