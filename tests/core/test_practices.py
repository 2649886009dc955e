from collections import Counter

import pytest

from facilitator.core.practices import Practice, practice, practices


def test_there_are_ten_and_each_is_known_by_its_key() -> None:
    assert len(practices()) == 10
    assert len({one.key for one in practices()}) == 10
    assert [practice(one.key) for one in practices()] == list(practices())


def test_no_practice_is_known_for_what_is_no_key() -> None:
    assert practice("") is None
    assert practice("shared") is None


@pytest.mark.parametrize("one", practices(), ids=lambda one: one.key)
def test_each_has_four_strategies_that_can_become_actions_as_they_stand(one: Practice) -> None:
    assert len(one.strategies) == 4
    assert all(text[0].isupper() and text[-1] not in ".:" and len(text) <= 140 for text in one.strategies)
    assert "\n" not in one.why
    assert one.why.endswith(".")


@pytest.mark.parametrize("one", practices(), ids=lambda one: one.key)
def test_an_example_is_told_as_what_one_company_reported(one: Practice) -> None:
    assert one.example.startswith(("A ", "An "))
    assert " reported " in one.example


def test_no_strategy_stands_in_two_practices() -> None:
    counts = Counter(text for one in practices() for text in one.strategies)
    assert max(counts.values()) == 1
