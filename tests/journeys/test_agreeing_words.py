"""A glossary comes in from a spreadsheet, a word is settled live unseen, and another is caught in passing."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from facilitator.core.agree.language.glossary import Term, TermUse, glossary
from facilitator.core.run.wording import Unseen, WordRound
from tests.conftest import SetClock
from tests.journeys import modules
from tests.journeys.agreeing import TODAY, opened, person, saved, take_file, team
from tests.journeys.following import tab, words_of
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read
from tests.journeys.test_undo_through_the_day import everything

ROWS = (
    ("Begriff", "Meaning", "Owner", "Product", "Sales", "Legal"),
    ("Qualified lead", "", "Tom Reed", "Signed up", "Has a budget", ""),
    ("Launch", "The day customers can use it", "", "", "", "x"),
    ("Churn", "Ends the contract", "", "", "", ""),
    ("Launch", "The day the campaign starts", "", "", "", ""),
    ("", "Belongs to no word", "", "", "", ""),
)
LEAD, LAUNCH, CHURN = "Qualified lead", "Launch", "Churn"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A list somebody kept: two rows say something else of one word, one names none, one column is of no team."""
    book = Workbook()
    rows = book.worksheets[0]
    for row in ROWS:
        rows.append(row)
    book.save(tmp_path / "Our words.xlsx")
    return tmp_path / "Our words.xlsx"


def words(user: Keyboard) -> dict[str, Term]:
    return {one.word: one for one in glossary(user.document)}


def says(user: Keyboard, word: str) -> dict[int, str]:
    return {use.team_id: use.text for use in user.document.all(TermUse, term_id=words(user)[word].id)}


def test_of_two_meanings_one_is_chosen_before_anything_is_stored(
    user: Keyboard, clock: SetClock, tmp_path: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(user, clock, tmp_path)
    before = everything(user.document)
    tab(user, "Language", "Glossary")
    take_file(user, sheet, monkeypatch)
    said = user.said()
    for told in ("2 words are added", "1 word has two meanings", "1 row is left out", "“Legal” is left out"):
        assert told in said
    assert "Line 5 says something else of this word: choose one." in said
    user.press("Escape")
    user.settle()
    assert everything(user.document) == before, "Looking stores nothing."

    take_file(user, sheet, monkeypatch)
    user.press("Space")
    assert "Line 3 was chosen." in user.said()
    assert "Import 3 words" in user.said()
    user.press("Return")
    user.settle()
    assert [one.word for one in glossary(user.document)] == [LEAD, LAUNCH, CHURN]
    assert words(user)[LAUNCH].meaning == "The day customers can use it"
    assert "1 conflict" in user.said()
    assert words(user)[LEAD].owner_id == person(user, "Tom Reed").id
    assert says(user, LEAD) == {team(user, "Product").id: "Signed up", team(user, "Sales").id: "Has a budget"}
    take_file(user, sheet, monkeypatch)
    assert "2 are here already" in user.said()
    user.press("Escape")
    user.settle()

    out = saved(user, "X", "glossary.xlsx")
    cells = {str(cell) for row in load_workbook(out).worksheets[0].values for cell in row}
    assert {LEAD, LAUNCH, CHURN, "Signed up", "Has a budget", "Tom Reed"} <= cells
    assert "Has a budget" in words_of(saved(user, "S", "glossary.pdf"))
    user.press("Ctrl+Z")
    assert everything(user.document) == before, "One undo takes all of it back."


def test_a_word_is_written_unseen_laid_open_and_agreed(
    user: Keyboard, clock: SetClock, tmp_path: Path, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(user, clock, tmp_path, "shared-words")
    tab(user, "Language", "Glossary")
    take_file(user, sheet, monkeypatch)
    user.press("Return")
    user.settle()
    modules.begin(user, "What do we mean by it?")
    user.press("Ctrl+T")
    assert "Took up 1 word." in user.said()
    assert LEAD in read(user)
    unseen(user)
    lay_open(user)
    agree(user)
    catch_in_passing(user)
    tab(user, "Language", "Glossary")
    assert "Pilot" in user.said()
    assert "A firm that fits, and has asked for a demo itself" in words_of(saved(user, "S", "glossary.pdf"))


def unseen(user: Keyboard) -> None:
    """Two teams write; the room sees who has, and not what."""
    user.press("W")
    user.type("Has tried it for a week")
    user.press("Escape", "W")
    user.type("Answered a campaign")
    user.press("Escape")
    written = user.document.all(Unseen)
    assert {one.text for one in written} == {"Has tried it for a week", "Answered a campaign"}
    assert "Has tried it" not in read(user)
    assert "campaign" not in read(user)
    assert says(user, LEAD)[team(user, "Product").id] == "Signed up"


def lay_open(user: Keyboard) -> None:
    """All meanings side by side, in the glossary too."""
    user.press("Ctrl+L")
    assert {"Has tried it for a week", "Answered a campaign"} <= set(read(user).splitlines())
    assert user.document.all(Unseen) == []
    assert says(user, LEAD)[team(user, "Product").id] == "Has tried it for a week"
    assert "0 of 1 word agreed" in user.said()


def agree(user: Keyboard) -> None:
    """One meaning for all, on the stage and in the glossary."""
    user.press("Ctrl+A")
    user.type("A firm that fits, and has asked for a demo itself")
    user.press("Ctrl+Return")
    assert "1 of 1 word agreed" in user.said()
    assert "A firm that fits, and has asked for a demo itself" in read(user).replace("\n", " ")
    lead = words(user)[LEAD]
    assert (lead.meaning, lead.agreed_on) == ("A firm that fits, and has asked for a demo itself", TODAY)
    assert user.document.all(WordRound)[0].shown_at is not None


def catch_in_passing(user: Keyboard) -> None:
    """A word and its meaning by the capture bar, and what one team means by it."""
    user.press("Escape", "/")
    user.enter("&Pilot: four weeks with two customers")
    user.enter("&Pilot @Sales: a favour to a friend")
    user.press("Escape")
    assert words(user)["Pilot"].meaning == "four weeks with two customers"
    assert says(user, "Pilot") == {team(user, "Sales").id: "a favour to a friend"}


def test_a_word_met_in_an_agreement_is_looked_up(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    opened(user, clock, tmp_path)
    tab(user, "Language", "Glossary")
    user.press("N")
    user.enter(LEAD)
    user.press("Escape", "M")
    user.type("A firm that has asked for a demo")
    user.press("Escape")
    tab(user, "Agreements", "Handoffs")
    user.press("U")
    assert "In the glossary" in user.said()
    user.press("F4")
    assert "A firm that has asked for a demo" in user.said()
    user.press("Return")
    user.settle()
    assert user.page.title == "Language"
