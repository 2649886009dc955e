from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.service import sla_reviews
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.rhythms import Every
from tests.core.agree.handed import agreement

START = date(2027, 1, 4)


@pytest.fixture
def sla(document: Document) -> Sla:
    sla = agreement(document)
    return sla_reviews.set_review_rhythm(document, sla.id, Every.MONTH, START)


def _due(document: Document, today: date) -> list[tuple[date, int, str]]:
    return [(one.due, one.late, one.words) for one in sla_reviews.review_due(document, today)]


def test_an_agreement_is_due_a_rhythm_after_it_began(document: Document, sla: Sla) -> None:
    assert _due(document, date(2027, 1, 20)) == []
    assert _due(document, date(2027, 2, 1)) == [(date(2027, 2, 4), 0, "Review due Thu 4 Feb")]
    assert _due(document, date(2027, 2, 3)) == [(date(2027, 2, 4), 0, "Review due tomorrow")]
    assert _due(document, date(2027, 2, 4)) == [(date(2027, 2, 4), 0, "Review due today")]
    assert _due(document, date(2027, 2, 6)) == [(date(2027, 2, 4), 2, "2 days late, was due Thu 4 Feb")]


def test_a_look_at_it_moves_the_next_one(document: Document, sla: Sla) -> None:
    sla_reviews.note_review(document, sla.id, date(2027, 2, 6), "Both sides keep it")
    assert _due(document, date(2027, 2, 20)) == []
    assert _due(document, date(2027, 3, 6)) == [(date(2027, 3, 6), 0, "Review due today")]


def test_looks_from_before_the_rhythm_and_from_the_future_do_not_count(document: Document, sla: Sla) -> None:
    sla_reviews.note_review(document, sla.id, date(2026, 12, 30))
    sla_reviews.note_review(document, sla.id, date(2027, 3, 30))
    assert _due(document, date(2027, 2, 4)) == [(date(2027, 2, 4), 0, "Review due today")]


def test_without_a_rhythm_nothing_is_due_and_a_rhythm_needs_a_day(document: Document) -> None:
    sla = agreement(document, "Releases", "")
    with pytest.raises(UserError, match="from which day"):
        sla_reviews.set_review_rhythm(document, sla.id, Every.WEEK)
    with pytest.raises(UserError, match="year 1027"):
        sla_reviews.set_review_rhythm(document, sla.id, Every.WEEK, date(1027, 1, 4))
    sla_reviews.set_review_rhythm(document, sla.id, Every.WEEK, START)
    assert sla_reviews.set_review_rhythm(document, sla.id, None).since == START
    assert _due(document, date(2028, 1, 1)) == []


def test_a_day_has_one_note(document: Document, sla: Sla) -> None:
    sla_reviews.note_review(document, sla.id, START, "First words")
    first = sla_reviews.note_review(document, sla.id, START, "Better words")
    second = sla_reviews.note_review(document, sla.id, date(2027, 1, 5))
    assert [one.words for one in sla_reviews.reviews_of(document, sla.id)] == ["", "Better words"]
    with pytest.raises(UserError, match="on that day already"):
        sla_reviews.edit_review(document, second.id, day=START)
    sla_reviews.edit_review(document, second.id, words="Nothing new")
    sla_reviews.remove_review(document, first.id)
    assert [one.words for one in sla_reviews.reviews_of(document, sla.id)] == ["Nothing new"]
    with pytest.raises(UserError, match="year 27"):
        sla_reviews.note_review(document, sla.id, date(27, 1, 5))


def test_reviewers_are_there_once_and_told_with_what_is_due(document: Document, sla: Sla) -> None:
    ada, bo = people.add_person(document, "Ada Okafor"), people.add_person(document, "Bo Li")
    sla_reviews.add_reviewers(document, sla.id, [ada.id, ada.id, bo.id])
    assert sla_reviews.add_reviewers(document, sla.id, [bo.id]) == []
    sla_reviews.remove_reviewer(document, sla.id, ada.id)
    assert [one.reviewers for one in sla_reviews.review_due(document, date(2027, 2, 4))] == [(bo,)]
