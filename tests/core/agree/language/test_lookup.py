"""Words of the glossary met in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.language.glossary import Term
from facilitator.core.agree.language.lookup import Lookup, terms_in

WORDS = st.lists(
    st.text("abcéß- .+/&s京都", min_size=1, max_size=8).filter(lambda word: bool(word.strip())), unique=True, max_size=6
)
TEXTS = st.text("abcéßABC- .,+/&sS\n京都", max_size=60)


def glossary(*words: str) -> list[Term]:
    return [Term(id=number, word=word) for number, word in enumerate(words, 1)]


def met(text: str, *words: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.term.word) for one in terms_in(text, glossary(*words))]


@pytest.mark.parametrize(
    ("text", "word", "found"),
    [
        ("Our mql count fell", "MQL", "mql"),
        ("Forty MQLs a month", "MQL", "MQLs"),
        ("Two launches in a week", "Launch", "launches"),
        ("All companies sign", "Company", "companies"),
        ("One lead came", "Leads", "lead"),
        ("Our équipe said", "Equipe", "équipe"),
        ("the go to market plan", "Go-to-market", "go to market"),
        ("a sales-qualified\nlead", "Sales qualified lead", "sales-qualified\nlead"),
        ("written in C++, mostly", "C++", "C++"),
        ("an A/B test runs", "A/B test", "A/B test"),
        ("(churn)", "Churn", "churn"),
        ("the customer's view", "Customer", "customer"),
        ("我们的线索很多", "线索", "线索"),
        ("we ask IT today", "IT", "IT"),
    ],
)
def test_met(text: str, word: str, found: str) -> None:
    assert met(text, word) == [(found, word)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("misleading leaders", "Lead"),
        ("we need it to ship", "IT"),
        ("five cm wide", "CMS"),
        ("go. To market", "Go to market"),
        ("written in C", "C++"),
        ("the process is fine", "Proces"),
        ("", "Lead"),
        ("anything", "++"),
    ],
)
def test_not_met(text: str, word: str) -> None:
    assert met(text, word) == []


def test_the_longest_of_those_that_begin_at_one_place_is_met() -> None:
    found = met("A marketing qualified lead is a lead", "Lead", "Marketing qualified lead", "Marketing")
    assert found == [("marketing qualified lead", "Marketing qualified lead"), ("lead", "Lead")]


def test_what_only_begins_like_a_longer_word_is_still_met() -> None:
    assert met("marketing qualified people", "Marketing qualified lead", "Marketing") == [("marketing", "Marketing")]


@given(TEXTS, WORDS)
def test_what_is_met_stands_in_order_apart_and_whole(text: str, words: list[str]) -> None:
    end = 0
    for one in Lookup(glossary(*words)).found_in(text):
        assert end <= one.start < one.end <= len(text)
        end = one.end


@given(WORDS, st.sampled_from(("", "So: ", "1 ")), st.sampled_from(("", ", then", " 2")))
def test_a_word_is_met_as_it_is_written(words: list[str], before: str, after: str) -> None:
    for word in words:
        held = word.strip()
        if any(letter.isalnum() for letter in held):
            found = met(f"{before}{held}{after}", held)
            assert held in [text for text, _word in found]


@given(TEXTS, WORDS)
def test_the_order_of_the_glossary_does_not_matter(text: str, words: list[str]) -> None:
    terms = glossary(*words)
    assert Lookup(terms).found_in(text) == Lookup(terms[::-1]).found_in(text)
