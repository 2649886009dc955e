from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.answers import AnswerComment
from facilitator.core.assess.figures.comments import comments
from facilitator.core.assess.figures.results import results
from facilitator.core.assess.figures.worked import worked_of
from facilitator.core.assess.waves import Asked
from facilitator.core.document import Document
from tests.core.assess.answered import answered, asked_of, sheets_of, teams_of, wave_of

ASKED = asked_of(2)
FIRST, SECOND = (one.id for one in ASKED)


def found(marks: list[str], written: list[AnswerComment], threshold: int = 3) -> dict[int | None, list[str]]:
    told = results(wave_of(threshold), ASKED, sheets_of({1: marks}), teams_of(1))
    return {asked_id: [one.text for one in some] for asked_id, some in comments(told, written).items()}


def comment(comment_id: int, text: str, asked_id: int | None = FIRST, sheet_id: int | None = None) -> AnswerComment:
    return AnswerComment(id=comment_id, wave_id=1, asked_id=asked_id, sheet_id=sheet_id, text=text)


def test_comments_come_by_statement_and_on_the_whole() -> None:
    written = [comment(1, "Late"), comment(2, "Fine", SECOND), comment(3, "In all", None)]
    assert found(["44", "44", "44"], written) == {FIRST: ["Late"], SECOND: ["Fine"], None: ["In all"]}


def test_where_too_few_have_rated_no_comment_is_shown() -> None:
    written = [comment(1, "Late"), comment(2, "Fine", SECOND), comment(3, "In all", None)]
    assert found(["4-", "44", "4?"], written) == {FIRST: ["Late"], None: ["In all"]}
    assert found(["44", "44"], written) == {}


def test_in_a_wave_with_names_every_comment_is_shown() -> None:
    assert found(["-4"], [comment(1, "Late"), comment(2, "In all", None)], 1) == {FIRST: ["Late"], None: ["In all"]}


def test_comments_of_a_sheet_that_is_not_finished_stay_with_it() -> None:
    assert found(["44", "44", "44"], [comment(1, "Late", sheet_id=9)]) == {}


@given(st.lists(st.text(min_size=1), min_size=2, unique=True), st.data())
def test_the_order_tells_nothing_of_the_order_in_which_they_were_written(texts: list[str], data: st.DataObject) -> None:
    mixed = data.draw(st.permutations(texts))
    there = found(["44"] * 3, [comment(number, text) for number, text in enumerate(texts)])
    assert found(["44"] * 3, [comment(number, text) for number, text in enumerate(mixed)]) == there


def test_comments_are_shuffled() -> None:
    texts = [f"Comment {number}" for number in range(20)]
    (shown,) = found(["44"] * 3, [comment(number, text) for number, text in enumerate(texts)]).values()
    assert shown != texts
    assert sorted(shown) == sorted(texts)


def test_the_comments_of_a_wave_are_read_from_the_programme(document: Document) -> None:
    wave = answered(document, {"Product": ["44"] * 3})
    first = document.all(Asked, wave_id=wave.id)[0]
    with document.step("Comment") as step:
        step.put(AnswerComment(id=document.new_id(), wave_id=wave.id, asked_id=first.id, text="Late"))
    shown = worked_of(document, wave.id).comments
    assert [one.text for one in shown[first.id]] == ["Late"]
