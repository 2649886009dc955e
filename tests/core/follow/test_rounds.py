from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import news, round_questions, rounds
from facilitator.core.follow.rounds import TeamRhythm, due_rounds, news_for, next_due, round_view
from facilitator.core.people import Team, retire_team, teams

MONDAY = date(2027, 1, 18)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


def rhythm(every: int) -> TeamRhythm:
    return TeamRhythm(id=1, team_id=2, every=every, first=MONDAY)


@pytest.mark.parametrize(
    ("held", "due"),
    [
        (None, MONDAY),
        (MONDAY, MONDAY + timedelta(14)),
        (MONDAY + timedelta(3), MONDAY + timedelta(14)),
        (MONDAY + timedelta(12), MONDAY + timedelta(28)),
        (MONDAY - timedelta(2), MONDAY),
    ],
)
def test_a_round_counts_for_the_nearest_day_of_the_rhythm(held: date | None, due: date) -> None:
    assert next_due(rhythm(14), held) == due


@given(st.integers(1, 366), st.integers(-400, 4_000))
def test_the_next_day_is_of_the_rhythm_and_less_than_two_rounds_away(every: int, days: int) -> None:
    held = MONDAY + timedelta(days)
    due = next_due(rhythm(every), held)
    assert due > held
    assert (due - MONDAY).days % every == 0
    assert days < 0 or (due - held).days <= every + every // 2


def test_due_are_teams_with_a_rhythm_the_latest_first(document: Document, known: list[Team]) -> None:
    for team, days in zip(known, (0, -3, 30), strict=False):
        rounds.set_rhythm(document, team.id, 14, MONDAY + timedelta(days))
    found = due_rounds(document, MONDAY)
    assert [(one.team.name, one.late, one.words) for one in found] == [
        (known[1].name, 3, "3 days late, was due Fri 15 Jan"),
        (known[0].name, 0, "Due today"),
    ]
    assert len(due_rounds(document, MONDAY, within=30)) == 3


def test_a_round_under_way_is_told_until_it_is_closed(document: Document, known: list[Team]) -> None:
    rounds.set_rhythm(document, known[0].id, 14, MONDAY + timedelta(60))
    held = rounds.begin_round(document, known[0].id, MONDAY)
    (one,) = due_rounds(document, MONDAY)
    assert (one.begun, one.words) == (held, "Begun Mon 18 Jan, not closed yet")
    rounds.close_round(document, held.id)
    assert due_rounds(document, MONDAY) == []


def test_a_retired_team_is_passed_over(document: Document, known: list[Team]) -> None:
    rounds.set_rhythm(document, known[0].id, 14, MONDAY)
    retire_team(document, known[0].id)
    assert due_rounds(document, MONDAY) == []
    with pytest.raises(UserError, match="is retired"):
        rounds.begin_round(document, known[0].id, MONDAY)


def test_a_team_has_one_rhythm_which_can_be_cleared(document: Document, known: list[Team]) -> None:
    rounds.set_rhythm(document, known[0].id, 14, MONDAY)
    changed = rounds.set_rhythm(document, known[0].id, 7, MONDAY)
    assert document.all(TeamRhythm) == [changed]
    rounds.clear_rhythm(document, known[0].id)
    assert rounds.rhythm_of(document, known[0].id) is None


@pytest.mark.parametrize(
    ("every", "said"),
    [(1, "every day"), (7, "every week"), (10, "every 10 days"), (14, "every 2 weeks"), (28, "every 4 weeks")],
)
def test_a_rhythm_is_told_in_weeks_where_they_come_out_even(
    document: Document, known: list[Team], every: int, said: str
) -> None:
    assert rounds.rhythm_words(rounds.set_rhythm(document, known[0].id, every, MONDAY)) == said


@pytest.mark.parametrize(("every", "first"), [(0, MONDAY), (367, MONDAY), (14, date(1027, 1, 18))])
def test_a_rhythm_that_cannot_be_meant_is_refused(
    document: Document, known: list[Team], every: int, first: date
) -> None:
    with pytest.raises(UserError, match=r"days|likely"):
        rounds.set_rhythm(document, known[0].id, every, first)


def test_beginning_again_goes_on_with_the_round_that_is_open(document: Document, known: list[Team]) -> None:
    held = rounds.begin_round(document, known[0].id, MONDAY)
    assert rounds.begin_round(document, known[0].id, MONDAY + timedelta(1)) == held
    rounds.close_round(document, held.id)
    later = rounds.begin_round(document, known[0].id, MONDAY + timedelta(14))
    assert later.id != held.id
    with pytest.raises(UserError, match="under way"):
        rounds.reopen_round(document, held.id)


def test_a_round_in_which_something_was_said_stays(document: Document, known: list[Team]) -> None:
    held = rounds.begin_round(document, known[0].id, MONDAY)
    said = news.note_answer(document, held.id, None, "The beta moves")
    with pytest.raises(UserError, match="Something was said"):
        rounds.remove_round(document, held.id)
    news.remove_news(document, said.id)
    rounds.remove_round(document, held.id)
    assert rounds.rounds_of(document, known[0].id) == []


def test_a_round_shows_each_question_with_what_was_said_now_and_before(document: Document, known: list[Team]) -> None:
    sales = known[2]
    first, second, third = (round_questions.add_question(document, sales.id, text) for text in ("Who?", "Won?", "Old?"))
    earlier = rounds.begin_round(document, sales.id, MONDAY)
    before = news.note_answer(document, earlier.id, first.id, "Hospitals")
    news.note_answer(document, earlier.id, third.id, "Long ago")
    rounds.close_round(document, earlier.id)
    round_questions.retire_question(document, third.id)
    held = rounds.begin_round(document, sales.id, MONDAY + timedelta(14))
    said = news.note_answer(document, held.id, second.id, "Two deals")
    other = news.note_answer(document, held.id, None, "And the price list")
    view = round_view(document, held.id)
    assert [(one.question, one.news, one.before) for one in view.answers] == [
        (first, (), (before,)),
        (second, (said,), ()),
    ]
    assert view.others == (other,)
    assert view.words == "1 of 2 questions answered, 1 more piece of news"
    assert round_view(document, earlier.id).words == "2 of 3 questions answered"


def test_news_for_a_team_is_what_others_said_that_concerns_it(document: Document, known: list[Team]) -> None:
    product, marketing, sales = known[:3]
    late = news.add_news(document, sales.id, "Deal lost", MONDAY + timedelta(2), [product.id])
    early = news.add_news(document, marketing.id, "New claim", MONDAY)
    news.add_news(document, product.id, "Beta moves", MONDAY)
    assert news_for(document, product.id) == [early, late]
    assert news_for(document, product.id, MONDAY + timedelta(1)) == [late]
    assert news_for(document, marketing.id, MONDAY + timedelta(1)) == []


def test_news_is_told_to_teams_in_use_alone(document: Document, known: list[Team]) -> None:
    product, marketing, sales = known[:3]
    said = news.add_news(document, product.id, "Beta moves", MONDAY, [sales.id, marketing.id])
    retire_team(document, marketing.id)
    assert rounds.told_to(said, {team.id: team for team in teams(document)}) == [sales]
