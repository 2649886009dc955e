import os
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import UserError
from facilitator.core.sheets import Most, of_file, of_text
from facilitator.core.workbooks import is_workbook, sheets_of
from tests.core.assess.files.make_files import HERE

XLS, ODS, XLSX = ((HERE / name).read_bytes() for name in ("plain.xls", "plain.ods", "microsoft.xlsx"))
NOWHERE = Path("list.xlsx")


def _read(data: bytes) -> list[tuple[str, ...]]:
    return next(filter(None, sheets_of(data, NOWHERE)), [])


def _saved(fill: Callable[[dict[str, str | float | None]], object]) -> bytes:
    book = openpyxl.Workbook()
    cells: dict[str, str | float | None] = {}
    fill(cells)
    for place, value in cells.items():
        book.worksheets[0][place] = value
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def _changed(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    written = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, change(text.decode()).encode() if name == part else text)
    return written.getvalue()


@pytest.mark.parametrize(("data", "first"), [(XLS, "543212"), (ODS, "543212")])
def test_the_older_and_the_open_format_are_read(data: bytes, first: str) -> None:
    rows = _read(data)
    assert rows[0][0] == "Team"
    assert "".join(rows[1][1:7]) == first


def test_cells_are_told_as_text() -> None:
    def fill(cells: dict[str, str | float | None]) -> None:
        cells.update({"B2": 4.0, "C2": 2.5, "D2": True, "E2": "4", "F2": None, "G2": 1})

    assert _read(_saved(fill)) == [("",) * 7, ("", "4", "2.5", "True", "4", "", "1")]


def test_times_are_told_in_iso_8601() -> None:
    assert _read(XLSX)[1][1:3] == ("2027-01-12T09:01:00", "2027-01-12T09:09:30")


@pytest.mark.parametrize("place", ["XFD1048576", "AAA1", "RA5", "A30000", "B999999"])
def test_a_cell_far_out_is_refused_before_it_costs_memory(place: str) -> None:
    with pytest.raises(UserError, match="reaches beyond row 30,000 or column 440"):
        _read(_saved(lambda cells: cells.update({"A1": "x", place: "y"})))


@pytest.mark.parametrize("place", ["PZ9", "A29999", "Z29999"])
def test_cells_of_a_large_list_are_not_far_out(place: str) -> None:
    rows = _read(_saved(lambda cells: cells.update({"A1": "x", place: "y"})))
    assert rows[-1][-1] == "y"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "<table:table-row><table:table-cell",
            '<table:table-row table:number-rows-repeated="999999"><table:table-cell',
        ),
        ("<table:table-cell office", '<table:table-cell table:number-columns-repeated="9999" office'),
    ],
)
def test_rows_and_columns_repeated_too_often_are_refused(old: str, new: str) -> None:
    with pytest.raises(UserError, match="reaches beyond"):
        _read(_changed(ODS, "content.xml", lambda text: text.replace(old, new, 1)))


def test_a_file_that_unpacks_to_too_much_is_refused() -> None:
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(5):
            packed.writestr(f"xl/worksheets/sheet{number}.xml", b" " * 90_000_000)
    with pytest.raises(UserError, match="too large"):
        _read(written.getvalue())


def test_a_locked_file_is_told_as_such() -> None:
    locked = XLS[:512] + "EncryptedPackage".encode("utf-16-le") + os.urandom(600)
    with pytest.raises(UserError, match="locked with a password"):
        _read(locked)


def _outcome(data: bytes) -> str:
    try:
        _read(data)
    except UserError as error:
        return str(error)
    return "read"


@pytest.mark.parametrize("whole", [XLS, ODS, XLSX])
@given(places=st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), max_size=6), cut=st.floats(0, 1))
def test_a_damaged_file_is_read_or_refused_in_words(whole: bytes, places: list[tuple[float, int]], cut: float) -> None:
    data = bytearray(whole)
    for place, byte in places:
        data[int(place * len(data))] = byte
    spoilt = bytes(data[: max(8, round(cut * len(data)))])
    outcome = _outcome(spoilt)
    assert outcome == "read" or "list.xlsx" in outcome


def test_what_begins_like_a_spreadsheet_is_told_from_text() -> None:
    assert is_workbook(XLS)
    assert is_workbook(ODS)
    assert not is_workbook(b"Team;1;2")


def test_a_list_may_be_larger_where_that_is_said(tmp_path: Path) -> None:
    text = "\n".join(",".join(f"{row}-{column}" for column in range(60)) for row in range(20))
    assert len(of_text(text).rows[0]) == 50
    assert len(of_text(text, most=Most(columns=400)).rows[0]) == 60
    with pytest.raises(UserError, match="more than 10 rows"):
        of_text(text, most=Most(rows=10))
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(UserError, match="too large"):
        of_file(tmp_path / "a.csv", most=Most(bytes=100))


def _zip(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    return path


@pytest.mark.parametrize("inner", ["Q1 alignment.csv", "answers/plain.xls"])
def test_a_list_packed_alone_is_unpacked(tmp_path: Path, inner: str) -> None:
    data = XLS if inner.endswith("xls") else b"Team,1\nSales,4\n"
    path = _zip(tmp_path / "export.zip", {inner: data, "__MACOSX/._a.csv": b"x", "readme.html": b"<p>"})
    assert of_file(path).rows[0][0] == "Team"


@pytest.mark.parametrize(("names", "count"), [(("a.csv", "b.csv"), "2 lists"), (("a.html",), "no lists")])
def test_a_packed_file_without_one_list_is_refused(tmp_path: Path, names: tuple[str, ...], count: str) -> None:
    path = _zip(tmp_path / "export.zip", dict.fromkeys(names, b"x"))
    with pytest.raises(UserError, match=f"holds {count}: unpack it and choose one"):
        of_file(path)
