import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.widgets.finding import rank

TEXTS = (
    "Pause the timer",
    "Next block",
    "Agenda as PDF",
    "Maria Lind Product, table 2",
    "Battle cards wait for pricing sign-off Sales",
)
texts = st.lists(st.text("abc ", min_size=1, max_size=12), max_size=12)


@pytest.mark.parametrize(
    ("words", "first"),
    [("pau", 0), ("PAUSE TIMER", 0), ("agnda", 2), ("pdf", 2), ("maria", 3), ("table 2", 3), ("prcing", 4)],
)
def test_finding_forgives_and_looks_everywhere(words: str, first: int) -> None:
    assert rank(TEXTS, words)[0] == first


def test_no_words_find_everything_and_nonsense_nothing() -> None:
    assert rank(TEXTS, "  ") == [0, 1, 2, 3, 4]
    assert rank(TEXTS, "xqzwv") == []
    assert rank(TEXTS, "pause xqzwv") == []


def test_short_words_are_taken_as_typed() -> None:
    assert rank(["pfd", "pdf"], "pdf") == [1]


def test_what_begins_with_the_words_comes_first_then_whole_beginnings() -> None:
    assert rank(["Context", "What comes next", "Next block", "Nxet"], "next") == [2, 1, 3]
    assert rank(["Subtext", "A text"], "text") == [1, 0]


@given(texts, st.text("abc", min_size=1, max_size=4))
def test_whatever_contains_the_word_is_found_once(many: list[str], word: str) -> None:
    found = rank(many, word)
    assert len(found) == len(set(found))
    assert {place for place, text in enumerate(many) if word in text} <= set(found)


@given(texts, st.text("abc ", max_size=6), st.integers(0, 5))
def test_no_more_are_found_than_wanted(many: list[str], words: str, most: int) -> None:
    assert len(rank(many, words, most)) <= most
