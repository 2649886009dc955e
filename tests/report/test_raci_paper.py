import csv
from collections.abc import Callable
from datetime import date, time
from io import StringIO
from typing import Any

from facilitator.core.document import Document
from facilitator.core.people import add_person, add_team
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.raci import add_column, add_row, set_cell
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.raci_sheet import bands, raci_csv, raci_sheet
from facilitator.report.snapshot import snapshot
from facilitator.report.styles import Sheet
from tests.report.held import Clock, held

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]


def many(document: Document, rows: int, columns: int) -> Workshop:
    workshop = create_workshop(document, "Many", date(2027, 1, 12), time(9), "UTC")
    for number in range(columns):
        add_column(document, workshop.id, person_id=add_person(document, f"Person{number:02} Longname").id)
    for number in range(rows):
        add_row(document, workshop.id, f"Initiative {number:03}.")
    return workshop


def test_the_sheet_lies_and_says_names_letters_and_checks(
    document: Document, clock: Clock, fonts: FontBook, opened: Opened, pages: Pages
) -> None:
    data = raci_sheet(snapshot(document, held(document, clock).id), fonts)
    wide, high = opened(data)[0].get_size()
    assert wide > high
    (words,) = pages(data)
    assert "Maria Lind Product" in words
    assert "Statement policy R A C A two accountable" in words
    assert "are both accountable. Keep one." in words
    assert "has no part in anything" in words


def test_a_table_without_faults_says_so(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = many(document, 1, 1)
    taken = snapshot(document, workshop.id)
    set_cell(document, taken.matrix.rows[0].id, taken.matrix.columns[0].id, "RA")
    (words,) = pages(raci_sheet(snapshot(document, workshop.id), fonts))
    assert "Every row has one accountable and someone responsible." in words


def test_nothing_assigned_is_said(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    add_row(document, workshop.id, "Only a row")
    (words,) = pages(raci_sheet(snapshot(document, workshop.id), fonts))
    assert "Nobody has been given a part" in words
    assert "Only a row" in words


def test_many_columns_come_in_bands_and_none_is_lost(document: Document, fonts: FontBook, pages: Pages) -> None:
    taken = snapshot(document, many(document, 60, 30).id)
    cut = list(bands(Paper(fonts, Sheet.A4_LANDSCAPE), taken))
    assert [at for band in cut for at in band] == list(range(30))
    assert max(map(len, cut)) - min(map(len, cut)) <= 1
    words = " ".join(pages(raci_sheet(taken, fonts)))
    assert all(f"Person{number:02}" in words for number in range(30))
    assert "of 30" in words
    assert words.count("Initiative 059.") >= len(cut)


def test_a_name_of_any_length_fits_the_head(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = many(document, 1, 1)
    add_column(document, workshop.id, person_id=add_person(document, "Word " * 900).id)
    words = " ".join(pages(raci_sheet(snapshot(document, workshop.id), fonts)))
    assert "Word…" in words
    assert "Initiative 000." in words


def test_teams_can_be_columns(document: Document, fonts: FontBook, pages: Pages) -> None:
    workshop = create_workshop(document, "Teams", date(2027, 1, 12), time(9), "UTC")
    add_column(document, workshop.id, team_id=add_team(document, "Partners").id)
    add_row(document, workshop.id, "Row")
    assert "Partners" in " ".join(pages(raci_sheet(snapshot(document, workshop.id), fonts)))


def test_the_spreadsheet_holds_the_letters(document: Document, clock: Clock, fonts: FontBook) -> None:
    data = raci_csv(snapshot(document, held(document, clock).id), fonts)
    header, row = csv.reader(StringIO(data.decode("utf-8-sig")))
    assert header[:3] == ["Initiative", "Maria Lind", "Jun Sato"]
    assert row == ["Statement policy", "RA", "C", "A", "", "two accountable"]
