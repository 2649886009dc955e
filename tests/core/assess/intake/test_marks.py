import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.intake.marks import UNREADABLE, Marks
from tests.core.assess.files.make_files import LABELS


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("4", "4"), (" 4 ", "4"), ("4.0", "4"), ("4,0", "4"), ("(4)", "4"), ("4.", "4"), ("4/5", "4"), ("4 of 5", "4"),
        ("4 out of 5", "4"), ("4 von 5", "4"), ("4 stars", "4"), ("★★★★", "4"), ("★★★★☆", "4"), ("⭐️⭐️", "2"),
        ("４", "4"),
        ("4 - Working well", "4"), ("4 – Working well", "4"), ("4: Working well", "4"), ("4 = funktioniert gut", "4"),
        ("(4) Working well", "4"), ("4 Working well", "4"), ("Working well", "4"), ("WORKING  WELL", "4"),
        ("Funktioniert gut (4)", "4"), ("Funktioniert gut - 4", "4"), ("<b>4</b>&nbsp;- Working well", "4"),
        ("5. An example to others", "5"), ("Regular, but could be better", "3"),
        ("", "-"), (" ", "-"), ("-", "-"), ("–", "-"), ("&nbsp;", "-"),
        ("?", "?"), ("N/A", "?"), ("n.a.", "?"), ("Don’t know", "?"), ("don't know", "?"), ("Weiß nicht", "?"),
        ("ne sais pas", "?"), ("No sé", "?"), ("k. A.", "?"), ("6 - Don't know", "?"), ("0 = weiß nicht", "?"),
        ("Don't know (0)", "?"), ("No answer", "?"), ("わからない", "?"),
        ("0", "!"), ("6", "!"), ("-4", "!"), ("3.5", "!"), ("4-5", "!"), ("4 - 5", "!"), ("40 %", "!"),
        ("1.5 - so so", "!"),
        ("yes", "!"), ("4 weeks ago it was better", "!"), ("★★★★★★", "!"), ("☆☆☆☆☆", "!"), ("1 - Working well", "!"),
        ("4;", "4"), ("4 - Working well;", "4"), ("Working well;", "4"), ("4\u00a0", "4"),
        ("Not happening at all", "1"), ("Happening inconsistently", "2"), ("Best-in-class example", "5"),
        ("Happening regularly but with room for improvement", "3"),
        ("null", "-"), ("NaN", "-"), ("(blank)", "-"), ("-99", "-"), ("Don`t know", "?"), ("don´t know", "?"),
        ("4. Mai", "!"), ("4-May", "!"), ("04. Mrz", "!"), ("4 - May", "!"), ("1.Jan", "!"), ("2026-05-04", "!"),
        ("4 - Working well, 5 - An example to others", "!"), ("4 - Working well;5 - An example to others", "!"),
        ("Working well;Now and then", "!"), ("4 - good;5", "!"), ("4, 5", "!"),
        ("1 - sehr gut", "!"), ("5 - never", "!"), ("1: Strongly agree", "!"), ("5 = Strongly agree", "5"),
        ("7 - Wonderful", "!"), ("Working", "!"), ("5 of 7", "!"), ("4/10", "!"), ("12 January 2027", "!"),
    ],
)  # fmt: skip
def test_ratings_are_read_as_tools_write_them_and_nothing_is_bent_to_fit(cell: str, mark: str) -> None:
    assert Marks(LABELS)[cell] == mark


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("7", "“7” is not between 1 and 5"),
        ("0 - Never", "“0 - Never” is not between 1 and 5"),
        ("3,5", "“3,5” is not a whole number from 1 to 5"),
        ("1 - Working well", "“1 - Working well” gives a number and a label that do not go together"),
        ("maybe", "“maybe” is not a rating"),
        ("4. Mai", "“4. Mai” is a date, which a spreadsheet program may have made of a number"),
        ("2026-05-04", "“2026-05-04” is a date, which a spreadsheet program may have made of a number"),
        ("4 - good, 5 - fine", "“4 - good, 5 - fine” holds more than one answer"),
    ],
)
def test_what_is_wrong_is_said(cell: str, why: str) -> None:
    assert Marks(LABELS).said(cell) == why


@given(st.text(max_size=40))
def test_any_cell_has_one_mark_and_a_reason_if_it_is_unread(cell: str) -> None:
    marks = Marks(LABELS)
    assert marks[cell] in {*"12345?-", UNREADABLE}
    assert marks.said(cell)


@given(st.integers(-98, 1_000))
def test_numbers_are_ratings_from_1_to_5_only(number: int) -> None:
    assert Marks(LABELS)[str(number)] == (str(number) if 1 <= number <= 5 else UNREADABLE)
