from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.run.canvases.differences import own_words, shared_words


def marked(texts: list[str]) -> list[list[str]]:
    return [[text[start:end] for start, end in own] for text, own in zip(texts, own_words(texts), strict=True)]


def test_the_words_that_only_one_team_uses_are_marked() -> None:
    texts = ["Type it once, never again", "You TYPE data once", "Typing once — no résumé"]
    assert marked(texts) == [["never", "again"], ["data"], ["Typing", "no", "résumé"]]
    assert shared_words(texts) == {"once"}


def test_case_accents_and_the_form_of_the_apostrophe_make_no_difference() -> None:
    assert marked(["Résumé won’t open", "resume WON'T open"]) == [[], []]
    assert shared_words(["Résumé won’t", "resume won't"]) == {"resume", "won't"}


def test_a_text_alone_differs_from_nothing() -> None:
    assert own_words(["Type it once"]) == [()]
    assert shared_words(["Type it once"]) == set()
    assert (own_words([]), shared_words([])) == ([], set())


@given(st.lists(st.text(), min_size=2, max_size=4))
def test_marks_lie_inside_their_text_and_vanish_once_another_team_says_the_same(texts: list[str]) -> None:
    for text, own in zip(texts, own_words(texts), strict=True):
        assert all(0 <= start < end <= len(text) for start, end in own)
    assert own_words([*texts, texts[0]])[0] == ()
    assert shared_words([*texts, texts[0]]) == shared_words(texts)
