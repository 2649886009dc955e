import csv
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.errors import UserError
from facilitator.report.spreadsheet import csv_bytes, write_csv, write_text


def test_excel_knows_the_encoding_and_the_line_ends(tmp_path: Path) -> None:
    file = tmp_path / "actions.csv"
    write_csv(file, ["Action", "Owner"], [["Łódź, call", "Åsa"]])
    assert file.read_bytes() == '\ufeffAction,Owner\r\n"Łódź, call",Åsa\r\n'.encode()


def test_numbers_and_dates_stay_what_they_are_and_formulas_do_not(tmp_path: Path) -> None:
    file = tmp_path / "actions.csv"
    write_csv(file, ["a", "b", "c", "d", "e"], [[-5, 2.5, date(2027, 1, 12), None, "-5"]])
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream))[1] == ["-5", "2.5", "2027-01-12", "", "'-5"]


def test_cells_of_many_lines_and_quotes_come_back(tmp_path: Path) -> None:
    file = tmp_path / "notes.csv"
    note = 'She said "now",\nthen left; =1+1'
    write_csv(file, ["Note"], [[note]])
    with file.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream)) == [["Note"], [note]]


def test_the_header_is_made_safe_too() -> None:
    assert csv_bytes(["=cmd()"], []) == "\ufeff'=cmd()\r\n".encode()


def test_text_is_written_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "actions.md"
    write_text(file, "# Plan\n\n- Größe \ud800\n")
    assert file.read_bytes() == "# Plan\n\n- Größe ?\n".encode()


def test_a_missing_folder_is_the_users_to_mend(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_csv(tmp_path / "nowhere" / "a.csv", ["a"], [])
