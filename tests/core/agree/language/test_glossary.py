"""The glossary: words added and worded, meanings agreed and opened again, what teams say, finding."""

from datetime import date

import pytest

from facilitator.core import people
from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.language.term_conflicts import Doubt, Standing, conflicts, look_at
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Team

DAY, LATER = date(2027, 1, 12), date(2027, 2, 1)


@pytest.fixture
def teams(document: Document) -> list[Team]:
    return people.teams(document)


@pytest.fixture
def mql(document: Document) -> Term:
    return glossary.add_term(document, "MQL")


def doubts(document: Document, term: Term) -> list[Doubt]:
    one = next(one for one in look_at(document) if one.term.id == term.id)
    return [striking.doubt for striking in one.striking]


def standing(document: Document, term: Term) -> Standing:
    return next(one for one in look_at(document) if one.term.id == term.id).standing


def test_a_word_there_already_is_refused_by_its_name(document: Document, mql: Term) -> None:
    with pytest.raises(UserError, match="“MQL” is in the glossary already"):
        glossary.add_term(document, "  mql ")
    other = glossary.add_term(document, "SQL")
    with pytest.raises(UserError, match="“MQL”"):
        glossary.edit_term(document, other.id, word="Mql")
    assert glossary.edit_term(document, mql.id, word="mql").word == "mql"
    with pytest.raises(UserError, match="no word yet"):
        glossary.add_term(document, " \n ")
    assert [one.word for one in glossary.glossary(document)] == ["mql", "SQL"]


def test_only_what_is_given_changes(document: Document, mql: Term) -> None:
    glossary.edit_term(document, mql.id, not_this="A lead")
    changed = glossary.edit_term(document, mql.id, used="CRM")
    assert (changed.word, changed.not_this, changed.used) == ("MQL", "A lead", "CRM")
    before = document.undo_label
    glossary.edit_term(document, mql.id, used="CRM")
    assert document.undo_label == before


def test_agreeing_bears_the_day_and_can_be_taken_back(document: Document, mql: Term) -> None:
    assert glossary.agree_meaning(document, mql.id, " A person who fits ", DAY).agreed_on == DAY
    assert document.get(Term, mql.id).meaning == "A person who fits"
    back = glossary.agree_meaning(document, mql.id, "", LATER)
    assert (back.meaning, back.agreed_on) == ("", None)


def test_each_team_says_one_thing(document: Document, mql: Term, teams: list[Team]) -> None:
    glossary.say(document, mql.id, teams[0].id, "Signed up")
    glossary.say(document, mql.id, teams[0].id, "Fits and signed up")
    assert [use.text for use in document.all(TermUse)] == ["Fits and signed up"]
    assert glossary.say(document, mql.id, teams[0].id, "  ") is None
    assert document.all(TermUse) == []


def test_teams_that_differ_are_in_conflict_until_it_is_agreed(document: Document, mql: Term, teams: list[Team]) -> None:
    assert standing(document, mql) is Standing.OPEN
    glossary.say(document, mql.id, teams[1].id, "Signed up.")
    glossary.say(document, mql.id, teams[2].id, "signed  UP")
    assert standing(document, mql) is Standing.OPEN  # but for signs and case they say the same
    glossary.say(document, mql.id, teams[2].id, "Has a budget")
    assert [one.term.id for one in conflicts(look_at(document))] == [mql.id]
    (looked,) = look_at(document)
    assert looked.striking[0].words == "Marketing and Sales say different things, and nothing is agreed."
    glossary.agree_meaning(document, mql.id, "Signed up, with a budget", DAY)
    assert standing(document, mql) is Standing.AGREED


def test_a_team_that_changes_its_mind_opens_the_word_again(document: Document, mql: Term, teams: list[Team]) -> None:
    glossary.say(document, mql.id, teams[1].id, "Signed up")
    glossary.agree_meaning(document, mql.id, "Signed up", DAY)
    glossary.say(document, mql.id, teams[1].id, "Clicked once")
    assert Doubt.REOPENED in doubts(document, mql)
    glossary.say(document, mql.id, teams[1].id, "Clicked once")
    assert Doubt.REOPENED in doubts(document, mql)  # typing it again settles nothing
    glossary.agree_meaning(document, mql.id, "Signed up", LATER)
    assert standing(document, mql) is Standing.AGREED
    assert document.get(Term, mql.id).agreed_on == LATER


def test_a_team_that_comes_to_say_what_was_agreed_opens_nothing(
    document: Document, mql: Term, teams: list[Team]
) -> None:
    glossary.agree_meaning(document, mql.id, "Signed up", DAY)
    glossary.say(document, mql.id, teams[1].id, "signed up.")
    assert standing(document, mql) is Standing.AGREED


def test_what_a_retired_team_said_counts_no_longer(document: Document, mql: Term, teams: list[Team]) -> None:
    glossary.say(document, mql.id, teams[1].id, "Signed up")
    glossary.say(document, mql.id, teams[2].id, "Has a budget")
    people.retire_team(document, teams[2].id)
    assert standing(document, mql) is Standing.OPEN


def test_two_words_of_one_meaning_are_told_on_both(document: Document, mql: Term) -> None:
    other = glossary.add_term(document, "Prospect")
    glossary.agree_meaning(document, mql.id, "Signed up.", DAY)
    glossary.agree_meaning(document, other.id, "signed up", DAY)
    assert Doubt.SAME_MEANING in doubts(document, mql)
    assert Doubt.SAME_MEANING in doubts(document, other)


def test_two_words_without_a_meaning_are_not_alike(document: Document, mql: Term) -> None:
    glossary.add_term(document, "Prospect")
    assert doubts(document, mql) == [Doubt.NO_OWNER]


def test_a_word_of_nobody_is_told(document: Document, mql: Term) -> None:
    ada = people.add_person(document, "Ada Okafor")
    glossary.set_term_owner(document, mql.id, ada.id)
    assert doubts(document, mql) == []
    glossary.set_term_owner(document, mql.id, None)
    assert doubts(document, mql) == [Doubt.NO_OWNER]


def test_removing_takes_along_what_teams_said_and_undo_brings_it_back(
    document: Document, mql: Term, teams: list[Team]
) -> None:
    said = glossary.say(document, mql.id, teams[0].id, "Signed up")
    glossary.remove_terms(document, [mql.id])
    assert document.all(TermUse) == []
    document.undo()
    assert document.all(TermUse) == [said]


def test_words_are_sorted_by_hand(document: Document, mql: Term) -> None:
    sql = glossary.add_term(document, "SQL")
    glossary.move_terms(document, [sql.id], mql.id)
    assert [one.word for one in glossary.glossary(document)] == ["SQL", "MQL"]


def test_finding_looks_everywhere_and_puts_the_word_itself_first(
    document: Document, mql: Term, teams: list[Team]
) -> None:
    lead = glossary.add_term(document, "Qualified léad")
    glossary.say(document, mql.id, teams[0].id, "A lead that fits")
    uses = glossary.uses_by_term(document)
    terms = glossary.glossary(document)
    assert glossary.matching(terms, uses, "LEAD") == [lead, terms[0]]
    assert glossary.matching(terms, uses, "lead fits") == [terms[0]]
    assert glossary.matching(terms, uses, "nowhere") == []
    assert glossary.matching(terms, uses, " ") == terms
