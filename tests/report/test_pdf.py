import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.platypus import Flowable, PageBreak

from facilitator.core.errors import UserError
from facilitator.report.fonts import FontBook
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, build, pdf_bytes
from facilitator.report.styles import Sheet
from facilitator.report.tables import Column, table

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]

FRONT = Front(
    "Action plan",
    subject="Q1 launch alignment",
    author="Maria Okafor",
    details=("Tuesday 12 January 2027", "Lisbon"),
    footer="Northwind programme",
)


def story(paper: Paper) -> list[Flowable]:
    return [
        paper.h1("By owner"),
        paper.body("Everything that was promised. ✓"),
        paper.h2("Maria <Okafor>"),
        *paper.bullets(["Write it down", "Tell sales"]),
        PageBreak(),
        paper.h1("By date"),
        paper.small("Small print"),
        table(paper, [Column("Action"), Column("Due")], [["Agree the date", "12 Jan"]]),
    ]


@pytest.fixture(scope="module")
def data(paper: Paper) -> bytes:
    return pdf_bytes(story(paper), paper, FRONT)


def test_the_title_block_and_every_foot(data: bytes, pages: Pages) -> None:
    first, second = pages(data)
    for words in ("Action plan", "Q1 launch alignment", "Tuesday 12 January 2027", "Lisbon"):
        assert words in first
    assert "Northwind programme" in first
    assert "Northwind programme" in second
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second


def test_later_pages_bear_the_title(data: bytes, pages: Pages) -> None:
    first, second = pages(data)
    assert first.count("Action plan") == 1
    assert second.count("Action plan") == 1


def test_headings_are_the_outline(data: bytes, opened: Opened) -> None:
    document = opened(data)
    entries = [(entry.level, entry.get_title(), entry.get_dest().get_index()) for entry in document.get_toc()]
    assert entries == [(0, "By owner", 0), (1, "Maria <Okafor>", 0), (0, "By date", 1)]


def test_a_section_without_a_chapter_is_an_entry_of_its_own(paper: Paper, opened: Opened) -> None:
    document = opened(pdf_bytes([paper.h2("Alone"), paper.h2("Again")], paper, FRONT))
    assert [(entry.level, entry.get_title()) for entry in document.get_toc()] == [(0, "Alone"), (1, "Again")]


def test_properties_and_language(data: bytes, opened: Opened) -> None:
    document = opened(data)
    properties = document.get_metadata_dict()
    assert properties["Title"] == "Action plan"
    assert properties["Subject"] == "Q1 launch alignment"
    assert properties["Author"] == "Maria Okafor"
    assert b"/Lang (en-GB)" in data
    assert b"/DisplayDocTitle true" in data


def test_properties_hold_any_text(paper: Paper, opened: Opened) -> None:
    front = Front("Plan 😀 \ud800\x00 日本\nsecond line", author="=1", footer="\u202eFoot")
    document = opened(pdf_bytes([], paper, front))
    assert document.get_metadata_dict()["Title"] == "Plan 😀 ▯▯ 日本 second line"


def test_every_font_is_embedded(data: bytes) -> None:
    names = set(re.findall(rb"/BaseFont /([^\s/]+)", data))
    assert names
    assert all(re.match(rb"[A-Z]{6}\+", name) for name in names)
    assert data.count(b"/Type /FontDescriptor") == data.count(b"/FontFile2") >= len(names)
    assert b"Helvetica" not in data


def test_the_same_content_gives_the_same_bytes(paper: Paper, data: bytes) -> None:
    assert pdf_bytes(story(paper), paper, FRONT) == data
    another = Paper(FontBook())
    another.fonts.width("日本 שלום 😀", 9)
    assert pdf_bytes(story(another), another, FRONT) == data


@pytest.mark.parametrize("sheet", Sheet)
def test_the_page_has_the_size_asked_for(fonts: FontBook, sheet: Sheet, opened: Opened) -> None:
    paper = Paper(fonts, sheet)
    document = opened(pdf_bytes(story(paper), paper, FRONT))
    assert document[0].get_size() == pytest.approx(sheet.value, abs=0.1)


def test_an_empty_story_is_a_page_with_its_title(paper: Paper, pages: Pages) -> None:
    (words,) = pages(pdf_bytes([], paper, Front("Nothing yet")))
    assert words == "Page 1 of 1 Nothing yet"


def test_a_heading_never_stands_alone_at_the_foot(paper: Paper, pages: Pages) -> None:
    for lines in range(36, 52):
        filler = [paper.body("x") for _ in range(lines)]
        texts = pages(pdf_bytes([*filler, paper.h1("Heading"), paper.body("Follows")], paper, Front("T")))
        assert not any("Heading" in page and "Follows" not in page for page in texts)


def test_build_writes_a_file_or_a_stream(tmp_path: Path, paper: Paper, data: bytes) -> None:
    build(tmp_path / "plan.pdf", story(paper), paper, FRONT)
    assert (tmp_path / "plan.pdf").read_bytes() == data
    stream = BytesIO()
    build(stream, story(paper), paper, FRONT)
    assert stream.getvalue() == data


def test_build_tells_what_the_user_can_mend(tmp_path: Path, paper: Paper) -> None:
    with pytest.raises(UserError, match="does not exist"):
        build(tmp_path / "nowhere" / "plan.pdf", story(paper), paper, FRONT)


@pytest.mark.parametrize("unit", ["word ", "W", "漢字", "line\n"])
def test_headings_of_any_length_are_printed_and_listed(paper: Paper, unit: str, opened: Opened) -> None:
    text = "Start " + (unit * 2500)[:5000]
    long_story = [paper.h1(text), paper.h2(text), paper.h1("Short"), paper.h2("Shorter"), paper.body(text)]
    document = opened(pdf_bytes(long_story, paper, Front(text, details=(text,), footer=text)))
    entries = [entry.get_title() for entry in document.get_toc()]
    assert [entry[:5] for entry in entries] == ["Start", "Start", "Short", "Short"]


def test_a_heading_stays_with_a_table_taller_than_a_page(paper: Paper, pages: Pages) -> None:
    tall = table(paper, [Column("Note")], [["\n".join(f"line {index}" for index in range(200))]])
    texts = pages(pdf_bytes([*(paper.body("x") for _ in range(30)), paper.h1("Notes"), tall], paper, FRONT))
    (place,) = [index for index, text in enumerate(texts) if "Notes" in text]
    assert "line 0" in texts[place]
    assert "line 199" in texts[-1]


def test_a_header_of_its_own_stands_at_the_head_of_later_pages(paper: Paper, pages: Pages) -> None:
    story = [paper.body("One"), PageBreak(), paper.body("Two")]
    first, second = pages(pdf_bytes(story, paper, Front("Action plan", header="Q1 · 12 Jan")))
    assert "Q1 · 12 Jan" not in first
    assert "Q1 · 12 Jan" in second
    assert "Action plan" not in second
