"""Glossaries from elsewhere: the columns made out, a verdict on every row, stored in one step."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.core import people
from facilitator.core.agree.language import glossary, glossary_file
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.language.glossary_file import Judged, What, judge, read, store, summary, unknown_words
from facilitator.core.agree.language.term_conflicts import Standing, look_at
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team

TODAY = date(2027, 1, 12)
HEAD = "Term,Meaning,Not to be confused with,Used,Owner,Sales says,Marketing\n"


@pytest.fixture(autouse=True)
def teams(document: Document) -> list[Team]:
    return people.teams(document)[1:]


@pytest.fixture(autouse=True)
def ada(document: Document) -> Person:
    return people.add_person(document, "Ada Okafor", "ada@example.com")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def judged(document: Document, folder: Path, text: str, chosen: tuple[int, ...] = ()) -> Judged:
    path = folder / "glossary.csv"
    path.write_text(text, encoding="utf-8")
    return judge(document, read(path), chosen)


def whats(found: Judged) -> list[What]:
    return [one.what for one in found.rows]


def test_every_column_is_taken(document: Document, folder: Path, ada: Person, teams: list[Team]) -> None:
    text = HEAD + 'MQL,"A lead\nthat fits",SQL,CRM,ada okafor,Anyone,Signed up\n'
    (made,) = store(document, judged(document, folder, text), TODAY)
    assert (made.word, made.meaning, made.not_this, made.used) == ("MQL", "A lead\nthat fits", "SQL", "CRM")
    assert (made.owner_id, made.agreed_on) == (ada.id, TODAY)
    assert {use.team_id: use.text for use in document.all(TermUse)} == {teams[1].id: "Anyone", teams[0].id: "Signed up"}
    assert look_at(document)[0].standing is Standing.AGREED
    assert document.undo_label == "Import 1 word"


def test_a_second_time_adds_nothing(document: Document, folder: Path) -> None:
    text = HEAD + "MQL,A lead,,,Ada Okafor,Anyone,\nSQL,,,,,,\n"
    store(document, judged(document, folder, text), TODAY)
    label = document.undo_label
    again = judged(document, folder, text)
    assert whats(again) == [What.SAME, What.SAME]
    assert store(document, again, TODAY) == []
    assert document.undo_label == label


def test_what_changes_is_told_and_an_empty_cell_changes_nothing(document: Document, folder: Path) -> None:
    term = glossary.add_term(document, "MQL")
    glossary.agree_meaning(document, term.id, "A lead", date(2026, 1, 1))
    glossary.edit_term(document, term.id, used="CRM")
    (row,) = judged(document, folder, HEAD + "mql,A person,,,,,\n").rows
    assert row.what is What.CHANGED
    assert row.why == "The word is written “mql”. The meaning changes."
    (stored,) = store(document, judged(document, folder, HEAD + "mql,A person,,,,,\n"), TODAY)
    assert (stored.word, stored.meaning, stored.used, stored.agreed_on) == ("mql", "A person", "CRM", TODAY)


def test_what_a_team_says_anew_opens_an_agreed_word(document: Document, folder: Path, teams: list[Team]) -> None:
    term = glossary.add_term(document, "MQL")
    glossary.say(document, term.id, teams[1].id, "A lead")
    glossary.agree_meaning(document, term.id, "A lead", TODAY)
    found = judged(document, folder, HEAD + "MQL,,,,,Anyone,\n")
    assert found.rows[0].why == "What Sales says changes."
    store(document, found, TODAY)
    assert look_at(document)[0].standing is Standing.CONFLICT


def test_two_meanings_of_a_word_are_told_on_both_lines_and_neither_is_stored(document: Document, folder: Path) -> None:
    text = HEAD + "MQL,A lead,,,,,\nSQL,Accepted,,,,,\nmql,A click,,,,,\n"
    found = judged(document, folder, text)
    assert whats(found) == [What.TWO_MEANINGS, What.NEW, What.TWO_MEANINGS]
    assert "Line 4 says something else" in found.rows[0].why
    assert "Line 2 says something else" in found.rows[2].why
    assert summary(found) == "1 word is added, 1 word has two meanings"
    store(document, found, TODAY)
    assert [term.word for term in document.all(Term)] == ["SQL"]


def test_the_meaning_chosen_is_stored(document: Document, folder: Path) -> None:
    text = HEAD + "MQL,A lead,,,,,\nmql,A click,,,,,\nMQL,A lead,,,,,\n"
    found = judged(document, folder, text, (3,))
    assert whats(found) == [What.LEFT_OUT, What.NEW, What.LEFT_OUT]
    assert found.rows[0].why == "Line 3 was chosen."
    (stored,) = store(document, found, TODAY)
    assert stored.meaning == "A click"


def test_a_row_that_says_the_same_again_is_left_out(document: Document, folder: Path) -> None:
    found = judged(document, folder, HEAD + "MQL,A lead,,,,,\nMQL,A lead,,,,,\n")
    assert whats(found) == [What.NEW, What.LEFT_OUT]
    assert found.rows[1].why == "It says the same as line 2."


def test_an_unknown_owner_is_told_and_kept_as_empty(document: Document, folder: Path) -> None:
    found = judged(document, folder, HEAD + "MQL,A lead,,,Nobody Known,,\n")
    assert found.rows[0].why == "Nobody here is called “Nobody Known”, so it gets no owner."
    assert store(document, found, TODAY)[0].owner_id is None


def test_of_two_of_a_name_the_address_tells(document: Document, folder: Path) -> None:
    other = people.add_person(document, "Ada Okafor", "ada.o@example.com")
    found = judged(document, folder, HEAD + "MQL,,,,Ada Okafor,,\nSQL,,,,ada.o@example.com,,\n")
    assert "more than one" in found.rows[0].why
    assert found.rows[1].row.owner_id == other.id


def test_a_row_without_a_word_or_too_long_is_refused(document: Document, folder: Path) -> None:
    found = judged(document, folder, HEAD + ",A lead,,,,,\nMQL," + "x" * 5_001 + ",,,,,\nSQL,Fine,,,,,\n")
    assert whats(found) == [What.REFUSED, What.REFUSED, What.NEW]
    assert summary(found) == "1 word is added, 2 rows are left out"


def test_a_column_of_neither_is_told(document: Document, folder: Path) -> None:
    found = judged(document, folder, "Term,Meaning,Legal says,Sales\nMQL,A lead,Careful,Anyone\n")
    assert found.unknown == ("Legal says",)
    assert unknown_words(found) == "The column “Legal says” is left out: no team is called so."
    assert [text for _team, text in found.rows[0].row.says] == ["Anyone"]


def test_a_team_called_like_a_column_is_told_apart(document: Document, folder: Path) -> None:
    owner = people.add_team(document, "Owner")
    found = judged(document, folder, "Term,Owner,Owner says\nMQL,Ada Okafor,Mine\n")
    assert found.rows[0].row.says == ((owner.id, "Mine"),)
    assert found.rows[0].row.owner_id is not None


def test_two_bare_columns_are_words_and_meanings(document: Document, folder: Path) -> None:
    found = judged(document, folder, "MQL;A lead\nSQL;Accepted\n")
    assert [(one.row.word, one.row.meaning) for one in found.rows] == [("MQL", "A lead"), ("SQL", "Accepted")]


def test_the_day_of_the_file_is_kept_unless_it_is_to_come(document: Document, folder: Path) -> None:
    text = "Term,Meaning,Agreed on\nMQL,A lead,2026-05-04\nSQL,Accepted,2031-01-01\nPQL,Used it,soon\n"
    days = [term.agreed_on for term in store(document, judged(document, folder, text), TODAY)]
    assert days == [date(2026, 5, 4), TODAY, TODAY]


@pytest.mark.parametrize("text", ["", "Term,Meaning\n", "a,b,c\n1,2,3\n"])
def test_a_file_without_words_is_refused(folder: Path, text: str) -> None:
    path = folder / "none.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError):
        glossary_file.read(path)


def test_titles_above_the_header_are_passed_over(document: Document, folder: Path) -> None:
    found = judged(document, folder, "Words,,\n,,\nTerm,Meaning,Used\nMQL,A lead,CRM\n")
    assert [(one.row.word, one.line) for one in found.rows] == [("MQL", 4)]
