from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import satisfaction
from facilitator.core.follow.satisfaction import (
    ClosingComment,
    SatisfactionWay,
    Satisfied,
    comments_of,
    result,
    rows_of,
)
from facilitator.core.participants import add_walk_in
from facilitator.core.plan.workshops import Workshop
from tests.core.follow.closed import closed

HANDS, PAPER, LAPTOP = SatisfactionWay.HANDS, SatisfactionWay.PAPER, SatisfactionWay.LAPTOP


def test_a_close_begins_with_five_statements_and_beginning_again_changes_nothing(
    document: Document, bare: Workshop
) -> None:
    begun = satisfaction.begin(document, bare.id)
    assert [row.key for row in begun] == [one.key for one in satisfaction.closing().statements]
    assert len({row.key for row in begun}) == 5
    satisfaction.edit_statement(document, begun[0].id, "Worth it")
    label = document.undo_label
    assert satisfaction.begin(document, bare.id)[0].text == "Worth it"
    assert document.undo_label == label


def test_statements_are_theirs_to_word_add_sort_and_remove(document: Document, bare: Workshop) -> None:
    first, *_others, last = satisfaction.begin(document, bare.id)
    own = satisfaction.add_statement(document, bare.id, " The room\nwas fine ")
    satisfaction.remove_statement(document, first.id)
    satisfaction.move_statements(document, bare.id, [own.id], last.id)
    texts = [row.text for row in rows_of(document, bare.id)]
    assert texts[-2:] == ["The room was fine", last.text]
    assert first.text not in texts
    with pytest.raises(UserError, match="no text yet"):
        satisfaction.edit_statement(document, own.id, "  ")


def test_a_statement_of_another_workshop_is_not_moved_here(document: Document, bare: Workshop) -> None:
    other = closed(document, "Q4", date(2026, 10, 5))
    theirs = satisfaction.begin(document, other.id)
    satisfaction.begin(document, bare.id)
    assert satisfaction.move_statements(document, bare.id, [theirs[0].id], None) == []
    assert len(rows_of(document, bare.id)) == len(rows_of(document, other.id)) == 5


def test_totals_replace_what_was_there_and_give_mean_and_number(document: Document, bare: Workshop) -> None:
    row, *_others = satisfaction.begin(document, bare.id)
    satisfaction.set_counts(document, row.id, (9, 9, 9, 9, 9), HANDS)
    stored = satisfaction.set_counts(document, row.id, (0, 0, 1, 6, 5), PAPER)
    assert stored.way is PAPER
    found = result(document, bare.id)
    assert found.rows[0].words == "4.3 of 5 from 12 people"
    assert found.rows[1].words == "Not rated yet"
    assert (found.people, found.words, found.warning) == (12, "4.3 of 5 from 12 people", "")


@pytest.mark.parametrize("counts", [(1, 2, 3, 4), (0, 0, 0, 0, 1_000), (-1, 0, 0, 0, 0), ()])
def test_what_cannot_be_a_count_is_said(document: Document, bare: Workshop, counts: tuple[int, ...]) -> None:
    row, *_others = satisfaction.begin(document, bare.id)
    with pytest.raises(UserError, match=r"1, 2, 3, 4 and 5|from 0 to 999"):
        satisfaction.set_counts(document, row.id, counts, HANDS)
    assert rows_of(document, bare.id)[0] == row


def test_the_mean_is_that_of_the_statements_however_many_rated_each(document: Document, bare: Workshop) -> None:
    first, second, *_others = satisfaction.begin(document, bare.id)
    satisfaction.set_counts(document, first.id, (0, 0, 0, 0, 30), HANDS)
    satisfaction.set_counts(document, second.id, (0, 1, 0, 0, 0), HANDS)
    found = result(document, bare.id)
    assert (found.mean, found.people) == (3.5, 30)


def test_at_the_laptop_one_more_person_is_counted(document: Document, bare: Workshop) -> None:
    satisfaction.begin(document, bare.id)
    satisfaction.add_sheet(document, bare.id, [5, 4, None, 3, 1], "Start earlier")
    satisfaction.add_sheet(document, bare.id, [5, None, None, None, None])
    rows = rows_of(document, bare.id)
    assert [row.counts for row in rows] == [
        (0, 0, 0, 0, 2), (0, 0, 0, 1, 0), (0, 0, 0, 0, 0), (0, 0, 1, 0, 0), (1, 0, 0, 0, 0),
    ]  # fmt: skip
    assert [row.way for row in rows] == [LAPTOP, LAPTOP, HANDS, LAPTOP, LAPTOP]
    assert [comment.text for comment in comments_of(document, bare.id)] == ["Start earlier"]


def test_a_sheet_leaves_nothing_in_the_journal_that_tells_whose_it_was(document: Document, bare: Workshop) -> None:
    satisfaction.begin(document, bare.id)
    document.forget_history()
    satisfaction.add_sheet(document, bare.id, [5, 4, 3, 2, 1], "Only I would say so")
    assert document.undo_label is None


@pytest.mark.parametrize(
    ("ratings", "said"),
    [([5, 4, 3], "have changed meanwhile"), ([6, 1, 1, 1, 1], "from 1 to 5"), ([0, 1, 1, 1, 1], "from 1 to 5")],
)
def test_a_sheet_that_does_not_fit_is_refused_whole(
    document: Document, bare: Workshop, ratings: list[int | None], said: str
) -> None:
    before = satisfaction.begin(document, bare.id)
    with pytest.raises(UserError, match=said):
        satisfaction.add_sheet(document, bare.id, ratings, "And a comment")
    assert rows_of(document, bare.id) == before
    assert comments_of(document, bare.id) == []


def test_an_empty_sheet_is_refused_but_a_comment_alone_will_do(document: Document, bare: Workshop) -> None:
    satisfaction.begin(document, bare.id)
    with pytest.raises(UserError, match="Nothing is rated yet"):
        satisfaction.add_sheet(document, bare.id, [None] * 5, " \n")
    satisfaction.add_sheet(document, bare.id, [None] * 5, "More breaks")
    assert [comment.text for comment in comments_of(document, bare.id)] == ["More breaks"]
    assert result(document, bare.id).mean is None


def test_comments_stand_in_an_order_that_does_not_tell_when_they_came(document: Document, bare: Workshop) -> None:
    texts = [f"Comment {number}" for number in range(12)]
    for text in texts:
        satisfaction.add_comment(document, bare.id, text)
    shown = [comment.text for comment in comments_of(document, bare.id)]
    assert sorted(shown) == sorted(texts)
    assert shown != texts
    other = closed(document, "Q4", date(2026, 10, 5))
    for text in reversed(texts):
        satisfaction.add_comment(document, other.id, text)
    assert [comment.text for comment in comments_of(document, other.id)] == shown


def test_comments_can_be_worded_anew_and_removed(document: Document, bare: Workshop) -> None:
    comment = satisfaction.add_comment(document, bare.id, "Lunch was late")
    assert satisfaction.edit_comment(document, comment.id, "Lunch came late").text == "Lunch came late"
    with pytest.raises(UserError, match="no comment yet"):
        satisfaction.edit_comment(document, comment.id, "")
    satisfaction.remove_comment(document, comment.id)
    assert document.all(ClosingComment) == []


def test_more_ratings_than_people_is_a_warning_not_an_error(document: Document, bare: Workshop) -> None:
    row, *_others = satisfaction.begin(document, bare.id)
    add_walk_in(document, bare.id, "Ada")
    satisfaction.set_counts(document, row.id, (0, 0, 0, 1, 1), HANDS)
    assert result(document, bare.id).warning == "2 rated, but only 1 is marked as here: check the counts."
    add_walk_in(document, bare.id, "Bo")
    assert result(document, bare.id).warning == ""


def test_rows_go_with_their_workshop(document: Document, bare: Workshop) -> None:
    satisfaction.begin(document, bare.id)
    satisfaction.add_comment(document, bare.id, "Fine")
    people.add_person(document, "Ada")
    with document.step("Remove workshop") as step:
        step.remove(bare)
    assert document.all(Satisfied) == [] == document.all(ClosingComment)


@given(st.lists(st.lists(st.integers(0, 999), min_size=5, max_size=5), max_size=6))
def test_a_mean_lies_on_the_scale_and_counts_add_up(tables: list[list[int]]) -> None:
    rows = [
        Satisfied(id=number, workshop_id=1, key="", text="x", counts=tuple(counts))
        for number, counts in enumerate(tables)
    ]
    found = satisfaction.satisfaction(rows)
    assert [one.count for one in found.rows] == [sum(counts) for counts in tables]
    assert (found.mean is None) == (found.people == 0)
    assert found.mean is None or 1 <= found.mean <= 5
