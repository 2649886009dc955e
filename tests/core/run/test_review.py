from datetime import date, time

import pytest

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop, WorkshopState, remove_workshop
from facilitator.core.run import actions, board, last_time, review, solutions
from facilitator.core.run.board import Lane
from facilitator.core.run.last_time import left_over
from facilitator.core.run.review import Judgement, PointKind, Review, ReviewPoint, Worked, point_words
from facilitator.core.run.said import SAID_NOTHING, judged_in
from facilitator.core.run.solutions import Solution


def _held(document: Document, title: str, day: date, state: WorkshopState = WorkshopState.CLOSED) -> Workshop:
    made = creating.create_workshop(document, title, day, time(9), "UTC")
    with document.step("Close workshop") as step:
        return step.put(made.with_(state=state))


@pytest.fixture
def q3(document: Document) -> Workshop:
    return _held(document, "Q3", date(2026, 7, 6))


@pytest.fixture
def q4(document: Document) -> Workshop:
    return _held(document, "Q4", date(2026, 10, 5))


@pytest.fixture
def solution(document: Document, q4: Workshop) -> Solution:
    return solutions.add_solution(document, q4.id, "One page for all")


# What is looked back at


def test_the_latest_closed_workshop_with_actions_is_proposed(
    document: Document, bare: Workshop, q3: Workshop, q4: Workshop
) -> None:
    assert review.reviewed_workshop(document, bare.id) is None
    actions.add_action(document, q3.id, "Old")
    assert review.reviewed_workshop(document, bare.id) == q3
    actions.add_action(document, q4.id, "New")
    assert review.reviewed_workshop(document, bare.id) == q4
    later = _held(document, "Q2", date(2027, 4, 1))
    actions.add_action(document, later.id, "Too late")
    assert review.reviewed_workshop(document, bare.id) == q4


def test_a_review_is_not_proposed_for_review(document: Document, bare: Workshop, q3: Workshop, q4: Workshop) -> None:
    actions.add_action(document, q3.id, "Ours")
    actions.add_action(document, q4.id, "From the review")
    review.look_back(document, q4.id, q3.id)
    assert review.proposed_review(document, bare.id) == q3


def test_another_one_is_chosen_and_there_is_only_one_choice(
    document: Document, bare: Workshop, q3: Workshop, q4: Workshop
) -> None:
    actions.add_action(document, q4.id, "New")
    first = review.look_back(document, bare.id, q4.id)
    assert review.look_back(document, bare.id, q3.id).id == first.id
    assert review.reviewed_workshop(document, bare.id) == q3
    assert len(document.all(Review)) == 1
    assert [one.title for one in review.to_review(document, bare.id)] == ["Q4", "Q3"]


def test_only_what_was_held_before_can_be_reviewed(document: Document, bare: Workshop, q4: Workshop) -> None:
    later = _held(document, "Q2", date(2027, 4, 1))
    planned = _held(document, "Called off", date(2026, 12, 1), WorkshopState.PLANNED)
    for of_id, words in ((later.id, "before this one"), (bare.id, "before this one"), (planned.id, "not been closed")):
        with pytest.raises(UserError, match=words):
            review.look_back(document, bare.id, of_id)
    assert review.review_of(document, bare.id) is None


def test_a_workshop_that_is_removed_takes_the_review_of_it_along(
    document: Document, bare: Workshop, q4: Workshop, solution: Solution
) -> None:
    review.look_back(document, bare.id, q4.id)
    review.judge(document, bare.id, solution.id, Worked.NO)
    (point,) = review.add_points(document, bare.id, PointKind.STOP, "Late decks", solution.id)
    remove_workshop(document, q4.id)
    assert (document.all(Review), document.all(Judgement)) == ([], [])
    assert document.get(ReviewPoint, point.id).solution_id is None
    document.undo()
    assert review.judgements(document, bare.id)[solution.id].worked is Worked.NO


# What worked


def test_a_judgement_keeps_its_words_when_it_changes(document: Document, bare: Workshop, solution: Solution) -> None:
    with pytest.raises(UserError, match="first whether it worked"):
        review.say_why(document, bare.id, solution.id, "Nobody read it")
    first = review.judge(document, bare.id, solution.id, Worked.PARTLY, " Nobody read it ")
    assert review.judge(document, bare.id, solution.id, Worked.NO).id == first.id
    assert review.judgements(document, bare.id) == {solution.id: first.with_(worked=Worked.NO)}
    assert first.words == "Nobody read it"
    review.say_why(document, bare.id, solution.id, "Found too late")
    (judged,) = judged_in(document, bare.id)
    assert (judged.solution, judged.words) == (solution, "Did not work: Found too late")


def test_a_judgement_is_taken_back(document: Document, bare: Workshop, solution: Solution) -> None:
    review.judge(document, bare.id, solution.id, Worked.TOO_EARLY)
    review.clear_judgement(document, bare.id, solution.id)
    assert review.judgement_of(document, bare.id, solution.id) is None
    label = document.undo_label
    review.clear_judgement(document, bare.id, solution.id)
    assert document.undo_label == label


def test_reviews_judge_for_themselves(document: Document, bare: Workshop, q3: Workshop, solution: Solution) -> None:
    review.judge(document, bare.id, solution.id, Worked.NO)
    review.judge(document, q3.id, solution.id, Worked.YES)
    assert review.judgements(document, bare.id)[solution.id].worked is Worked.NO


# Keep, change, stop


def test_points_stand_as_keep_change_stop_in_the_order_they_came(document: Document, bare: Workshop) -> None:
    review.add_points(document, bare.id, PointKind.STOP, "Status mails")
    review.add_points(document, bare.id, PointKind.KEEP, "- One page\n- Monday call")
    assert document.undo_label == "Add 2 points"
    review.add_points(document, bare.id, PointKind.CHANGE, "Beta list")
    everything = [point.text for point in review.points_of(document, bare.id)]
    assert everything == ["One page", "Monday call", "Beta list", "Status mails"]
    assert [point.text for point in review.points_of(document, bare.id, PointKind.STOP)] == ["Status mails"]


def test_points_are_moved_to_another_kind_worded_anew_and_removed(document: Document, bare: Workshop) -> None:
    (keep,) = review.add_points(document, bare.id, PointKind.KEEP, "Monday call")
    one, two = review.add_points(document, bare.id, PointKind.STOP, "Mails\nDecks")
    review.move_points(document, bare.id, PointKind.STOP, [keep.id], two.id)
    assert [point.text for point in review.points_of(document, bare.id)] == ["Mails", "Monday call", "Decks"]
    review.edit_point(document, one.id, "Weekly mails")
    review.remove_point(document, two.id)
    assert [point_words(point) for point in review.points_of(document, bare.id)] == [
        "Stop: Weekly mails",
        "Stop: Monday call",
    ]
    with pytest.raises(UserError, match="no text"):
        review.edit_point(document, one.id, "  ")


@pytest.mark.parametrize(
    ("text", "words"),
    [("Stop status mails", "Stop status mails"), ("stop: decks", "stop: decks"), ("Stopgaps", "Stop: Stopgaps")],
)
def test_a_point_that_says_it_itself_is_not_said_twice(
    document: Document, bare: Workshop, text: str, words: str
) -> None:
    (point,) = review.add_points(document, bare.id, PointKind.STOP, text)
    assert point_words(point) == words


def test_a_point_becomes_an_action_once(document: Document, bare: Workshop, solution: Solution) -> None:
    (point,) = review.add_points(document, bare.id, PointKind.CHANGE, "Read the page aloud", solution.id)
    action = review.point_to_action(document, point.id, date(2027, 1, 20))
    assert (action.text, action.due) == ("Change: Read the page aloud", date(2027, 1, 20))
    assert (action.workshop_id, action.solution_id) == (bare.id, solution.id)
    with pytest.raises(UserError, match="an action already"):
        review.point_to_action(document, point.id)
    assert document.undo() == "Make point an action"


# What the next workshop hears of it


def test_the_next_workshop_hears_what_the_latest_review_said(
    document: Document, bare: Workshop, q3: Workshop, q4: Workshop
) -> None:
    before = solutions.add_solution(document, q3.id, "Beta list")
    review.add_points(document, q3.id, PointKind.STOP, "Long ago")
    review.judge(document, q4.id, before.id, Worked.PARTLY, "Sales never saw it")
    review.add_points(document, q4.id, PointKind.KEEP, "Monday call")
    change, stop = (
        review.add_points(document, q4.id, kind, text)[0]
        for kind, text in ((PointKind.CHANGE, "Who writes"), (PointKind.STOP, "Status mails"))
    )
    left = left_over(document, bare.id)
    assert left.said.review == q4
    assert [point_words(point) for point in left.said.points] == [
        "Keep: Monday call",
        "Change: Who writes",
        "Stop: Status mails",
    ]
    assert [judged.words for judged in left.said.judged] == ["Worked in part: Sales never saw it"]
    assert left.said.waiting == (change, stop)
    assert (left.open, last_time.has_left_over(document, bare.day)) == (2, 2)
    review.point_to_action(document, change.id)
    left = left_over(document, bare.id)
    assert left.said.waiting == (stop,)
    assert [one.action.text for one in left.actions] == ["Change: Who writes"]


def test_a_review_of_long_ago_is_not_heard_again(document: Document, bare: Workshop) -> None:
    old = _held(document, "Old", date(2026, 1, 5))
    review.add_points(document, old.id, PointKind.STOP, "Status mails")
    assert left_over(document, bare.id).said.review == old
    for month in (2, 3, 4, 5):
        _held(document, f"Month {month}", date(2026, month, 5))
    assert left_over(document, bare.id).said == SAID_NOTHING


def test_a_point_is_put_on_the_board_once(document: Document, bare: Workshop, q4: Workshop, lanes: list[Lane]) -> None:
    (point,) = review.add_points(document, q4.id, PointKind.STOP, "Status mails")
    note = last_time.carry_to_board(document, point.id, lanes[0].id)
    assert (note.text, note.lane_id, note.team_id) == ("Stop: Status mails", lanes[0].id, None)
    assert last_time.carried(document, bare.id, left_over(document, bare.id)) == [point]
    with pytest.raises(UserError, match="on the board already"):
        last_time.carry_to_board(document, point.id, lanes[0].id)
    board.remove_notes(document, [note.id])
    assert last_time.carried(document, bare.id, left_over(document, bare.id)) == []
