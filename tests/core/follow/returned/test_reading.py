"""Files as they come back from people: what is read of each, or what is said of it."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.going_out import sheet_out
from facilitator.core.follow.returned.reading import read_returned
from facilitator.core.follow.returned.taking import apply
from facilitator.core.follow.returned.verdicts import Returned, What
from facilitator.core.plan.workshops import Workshop
from facilitator.report.follow.action_workbook import actions_workbook
from tests.core.follow.returned.owned import TODAY, some_actions

Change = Callable[[Workbook, Worksheet], object]


@pytest.fixture
def sent_out(document: Document, workshop: Workshop, tmp_path: Path) -> Path:
    some_actions(document, workshop)
    path = tmp_path / "actions.xlsx"
    path.write_bytes(actions_workbook(sheet_out(document, workshop.id)))
    return path


def changed(path: Path, change: Change) -> Path:
    book = load_workbook(path)
    change(book, book.worksheets[0])
    book.save(path)
    return path


def taken(document: Document, path: Path) -> Returned:
    return compare(document, read_returned(path), TODAY)


def put(cell: str, value: str | float | date) -> Change:
    return lambda _book, sheet: sheet.__setitem__(cell, value)


def notes_before(book: Workbook, _sheet: Worksheet) -> None:
    book.create_sheet("Read me", 0).append(["Please fill in", "by Friday"])


def merged(_book: Workbook, sheet: Worksheet) -> None:
    sheet["E2"] = "Done"
    sheet.merge_cells("E2:E3")


def counted_from_1904(book: Workbook, sheet: Worksheet) -> None:
    book.epoch = MAC_EPOCH
    sheet["D2"] = date(2027, 2, 15)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (notes_before, "Of 3 rows: 3 unchanged."),
        (merged, "Of 3 rows: 1 changed and 2 unchanged."),
        (counted_from_1904, "Of 3 rows: 1 changed and 2 unchanged."),
        (put("D2", "=TODAY()+7"), "Of 3 rows: 3 unchanged."),
        (put("D2", 46_100), "Of 3 rows: 1 changed and 2 unchanged."),
        (put("B2", 46_100), "Of 3 rows: 1 refused and 2 unchanged."),
        (put("D2", 1e300), "Of 3 rows: 1 refused and 2 unchanged."),
        (put("E2", "x" * 10_000), "Of 3 rows: 1 refused and 2 unchanged."),
        (put("B2", "<script>alert(1)</script>"), "Of 3 rows: 1 refused and 2 unchanged."),
        (put("F2", "x" * 5_001), "Of 3 rows: 1 refused and 2 unchanged."),
        (put("E2", "#N/A"), "Of 3 rows: 3 unchanged."),
        (lambda _book, sheet: sheet.delete_rows(2, 9), "The file holds no actions."),
        (lambda _book, sheet: sheet.delete_cols(1), "Of 3 rows: 3 unchanged."),
        (lambda _book, sheet: sheet.insert_rows(1, 4), "Of 3 rows: 3 unchanged."),
    ],
)
def test_whatever_became_of_the_sheet_is_told_in_a_sentence(
    document: Document, sent_out: Path, change: Change, said: str
) -> None:
    assert taken(document, changed(sent_out, change)).words == said


@pytest.mark.parametrize("name", ["actions.xlsm", "actions", "Aktionen 日本 ü.xlsx", f"{'n' * 240}.xlsx"])
def test_what_it_is_called_does_not_matter(document: Document, sent_out: Path, name: str) -> None:
    path = Path(shutil.copy(sent_out, sent_out.with_name(f"copy {name}")))
    assert taken(document, path).words == "Of 3 rows: 3 unchanged."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "holds no list of actions"),
        (b"<html><table><tr><td>Action<td>Due<td>State</tr></table>", "holds no list of actions"),
        (b"PK\x03\x04" + bytes(500), "can't be read as a spreadsheet"),
        (b"%PDF-1.7", "is not a list"),
        (b"SQLite format 3\x00" + bytes(500), "is not a list"),
        ("Action\tState\n".encode("utf-16"), None),
    ],
)
def test_what_is_no_spreadsheet_of_ours_is_said_to_be_none(tmp_path: Path, data: bytes, said: str | None) -> None:
    path = tmp_path / "actions.xlsx"
    path.write_bytes(data)
    if said is None:
        assert read_returned(path).rows() == []
        return
    with pytest.raises(UserError, match=said):
        read_returned(path)


def test_far_too_many_rows_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "actions.csv"
    path.write_text("Action,State\n" + "Write it down,Done\n" * 100_000)
    with pytest.raises(UserError, match="more than 5,000 rows"):
        read_returned(path)


@pytest.mark.parametrize("place", ["folder", "nowhere"])
def test_what_is_no_file_is_said_to_be_none(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match=f"“{place}” is"):
        read_returned(tmp_path / place)


def test_one_undo_takes_all_of_a_file_back(document: Document, sent_out: Path) -> None:
    def contents() -> list[list[dict[str, object]]]:
        return [document.tables.rows(name, {}) for name in document.tables.names()]

    before = contents()
    typed: dict[str, str | date] = {"E2": "Stuck", "F2": "No budget", "D3": date(2027, 3, 10), "E4": "Dropped"}
    for cell, value in typed.items():
        changed(sent_out, put(cell, value))
    returned = taken(document, sent_out)
    assert len(returned.of(What.CHANGE)) == 3
    assert contents() == before
    apply(document, returned)
    assert contents() != before
    document.undo()
    assert contents() == before
