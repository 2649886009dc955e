from datetime import date

import pytest

from facilitator.core.agree.practices.pairing import (
    add_pair,
    never_paired,
    now_paired,
    pairable,
    pairing_words,
    pairings,
    pairs_of,
    remove_pair,
    remove_pairing,
    rename_pairing,
    set_pair_words,
    set_pairing_span,
    start_pairing,
    swap_parts,
)
from facilitator.core.agree.practices.relationships import Pair, Pairing
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, add_person, set_gone, teams

SINCE, TODAY = date(2027, 2, 1), date(2027, 3, 10)


@pytest.fixture
def six(document: Document) -> list[Person]:
    known = teams(document)
    return [add_person(document, name, team_id=known[n % 3].id) for n, name in enumerate("ABCDEF")]


def test_a_round_begins_with_all_its_pairs_in_one_step(document: Document, six: list[Person]) -> None:
    document.forget_history()
    pairing = start_pairing(document, " Spring ", SINCE, [(six[0].id, six[1].id), (six[3].id, six[2].id)])
    assert pairing.title == "Spring"
    assert [(one.mentor.name, one.learner.name) for one in pairs_of(document, pairing.id)] == [("A", "B"), ("D", "C")]
    document.undo()
    assert document.all(Pairing) == []
    assert document.all(Pair) == []


def test_a_round_without_a_name_or_a_pair_is_refused_and_leaves_nothing(document: Document, six: list[Person]) -> None:
    with pytest.raises(UserError, match="no name"):
        start_pairing(document, " ", SINCE, [(six[0].id, six[1].id)])
    with pytest.raises(UserError, match="no pairs"):
        start_pairing(document, "Spring", SINCE, [])
    with pytest.raises(UserError, match="partner in this round"):
        start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id), (six[2].id, six[0].id)])
    assert document.all(Pairing) == []


@pytest.mark.parametrize(("mentor", "learner", "said"), [(0, 0, "themselves"), (0, 3, "both on"), (4, 0, "marked as")])
def test_pairs_that_cannot_be_are_refused(
    document: Document, six: list[Person], mentor: int, learner: int, said: str
) -> None:
    pairing = start_pairing(document, "Spring", SINCE, [(six[1].id, six[2].id)])
    set_gone(document, six[4].id)
    with pytest.raises(UserError, match=said):
        add_pair(document, pairing.id, six[mentor].id, six[learner].id)


def test_two_who_were_a_pair_are_not_paired_again_until_it_is_removed(document: Document, six: list[Person]) -> None:
    first = start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id)])
    with pytest.raises(UserError, match="“Spring” already"):
        start_pairing(document, "Autumn", TODAY, [(six[1].id, six[0].id)])
    remove_pair(document, pairs_of(document, first.id)[0].pair.id)
    start_pairing(document, "Autumn", TODAY, [(six[1].id, six[0].id)])
    remove_pairing(document, first.id)
    assert [one.title for one in pairings(document)] == ["Autumn"]


def test_mentor_and_learner_can_change_parts(document: Document, six: list[Person]) -> None:
    pairing = start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id)])
    (pair,) = pairs_of(document, pairing.id)
    swap_parts(document, pair.pair.id)
    assert pairs_of(document, pairing.id)[0].words == "B, learner A"


def test_a_round_that_is_over_says_how_many_have_not_told(document: Document, six: list[Person]) -> None:
    pairing = start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id), (six[3].id, six[2].id)])
    records = document.all(Pair)
    assert pairing_words(pairing, records, TODAY) == "2 pairs since Mon 1 Feb"
    assert now_paired(document, TODAY) == {one.id for one in six[:4]}
    pairing = set_pairing_span(document, pairing.id, SINCE, date(2027, 3, 9))
    assert now_paired(document, TODAY) == set()
    set_pair_words(document, records[0].id, "A now writes release notes with sales in mind.")
    words = pairing_words(pairing, document.all(Pair), TODAY)
    assert words == "2 pairs, ended Tue 9 Mar, 1 has not said what came of it"
    assert pairing_words(pairing, document.all(Pair), SINCE) == "2 pairs since Mon 1 Feb until Tue 9 Mar"


def test_a_round_is_renamed_and_never_ends_before_it_begins(document: Document, six: list[Person]) -> None:
    pairing = start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id)])
    assert rename_pairing(document, pairing.id, "Spring 2027").title == "Spring 2027"
    with pytest.raises(UserError, match="before the beginning"):
        set_pairing_span(document, pairing.id, SINCE, date(2027, 1, 31))
    assert document.get(Pairing, pairing.id).until is None


def test_open_rounds_come_first_then_the_latest(document: Document, six: list[Person]) -> None:
    old = start_pairing(document, "Old", date(2026, 1, 1), [(six[0].id, six[1].id)])
    start_pairing(document, "Late", TODAY, [(six[0].id, six[2].id)])
    start_pairing(document, "Soon", SINCE, [(six[0].id, six[4].id)])
    set_pairing_span(document, old.id, old.since, date(2026, 6, 1))
    assert [one.title for one in pairings(document)] == ["Late", "Soon", "Old"]


def test_who_was_never_paired_is_of_a_team_and_there(document: Document, six: list[Person]) -> None:
    add_person(document, "Loose")
    start_pairing(document, "Spring", SINCE, [(six[0].id, six[1].id)])
    set_gone(document, six[5].id)
    assert [one.name for one in pairable(document)] == ["A", "B", "C", "D", "E"]
    assert [one.name for one in never_paired(document)] == ["C", "D", "E"]
