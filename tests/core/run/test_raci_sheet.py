from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import raci
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.raci_sheet import copied, paste
from tests.core.bare import bare_workshop


@pytest.fixture
def workshop_id(document: Document, bare: Workshop) -> int:
    """A workshop of which nobody is a part, and three people who are known."""
    for name in ("Maria Ortiz", "Jun Ito", "Tom Reed"):
        add_person(document, name)
    return bare.id


def _table(document: Document, workshop_id: int) -> tuple[list[str], list[str], list[list[str]]]:
    table = raci.matrix(document, workshop_id)
    return list(table.names), [row.title for row in table.rows], table.grid()


def test_a_whole_sheet_makes_rows_and_columns_in_one_step(document: Document, workshop_id: int) -> None:
    sheet = "Component\tMaria Ortiz\tjun\tSales\nPolicy\tA\tR\tI\nLeads\tr/a\t\tC\n"
    verdict = paste(document, workshop_id, sheet)
    assert verdict.words == "5 cells set, 2 rows added, 3 columns added"
    assert _table(document, workshop_id) == (
        ["Maria Ortiz", "Jun Ito", "Sales"],
        ["Policy", "Leads"],
        [["A", "R", "I"], ["RA", "", "C"]],
    )
    assert document.undo() == "Paste RACI table"
    assert not [*document.all(RaciRow), *document.all(RaciColumn), *document.all(RaciCell)]


def test_what_is_unknown_is_left_out_and_told(document: Document, workshop_id: int) -> None:
    verdict = paste(document, workshop_id, "\tMaria Ortiz\tBob\nPolicy\tA\tR\nLeads\tX\tR\n\tR\tA")
    assert verdict.words == "1 cell set, 2 rows added, 1 column added, 3 things left out"
    assert verdict.left_out == (
        "“Bob” is neither a person nor a team: its column",
        "a row without a title",
        "“X” is not R, A, C or I, nor R and A",
    )
    assert _table(document, workshop_id) == (["Maria Ortiz"], ["Policy", "Leads"], [["A"], [""]])


def test_a_sheet_for_a_table_that_is_there_changes_only_what_it_says(document: Document, workshop_id: int) -> None:
    paste(document, workshop_id, "\tMaria Ortiz\tJun Ito\nPolicy\tA\tR\nLeads\tA\tR")
    verdict = paste(document, workshop_id, "\tJun Ito\nleads\tI\nCalendar\tR")
    assert verdict.words == "2 cells set, 1 row added"
    assert _table(document, workshop_id)[1:] == (["Policy", "Leads", "Calendar"], [["A", "R"], ["A", "I"], ["", "R"]])


def test_bare_letters_go_to_the_chosen_cell_and_what_sticks_out_is_told(document: Document, workshop_id: int) -> None:
    paste(document, workshop_id, "\tMaria Ortiz\tJun Ito\nPolicy\tA\tR\nLeads\tA\tR")
    rows, columns = document.all(RaciRow), document.all(RaciColumn)
    verdict = paste(document, workshop_id, "I\tC\nC\tI\n", rows[1].id, columns[1].id)
    assert _table(document, workshop_id)[2] == [["A", "R"], ["A", "I"]]
    assert verdict.left_out == ("1 column beyond the right edge of the table", "1 row below the end of the table")
    paste(document, workshop_id, "\tI\nC\t")
    assert _table(document, workshop_id)[2] == [["A", "I"], ["C", "I"]]


def test_quoted_cells_of_a_spreadsheet_are_read(document: Document, workshop_id: int) -> None:
    paste(document, workshop_id, '\tMaria Ortiz\r\n"Launch ""assets""\ncalendar"\tA\r\n')
    assert _table(document, workshop_id)[1:] == (['Launch "assets" calendar'], [["A"]])


@pytest.mark.parametrize("text", ["", " \n\t\n", "R\tA", "Initiative\tMaria Ortiz", "\tBob", "\tMaria Ortiz\n\tX"])
def test_what_is_no_table_is_refused_and_nothing_is_stored(document: Document, workshop_id: int, text: str) -> None:
    label = document.undo_label
    with pytest.raises(UserError):
        paste(document, workshop_id, text)
    assert document.undo_label == label


def test_a_list_of_titles_makes_rows(document: Document, workshop_id: int) -> None:
    assert paste(document, workshop_id, "Policy\nLaunch calendar").words == "0 cells set, 2 rows added"
    assert [row.title for row in document.all(RaciRow)] == ["Policy", "Launch calendar"]


def test_nothing_that_is_copied_out_can_become_a_formula(document: Document, workshop_id: int) -> None:
    raci.add_row(document, workshop_id, '=HYPERLINK("http://x")')
    raci.add_column(document, workshop_id, team_id=document.all(Team)[0].id)
    assert copied(raci.matrix(document, workshop_id)) == 'Initiative\tProduct\n"\'=HYPERLINK(""http://x"")"\t\n'


_TITLES = st.text(min_size=1, max_size=12).filter(lambda t: bool(t.strip()))


@settings(max_examples=40)
@given(
    st.lists(st.one_of(_TITLES, st.sampled_from(["A", "R", "=1+1", "'", "'=x", "Same", "same", '"'])), max_size=6),
    st.integers(0, 4),
)
def test_what_is_copied_out_and_pasted_back_changes_nothing(titles: list[str], width: int) -> None:
    document = file.in_memory(lambda: datetime(2027, 1, 12, tzinfo=UTC))
    workshop_id = bare_workshop(document).id
    for name in ["Maria Ortiz", "Jun Ito", "Jun", "-Tom"][:width]:
        raci.add_column(document, workshop_id, person_id=add_person(document, name).id)
    for number, title in enumerate(titles):
        try:
            row = raci.add_row(document, workshop_id, title)
        except UserError:
            continue
        for place, column in enumerate(document.all(RaciColumn)):
            raci.set_cell(document, row.id, column.id, raci.ALLOWED[(number * 3 + place) % len(raci.ALLOWED)])
    before = raci.matrix(document, workshop_id)
    label = document.undo_label
    if document.all(RaciCell):
        verdict = paste(document, workshop_id, copied(before))
        assert (verdict.cells, verdict.left_out) == (len(before.cells), ())
    assert raci.matrix(document, workshop_id) == before
    assert document.undo_label == label
    document.close()
