import csv
import unicodedata
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.colors import HexColor

from facilitator.report.fonts import MISSING, FontBook
from facilitator.report.text import (
    bold,
    clean,
    coloured,
    italic,
    markdown_safe,
    one_line,
    plain,
    spreadsheet_safe,
    wrap,
    wrap_short,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=80)


@pytest.fixture(scope="module")
def alone() -> FontBook:
    """Fira Sans with no other font behind it."""
    return FontBook(folders=())


def test_markup_is_shown_not_obeyed(fonts: FontBook) -> None:
    assert plain("<b>R&D</para>", fonts) == "&lt;b&gt;R&amp;D&lt;/para&gt;"


def test_line_ends_of_every_system_are_kept(fonts: FontBook) -> None:
    assert plain("one\r\ntwo\rthree\nfour\u2028five", fonts) == "one<br/>two<br/>three<br/>four<br/>five"


def test_emphasis_wraps_escaped_text(fonts: FontBook) -> None:
    assert bold("a<b", fonts) == "<b>a&lt;b</b>"
    assert italic("a<b", fonts) == "<i>a&lt;b</i>"
    assert coloured("a<b", fonts, HexColor("#c0362c")) == '<font color="#c0362c">a&lt;b</font>'


def test_a_character_no_font_has_becomes_a_box(alone: FontBook) -> None:
    assert plain("日本 launch", alone) == f"{MISSING * 2} launch"


def test_control_characters_and_lone_surrogates_become_boxes() -> None:
    assert clean("a\x00b\x07c\x9fd\ud800e\uffff") == MISSING.join("abcde") + MISSING


def test_joiners_and_direction_marks_are_left_out() -> None:
    assert clean("\ufeffSales\u200b\u202e team\u00ad") == "Sales team"
    assert clean("👨\u200d👩\u200d👧") == "👨👩👧"


def test_accents_typed_apart_are_composed() -> None:
    assert clean("cafe\u0301") == "café"


def test_one_line_joins_lines() -> None:
    assert one_line("  one\n two\t three ") == "one two three"


@given(ANY_TEXT)
def test_clean_text_holds_nothing_unprintable_and_stays_clean(text: str) -> None:
    shown = clean(text)
    assert all(c == "\n" or unicodedata.category(c) not in ("Cc", "Cs") for c in shown)
    assert clean(shown) == shown


@given(text=ANY_TEXT, width=st.floats(12, 300))
def test_wrapped_lines_keep_every_character_and_the_width(fonts: FontBook, text: str, width: float) -> None:
    lines = wrap(text, width, 9, fonts)
    assert "".join("".join(lines).split()) == "".join(clean(text).split())
    for line in lines:
        assert fonts.width(line, 9) <= width + 0.001 or len(line) == 1


def test_a_long_word_is_cut_to_the_width(fonts: FontBook) -> None:
    lines = wrap("W" * 300, 100, 9, fonts)
    assert len(lines) > 20
    assert max(fonts.width(line, 9) for line in lines) <= 100


@given(text=ANY_TEXT, most=st.integers(1, 4))
def test_shortened_text_says_that_it_is_shortened(fonts: FontBook, text: str, most: int) -> None:
    lines = wrap_short(text, 60, 9, fonts, most=most)
    assert 1 <= len(lines) <= most
    whole = wrap(text, 60, 9, fonts)
    assert lines == whole if len(whole) <= most else lines[-1].endswith("…")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", " =", "\ufeff="])
def test_a_formula_is_disarmed(start: str) -> None:
    assert spreadsheet_safe(f'{start}HYPERLINK("http://example.com")').startswith("'")


def test_plain_words_are_not_touched_in_a_spreadsheet() -> None:
    assert spreadsheet_safe("Agree the date = Friday") == "Agree the date = Friday"
    assert spreadsheet_safe("") == ""


@given(ANY_TEXT)
def test_spreadsheet_text_survives_csv(text: str) -> None:
    safe = spreadsheet_safe(text)
    safe.encode("utf-8")
    buffer = StringIO(newline="")
    csv.writer(buffer).writerow([safe, "next"])
    assert next(csv.reader(StringIO(buffer.getvalue(), newline=""))) == [safe, "next"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("a|b", r"a\|b"),
        ("<img src=x>", r"\<img src=x\>"),
        ("**loud** _soft_ `code`", r"\*\*loud\*\* \_soft\_ \`code\`"),
        ("[link](http://example.com)", r"\[link\](http://example.com)"),
        ("# not a heading", r"\# not a heading"),
        ("- not a list", r"\- not a list"),
        ("1. not a list", r"1\. not a list"),
        ("R&D &amp; more", r"R&D \&amp; more"),
        ("one\ntwo", "one<br>two"),
        ("C:\\temp", r"C:\\temp"),
        ("Pipeline review in Q1 (draft)", "Pipeline review in Q1 (draft)"),
    ],
)
def test_markdown_reads_as_typed(typed: str, written: str) -> None:
    assert markdown_safe(typed) == written


@given(ANY_TEXT)
def test_markdown_cell_is_one_line_that_cannot_end_its_cell(text: str) -> None:
    written = markdown_safe(text)
    assert len(written.splitlines()) <= 1
    assert "|" not in written.replace("\\\\", "").replace("\\|", "")
    written.encode("utf-8")
