from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from facilitator.core.document import Document
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.run import actions, captured
from facilitator.report.follow.digest import digest
from facilitator.report.follow.told import told
from facilitator.report.fonts import FontBook
from tests.independent import converted
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


def data_of(document: Document, there: Quarter, fonts: FontBook) -> bytes:
    return digest(told(document, there.workshop.id), there.product.id, DigestFormat.SPREADSHEET, fonts).data


@pytest.fixture
def book(document: Document, there: Quarter, fonts: FontBook) -> Any:
    return load_workbook(BytesIO(data_of(document, there, fonts)))


def test_there_are_four_sheets_each_with_its_head_in_sight_and_a_filter(book: Any) -> None:
    assert book.sheetnames == ["Ours", "All actions", "Decisions", "Dates"]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref


def test_dates_are_dates(book: Any) -> None:
    (row,) = [row for row in book["Ours"].values if row[1] == "Share the wording"]
    assert (*row[:3], row[3].date()) == ("What we do", "Share the wording", "Maria Lind", date(2027, 1, 15))
    days = [row[0].date() for row in list(book["Dates"].values)[1:]]
    assert days == [date(2027, 1, 14), date(2027, 1, 19), date(2027, 4, 13)]


def test_all_actions_are_everybodys(document: Document, there: Quarter, book: Any) -> None:
    stored = document.all(actions.Action, workshop_id=there.workshop.id)
    rows = list(book["All actions"].values)[1:]
    assert [row[0] for row in rows] == [one.text for one in stored]
    assert [row[3] for row in rows if row[0] == "Ask Legal"] == ["Dropped"]


def test_a_formula_is_text(document: Document, there: Quarter, fonts: FontBook) -> None:
    captured.add_decision(document, there.workshop.id, "=HYPERLINK(1)", "@SUM(1)")
    sheet = load_workbook(BytesIO(data_of(document, there, fonts)))["Decisions"]
    assert [(cell.value, cell.data_type) for cell in sheet[3]] == [("=HYPERLINK(1)", "s"), ("@SUM(1)", "s")]


def test_it_can_be_read_by_another_program(document: Document, there: Quarter, fonts: FontBook, tmp_path: Path) -> None:
    path = tmp_path / "digest.xlsx"
    path.write_bytes(data_of(document, there, fonts))
    read = converted(path, ".csv").read_text("cp1252")
    assert f"What we do,Share the wording,Maria Lind,{date(2027, 1, 15)}," in read
