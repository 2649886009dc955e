from collections.abc import Callable
from datetime import date

from facilitator.core.agree.practices import adopting
from facilitator.core.agree.practices.adopting import Going
from facilitator.core.document import Document
from facilitator.core.people import add_person
from facilitator.core.practices import practices
from facilitator.report.agree.practices_page import PRACTICES, practices_markdown, practices_page, practices_taken
from facilitator.report.fonts import FontBook
from tests.core.follow.low_waves import asked_on, helped_by

TODAY = date(2027, 5, 4)
Pages = Callable[[bytes], list[str]]


def lived(document: Document) -> None:
    """One practice adopted and looked at, one adopted long ago by nobody, one put off, one proposed."""
    maria = add_person(document, "Maria Lind")
    adopting.adopt(document, "shared-language", date(2027, 1, 12))
    adopting.set_practice_owner(document, "shared-language", maria.id)
    adopting.look_at_practice(document, "shared-language", date(2027, 4, 13), Going.MIXED, "Sales *keeps* <b>its own")
    adopting.adopt(document, "no-surprises", date(2027, 1, 12))
    adopting.put_off(document, "shared-spaces", "No room before May")
    asked_on(document, date(2027, 4, 13), {helped_by("openness")[0]: 1})


def test_one_page_says_who_lives_what_since_when_and_how_it_goes(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    lived(document)
    (page,) = pages(practices_page(practices_taken(document, TODAY, None), fonts))
    for part in (
        "2 of 10 practices adopted, 0 going well",
        "Maria Lind Tue 12 Jan 2027 Mixed, Tue 13 Apr 2027",
        "Sales *keeps* <b>its own",
        "Nobody yet",
        "To be looked at",
        "No room before May",
        "Proposed: 1 statement rated below 3 in",
    ):
        assert part in page
    assert all(one.title in page for one in practices())
    open_part = page[page.index("How to begin") :]
    assert open_part.index("Show how it was decided") < open_part.index("Design the work together")


def test_the_markdown_says_the_same(document: Document, fonts: FontBook) -> None:
    lived(document)
    words = practices_markdown(practices_taken(document, TODAY, None), fonts).decode()
    assert "- **Speak one language**: since Tue 12 Jan 2027; owner Maria Lind; mixed on Tue 13 Apr 2027: Sales" in words
    assert r"\*keeps\*" in words
    assert "- **No surprises**: since Tue 12 Jan 2027; no owner yet; to be looked at\n" in words
    assert "- **Make room for joint work**: No room before May\n" in words
    assert "- **Get to know each other**\n" in words


def test_with_nothing_decided_all_ten_are_open_and_say_how_to_begin(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    (page,) = pages(practices_page(practices_taken(document, TODAY, None), fonts))
    assert "0 of 10 practices adopted" in page
    assert "Name an ambassador for each team" in page
    assert "Since" not in page
    assert [form.suffix for form in PRACTICES.formats] == [".pdf", ".md"]


def test_long_words_go_on_over_pages_and_nothing_is_lost(document: Document, fonts: FontBook, pages: Pages) -> None:
    for number, one in enumerate(practices()):
        adopting.adopt(document, one.key, TODAY)
        words = f"{'It is looked up now and then. ' * 100}Seen {number}."
        adopting.look_at_practice(document, one.key, TODAY, Going.WELL, words)
    told = " ".join(pages(practices_page(practices_taken(document, TODAY, None), fonts)))
    assert all(f"Seen {number}." in told for number in range(len(practices())))
