"""The glossary as a spreadsheet that comes in again, and as a page to hand out."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, people
from facilitator.core.agree.language import glossary
from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.language.glossary_file import What, judge, read, store
from facilitator.core.document import Document
from facilitator.report.agree.glossary_documents import GLOSSARY, glossary_taken
from facilitator.report.agree.glossary_page import glossary_page
from facilitator.report.agree.glossary_table import glossary_csv, glossary_xlsx
from facilitator.report.agree.glossary_taken import take_glossary
from facilitator.report.fonts import FontBook
from facilitator.report.printed import maker

Pages = Callable[[bytes], list[str]]
TODAY = date(2027, 1, 12)
SAID = st.sampled_from(("", "Signed up", "=1+1", "'+one", "two\nlines", "a; b, c\t“d”", '"half', "-", "007", "é"))
ROWS = st.lists(st.tuples(SAID, SAID, SAID, SAID, SAID, st.booleans()), max_size=5)


def made(rows: list[tuple[str, str, str, str, str, bool]]) -> Document:
    document = file.in_memory(lambda: datetime(2027, 1, 12, 12, tzinfo=UTC))
    teams = people.teams(document)
    ada = people.add_person(document, "Ada Okafor", "ada@example.com")
    people.add_person(document, "Ada Okafor", "ada.two@example.com")
    for number, (meaning, not_this, used, first, second, owned) in enumerate(rows):
        term = glossary.add_term(document, f"{'=' if number == 1 else ''}Word {number}")
        glossary.edit_term(document, term.id, not_this=not_this, used=used)
        glossary.say(document, term.id, teams[0].id, first)
        glossary.say(document, term.id, teams[2].id, second)
        glossary.agree_meaning(document, term.id, meaning, date(2026, 5, 4))
        glossary.set_term_owner(document, term.id, ada.id if owned else None)
    return document


def told(document: Document) -> list[object]:
    """The whole glossary as a reader sees it: all but ids and positions."""
    names = {person.id: person.email for person in document.all(people.Person)}
    uses = glossary.uses_by_term(document)
    return [
        (
            term.model_dump(exclude={"id", "position", "owner_id"}),
            names.get(term.owner_id or 0),
            sorted((use.team_id, use.text, use.reopens) for use in uses.get(term.id, [])),
        )
        for term in document.all(Term)
    ]


@pytest.fixture
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("glossary")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_what_goes_out_comes_in_again_unchanged(path: Path, fonts: FontBook, suffix: str) -> None:
    @settings(max_examples=25)
    @given(ROWS)
    def goes_round(rows: list[tuple[str, str, str, str, str, bool]]) -> None:
        document, bare = made(rows), made([])
        draw = maker((GLOSSARY,), "glossary", suffix)
        where = path / f"glossary{suffix}"
        where.write_bytes(draw(glossary_taken(document, TODAY, None), fonts))
        if rows:
            sheet = read(where)
            assert {one.what for one in judge(document, sheet).rows} == {What.SAME}
            store(bare, judge(bare, sheet), TODAY)
            assert told(bare) == told(document)
        document.close()
        bare.close()

    goes_round()


def test_what_retired_teams_said_goes_out_too(document: Document, fonts: FontBook) -> None:
    product, marketing = people.teams(document)[:2]
    term = glossary.add_term(document, "MQL")
    glossary.say(document, term.id, product.id, "Signed up")
    people.retire_team(document, product.id)
    people.retire_team(document, marketing.id)
    header = glossary_csv(take_glossary(document), fonts).decode("utf-8-sig").splitlines()[0]
    assert "Product says" in header
    assert "Marketing says" not in header


def test_the_workbook_holds_text_as_text_and_days_as_days(document: Document, fonts: FontBook) -> None:
    term = glossary.add_term(document, "=MQL")
    glossary.agree_meaning(document, term.id, "A lead", TODAY)
    sheet = openpyxl.load_workbook(BytesIO(glossary_xlsx(take_glossary(document), fonts))).active
    assert sheet is not None
    assert sheet["A2"].data_type == "s"
    assert sheet["F2"].value == datetime(2027, 1, 12, tzinfo=UTC).replace(tzinfo=None)


@pytest.fixture
def filled(document: Document) -> Document:
    teams = people.teams(document)
    agreed = glossary.add_term(document, "MQL <b>")
    glossary.edit_term(document, agreed.id, not_this="A lead", used="CRM")
    glossary.say(document, agreed.id, teams[0].id, "Unspoken")
    glossary.agree_meaning(document, agreed.id, "A person who fits & asked", TODAY)
    ada = people.add_person(document, "Ada Okafor")
    glossary.set_term_owner(document, agreed.id, ada.id)
    torn = glossary.add_term(document, "Churn")
    glossary.say(document, torn.id, teams[0].id, "Stopped logging in")
    glossary.say(document, torn.id, teams[2].id, "Did not renew")
    glossary.add_term(document, "42")
    return document


def test_the_page_is_sorted_and_marks_what_is_not_settled(filled: Document, fonts: FontBook, pages: Pages) -> None:
    (page,) = pages(glossary_page(take_glossary(filled), fonts))
    for words in (
        "3 words: 1 agreed, 1 in conflict, 1 open",
        "MQL <b>",
        "A person who fits & asked",
        "Not to be confused with: A lead",
        "Agreed on Tue 12 Jan 2027, looked after by Ada Okafor",
        "In conflict",
        "Stopped logging in",
        "Did not renew",
        "Not agreed yet",
    ):
        assert words in page
    assert page.index("42") < page.index("Churn") < page.index("MQL <b>")
    assert "Unspoken" not in page  # what was agreed stands in its place


def test_an_empty_glossary_says_so(document: Document, fonts: FontBook, pages: Pages) -> None:
    assert "There are no words in the glossary yet." in pages(glossary_page(take_glossary(document), fonts))[0]


def test_many_and_very_long_words_lose_nothing(document: Document, fonts: FontBook, pages: Pages) -> None:
    with document.step("Fill"):
        for number in range(60):
            term = glossary.add_term(document, f"Word{number:02}")
            length = 700 if number == 30 else 12
            glossary.agree_meaning(document, term.id, " ".join(["said"] * length) + f" end{number:02}", TODAY)
    found = pages(glossary_page(take_glossary(document), fonts))
    whole = " ".join(found)
    assert len(found) > 2
    for number in range(60):
        assert whole.count(f"Word{number:02}") == 1
        assert whole.count(f"end{number:02}") == 1
    assert whole.count("said") == 59 * 12 + 700
