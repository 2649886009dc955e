"""Whatever people type prints harmlessly, wherever it stands on the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.platypus import Flowable

from facilitator.report.drawings import TeamKey, TimeRow, VotePart, VoteRow, time_strip, vote_bars
from facilitator.report.fonts import FontBook
from facilitator.report.impact_grid import GridItem, impact_grid
from facilitator.report.marks import TeamLabel
from facilitator.report.paper import Paper
from facilitator.report.pdf import Front, pdf_bytes
from facilitator.report.styles import Sheet
from facilitator.report.tables import Column, table
from facilitator.report.text import clean

NASTY = {
    "tags": "<b>bold</b> <i>i <font color=red>",
    "closing tag": "</para></para>",
    "broken tag": "<b <a href='x'",
    "image": '<img src="file:///etc/passwd"/><img src=x>',
    "entities": "&amp; &lt; &#0; &#x1F600; & &&",
    "reportlab tags": "<br/><bullet>x</bullet><onDraw name=x/><seq id=1>",
    "processing instruction": "<?xml version='1.0'?><!DOCTYPE a><![CDATA[x]]><!-- c",
    "emoji": "😀🎉🫠 👍🏽",
    "joined emoji": "👨‍👩‍👧‍👦 🏳️‍🌈 🇵🇹",
    "Arabic": "السلام عليكم ١٢٣",
    "Hebrew": "שָׁלוֹם לכולם",
    "Chinese and Japanese": "产品营销 プロダクト 한국어",
    "Thai": "ผู้จัดการผลิตภัณฑ์",
    "Devanagari": "नमस्ते विपणन क्षि",
    "zero width": "a\u200bb\u200cc\u200dd\u2060e\ufeff",
    "direction overrides": "\u202eabc\u202c \u2066x\u2069",
    "control characters": "\x01\x02\x1b[31m\x7f\x85\x9b",
    "NUL": "a\x00b",
    "lone surrogates": "\ud83d \ude00",
    "noncharacters": "\ufffe\uffff\U0010ffff",
    "private use": "\ue000\U000f0000",
    "stacked accents": "Z" + "\u0301\u0322\u0489" * 60,
    "white space": " \t \u00a0 \u3000 \u2003 ",
    "formula": '=HYPERLINK("http://example.com","click")',
    "template signs": "%s %(x)d {0} {x!r} $x \\1 \\N",
    "PDF signs": "(a) \\) << /JS (x) >> endobj stream",
    "a word of 300": "W" * 300,
    "a word of 300 in no font": "🫠" * 300,
}


def everywhere(paper: Paper, text: str) -> list[Flowable]:
    """A story with the text in every place that takes users' text."""
    team = TeamKey(text, "#2f6fde", "circle")
    return [
        paper.h1(text),
        paper.h2(text),
        paper.body(text),
        paper.small(text),
        paper.muted(text),
        *paper.bullets([text, text]),
        table(
            paper,
            [Column(text), Column("Narrow", 0.1), Column(text, 1, "CENTER"), Column("Team")],
            [[text, text, text, TeamLabel(paper, "star", "#c9701a", text)]],
        ),
        *vote_bars(paper, [VoteRow(text, text, (VotePart(team, 2),), 2, text)] * 2, [team, team], 1, text),
        *time_strip(paper, [TimeRow(text, 10, 12)]),
        *impact_grid(paper, [GridItem("1", text, 10, 20)], [text] * 4),
    ]


Pages = Callable[[bytes], list[str]]
Printed = Callable[[Paper, str], str]


@pytest.fixture(scope="module")
def printed(pages: Pages) -> Printed:
    """Prints the text everywhere and reads back all words."""

    def read(paper: Paper, text: str) -> str:
        front = Front(text, text, text, (text,), text)
        return " ".join(pages(pdf_bytes(everywhere(paper, text), paper, front)))

    return read


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_it_prints_between_plain_words(paper: Paper, text: str, printed: Printed) -> None:
    words = printed(paper, f"Before {text} after")
    assert words.count("Before") >= 12
    assert words.count("after") >= 10


@pytest.mark.parametrize("key", ["tags", "closing tag", "image", "reportlab tags", "formula", "PDF signs"])
def test_signs_are_printed_as_typed(paper: Paper, key: str, printed: Printed) -> None:
    assert " ".join(NASTY[key].split()) in printed(paper, NASTY[key])


@pytest.mark.parametrize("sheet", [Sheet.A4, Sheet.LETTER_LANDSCAPE])
@pytest.mark.parametrize("unit", ["A sentence that goes on. ", "漢字", "🫠 ", "w", "שלום ", "line\n"])
def test_a_note_of_5000_characters_prints(fonts: FontBook, sheet: Sheet, unit: str, pages: Pages) -> None:
    paper = Paper(fonts, sheet)
    note = (unit * 5000)[:5000]
    story = [paper.body(note), table(paper, [Column("Note", 3), Column("Again")], [[note, note], ["Last", "row"]])]
    texts = pages(pdf_bytes(story, paper, Front("Notes")))
    assert len(texts) > 1
    assert "Last" in texts[-1]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY.keys())
def test_it_prints_with_no_other_font_at_hand(text: str, printed: Printed) -> None:
    assert "Before" in printed(Paper(FontBook(folders=())), f"Before {text}")


def test_emoji_are_never_dropped(paper: Paper, printed: Printed) -> None:
    alone = Paper(FontBook(folders=[Path("/nowhere")]))
    assert "a▯b" in printed(alone, "a😀b")
    assert "a▯b" in printed(paper, "a\x07b")


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(text=st.text(st.characters(exclude_categories=()), max_size=60))
def test_any_text_prints(paper: Paper, text: str, printed: Printed) -> None:
    words = printed(paper, f"Before {text} after")
    assert "Before" in words
    assert "after" in words


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Cf", "Zs")), min_size=1, max_size=60))
def test_latin_text_reads_back_as_typed(paper: Paper, text: str, pages: Pages) -> None:
    (words,) = pages(pdf_bytes([paper.body(text)], paper, Front("T")))
    assert "".join(clean(text).split()) in "".join(words.split())
