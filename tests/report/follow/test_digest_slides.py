from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow.preferences import DigestFormat
from facilitator.core.people import Mark, Team
from facilitator.core.run import actions, captured
from facilitator.report.follow.digest import digest
from facilitator.report.follow.slide_kit import HEIGHT, WIDTH, Box, Deck, Say
from facilitator.report.follow.told import told
from facilitator.report.fonts import FontBook
from tests.independent import converted
from tests.report.follow.deck import noted, opened, shown
from tests.report.follow.quarter import Quarter, quarter
from tests.report.held import Clock
from tests.report.reading import pages_of

POINT = 12_700


@pytest.fixture
def there(document: Document, clock: Clock) -> Quarter:
    return quarter(document, clock)


def slides(document: Document, there: Quarter, fonts: FontBook, team_id: int) -> bytes:
    return digest(told(document, there.workshop.id), team_id, DigestFormat.SLIDES, fonts).data


def much(document: Document, there: Quarter) -> None:
    for number in range(40):
        text = f"Number {number} " + "of many words " * 12
        actions.add_action(document, there.workshop.id, text, owner_id=there.maria.id, due=date(2027, 2, 1))
        captured.add_decision(document, there.workshop.id, text, text)
        captured.add_question(document, there.workshop.id, text, for_team_id=there.product.id)


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def test_every_slide_has_a_title(document: Document, there: Quarter, fonts: FontBook) -> None:
    assert titles(opened(slides(document, there, fonts, there.product.id))) == [
        "Q1 launch alignment",
        "What was decided",
        "What we do",
        "Between us and others",
        "Our part, and what is new",
        "Dates",
    ]


def test_a_team_without_a_part_or_news_has_one_slide_less(document: Document, there: Quarter, fonts: FontBook) -> None:
    team = people.add_team(document, "Legal")
    data = slides(document, there, fonts, team.id)
    assert "Our part" not in " ".join(titles(opened(data)))
    assert len(opened(data).slides) == 5


def test_what_does_not_fit_is_counted_and_stands_in_the_notes(
    document: Document, there: Quarter, fonts: FontBook
) -> None:
    much(document, there)
    _front, decided, ours, between, *_rest = opened(slides(document, there, fonts, there.product.id)).slides
    for slide, words in ((decided, "more, in the notes."), (ours, "more on the action list"), (between, "more, in")):
        assert words in " ".join(shown(slide))
        assert "Number 39 of many words" in noted(slide)
    rows = next(shape.table.rows for shape in ours.shapes if shape.has_table)
    more = next(text for text in shown(ours) if text.startswith("And "))
    assert len(rows) - 1 + int(more.split()[1]) == 41


def test_nothing_leaves_the_slide(document: Document, there: Quarter, fonts: FontBook) -> None:
    much(document, there)
    for slide in opened(slides(document, there, fonts, there.product.id)).slides:
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.left + shape.width <= WIDTH * POINT
            height = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            assert shape.top + height <= HEIGHT * POINT


def test_a_box_holds_the_lines_that_are_in_it(document: Document, there: Quarter, fonts: FontBook) -> None:
    """Every paragraph, at its own size and in lines as wide as its box, is within the box's height."""
    much(document, there)
    for slide in opened(slides(document, there, fonts, there.product.id)).slides:
        for shape in slide.shapes:
            if shape.has_text_frame and shape.text_frame.text:
                used = sum(
                    Deck(there.product, fonts).height(Say(one.text, one.runs[0].font.size.pt, 9), shape.width / POINT)
                    for one in shape.text_frame.paragraphs
                )
                assert used <= shape.height / POINT + 0.01


def test_the_file_says_what_it_is_and_when_it_was_made(document: Document, there: Quarter, fonts: FontBook) -> None:
    about = opened(slides(document, there, fonts, there.product.id)).core_properties
    assert about.title == "Product: Q1 launch alignment"
    assert about.created.replace(tzinfo=UTC) == document.now().replace(microsecond=0)
    assert about.comments == ""


def test_the_theme_is_in_our_type_and_the_teams_colour(document: Document, there: Quarter, fonts: FontBook) -> None:
    with ZipFile(BytesIO(slides(document, there, fonts, there.product.id))) as packed:
        theme = packed.read("ppt/theme/theme1.xml").decode()
        assert theme.count('typeface="Fira Sans"') == 2
        assert f'<a:accent1><a:srgbClr val="{there.product.colour[1:].upper()}"/>' in theme
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(packed.read(name))


def test_it_can_be_read_by_another_program(document: Document, there: Quarter, fonts: FontBook, tmp_path: Path) -> None:
    much(document, there)
    path = tmp_path / "digest.pptx"
    path.write_bytes(slides(document, there, fonts, there.product.id))
    read = pages_of(converted(path, ".pdf").read_bytes())
    assert len(read) == 6
    assert "What we do" in read[2]
    assert "Share the wording" in read[2]


@pytest.mark.parametrize("mark", tuple(Mark))
def test_every_mark_can_be_drawn(document: Document, fonts: FontBook, mark: Mark) -> None:
    deck = Deck(Team(id=1, name="Legal", colour="#8456cf", mark=mark), fonts)
    deck.mark(deck.blank(), Box(0, 0, 24, 24))
    (slide,) = opened(deck.to_bytes("T", "A", datetime(2027, 1, 12, tzinfo=UTC))).slides
    drawn = [shape for shape in slide.shapes if not shape.is_placeholder]
    assert [str(shape.fill.fore_color.rgb) for shape in drawn] == ["8456CF"]
    assert [shape.name for shape in drawn] == [f"{mark} of Legal"]
