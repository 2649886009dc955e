from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.document import Document
from facilitator.core.follow.wins import add_win, mark_win
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import add_action
from facilitator.report.follow.wins_page import WINS, take_wins, wins_markdown, wins_page
from facilitator.report.fonts import FontBook

Pages = Callable[[bytes], list[str]]
DAY = date(2027, 2, 1)


@pytest.fixture
def shared(document: Document, workshop: Workshop) -> Workshop:
    owner = next(person for person in document.all(Person) if person.name == "Maria Lind")
    action = add_action(document, workshop.id, "One beta wording", owner_id=owner.id, measure="Ten calls")
    mark_win(document, action.id)
    add_win(document, "No launch <slipped> & *held*", DAY, workshop.id)
    return workshop


@pytest.mark.usefixtures("shared")
def test_the_page_says_what_thanks_to_whom_and_by_which_measure(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    (said,) = pages(wins_page(take_wins(document), fonts))
    for words in (
        "What has got better", "2 wins", "One beta wording", "Measured by: Ten calls", "Maria Lind", "Product",
        "No launch <slipped> & *held*", "Mon 1 Feb 2027, from Q1 launch alignment", "Everyone who took part",
        "Thank you, Maria Lind.",
    ):  # fmt: skip
        assert words in said


@pytest.mark.usefixtures("shared")
def test_only_what_came_since_is_told(document: Document, fonts: FontBook, pages: Pages) -> None:
    (said,) = pages(wins_page(take_wins(document, DAY), fonts))
    assert "1 win since Mon 1 Feb 2027" in said
    assert "One beta wording" not in said
    assert "Thank you" not in said


@pytest.mark.parametrize("number", [15, 40, 200])
def test_many_wins_still_go_on_one_page_and_the_rest_are_counted(
    document: Document, fonts: FontBook, pages: Pages, number: int
) -> None:
    text = "Something that got much better than it was, told at some length " * 8
    for place in range(number):
        add_win(document, f"{place}: {text}", DAY)
    taken = take_wins(document)
    (said,) = pages(wins_page(taken, fonts))
    told = said.count(": Something that got")
    assert told >= 10
    assert told == number or f"And {number - told} more." in said
    assert wins_markdown(taken, fonts).decode().count("- **") == number


def test_no_wins_yet(document: Document, fonts: FontBook, pages: Pages) -> None:
    taken = take_wins(document)
    assert "Nothing has been marked as a win yet." in pages(wins_page(taken, fonts))[0]
    assert wins_markdown(taken, fonts).decode().endswith("\n\nNothing has been marked as a win yet.\n")
    assert "\n\n\n" not in wins_markdown(taken, fonts).decode()


@pytest.mark.usefixtures("shared")
def test_markdown_for_a_chat_holds_all_and_no_mark_up_of_theirs(document: Document, fonts: FontBook) -> None:
    lines = wins_markdown(take_wins(document), fonts).decode().splitlines()
    assert lines[4:6] == [
        "- **No launch \\<slipped\\> & \\*held\\***",
        "  - Mon 1 Feb 2027, from Q1 launch alignment",
    ]
    at = lines.index("- **One beta wording**")
    assert lines[at + 1 : at + 4] == [
        "  - Thanks to Maria Lind (Product)",
        "  - Measured by: Ten calls",
        "  - Tue 12 Jan 2027, from Q1 launch alignment",
    ]
    assert lines[-1] == "Thank you, Maria Lind."


def test_the_same_wins_give_the_same_bytes(document: Document, shared: Workshop, fonts: FontBook) -> None:
    taken = take_wins(document)
    assert [form.suffix for form in WINS.formats] == [".pdf", ".md"]
    assert all(form.make(taken, fonts) == form.make(take_wins(document), fonts) for form in WINS.formats)
