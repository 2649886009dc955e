from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.core.people_columns import Columns, guess_columns
from facilitator.core.people_list import RowVerdict, What, read_file, read_pasted, store, verdict

WANTED = [("Ada Okafor", "ada@example.com", "Sales"), ("Bo Li", "bo@example.com", "Product")]


def _judged(document: Document, text: str, workshop_id: int | None = None) -> list[RowVerdict]:
    sheet = read_pasted(text)
    return verdict(document, workshop_id, sheet, guess_columns(sheet.header, sheet.rows))


def _read(document: Document, text: str) -> list[tuple[str, str, str]]:
    return [(row.name, row.email, row.team) for row in _judged(document, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Name\tE-mail\tTeam\nAda Okafor\tada@example.com\tSales\nBo Li\tbo@example.com\tProduct",
        "Ada Okafor, ada@example.com, Sales\r\nBo Li, bo@example.com, Product\r\n",
        "Team;First name;Last name;Email\nSales;Ada;Okafor;ada@example.com\n\nProduct;Bo;Li;bo@example.com",
        "Nachname;Vorname;Abteilung;E-Mail-Adresse\nOkafor;Ada;Sales;ada@example.com\nLi;Bo;Product;bo@example.com",
        "Prénom,Nom,Courriel,Équipe\nAda,Okafor,ada@example.com,Sales\nBo,Li,bo@example.com,Product",
        "ФИО|Почта|Команда\nAda Okafor|ada@example.com|Sales\nBo Li|bo@example.com|Product",
        '"Ada Okafor" <ada@example.com>, Sales\nLi, Bo <bo@example.com>; Product',
        "Attendees of 12 January\n\nName,Phone,E-mail,Team\n"
        "Ada Okafor,123,ada@example.com,Sales\nBo Li,,bo@example.com,Product",
        "ada@example.com\tAda\tOkafor\tSales\nbo@example.com\tBo\tLi\tProduct",
    ],
)
def test_lists_of_all_shapes_say_the_same(document: Document, text: str) -> None:
    assert _read(document, text) == WANTED


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Okafor\nBo Li\n\n  \nCy", ["Ada Okafor", "Bo Li", "Cy"]),
        ("Ada Okafor, Bo Li, Cy", ["Ada Okafor", "Bo Li", "Cy"]),
        (
            "Okafor, Ada <ada@example.com>; Li, Bo <bo@example.com>; cy.dow@example.com",
            ["Ada Okafor", "Bo Li", "Cy Dow"],
        ),
        ("ada.okafor@example.com; bo_li2@example.com", ["Ada Okafor", "Bo Li"]),
        ("Name\nAda", ["Ada"]),
        ('Ada "the Count\nBo', ['Ada "the Count', "Bo"]),
    ],
)
def test_plain_names_and_addresses(document: Document, text: str, names: list[str]) -> None:
    assert [name for name, _, _ in _read(document, text)] == names


def test_lines_are_told_as_in_the_list(document: Document) -> None:
    rows = _judged(document, "Name;Team\n\nAda;Sales\n;;\nBo;Product")
    assert [(row.line, row.name) for row in rows] == [(3, "Ada"), (5, "Bo")]


def test_the_header_alone_decides_even_against_the_content() -> None:
    assert guess_columns(["Team", "Surname", "Given name"], [["Ada", "Sales", "Bo"]]) == Columns((2, 1), None, 0)


def test_known_teams_mark_their_column() -> None:
    assert guess_columns([], [["Ada", "Moon base"]], ["Moon Base"]) == Columns((0,), None, 1)


def test_values_that_come_again_are_teams() -> None:
    rows = [["Ada", "North"], ["Bo", "South"], ["Cy", "North"], ["Di", "South"]]
    assert guess_columns([], rows).team == 1


def test_numbers_are_no_names() -> None:
    sheet = read_pasted("1\n2\n3")
    assert guess_columns(sheet.header, sheet.rows) == Columns(())


def test_no_column_of_names_asks_for_one(document: Document) -> None:
    with pytest.raises(UserError, match="choose the column"):
        verdict(document, None, read_pasted("1\n2"), Columns(()))


def _people(document: Document) -> dict[str, Person]:
    teams = {team.name: team.id for team in document.all(Team)}
    return {
        person.name: person
        for person in (
            people.add_person(document, "Ada Okafor", "ada@example.com", teams["Sales"]),
            people.add_person(document, "Bo Li", "", teams["Product"]),
            people.set_gone(document, people.add_person(document, "Cy Dow", "cy@example.com").id),
        )
    }


def test_every_row_is_told_what_will_happen_to_it(document: Document) -> None:
    known = _people(document)
    rows = _judged(
        document,
        "Name;Email;Team\nADA OKAFOR;ada@example.com;Sales\nBo Li;bo@example.com;\nCy Dow;cy@example.com;\n"
        "Di Ray;di@example.com;Legal\nDí Ray;;Legal\nEd;no address;Legal\n;;Sales\nBo Li;other@example.com;Sales",
    )
    assert [(row.what, row.person_id) for row in rows] == [
        (What.UPDATE, known["Ada Okafor"].id),
        (What.UPDATE, known["Bo Li"].id),
        (What.UPDATE, known["Cy Dow"].id),
        (What.ADD, None),
        (What.SKIP, None),
        (What.ADD, None),
        (What.SKIP, None),
        (What.ADD, None),
    ]
    whys = [row.why for row in rows]
    assert "e-mail address is added" in whys[1]
    assert "marked as back" in whys[2]
    assert "team Legal is added" in whys[3]
    assert whys[4] == "The same person as in line 5."
    assert "“no address” is not an address" in whys[5]
    assert "neither a name" in whys[6]
    assert "second one" in whys[7]


def test_import_is_one_step_that_does_what_was_told(document: Document) -> None:
    known = _people(document)
    rows = _judged(
        document, "Name;Email;Team\nAda Okafor;ADA@example.com;Marketing\nCy Dow;;\nDi Ray;;Legal\nEd Fox;;legal"
    )
    stored = store(document, None, rows)
    assert document.undo_label == "Import 4 people"
    assert [person.name for person in stored] == ["Ada Okafor", "Cy Dow", "Di Ray", "Ed Fox"]
    teams = {team.name: team.id for team in people.teams(document)}
    assert document.get(Person, known["Ada Okafor"].id).team_id == teams["Marketing"]
    assert not document.get(Person, known["Cy Dow"].id).gone
    assert [p.team_id for p in stored[2:]] == [teams["Legal"]] * 2
    assert {
        row.what for row in _judged(document, "Name;Team\nBo Li;\nAda Okafor;Marketing\nDi Ray;Legal\nEd Fox;Legal")
    } == {What.ALREADY_THERE}
    document.undo()
    assert "Legal" not in {team.name for team in people.teams(document)}
    assert document.get(Person, known["Ada Okafor"].id) == known["Ada Okafor"]


def test_a_retired_team_on_the_list_is_brought_back(document: Document) -> None:
    sales = people.teams(document)[2]
    people.retire_team(document, sales.id)
    rows = _judged(document, "Ada, Sales\nBo, Product")
    assert "Sales is brought back" in rows[0].why
    store(document, None, rows)
    assert not document.get(Team, sales.id).retired


def test_with_a_workshop_people_come_to_take_part(document: Document, workshop_id: int) -> None:
    known = _people(document)
    participants.add_participants(document, workshop_id, [known["Ada Okafor"].id])
    rows = _judged(document, "Ada Okafor\nBo Li\nDi Ray", workshop_id)
    assert [row.what for row in rows] == [What.ALREADY_THERE, What.ADD, What.ADD]
    assert "joins this workshop" in rows[1].why
    store(document, workshop_id, rows)
    seats = participants.participants(document, workshop_id)
    assert sorted(s.person.name for s in seats) == ["Ada Okafor", "Bo Li", "Di Ray"]
    assert len(document.all(Person)) == 4


def test_nothing_to_import_is_no_step(document: Document) -> None:
    _people(document)
    before = document.undo_label
    assert store(document, None, _judged(document, "Ada Okafor\nBo Li")) == []
    assert document.undo_label == before


LIST = "Name;Team\nÉmile Łuczak;Sales\nZoë;Product\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_files_of_all_encodings(document: Document, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(LIST.encode(encoding))
    sheet = read_file(path)
    assert sheet.header == ("Name", "Team")
    assert sheet.rows == (("Émile Łuczak", "Sales"), ("Zoë", "Product"))


def test_a_file_in_windows_1252(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name;Team\nZoë O’Brien;Sales".encode("cp1252"))
    assert read_file(path).rows == (("Zoë O’Brien", "Sales"),)


def test_a_spreadsheet_with_title_merged_and_empty_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    empty, sheet = book.worksheets[0], book.create_sheet("People")
    assert empty.max_row == 1
    sheet["B2"] = "Who comes"
    sheet.merge_cells("B2:D2")
    for row, cells in enumerate(
        [("Name", "Nr", "E-mail"), ("Ada", 7.0, None), (None, None, None), ("Bo", None, "b@x")]
    ):
        for column, cell in enumerate(cells):
            sheet.cell(row + 4, column + 2, cell)
    book.save(tmp_path / "list.xlsx")
    found = read_file(tmp_path / "list.xlsx")
    columns = guess_columns(found.header, found.rows)
    assert columns == Columns((1,), 3, None)
    assert [(row[1], row[2], row[3]) for row in found.rows] == [("Ada", "7", ""), ("Bo", "", "b@x")]
    assert found.lines == (5, 7)


def _workbook(path: Path) -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Ada"
    book.save(path)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda whole: b"", "holds no people"),
        (lambda whole: whole[: len(whole) // 2], "can't be read as a spreadsheet"),
        (lambda whole: whole.replace(b"xl/workbook.xml", b"xl/workboot.xml"), "can't be read as a spreadsheet"),
        (lambda whole: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as XLSX"),
        (lambda whole: b"\x89PNG\r\n\x1a\n\0\0abc" + bytes(range(256)) * 4, "not a list"),
        (lambda whole: b"Name\n" + b"Ada Okafor\n" * 5_001, "more than 5,000 rows"),
        (lambda whole: b"Name\n" * 4_100_000, "too large"),
        (lambda whole: b'"' + b"a\n" * 100_000 + b'"', "quotation mark"),
    ],
)
def test_files_that_are_no_list_are_refused_in_words(
    tmp_path: Path, spoil: Callable[[bytes], bytes], sentence: str
) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(spoil(_workbook(path)))
    with pytest.raises(UserError, match=sentence):
        read_file(path)


def test_a_missing_file_and_a_folder_are_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not there"):
        read_file(tmp_path / "none.csv")
    with pytest.raises(UserError, match="folder"):
        read_file(tmp_path)


def test_five_thousand_people_are_taken(document: Document) -> None:
    rows = _judged(document, "\n".join(f"Person {chr(97 + n % 26)}{'x' * (n // 26)}" for n in range(5_000)))
    assert len(rows) == 5_000
    assert {row.what for row in rows} == {What.ADD}


@given(st.text(max_size=200))
def test_any_text_gets_a_verdict_or_a_sentence(text: str) -> None:
    sheet = read_pasted(text)
    columns = guess_columns(sheet.header, sheet.rows)
    assert len(sheet.rows) == len(sheet.lines)
    assert columns.email is None or "@" in "".join(row[columns.email] for row in sheet.rows) or sheet.header


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04"]))
def test_any_bytes_get_rows_or_a_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes, start: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(start + data)
    rows: tuple[tuple[str, ...], ...] = (("", ""),)
    with suppress(UserError):
        rows = read_file(path).rows
    assert rows
