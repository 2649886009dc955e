import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.participants import add_participants
from facilitator.core.people import Person, Team, add_person, retire_team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import raci
from facilitator.core.run.actions import add_action
from facilitator.core.run.raci import RaciCell, RaciColumn, RaciRow
from facilitator.core.run.solutions import add_solution, rename_solution


@pytest.fixture
def cell(document: Document, bare: Workshop) -> tuple[int, int]:
    row = raci.add_row(document, bare.id, "Lead definition")
    return row.id, raci.add_column(document, bare.id, person_id=add_person(document, "Jun Ito").id).id


def test_rows_come_from_solutions_once_or_are_typed(document: Document, bare: Workshop) -> None:
    for title in ("Wording", "Glossary"):
        add_solution(document, bare.id, title)
    first = raci.add_rows_from_solutions(document, bare.id)
    assert [row.title for row in first] == ["Wording", "Glossary"]
    rename_solution(document, first[0].solution_id or 0, "Beta wording")
    add_solution(document, bare.id, "Calendar")
    assert [row.title for row in raci.add_rows_from_solutions(document, bare.id)] == ["Calendar"]
    typed = raci.add_row(document, bare.id, " Roadmap \n policy ")
    raci.move_rows(document, bare.id, [typed.id], first[1].id)
    raci.rename_row(document, typed.id, "Roadmap policy")
    assert [r.title for r in document.all(RaciRow)] == ["Wording", "Roadmap policy", "Glossary", "Calendar"]
    with pytest.raises(UserError, match="no title"):
        raci.add_row(document, bare.id, " ")


def test_rows_of_several_tables_say_whose_they_are(document: Document, bare: Workshop) -> None:
    for table in (1, 2):
        add_solution(document, bare.id, "Wording", table_no=table)
    add_solution(document, bare.id, "Glossary", table_no=3)
    rows = raci.add_rows_from_solutions(document, bare.id)
    assert [row.title for row in rows] == ["Wording (table 1)", "Wording (table 2)", "Glossary"]


def test_columns_are_people_or_teams_and_come_once(document: Document, bare: Workshop) -> None:
    product, marketing, sales, success = document.all(Team)
    retire_team(document, success.id)
    zoe = add_person(document, "Zoe", team_id=product.id)
    ada = add_person(document, "Ada", team_id=sales.id)
    jun = add_person(document, "Jun", team_id=marketing.id)
    add_participants(document, bare.id, [ada.id, zoe.id])
    assert [c.person_id for c in raci.add_participants(document, bare.id)] == [zoe.id, ada.id]
    assert raci.add_participants(document, bare.id) == []
    for owner in (jun, zoe):
        add_action(document, bare.id, "Draft", owner_id=owner.id)
    assert [c.person_id for c in raci.add_owners(document, bare.id)] == [jun.id]
    assert [c.team_id for c in raci.add_teams(document, bare.id)] == [product.id, marketing.id, sales.id]
    assert raci.matrix(document, bare.id).names == ("Zoe", "Ada", "Jun", "Product", "Marketing", "Sales")
    with pytest.raises(UserError, match="Jun has a column already"):
        raci.add_column(document, bare.id, person_id=jun.id)
    with pytest.raises(UserError, match="a person or a team"):
        raci.add_column(document, bare.id)
    with pytest.raises(UserError, match="a person or a team"):
        raci.add_column(document, bare.id, person_id=jun.id, team_id=sales.id)
    columns = document.all(RaciColumn)
    raci.move_columns(document, bare.id, [columns[2].id], columns[0].id)
    raci.remove_column(document, columns[1].id)
    assert raci.matrix(document, bare.id).names == ("Jun", "Zoe", "Product", "Marketing", "Sales")


def test_a_click_turns_a_cell_through_all_letters_and_back(document: Document, cell: tuple[int, int]) -> None:
    assert [raci.cycle(document, *cell) for _ in range(6)] == ["R", "A", "C", "I", "", "R"]
    raci.set_cell(document, *cell, "RA")
    assert raci.cycle(document, *cell) == "C"


def test_letter_keys_toggle_and_only_r_and_a_stand_together(document: Document, cell: tuple[int, int]) -> None:
    typed = [raci.toggle(document, *cell, key) for key in ("a", "r", "r", "c", "r", "A", "I", "i")]
    assert typed == ["A", "RA", "A", "C", "R", "RA", "I", ""]
    assert document.all(RaciCell) == []
    assert document.undo() == "Clear RACI cell"
    assert raci.letters_at(document, *cell) == "I"


@pytest.mark.parametrize(
    ("typed", "stored"), [("ar", "RA"), ("A/R", "RA"), ("R, A", "RA"), (" c ", "C"), ("", ""), ("-", "")]
)
def test_letters_are_stored_in_order_however_typed(
    document: Document, cell: tuple[int, int], typed: str, stored: str
) -> None:
    assert raci.set_cell(document, *cell, typed) == stored
    assert [c.letters for c in document.all(RaciCell)] == ([stored] if stored else [])


@pytest.mark.parametrize("typed", ["X", "RC", "RACI", "yes", "ß"])
def test_other_letters_are_refused_and_the_cell_stays(document: Document, cell: tuple[int, int], typed: str) -> None:
    raci.set_cell(document, *cell, "A")
    with pytest.raises(UserError, match="R, A, C or I"):
        raci.set_cell(document, *cell, typed)
    assert raci.letters_at(document, *cell) == "A"


def test_a_row_that_goes_takes_its_letters_along_and_brings_them_back(
    document: Document, bare: Workshop, cell: tuple[int, int]
) -> None:
    raci.set_cell(document, *cell, "RA")
    raci.remove_row(document, cell[0])
    assert document.all(RaciCell) == []
    document.undo()
    table = raci.matrix(document, bare.id)
    assert (table.grid(), table.letters(cell[0])) == ([["RA"]], ["RA"])
    assert document.all(Person)[0].name == table.names[0]
