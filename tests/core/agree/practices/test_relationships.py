from datetime import date

import pytest

from facilitator.core.agree.practices.relationships import (
    ambassadors,
    appoint,
    eligible,
    lacking,
    remove_ambassador,
    set_term,
)
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team, add_person, edit_person, retire_team, set_gone, teams

TODAY = date(2027, 3, 10)
FEBRUARY = date(2027, 2, 1)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


def words(document: Document) -> list[str]:
    return [one.words for one in lacking(document, TODAY)]


def test_an_ambassador_stands_for_the_team_they_are_on(document: Document, known: list[Team]) -> None:
    ada = add_person(document, "Ada", team_id=known[1].id)
    appoint(document, ada.id, FEBRUARY)
    (one,) = ambassadors(document)
    assert (one.team, one.person, one.words(TODAY)) == (known[1], ada, "since Mon 1 Feb")
    assert [missing.about for missing in lacking(document, TODAY)] == [t for t in known if t.id != known[1].id]


def test_a_team_may_have_several_and_nobody_is_one_twice(document: Document, known: list[Team]) -> None:
    ada, bo = (add_person(document, name, team_id=known[0].id) for name in ("Ada", "Bo"))
    appoint(document, ada.id, FEBRUARY)
    assert eligible(document, known[0].id, TODAY) == [bo]
    appoint(document, bo.id, FEBRUARY)
    with pytest.raises(UserError, match="already"):
        appoint(document, ada.id, TODAY)
    assert len(ambassadors(document)) == 2


def test_who_is_on_no_team_or_gone_or_of_a_retired_team_is_refused(document: Document, known: list[Team]) -> None:
    nobody = add_person(document, "Ada")
    gone = set_gone(document, add_person(document, "Bo", team_id=known[0].id).id)
    left = add_person(document, "Cy", team_id=known[1].id)
    retire_team(document, known[1].id)
    for person in (nobody, gone, left):
        with pytest.raises(UserError):
            appoint(document, person.id, FEBRUARY)
    assert ambassadors(document) == []


def test_a_term_that_is_over_leaves_the_team_without_one_and_is_kept(document: Document, known: list[Team]) -> None:
    made = appoint(document, add_person(document, "Ada", team_id=known[0].id).id, FEBRUARY)
    set_term(document, made.id, FEBRUARY, date(2027, 3, 9))
    assert f"{known[0].name} has no ambassador: whom do the others turn to?" in words(document)
    (one,) = ambassadors(document)
    assert not one.serves(TODAY)
    assert one.words(TODAY) == "Mon 1 Feb to Tue 9 Mar"
    assert one.serves(date(2027, 3, 9))


def test_a_term_that_ends_before_it_begins_or_in_an_unlikely_year_is_refused(
    document: Document, known: list[Team]
) -> None:
    made = appoint(document, add_person(document, "Ada", team_id=known[0].id).id, FEBRUARY)
    for until in (date(2027, 1, 31), date(2900, 1, 1)):
        with pytest.raises(UserError):
            set_term(document, made.id, FEBRUARY, until)
    assert ambassadors(document)[0].ambassador == made


def test_an_ambassador_who_is_gone_or_has_changed_teams_is_told(document: Document, known: list[Team]) -> None:
    ada = add_person(document, "Ada", team_id=known[0].id)
    bo = add_person(document, "Bo", team_id=known[1].id)
    for person in (ada, bo):
        appoint(document, person.id, FEBRUARY)
    edit_person(document, ada.id, "Ada", "", known[1].id)
    set_gone(document, bo.id)
    told = words(document)
    assert f"Ada is not on {known[0].name} any more: appoint somebody else." in told
    assert "Bo is gone: appoint somebody else." in told
    assert f"{known[1].name} has no ambassador: whom do the others turn to?" in told


def test_one_appointed_by_mistake_can_be_removed(document: Document, known: list[Team]) -> None:
    made = appoint(document, add_person(document, "Ada", team_id=known[0].id).id, date(2027, 4, 1))
    assert ambassadors(document)[0].words(TODAY) == "from Thu 1 Apr"
    remove_ambassador(document, made.id)
    assert ambassadors(document) == []
