from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.assess import answers, asking, entering, paper, waves
from facilitator.core.assess.answers import AnswerComment, AnswerSheet, Intake, SheetWay
from facilitator.core.assess.waves import Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team, add_person
from tests.conftest import SetClock
from tests.core.assess.opened import handed_in, opened, typed

REST = "-" * 12


@pytest.fixture
def wave(document: Document) -> Wave:
    return opened(document)


@pytest.fixture
def named(document: Document) -> Wave:
    return opened(document, anonymous=False)


@pytest.fixture
def ada(document: Document) -> Person:
    return add_person(document, "Ada", team_id=document.all(Team)[2].id)


def _imported(document: Document, wave: Wave) -> Intake:
    intake = Intake(id=document.new_id(), wave_id=wave.id, name="a.csv", taken_at=document.now())
    with document.step("Import answers") as step:
        step.put(intake)
        for ratings in ("1" * 15, "2" * 15):
            sheet = AnswerSheet(
                id=document.new_id(), wave_id=wave.id, intake_id=intake.id, way=SheetWay.FILE, ratings=ratings
            )
            step.put(sheet.with_(finished=True))
        step.put(AnswerComment(id=document.new_id(), wave_id=wave.id, intake_id=intake.id, text="From the file"))
    return intake


def test_a_sheet_is_typed_key_by_key(document: Document, wave: Wave) -> None:
    team = document.all(Team)[0]
    sheet = entering.begin_sheet(document, wave.id, team.id)
    assert (sheet.ratings, sheet.way, sheet.finished) == ("-" * 15, SheetWay.LAPTOP, False)
    entering.rate(document, sheet.id, 14, "5")
    entering.rate(document, sheet.id, 0, "?")
    entering.rate(document, sheet.id, 1, "3")
    assert document.get(AnswerSheet, sheet.id).ratings == "?3" + REST + "5"
    entering.rate(document, sheet.id, 1, "-")
    entering.finish_sheet(document, sheet.id)
    (done,) = answers.sheets_of(document, wave.id)
    assert (done.ratings, done.team_id, done.person_id) == ("?-" + REST + "5", team.id, None)


@pytest.mark.parametrize(("slot", "mark"), [(0, "0"), (0, "6"), (0, ""), (0, "44"), (15, "3"), (-1, "3")])
def test_what_is_no_rating_changes_nothing(document: Document, wave: Wave, slot: int, mark: str) -> None:
    sheet = entering.begin_sheet(document, wave.id)
    with pytest.raises(UserError):
        entering.rate(document, sheet.id, slot, mark)
    assert document.get(AnswerSheet, sheet.id) == sheet


def test_answers_are_taken_only_while_the_wave_is_open(document: Document) -> None:
    planned = asking.plan_wave(document)
    with pytest.raises(UserError, match="open the wave first"):
        entering.begin_sheet(document, planned.id)
    asking.open_wave(document, planned.id)
    sheet = entering.begin_sheet(document, planned.id)
    waves.close_wave(document, planned.id)
    for verb in (
        lambda: entering.begin_sheet(document, planned.id),
        lambda: entering.rate(document, sheet.id, 0, "3"),
        lambda: entering.comment_on(document, sheet.id, None, "Late"),
        lambda: entering.finish_sheet(document, sheet.id),
    ):
        with pytest.raises(UserError, match="reopen the wave first"):
            verb()
    entering.discard_sheet(document, sheet.id)
    assert document.all(AnswerSheet) == []


def test_a_blank_sheet_is_not_handed_in(document: Document, wave: Wave) -> None:
    sheet = entering.begin_sheet(document, wave.id)
    with pytest.raises(UserError, match="Nothing stands on this sheet"):
        entering.finish_sheet(document, sheet.id)
    entering.rate(document, sheet.id, 3, "?")
    entering.finish_sheet(document, sheet.id)
    only_words = entering.begin_sheet(document, wave.id)
    entering.comment_on(document, only_words.id, None, "I would rather talk")
    entering.finish_sheet(document, only_words.id)
    assert len(answers.sheets_of(document, wave.id)) == 2


def test_a_sheet_handed_in_is_changed_no_more(document: Document, wave: Wave) -> None:
    handed_in(document, wave, "3")
    (sheet,) = answers.sheets_of(document, wave.id)
    for verb in (
        lambda: entering.rate(document, sheet.id, 0, "4"),
        lambda: entering.comment_on(document, sheet.id, None, "More"),
        lambda: entering.finish_sheet(document, sheet.id),
        lambda: entering.discard_sheet(document, sheet.id),
    ):
        with pytest.raises(UserError, match="handed in"):
            verb()
    with pytest.raises(UserError, match="nobody can tell whose"):
        answers.remove_sheet(document, sheet.id)
    with pytest.raises(UserError, match="nobody can tell whose"):
        answers.set_team(document, sheet.id, None)
    assert answers.sheets_of(document, wave.id) == [sheet]


def test_typing_is_not_on_the_facilitators_undo_stack(document: Document, wave: Wave) -> None:
    waves.rename_wave(document, wave.id, "Spring")
    handed_in(document, wave, "345", None, "Well asked")
    entering.begin_sheet(document, wave.id)
    assert document.undo_label == "Rename wave"
    document.undo()
    assert len(document.all(AnswerSheet)) == 2


def test_a_comment_belongs_to_its_sheet_only_while_it_is_typed(document: Document, wave: Wave) -> None:
    asked = waves.asked_of(document, wave.id)[4]
    sheet = entering.begin_sheet(document, wave.id)
    entering.comment_on(document, sheet.id, None, "In all, fine")
    entering.comment_on(document, sheet.id, asked.id, "Not y")
    entering.comment_on(document, sheet.id, asked.id, "Not yet ")
    assert entering.comments_on(document, sheet.id) == {None: "In all, fine", asked.id: "Not yet"}
    entering.comment_on(document, sheet.id, None, " ")
    assert entering.comments_on(document, sheet.id) == {asked.id: "Not yet"}
    entering.finish_sheet(document, sheet.id)
    (comment,) = document.all(AnswerComment)
    assert (comment.text, comment.asked_id, comment.sheet_id) == ("Not yet", asked.id, None)


def test_a_comment_is_on_a_statement_of_its_own_wave(document: Document, wave: Wave) -> None:
    elsewhere = waves.asked_of(document, opened(document).id)[0]
    sheet = entering.begin_sheet(document, wave.id)
    with pytest.raises(UserError, match="of another wave"):
        entering.comment_on(document, sheet.id, elsewhere.id, "Hm")


def test_what_was_begun_is_gone_on_with_or_discarded(document: Document, wave: Wave) -> None:
    sales = document.all(Team)[2]
    sheet = entering.begin_sheet(document, wave.id, sales.id)
    typed(document, sheet, "34?")
    entering.comment_on(document, sheet.id, None, "Half way")
    entering.begin_sheet(document, wave.id)
    first, second = entering.unfinished(document, wave.id)
    assert (first.sheet.id, first.team, first.person, first.answered, first.of) == (sheet.id, sales, None, 3, 15)
    assert (second.team, second.answered) == (None, 0)
    entering.discard_sheet(document, sheet.id)
    assert [draft.sheet for draft in entering.unfinished(document, wave.id)] == [second.sheet]
    assert document.all(AnswerComment) == []


def test_a_wrong_team_is_mended_while_typing_and_on_paper(document: Document, wave: Wave) -> None:
    product, marketing, *_others = document.all(Team)
    form = paper.begin_form(document, wave.id, 1, product.id)
    answers.set_team(document, form.id, marketing.id)
    assert document.get(AnswerSheet, form.id).team_id == marketing.id
    typed(document, form, "3")
    entering.finish_sheet(document, form.id)
    answers.set_team(document, form.id, product.id)
    assert document.undo_label == "Set team of a sheet"
    document.undo()
    assert document.get(AnswerSheet, form.id).team_id == marketing.id
    answers.remove_sheet(document, form.id)
    assert answers.sheets_of(document, wave.id) == []
    assert not answers.has_answers(document, wave.id)


# Names


def test_with_names_everybody_has_one_sheet(document: Document, named: Wave, ada: Person) -> None:
    with pytest.raises(UserError, match="choose who is answering"):
        entering.begin_sheet(document, named.id)
    sheet = entering.begin_sheet(document, named.id, person_id=ada.id)
    assert (sheet.person_id, sheet.team_id) == (ada.id, ada.team_id)
    with pytest.raises(UserError, match="Ada has begun a sheet already"):
        entering.begin_sheet(document, named.id, person_id=ada.id)
    typed(document, sheet, "3")
    entering.finish_sheet(document, sheet.id)
    with pytest.raises(UserError, match="Ada has answered already: remove that sheet first"):
        entering.begin_sheet(document, named.id, person_id=ada.id)
    found = answers.sheet_of(document, named.id, ada.id)
    assert found is not None
    assert found.id == sheet.id
    answers.remove_sheet(document, found.id)
    assert entering.begin_sheet(document, named.id, person_id=ada.id).ratings == "-" * 15


def test_no_name_goes_on_an_anonymous_sheet(document: Document, wave: Wave, ada: Person) -> None:
    with pytest.raises(UserError, match="without a name"):
        entering.begin_sheet(document, wave.id, person_id=ada.id)
    assert document.all(AnswerSheet) == []


# The box


SHEETS = st.lists(
    st.tuples(st.text("12345?", min_size=1, max_size=3), st.sampled_from((None, 0, 1)), st.sampled_from("abc ")),
    max_size=6,
)


def _box(document: Document, wave: Wave) -> list[tuple[int, str, int | None]]:
    return [(sheet.id, sheet.ratings, sheet.team_id) for sheet in answers.sheets_of(document, wave.id)]


@given(SHEETS)
def test_nothing_is_lost_in_the_box(sheets: list[tuple[str, int | None, str]]) -> None:
    document = file.in_memory(SetClock())
    wave, teams = opened(document), [team.id for team in document.all(Team)]
    expected: Counter[tuple[str, int | None]] = Counter()
    for ratings, team, comment in sheets:
        team_id = None if team is None else teams[team]
        handed_in(document, wave, ratings, team_id, comment)
        expected[ratings.ljust(15, "-"), team_id] += 1
    assert Counter((ratings, team_id) for _id, ratings, team_id in _box(document, wave)) == expected
    said = sorted(comment for _ratings, _team, comment in sheets if comment.strip())
    assert sorted(comment.text for comment in document.all(AnswerComment)) == said
    document.close()


@given(SHEETS.flatmap(lambda sheets: st.tuples(st.just(sheets), st.permutations(sheets))))
def test_the_order_in_which_people_sat_at_the_laptop_cannot_be_told(
    sheets: tuple[list[tuple[str, int | None, str]], list[tuple[str, int | None, str]]],
) -> None:
    assert _told(sheets[0]) == _told(sheets[1])


def _told(sheets: list[tuple[str, int | None, str]]) -> tuple[list[tuple[str, int | None]], list[str]]:
    """All that lies in the box, in the order of the ids."""
    document = file.in_memory(SetClock())
    wave, teams = opened(document), [team.id for team in document.all(Team)]
    for ratings, team, comment in sheets:
        handed_in(document, wave, ratings, None if team is None else teams[team], comment)
    lying = [(ratings, team_id) for _id, ratings, team_id in _box(document, wave)]
    comments = [comment.text for comment in document.all(AnswerComment, "id")]
    document.close()
    return lying, comments


def test_paper_and_names_keep_their_places(document: Document, wave: Wave, named: Wave, ada: Person) -> None:
    form = paper.begin_form(document, wave.id, 8)
    typed(document, form, "5")
    entering.finish_sheet(document, form.id)
    handed_in(document, wave, "1")
    assert document.get(AnswerSheet, form.id).ratings[0] == "5"
    bo = add_person(document, "Bo")
    for person, mark in ((ada, "5"), (bo, "1")):
        sheet = entering.begin_sheet(document, named.id, person_id=person.id)
        typed(document, sheet, mark)
        entering.finish_sheet(document, sheet.id)
    found = {sheet.person_id: sheet.ratings[0] for sheet in answers.sheets_of(document, named.id)}
    assert found == {ada.id: "5", bo.id: "1"}


# Files


def test_a_file_is_taken_out_again_with_all_it_brought(document: Document, wave: Wave) -> None:
    handed_in(document, wave, "345", None, "Typed")
    intake = _imported(document, wave)
    assert answers.taken_in(document, wave.id) == [answers.Taken(intake, 2)]
    handed_in(document, wave, "1", None, "Also typed")
    answers.remove_intake(document, intake.id)
    assert answers.taken_in(document, wave.id) == []
    assert {comment.text for comment in document.all(AnswerComment)} == {"Typed", "Also typed"}
    assert len(answers.sheets_of(document, wave.id)) == 2
    document.undo()
    assert answers.taken_in(document, wave.id) == [answers.Taken(intake, 2)]
    assert "From the file" in [comment.text for comment in document.all(AnswerComment)]


def test_a_comment_that_gives_somebody_away_is_taken_out(document: Document, wave: Wave) -> None:
    handed_in(document, wave, "3", None, "Ask Ada why")
    answers.remove_comment(document, document.all(AnswerComment)[0].id)
    assert document.all(AnswerComment) == []
    document.undo()
    assert [comment.text for comment in document.all(AnswerComment)] == ["Ask Ada why"]


def test_waves_with_answers_are_known_without_reading_them(document: Document, wave: Wave) -> None:
    other = opened(document)
    entering.begin_sheet(document, other.id)
    assert answers.answered_waves(document) == []
    handed_in(document, wave, "3")
    assert answers.answered_waves(document) == [wave]


def test_how_many_of_each_team_have_answered_is_known_without_reading_them(document: Document, wave: Wave) -> None:
    product, sales = document.all(Team)[0].id, document.all(Team)[1].id
    for team_id in (product, sales, product, None):
        handed_in(document, wave, "3", team_id)
    entering.begin_sheet(document, wave.id, sales)
    handed_in(document, opened(document), "3", sales)
    assert answers.answered_by_team(document, wave.id) == {product: 2, sales: 1, None: 1}
