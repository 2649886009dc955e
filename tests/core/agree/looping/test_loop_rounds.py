from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import people
from facilitator.core.agree.looping import loop_rounds, loops
from facilitator.core.agree.looping.loop_rounds import loops_due, next_turn, rounds_of, waiting, waiting_words
from facilitator.core.agree.looping.loops import FeedbackLoop, LoopRound
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.rhythms import Every, due_after

START = date(2027, 5, 3)


@pytest.fixture
def churn(document: Document) -> FeedbackLoop:
    made = loops.add_loop(document, "Churn")
    return loops.set_loop_rhythm(document, made.id, Every.WEEK, START)


def _due(document: Document, today: date) -> list[str]:
    return [one.words for one in loops_due(document, today)]


def test_a_loop_that_never_turned_counts_from_its_beginning(document: Document, churn: FeedbackLoop) -> None:
    assert _due(document, date(2027, 5, 10)) == []
    assert _due(document, date(2027, 5, 12)) == ["2 days late, was due Mon 10 May"]


def test_a_round_moves_the_next_turn_and_names_the_owner(document: Document, churn: FeedbackLoop) -> None:
    ada = people.add_person(document, "Ada Okafor")
    loops.set_loop_owner(document, churn.id, ada.id)
    loop_rounds.log_round(document, churn.id, date(2027, 5, 12), "Three customers left", "Told them why")
    assert _due(document, date(2027, 5, 19)) == []
    (due,) = loops_due(document, date(2027, 5, 20))
    assert (due.owner, due.due, due.late, due.waiting) == (ada, date(2027, 5, 19), 1, ())


def test_a_source_that_waits_for_a_whole_turn_is_told(document: Document, churn: FeedbackLoop) -> None:
    first = loop_rounds.log_round(document, churn.id, date(2027, 5, 4), "Three customers left")
    loop_rounds.log_round(document, churn.id, date(2027, 5, 10), "Two more")
    assert _due(document, date(2027, 5, 10)) == []
    assert _due(document, date(2027, 5, 11)) == ["2 answers owed since Tue 4 May"]
    assert _due(document, date(2027, 5, 18)) == ["1 day late, was due Mon 17 May; 2 answers owed since Tue 4 May"]
    loop_rounds.edit_round(document, first.id, answered="The price went back")
    assert document.undo_label == "Answer the source"
    assert _due(document, date(2027, 5, 18)) == ["1 day late, was due Mon 17 May; 1 answer owed since Mon 10 May"]


def test_ended_loops_and_those_without_a_rhythm_are_never_due(document: Document, churn: FeedbackLoop) -> None:
    loop_rounds.log_round(document, loops.add_loop(document, "Wishes").id, START, "A dark mode")
    loops.end_loop(document, churn.id)
    assert _due(document, date(2028, 1, 1)) == []


def test_the_latest_comes_first(document: Document, churn: FeedbackLoop) -> None:
    older = loops.set_loop_rhythm(document, loops.add_loop(document, "Wishes").id, Every.WEEK, date(2027, 4, 1))
    assert [one.loop.id for one in loops_due(document, date(2027, 6, 1))] == [older.id, churn.id]


def test_a_round_says_what_was_heard_on_a_likely_day(document: Document, churn: FeedbackLoop) -> None:
    with pytest.raises(UserError, match="nothing heard"):
        loop_rounds.log_round(document, churn.id, START, " ")
    with pytest.raises(UserError, match="year 27"):
        loop_rounds.log_round(document, churn.id, date(27, 5, 3), "Three left")
    one = loop_rounds.log_round(document, churn.id, START, "Three left")
    loop_rounds.edit_round(document, one.id, day=date(2027, 5, 4), heard="Four left")
    two = loop_rounds.log_round(document, churn.id, START, "Nothing new", "Thanked them")
    assert [one.heard for one in rounds_of(document, churn.id)] == ["Four left", "Nothing new"]
    with pytest.raises(UserError, match="nothing heard"):
        loop_rounds.edit_round(document, one.id, heard="")
    loop_rounds.edit_round(document, two.id, answered="")
    assert len(waiting(rounds_of(document, churn.id), date(2027, 5, 5))) == 2
    loop_rounds.remove_round(document, one.id)
    assert [one.id for one in rounds_of(document, churn.id)] == [two.id]


def test_what_is_not_owed_has_no_words() -> None:
    assert waiting_words([], START) == ""


@given(st.sampled_from(list(Every)), st.lists(st.integers(-400, 400), max_size=12), st.integers(0, 400))
def test_the_next_turn_is_one_rhythm_after_the_last_that_counts(every: Every, days: list[int], ahead: int) -> None:
    loop = FeedbackLoop(id=1, title="Churn", every=every, since=START)
    rounds = [LoopRound(id=n, loop_id=1, day=START + timedelta(days=d), heard="x") for n, d in enumerate(days)]
    today = START + timedelta(days=ahead)
    counting = [START, *(START + timedelta(days=d) for d in days if 0 <= d <= ahead)]
    assert next_turn(loop, rounds, today) == due_after(max(counting), every)
