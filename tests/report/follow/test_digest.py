from collections.abc import Callable
from datetime import date, time

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import check_ins, news
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.run import actions, captured
from facilitator.report.follow.digest import digest
from facilitator.report.follow.told import told
from facilitator.report.fonts import FontBook
from tests.report.follow.deck import words_of
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock
from tests.report.reading import said_in

Read = Callable[[int, DigestFormat], str]
Pages = Callable[[bytes], list[str]]

FORMS = tuple(DigestFormat)
TOLD = (
    "What was decided", "One glossary", "Three meanings were in use",
    "What we do", "Share the wording", "Maria Lind", "Ten calls",
    "What others do for us", "Read it to five customers", "Tom Reed",
    "Our part", "Statement policy", "Maria Lind does the work and answers for the result",
    "Open questions for us", "When is the price known?",
    "What we asked", "Who decides on discounts?", "Still open",
    "News from other teams", "Buyers ask for the security paper",
    "First look back", "Launch round", "Q2 alignment",
)  # fmt: skip
NASTY = "<b>&amp; =1+1 | *x* `y` # ‘q’ ]]> \x07\u202e 漢 🎈\nand more"


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


@pytest.fixture
def read(document: Document, there: Quarter, fonts: FontBook) -> Read:
    return lambda team_id, form: said(document, there, team_id, form, fonts)


def said(document: Document, there: Quarter, team_id: int, form: DigestFormat, fonts: FontBook) -> str:
    piece = digest(told(document, there.workshop.id), team_id, form, fonts)
    return words_of(piece.data) if piece.suffix == ".pptx" else said_in(f"digest{piece.suffix}", piece.data)


@pytest.mark.parametrize("form", FORMS)
def test_each_form_tells_the_same(there: Quarter, read: Read, form: DigestFormat) -> None:
    words = read(there.product.id, form).replace("\\", "")
    assert [told_of for told_of in TOLD if told_of not in words] == []


@pytest.mark.parametrize("form", FORMS)
def test_each_team_is_told_its_own(there: Quarter, read: Read, form: DigestFormat) -> None:
    words = read(there.marketing.id, form)
    assert "Jun Sato is heard before" in words
    assert "Rename the beta" in words
    assert "Buyers ask" not in words
    assert "When is the price known" not in words


@pytest.mark.parametrize("form", FORMS)
def test_words_of_a_check_in_stay_with_the_owner(
    document: Document, there: Quarter, read: Read, form: DigestFormat
) -> None:
    action = next(one for one in document.all(actions.Action) if one.owner_id == there.maria.id)
    check_ins.check_in(document, action.id, Standing.STUCK, "A private reason")
    words = read(there.product.id, form)
    assert "stuck" in words.lower()
    assert "A private reason" not in words


@pytest.mark.parametrize("form", FORMS)
def test_a_workshop_without_anything_is_told_in_a_few_words(
    document: Document, fonts: FontBook, form: DigestFormat
) -> None:
    empty = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    team = people.add_team(document, "Legal")
    piece = digest(told(document, empty.id), team.id, form, fonts)
    words = words_of(piece.data) if piece.suffix == ".pptx" else said_in(f"digest{piece.suffix}", piece.data)
    if form is not DigestFormat.SPREADSHEET:
        assert "No decisions were captured." in words
        assert "We own no actions from this workshop." in words
    assert "None" not in words


@pytest.mark.parametrize("form", FORMS)
def test_the_same_gives_the_same_bytes(document: Document, there: Quarter, fonts: FontBook, form: DigestFormat) -> None:
    taken = told(document, there.workshop.id)
    assert digest(taken, there.sales.id, form, fonts) == digest(taken, there.sales.id, form, fonts)


@pytest.mark.parametrize("form", FORMS)
def test_whatever_is_typed_is_only_text(document: Document, clock: Clock, fonts: FontBook, form: DigestFormat) -> None:
    there = quarter(document, clock, lambda text: f"{text} {NASTY}")
    words = said(document, there, there.product.id, form, fonts)
    assert "<b>" in words.replace("\\", "")
    assert "=1+1" in words


@pytest.mark.parametrize("form", FORMS)
def test_names_of_any_length_are_borne(document: Document, clock: Clock, fonts: FontBook, form: DigestFormat) -> None:
    there = quarter(document, clock, lambda text: f"{text} {'Kapitänsmützenabzeichen' * 30}")
    assert "Share the wording" in said(document, there, there.product.id, form, fonts)


def test_the_page_is_one_page_however_much_there_is(
    document: Document, there: Quarter, fonts: FontBook, pages: Pages
) -> None:
    for number in range(50):
        text = f"Number {number} " + "of many words " * 25
        actions.add_action(document, there.workshop.id, text, owner_id=there.maria.id, measure=text)
        captured.add_decision(document, there.workshop.id, text, text)
        captured.add_question(document, there.workshop.id, text, for_team_id=there.product.id)
        captured.add_question(document, there.workshop.id, text, person_id=there.maria.id)
        captured.add_parked(document, there.workshop.id, text, team_id=there.product.id)
        news.add_news(document, there.sales.id, text, date(2027, 1, 13))
    (page,) = pages(digest(told(document, there.workshop.id), there.product.id, DigestFormat.PAGE, fonts).data)
    assert "of 51)" in page.partition("What we do")[2]
    assert "Shortened to one page" in page


def test_a_page_that_holds_it_all_is_not_said_to_be_shortened(there: Quarter, read: Read) -> None:
    assert "Shortened" not in read(there.product.id, DigestFormat.PAGE)


def test_what_is_left_from_before_says_from_where(
    document: Document, clock: Clock, there: Quarter, fonts: FontBook
) -> None:
    clock.forward(60 * 24 * 90)
    following = create_workshop(document, "Q3", date(2027, 7, 13), time(9), "UTC")
    piece = digest(told(document, following.id), there.product.id, DigestFormat.MARKDOWN, fonts)
    line = next(line for line in piece.data.decode().splitlines() if "Share the wording" in line)
    assert line.endswith("From “Q1 launch alignment”")
    assert "overdue" in line


def test_markdown_knows_no_tables_and_ticks_what_is_done(document: Document, there: Quarter, fonts: FontBook) -> None:
    action = next(one for one in document.all(actions.Action) if one.owner_id == there.maria.id)
    actions.set_state(document, action.id, actions.ActionState.DONE)
    lines = digest(told(document, there.workshop.id), there.product.id, DigestFormat.MARKDOWN, fonts).data.decode()
    assert "- [x] **Share the wording** – Maria Lind – Fri 15 Jan 2027 – Done" in lines
    assert not any(line.startswith("|") for line in lines.splitlines())
    assert "<br>" not in lines


def test_there_is_no_digest_for_no_team(document: Document, there: Quarter, fonts: FontBook) -> None:
    with pytest.raises(ValueError, match="no team"):
        digest(told(document, there.workshop.id), 0, DigestFormat.PAGE, fonts)
