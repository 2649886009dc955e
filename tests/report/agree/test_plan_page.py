from collections.abc import Callable
from datetime import date
from importlib import import_module
from typing import Any

import pytest

from facilitator.core.agree.figures.objectives import SharedObjective
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.plan import plan_versions
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.report.agree import plan_page as page
from facilitator.report.agree.handoff_drawing import HandoffDrawing
from facilitator.report.agree.plan_markdown import plan_markdown
from facilitator.report.agree.plan_page import plan_page
from facilitator.report.agree.plan_told import plan_taken, version_taken
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from tests.core.agree.agreed_plan import HANDOFFS, Planner, full_plan

TODAY = date(2027, 1, 12)
LONG = "A long story of pricing, hospitals and a beta that is not ready yet. "
RAW = import_module("pypdfium2.raw")
Pages = Callable[[bytes], list[str]]


def sizes(opened: Callable[[bytes], Any], data: bytes) -> set[float]:
    """The sizes of type in a PDF, in points; the sign in a warning triangle is none to be read."""
    found = set()
    for sheet in opened(data):
        text = sheet.get_textpage()
        for place, sign in enumerate(text.get_text_range()):
            if sign.isalnum():
                found.add(round(float(RAW.FPDFText_GetFontSize(text, place)), 2))
    return found


def test_a_full_plan_stands_on_one_page_with_all_it_says(
    document: Document, fonts: FontBook, pages: Pages, opened: Callable[[bytes], Any]
) -> None:
    planner = full_plan(document)
    version = plan_versions.make_version(document, "After the review by Sales")
    for person in planner.people[:2]:
        plan_versions.agree(document, version.id, person.id, TODAY)
    taken = plan_taken(document, TODAY)
    data = plan_page(taken, fonts)
    (words,) = pages(data)
    told = [part for entry in taken.entries for line in entry.lines for part in (line.label, line.words)]
    for part in (
        *told,
        "Collaboration plan: Programme",
        "Version 1 of Tue 12 Jan 2027 · After the review by Sales",
        "Agreed on Tue 12 Jan 2027 by Ada Okafor (Product) and Ben Carter (Marketing).",
        "1 Qualified leads · Marketing → Sales",
        *(friction for *_rest, friction in HANDOFFS),
    ):
        assert part in words
    assert min(sizes(opened, data)) >= page.SMALLEST


def test_the_map_is_drawn_above_with_marks_where_it_rubs(
    document: Document, fonts: FontBook, paper: Paper, opened: Callable[[bytes], Any], pages: Pages
) -> None:
    full_plan(document)
    taken = plan_taken(document, TODAY)
    first, *_rest = page.plan_story(taken, paper, page.ROOMS[0])
    assert isinstance(first, HandoffDrawing)
    (words,) = pages(plan_page(taken, fonts))
    above = words[: words.index("Handoffs")]
    assert all(team in above for team in ("Marketing", "Sales", "Customer Success", "Product"))
    assert all(title in above for _giver, _receiver, title, _friction in HANDOFFS)


def test_without_an_arrow_there_is_no_map(document: Document, paper: Paper) -> None:
    Planner(document).loop()
    first, *_rest = page.plan_story(plan_taken(document, TODAY), paper, page.ROOMS[0])
    assert not isinstance(first, HandoffDrawing)


def test_a_little_is_set_roomily_and_empty_sections_are_left_out(
    document: Document, fonts: FontBook, pages: Pages, opened: Callable[[bytes], Any]
) -> None:
    Planner(document).handoff(1, 2, title="Leads", friction="Two thirds get no call")
    data = plan_page(plan_taken(document, TODAY), fonts)
    (words,) = pages(data)
    assert "Draft of Tue 12 Jan 2027" in words
    assert "A draft that nobody has agreed to yet." in words
    assert "Friction Two thirds get no call" in words
    assert "Feedback loops" not in words
    assert "Shared metrics" not in words
    assert page.ROOMS[0].size in sizes(opened, data)


def test_what_does_not_fit_flows_on_and_nothing_is_lost(
    document: Document, fonts: FontBook, pages: Pages, opened: Callable[[bytes], Any]
) -> None:
    planner = full_plan(document)
    for number in range(6):
        planner.handoff(number % 4, (number + 1) % 4, title=f"Handoff {number}", reality=LONG * 12)
        planner.metric(f"Metric {number}")
    data = plan_page(plan_taken(document, TODAY), fonts)
    read = pages(data)
    assert len(read) > 1
    words = " ".join(read)
    assert words.count("hospitals") == 6 * 12
    assert all(f"Metric {number}" in words for number in range(6))
    assert f"Page 1 of {len(read)}" in read[0]
    assert min(sizes(opened, data)) >= page.SMALLEST


def test_it_takes_no_more_pages_than_the_tightest_setting(document: Document, fonts: FontBook, pages: Pages) -> None:
    planner = full_plan(document)
    for number in range(4):
        planner.handoff(number % 4, (number + 1) % 4, title=f"Handoff {number}", reality=LONG * 16)
    taken = plan_taken(document, TODAY)
    tightest = page.ROOMS[-1]
    paper = Paper(fonts, margins=tightest.margins)
    front = Front(title=taken.title, details=(taken.called,))
    fewest = len(pages(pdf_bytes(page.plan_story(taken, paper, tightest), paper, front)))
    assert len(pages(plan_page(taken, fonts))) == fewest > 1


def test_an_objective_as_long_as_a_page_is_told_whole(document: Document, fonts: FontBook, pages: Pages) -> None:
    planner = full_plan(document)
    planner.objective(LONG * 70)
    words = " ".join(pages(plan_page(plan_taken(document, TODAY), fonts)))
    assert words.count("hospitals") >= 70
    assert document.all(SharedObjective)[-1].text.count(LONG.strip()) == 70


def test_people_s_text_is_never_markup(document: Document, fonts: FontBook, pages: Pages) -> None:
    Planner(document).handoff(1, 2, title="<b>Leads</i>", friction="<img src=x> & 5 < 6 → # wé")
    taken = plan_taken(document, TODAY)
    (words,) = pages(plan_page(taken, fonts))
    assert "<b>Leads</i>" in words
    assert "<img src=x> & 5 < 6 → # wé" in words
    assert r"### \<b\>Leads\</i\>" in plan_markdown(taken, fonts).decode()


def test_an_empty_plan_says_what_to_do(document: Document) -> None:
    with pytest.raises(UserError, match="add a handoff"):
        plan_taken(document, TODAY)


def test_a_draft_says_how_far_it_is_from_its_version_which_is_printed_as_it_was(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    full_plan(document)
    version = plan_versions.make_version(document)
    with document.step("Edit friction") as step:
        step.put(document.all(Handoff)[0].with_(friction="Nobody reads the form"))
    (draft,) = pages(plan_page(plan_taken(document, TODAY), fonts))
    assert "Draft of Tue 12 Jan 2027, 1 change since version 1" in draft
    assert "Nobody reads the form" in draft
    (then,) = pages(plan_page(version_taken(document, version.id), fonts))
    assert "Version 1 of Tue 12 Jan 2027" in then
    assert "Nobody has agreed to this version yet." in then
    assert HANDOFFS[0][3] in then
    assert "Nobody reads the form" not in then


def test_the_sections_stand_in_the_outline(document: Document, fonts: FontBook, opened: Callable[[bytes], Any]) -> None:
    full_plan(document)
    outline = [(one.level, one.get_title()) for one in opened(plan_page(plan_taken(document, TODAY), fonts)).get_toc()]
    assert [title for level, title in outline if level == 0] == [
        "Handoffs",
        "Service level agreements",
        "Feedback loops",
        "Shared metrics",
        "Shared objectives",
        "Who agreed",
    ]
    assert (1, "Leads to customers") in outline


def test_the_same_plan_gives_the_same_bytes(document: Document, fonts: FontBook) -> None:
    full_plan(document)
    taken = plan_taken(document, TODAY)
    assert plan_page(taken, fonts) == plan_page(taken, fonts)


def test_markdown_tells_all_of_it(document: Document, fonts: FontBook) -> None:
    full_plan(document)
    said = plan_markdown(plan_taken(document, TODAY), fonts).decode()
    lines = said.splitlines()
    assert lines[:3] == ["# Collaboration plan: Programme", "", "Draft of Tue 12 Jan 2027"]
    assert [line for line in lines if line.startswith("## ")] == [
        "## Handoffs",
        "## Service level agreements",
        "## Feedback loops",
        "## Shared metrics",
        "## Shared objectives",
        "## Who agreed",
    ]
    assert "### Qualified leads · Marketing → Sales" in lines
    assert "- **Friction:** Two thirds get no call in the first week" in lines
    assert "- **Sales commits to:** A first call to each lead: at most 4 hours (Jun Sato)" in lines
