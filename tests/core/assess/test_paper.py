import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.assess import answers, asking, entering, paper, waves
from facilitator.core.assess.answers import AnswerSheet
from facilitator.core.assess.paper import Differing, FormState
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person
from tests.conftest import SetClock
from tests.core.assess.opened import opened, typed

MARKS = st.text("12345?-", min_size=15, max_size=15)


@pytest.fixture
def wave(document: Document) -> Wave:
    return opened(document)


def _form(document: Document, wave: Wave, number: int, ratings: str) -> AnswerSheet:
    sheet = paper.begin_form(document, wave.id, number)
    typed(document, sheet, ratings)
    entering.finish_sheet(document, sheet.id)
    return document.get(AnswerSheet, sheet.id)


def _checked(document: Document, wave: Wave, number: int, ratings: str) -> tuple[Differing, ...]:
    sheet = paper.begin_check(document, wave.id, number)
    for slot, mark in enumerate(ratings):
        paper.retype(document, sheet.id, slot, mark)
    return paper.finish_check(document, sheet.id)


def test_a_form_counts_once_it_was_typed(document: Document, wave: Wave) -> None:
    form = paper.begin_form(document, wave.id, 12, document.all(Team)[0].id)
    typed(document, form, "345")
    assert answers.sheets_of(document, wave.id) == []
    entering.finish_sheet(document, form.id)
    (sheet,) = answers.sheets_of(document, wave.id)
    assert (sheet.id, sheet.number, sheet.ratings) == (form.id, 12, "345" + "-" * 12)
    assert paper.form_state(sheet) is FormState.TYPED
    assert paper.next_number(document, wave.id) == 13


def test_a_number_typed_twice_is_told(document: Document, wave: Wave) -> None:
    form = paper.begin_form(document, wave.id, 1)
    with pytest.raises(UserError, match="Form 1 has been begun: go on with it"):
        paper.begin_form(document, wave.id, 1)
    with pytest.raises(UserError, match="Form 1 has been begun"):
        paper.begin_check(document, wave.id, 1)
    typed(document, form, "3")
    entering.finish_sheet(document, form.id)
    with pytest.raises(UserError, match="type it a second time"):
        paper.begin_form(document, wave.id, 1)
    _checked(document, wave, 1, "3")
    with pytest.raises(UserError, match="checked: there is nothing left to do"):
        paper.begin_check(document, wave.id, 1)
    for number in (0, -3, 100_000):
        with pytest.raises(UserError, match="number between"):
            paper.begin_form(document, wave.id, number)
    with pytest.raises(UserError, match="no form 7 yet"):
        paper.begin_check(document, wave.id, 7)


def test_a_number_may_come_again_in_another_wave(document: Document, wave: Wave) -> None:
    _form(document, wave, 1, "3")
    other = opened(document)
    assert paper.next_number(document, other.id) == 1
    assert paper.begin_form(document, other.id, 1).wave_id == other.id


def test_two_typings_that_agree_make_a_checked_form(document: Document, wave: Wave) -> None:
    form = _form(document, wave, 1, "34?")
    assert _checked(document, wave, 1, "34?") == ()
    sheet = document.get(AnswerSheet, form.id)
    assert paper.form_state(sheet) is FormState.CHECKED
    assert sheet.ratings == form.ratings


def test_differences_are_settled_one_by_one(document: Document, wave: Wave) -> None:
    form = _form(document, wave, 1, "3451")
    assert _checked(document, wave, 1, "35-1") == (Differing(1, "4", "5"), Differing(2, "5", "-"))
    sheet = paper.settle(document, form.id, 1, "5")
    assert paper.differences(sheet) == (Differing(2, "5", "-"),)
    assert paper.form_state(sheet) is FormState.DIFFERS
    sheet = paper.settle(document, form.id, 2, "2")
    assert sheet.ratings.startswith("3521")
    assert paper.form_state(sheet) is FormState.CHECKED
    with pytest.raises(UserError, match="nothing left to do"):
        paper.settle(document, form.id, 0, "1")
    document.undo()
    assert paper.differences(document.get(AnswerSheet, form.id)) == (Differing(2, "5", "-"),)


def test_the_second_typing_is_gone_on_with_or_dropped(document: Document, wave: Wave) -> None:
    form = _form(document, wave, 1, "345")
    paper.begin_check(document, wave.id, 1)
    with pytest.raises(UserError, match="Nothing has been typed yet"):
        paper.finish_check(document, form.id)
    paper.retype(document, form.id, 0, "1")
    again = paper.begin_check(document, wave.id, 1)
    assert again.retyped[0] == "1"
    assert paper.form_state(again) is FormState.CHECKING
    assert paper.differences(again) == ()
    with pytest.raises(UserError, match="being checked"):
        paper.settle(document, form.id, 0, "1")
    assert paper.form_state(paper.drop_check(document, form.id)) is FormState.TYPED
    assert document.get(AnswerSheet, form.id).ratings == form.ratings


def test_what_is_still_to_be_checked_is_known(document: Document, wave: Wave) -> None:
    for number in (4, 2, 3, 1):
        _form(document, wave, number, "3")
    paper.begin_form(document, wave.id, 5)
    _checked(document, wave, 2, "3")
    _checked(document, wave, 3, "4")
    paper.begin_check(document, wave.id, 4)
    forms = paper.forms_of(document, wave.id)
    assert [form.number for form in forms] == [1, 2, 3, 4, 5]
    assert paper.numbers(forms, FormState.TYPED, FormState.CHECKING) == [1, 4]
    assert paper.count_forms(forms) == dict.fromkeys(FormState, 1)


def test_only_paper_is_checked_and_only_while_the_wave_is_open(document: Document, wave: Wave) -> None:
    laptop = entering.begin_sheet(document, wave.id)
    with pytest.raises(UserError, match="not from paper"):
        paper.settle(document, laptop.id, 0, "3")
    _form(document, wave, 1, "3")
    waves.close_wave(document, wave.id)
    with pytest.raises(UserError, match="reopen the wave first"):
        paper.begin_check(document, wave.id, 1)
    with pytest.raises(UserError, match="reopen the wave first"):
        paper.begin_form(document, wave.id, 2)


def test_a_form_with_a_name_is_that_persons_one_sheet(document: Document) -> None:
    named = asking.open_wave(document, asking.plan_wave(document, anonymous=False, pulse=True).id)
    ada = add_person(document, "Ada", team_id=document.all(Team)[1].id)
    form = paper.begin_form(document, named.id, 1, person_id=ada.id)
    assert (form.person_id, form.team_id) == (ada.id, ada.team_id)
    with pytest.raises(UserError, match="Ada has begun a sheet already"):
        paper.begin_form(document, named.id, 2, person_id=ada.id)


@given(MARKS.filter(lambda marks: marks.strip("-")), MARKS.filter(lambda marks: marks.strip("-")), st.data())
def test_settling_every_difference_checks_the_form(first: str, second: str, data: st.DataObject) -> None:
    document = file.in_memory(SetClock())
    wave = opened(document)
    form = _form(document, wave, 1, first)
    told = _checked(document, wave, 1, second)
    assert [(one.slot, one.first, one.second) for one in told] == [
        (slot, a, b) for slot, (a, b) in enumerate(zip(first, second, strict=True)) if a != b
    ]
    for one in data.draw(st.permutations(told)):
        paper.settle(document, form.id, one.slot, one.second)
    sheet = document.get(AnswerSheet, form.id)
    assert sheet.ratings == second
    assert paper.form_state(sheet) is FormState.CHECKED
    document.close()
