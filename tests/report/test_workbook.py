from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.report.workbook import Heading, Value, workbook_bytes

NOW = datetime(2027, 1, 12, 12, tzinfo=UTC)


def made(*values: Value, name: str = "Agenda") -> Any:
    data = workbook_bytes(name, [Heading("One", 10), Heading("Two", 30)], [values], NOW)
    return openpyxl.load_workbook(BytesIO(data)).worksheets[0]


def test_values_are_what_they_are() -> None:
    sheet = made("=1+1", 15)
    assert [(cell.value, cell.data_type) for cell in sheet[2]] == [("=1+1", "s"), (15, "n")]
    sheet = made(time(9, 30), date(2027, 1, 12))
    assert sheet["A2"].value == time(9, 30)
    assert (sheet["B2"].value, sheet["B2"].number_format) == (datetime.combine(date(2027, 1, 12), time()), "yyyy-mm-dd")
    assert [cell.value for cell in made(None, "")[2]] == [None, None]


def test_the_header_stays_in_sight_above_columns_of_their_width() -> None:
    sheet = made("a", "b")
    assert [cell.value for cell in sheet[1]] == ["One", "Two"]
    assert sheet["A1"].font.bold
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B2"
    assert sheet.column_dimensions["B"].width == pytest.approx(30, abs=1)


@pytest.mark.parametrize(
    ("name", "shown"), [("A: b/c [d]?", "A b c d"), ("x" * 40, "x" * 31), ("'", "’"), ("*", "Sheet")]
)
def test_a_sheet_bears_a_name_that_it_may_bear(name: str, shown: str) -> None:
    assert made("a", name=name).title == shown


@given(st.text(max_size=40))
def test_any_text_is_kept_or_shown_as_lost(text: str) -> None:
    cell = made(text, "end")["A2"]
    assert cell.data_type != "f"
    kept = cell.value or ""
    assert [a for a, b in zip(text, kept, strict=False) if a.isprintable() and a != b and a.isascii()] == []


def test_the_same_content_gives_the_same_bytes() -> None:
    first, second = (workbook_bytes("A", [Heading("One", 9)], [["x"], ["y"]], NOW) for _ in range(2))
    assert first == second
