from datetime import UTC, date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, people
from facilitator.core.assess import improving
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.returned.comparing import compare
from facilitator.core.follow.returned.going_out import sheet_out
from facilitator.core.follow.returned.reading import read_returned
from facilitator.core.follow.returned.taking import apply
from facilitator.core.follow.returned.verdicts import What
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action
from facilitator.core.run.improvement_actions import add_plan_action
from facilitator.report.follow.action_workbook import actions_workbook
from tests.conftest import SetClock
from tests.core.bare import bare_workshop
from tests.independent import converted

TODAY = date(2027, 1, 29)


@pytest.fixture
def three(document: Document, workshop: Workshop) -> list[Action]:
    owner = next(person for person in people.people(document) if person.name == "Ada Okafor")
    plan = improving.start_improvement(document, "Roadmap talks")
    return [
        actions.add_action(document, workshop.id, "=Share & care", owner_id=owner.id, due=date(2027, 2, 1)),
        actions.add_action(document, workshop.id, "Send prices\nto all", measure="-10 %"),
        add_plan_action(document, plan.id, "Talk monthly", due=date(2027, 1, 30)),
    ]


def opened(data: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(data))


def written(document: Document, path: Path, workshop_id: int | None = None) -> Path:
    path.write_bytes(actions_workbook(sheet_out(document, workshop_id)))
    return path


def test_a_row_for_each_action_with_lists_dates_and_a_grey_reference(
    document: Document, workshop: Workshop, three: list[Action]
) -> None:
    book = opened(actions_workbook(sheet_out(document, workshop.id)))
    sheet = book.worksheets[0]
    first = [cell.value for cell in sheet[2]]
    assert first[:6] == [
        "=Share & care",
        "Ada Okafor",
        "Sales",
        datetime.combine(date(2027, 2, 1), time()),
        "Open",
        None,
    ]
    assert sheet["A2"].data_type == "s"
    assert first[8].startswith(f"A{three[0].id}·")
    assert (sheet["I2"].font.color.rgb, sheet.max_row) == ("FF8A93A0", 3)
    offered = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offered["E2:E1001"] == '"Open,On track,Stuck,Done,Dropped"'
    assert offered["B2:B1001"].startswith('"Ada Okafor,Ben Carter,')
    assert len(book.worksheets) == 1


def test_all_open_actions_of_the_programme_and_of_its_plans_the_soonest_first(
    document: Document, three: list[Action]
) -> None:
    actions.set_state(document, three[1].id, actions.ActionState.DONE)
    sheet = opened(actions_workbook(sheet_out(document))).worksheets[0]
    told = [(row[0].value, row[7].value) for row in sheet.iter_rows(min_row=2)]
    assert told == [("Talk monthly", "Improvement plan “Roadmap talks”"), ("=Share & care", "Q1 launch alignment")]


def test_names_too_many_for_a_list_stand_on_a_hidden_sheet(document: Document, three: list[Action]) -> None:
    for number in range(30):
        people.add_person(document, f"Person from far away, no. {number:02}")
    book = opened(actions_workbook(sheet_out(document)))
    offered = {str(rule.sqref): rule.formula1 for rule in book.worksheets[0].data_validations.dataValidation}
    assert offered["B2:B1001"] == "Choices!$B$1:$B$36"
    assert book["Choices"].sheet_state == "hidden"
    names = [row[0].value for row in book["Choices"]["B1:B36"]]
    assert names == sorted(names, key=str.lower)
    assert "Person from far away, no. 29" in names


def test_the_file_comes_back_as_it_went(document: Document, tmp_path: Path, three: list[Action]) -> None:
    found = compare(document, read_returned(written(document, tmp_path / "actions.xlsx")), TODAY)
    assert [row.what for row in found.rows] == [What.UNCHANGED] * 3
    assert found.missing == ()


def test_what_an_owner_fills_in_is_taken_in(document: Document, tmp_path: Path, three: list[Action]) -> None:
    path = written(document, tmp_path / "actions.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet.insert_cols(1)
    sheet["F3"], sheet["E3"], sheet["G3"] = "Done", date(2027, 2, 3), "Sent\nto all"
    book.save(path)
    found = compare(document, read_returned(path), TODAY)
    assert [row.what for row in found.rows] == [What.UNCHANGED, What.CHANGE, What.UNCHANGED]
    apply(document, found)
    done = document.get(Action, three[0].id)
    assert (done.state, done.due) == (actions.ActionState.DONE, date(2027, 2, 3))


@pytest.mark.parametrize("suffix", [".csv", ".ods"])
def test_saved_by_another_program_it_comes_back_as_it_went(
    document: Document, tmp_path: Path, three: list[Action], suffix: str
) -> None:
    saved = converted(written(document, tmp_path / "actions.xlsx"), suffix)
    found = compare(document, read_returned(saved), TODAY)
    assert [row.what for row in found.rows] == [What.UNCHANGED] * 3, found.rows


def test_a_file_that_holds_no_actions_is_told(tmp_path: Path) -> None:
    path = tmp_path / "lunch.csv"
    path.write_text("Soup,Salad\n1,2\n")
    with pytest.raises(UserError, match=r"lunch.csv.*Action, Due and State"):
        read_returned(path)


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30).filter(lambda text: bool(text.strip()))


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(TEXTS, st.none() | st.dates(date(2000, 1, 1), date(2199, 12, 31)), st.booleans(), TEXTS), max_size=5
    )
)
def test_whatever_is_typed_going_out_and_in_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, typed: list[tuple[str, date | None, bool, str]]
) -> None:
    document = file.in_memory(SetClock())
    workshop = bare_workshop(document)
    for number, (text, due, owned, name) in enumerate(typed):
        try:
            owner = people.add_person(document, name).id if owned else None
            actions.add_action(document, workshop.id, text, owner_id=owner, due=due, measure=f"{number}")
        except UserError:
            continue
    out = sheet_out(document, workshop.id)
    path = tmp_path_factory.getbasetemp() / "typed.xlsx"
    path.write_bytes(actions_workbook(out))
    if out.lines:
        found = compare(document, read_returned(path), TODAY)
        assert [row.what for row in found.rows] == [What.UNCHANGED] * len(out.lines), found.rows
    document.close()


def test_the_same_actions_give_the_same_bytes(document: Document, three: list[Action]) -> None:
    out = sheet_out(document)
    assert out.taken_at == datetime(2027, 1, 12, 12, tzinfo=UTC)
    assert actions_workbook(out) == actions_workbook(out)
