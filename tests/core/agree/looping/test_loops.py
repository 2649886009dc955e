from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.looping import loops
from facilitator.core.agree.looping.loops import FeedbackLoop, loop_missing, usual_loops, usual_of
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team
from facilitator.core.rhythms import Every
from tests.core.agree.handed import team


@pytest.fixture
def teams(document: Document) -> list[Team]:
    return [team(document, name) for name in ("Marketing", "Sales", "Customer Success")]


def test_the_usual_loops_find_their_teams_by_name(document: Document, teams: list[Team]) -> None:
    made = {one.key: one for one in loops.add_usual_loops(document)}
    marketing, sales, success = teams
    assert (made["win_loss"].from_id, made["win_loss"].to_id) == (sales.id, marketing.id)
    assert (made["cs_product"].from_id, made["cs_product"].to_id) == (success.id, team(document, "Product").id)
    assert document.undo() == "Add usual loops"
    assert loops.loops(document) == []


def test_a_team_that_is_not_there_is_left_open(document: Document) -> None:
    people.retire_team(document, team(document, "Product").id)
    made = {one.key: one for one in loops.add_usual_loops(document)}
    assert made["cs_product"].to_id is None


def test_the_usual_loops_are_added_once(document: Document) -> None:
    first = loops.add_usual_loops(document)
    loops.remove_loop(document, first[1].id)
    assert [one.key for one in loops.add_usual_loops(document)] == [first[1].key]
    assert loops.add_usual_loops(document) == []
    assert all(usual_of(one) in usual_loops() for one in loops.loops(document))


def test_a_loop_of_their_own_needs_a_title_and_two_teams(document: Document, teams: list[Team]) -> None:
    with pytest.raises(UserError, match="no title yet"):
        loops.add_loop(document, " ")
    with pytest.raises(UserError, match="two different"):
        loops.add_loop(document, "Churn", teams[0].id, teams[0].id)
    churn = loops.add_loop(document, "Churn", teams[0].id, teams[1].id)
    with pytest.raises(UserError, match="two different"):
        loops.set_loop_teams(document, churn.id, teams[1].id, teams[1].id)
    loops.set_loop_teams(document, churn.id, teams[1].id, None)
    assert document.get(FeedbackLoop, churn.id).from_id == teams[1].id
    assert usual_of(churn) is None


def test_fields_are_worded_one_by_one(document: Document) -> None:
    churn = loops.add_loop(document, "Churn")
    loops.edit_loop(document, churn.id, today="Nothing", form="A message")
    loops.edit_loop(document, churn.id, form="", back="In the same channel")
    stored = document.get(FeedbackLoop, churn.id)
    assert (stored.title, stored.today, stored.form, stored.back) == ("Churn", "Nothing", "", "In the same channel")


def test_what_a_loop_lacks_goes_away_as_it_is_filled(document: Document, teams: list[Team]) -> None:
    churn = loops.add_loop(document, "Churn")
    assert len(loop_missing(churn)) == 8
    ada = people.add_person(document, "Ada Okafor")
    loops.set_loop_teams(document, churn.id, teams[0].id, teams[1].id)
    loops.set_loop_owner(document, churn.id, ada.id)
    loops.set_loop_rhythm(document, churn.id, Every.WEEK, date(2027, 1, 4))
    loops.edit_loop(document, churn.id, today="Nothing", form="A page", acted_on="Sales reads it")
    assert [one.words for one in loops.missing(document)] == [
        "“Churn”: The way back is open: how does the source learn what came of it?"
    ]
    loops.edit_loop(document, churn.id, back="In the same channel")
    people.set_gone(document, ada.id)
    assert [one.words for one in loops.missing(document)] == ["“Churn”: Its owner has left: who runs it now?"]
    loops.end_loop(document, churn.id)
    assert loops.missing(document) == []


def test_a_rhythm_needs_a_likely_day(document: Document) -> None:
    churn = loops.add_loop(document, "Churn")
    with pytest.raises(UserError, match="from which day"):
        loops.set_loop_rhythm(document, churn.id, Every.MONTH)
    with pytest.raises(UserError, match="year 1027"):
        loops.set_loop_rhythm(document, churn.id, Every.MONTH, date(1027, 1, 4))
    loops.set_loop_rhythm(document, churn.id, Every.MONTH, date(2027, 1, 4))
    assert loops.set_loop_rhythm(document, churn.id, Every.WEEK).since == date(2027, 1, 4)


def test_loops_move_and_end(document: Document) -> None:
    first, second = (loops.add_loop(document, title) for title in ("One", "Two"))
    loops.move_loops(document, [second.id], first.id)
    loops.end_loop(document, first.id)
    assert [one.title for one in loops.loops(document)] == ["Two", "One"]
    assert [one.title for one in loops.loops(document, ended=False)] == ["Two"]
    loops.end_loop(document, first.id, False)
    assert len(loops.loops(document, ended=False)) == 2


def test_a_team_that_is_retired_is_told(document: Document, teams: list[Team]) -> None:
    churn = loops.add_loop(document, "Churn", teams[0].id, teams[1].id)
    people.retire_team(document, teams[1].id)
    words = [one.words for one in loop_missing(churn, loops.gone_from(document))]
    assert "The team that acts on it is retired: who does now?" in words
    assert not any("hears it is retired" in one for one in words)
