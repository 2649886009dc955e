from collections.abc import Callable

import pytest

from facilitator.core.document import Document
from facilitator.core.people import teams
from facilitator.core.run import board
from facilitator.core.run.board import Lane
from facilitator.report.fonts import FontBook
from facilitator.report.note_sheets import note_sheets
from facilitator.report.snapshot import snapshot
from tests.report.held import planned

Read = Callable[[], list[str]]


@pytest.fixture
def workshop_id(document: Document) -> int:
    return planned(document).id


@pytest.fixture
def read(document: Document, workshop_id: int, fonts: FontBook, pages: Callable[[bytes], list[str]]) -> Read:
    return lambda: pages(note_sheets(snapshot(document, workshop_id), fonts))


def test_lanes_have_headings_and_teams_have_blank_notes(document: Document, workshop_id: int, read: Read) -> None:
    lanes = document.all(Lane, workshop_id=workshop_id)
    sheets = read()
    assert len(sheets) == len(lanes) + 1 + len(teams(document))
    for lane, sheet in zip(lanes, sheets, strict=False):
        assert lane.title in sheet
    assert "Print this page once" in sheets[len(lanes)]
    for team, sheet in zip(teams(document), sheets[len(lanes) + 1 :], strict=True):
        assert sheet.count(team.name) == 6


def test_notes_on_the_board_go_six_to_a_page(document: Document, workshop_id: int, read: Read) -> None:
    lane, empty = len(document.all(Lane)), len(read())
    team = teams(document)[0]
    for number in range(7):
        board.add_note(document, document.all(Lane)[0].id, f"Note {number}", team.id)
    sheets = read()
    assert len(sheets) == empty + 2
    assert [sheets[lane + 1].count(f"Note {number}") for number in range(7)] == [1, 1, 1, 1, 1, 1, 0]
    assert "Note 6" in sheets[lane + 2]
    assert team.name in sheets[lane + 2]


def test_a_long_note_is_cut_where_the_paper_ends(document: Document, read: Read) -> None:
    board.add_note(document, document.all(Lane)[0].id, "before " + "word " * 900 + "after")
    words = " ".join(read())
    assert "before word" in words
    assert "…" in words
    assert "after" not in words
