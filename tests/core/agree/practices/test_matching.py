from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.agree.practices.matching import (
    MOST,
    Past,
    ProposedPair,
    cost,
    in_parts,
    matched,
    may_pair,
    propose_pairs,
)
from facilitator.core.agree.practices.pairing import start_pairing
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Seniority, Team, add_person, teams

SINCE = date(2027, 2, 1)


@st.composite
def settings_of(draw: st.DrawFn) -> tuple[list[Person], Past]:
    """Up to eight people of up to four teams, some of none, some of whom were paired before."""
    teams_of = draw(st.lists(st.sampled_from((None, 1, 2, 3, 4)), max_size=8))
    levels = draw(st.lists(st.sampled_from(list(Seniority)), min_size=len(teams_of), max_size=len(teams_of)))
    people = [
        Person(id=number, name=f"P{number}", team_id=team, seniority=level)
        for number, (team, level) in enumerate(zip(teams_of, levels, strict=True), 1)
    ]
    both = [frozenset((one.id, other.id)) for one in people for other in people if one.id < other.id]
    pairs = draw(st.frozensets(st.sampled_from(both))) if both else frozenset()
    met = draw(st.dictionaries(st.sampled_from([frozenset(p) for p in ((1, 2), (1, 3), (2, 3))]), st.integers(0, 3)))
    mentored = draw(st.dictionaries(st.integers(1, 8), st.integers(0, 3)))
    return people, Past(pairs, mentored, met)


def every_matching(people: list[Person], past: Past) -> Iterator[list[tuple[Person, Person]]]:
    """All ways to pair people, by trying them all."""
    if not people:
        yield []
        return
    first, *rest = people
    yield from every_matching(rest, past)
    for place, other in enumerate(rest):
        if may_pair(first, other, past):
            for others in every_matching(rest[:place] + rest[place + 1 :], past):
                yield [(first, other), *others]


def worth(pairs: list[tuple[Person, Person]], past: Past, people: int) -> tuple[int, int]:
    return len(pairs), -sum(cost(*pair, past, people) for pair in pairs)


@settings(max_examples=150)
@given(settings_of(), st.integers(0, 5))
def test_no_way_to_pair_is_better_than_what_is_proposed(room: tuple[list[Person], Past], seed: int) -> None:
    people, past = room
    found = [(pair.mentor, pair.learner) for pair in matched(people, past, seed)]
    assert all(may_pair(*pair, past) for pair in found)
    ids = [person.id for pair in found for person in pair]
    assert len(ids) == len(set(ids))
    best = max(worth(pairs, past, len(people)) for pairs in every_matching(people, past))
    assert worth(found, past, len(people)) == best


@given(settings_of(), st.integers(0, 5))
def test_the_same_people_are_always_paired_the_same(room: tuple[list[Person], Past], seed: int) -> None:
    people, past = room
    assert matched(people, past, seed) == matched(people, past, seed)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 1)), max_size=20))
def test_seniority_together_never_outweighs_one_meeting_of_teams(pairs: list[tuple[int, int]]) -> None:
    one, other = (Person(id=number, name="P", team_id=number) for number in (1, 2))
    people = 2 * len(pairs)
    once = cost(one, other, Past(met={frozenset((1, 2)): 1}), people)
    fresh = cost(one, other, Past(), people)
    assert once - fresh > len(pairs) * fresh


def test_the_senior_one_is_the_mentor_else_who_was_one_less_often() -> None:
    lead = Person(id=1, name="Ada", team_id=1, seniority=Seniority.LEAD)
    junior = Person(id=2, name="Bo", team_id=2, seniority=Seniority.JUNIOR)
    open_one = Person(id=3, name="Cy", team_id=3)
    assert in_parts(junior, lead, Past()) == ProposedPair(lead, junior)
    assert in_parts(lead, open_one, Past(mentored={1: 2})) == ProposedPair(open_one, lead)
    assert in_parts(lead, open_one, Past()) == ProposedPair(lead, open_one)


@pytest.fixture
def known(document: Document) -> list[Team]:
    return teams(document)


@pytest.fixture
def six(document: Document, known: list[Team]) -> list[Person]:
    return [add_person(document, name, team_id=known[n % 3].id) for n, name in enumerate("ABCDEF")]


def test_nobody_is_proposed_a_partner_they_had_in_whichever_part(document: Document, six: list[Person]) -> None:
    before: set[frozenset[int]] = set()
    while (proposal := propose_pairs(document, [one.id for one in six], seed=len(before))).pairs:
        pairs = [(pair.learner.id, pair.mentor.id) for pair in proposal.pairs]
        assert before.isdisjoint(frozenset(pair) for pair in pairs)
        before |= {frozenset(pair) for pair in pairs}
        start_pairing(document, f"Round {len(before)}", SINCE, pairs)
    assert len(before) == 12
    assert proposal.words == "0 pairs, 6 people without a partner"
    assert proposal.left_out[0].words == "A has been paired with B, C, E and 1 other already."


def test_teams_that_were_paired_least_come_first(document: Document, known: list[Team]) -> None:
    a, b, c, d = (add_person(document, n, team_id=known[t].id) for n, t in (("A", 0), ("B", 1), ("C", 0), ("D", 1)))
    e, f = add_person(document, "E", team_id=known[2].id), add_person(document, "F", team_id=known[2].id)
    start_pairing(document, "First", SINCE, [(a.id, b.id)])
    proposal = propose_pairs(document, [one.id for one in (c, d, e, f)])
    assert {frozenset((pair.mentor.team_id, pair.learner.team_id)) for pair in proposal.pairs} == {
        frozenset((known[0].id, known[2].id)),
        frozenset((known[1].id, known[2].id)),
    }


def test_the_odd_one_out_is_told_and_why(document: Document, known: list[Team], six: list[Person]) -> None:
    loose = add_person(document, "Zoë")
    proposal = propose_pairs(document, [one.id for one in (*six[:3], loose)])
    assert [one.words for one in proposal.left_out if one.person == loose] == [
        "Zoë is on no team: put them on one first."
    ]
    left = next(one for one in proposal.left_out if one.person != loose)
    assert left.words == (
        f"{left.person.name} is left over: everybody of another team who is still new to them has a partner."
    )
    alone = propose_pairs(document, [six[0].id, six[3].id])
    assert [one.words for one in alone.left_out] == [
        "Nobody of another team is chosen for A.",
        "Nobody of another team is chosen for D.",
    ]


def test_a_locked_pair_stays_and_the_others_go_round_it(document: Document, six: list[Person]) -> None:
    for seed in range(4):
        proposal = propose_pairs(document, [one.id for one in six], [(six[4].id, six[0].id)], seed)
        assert proposal.pairs[0] == ProposedPair(six[4], six[0], locked=True)
        assert len(proposal.pairs) == 3


def test_a_locked_pair_that_cannot_be_is_refused(document: Document, six: list[Person]) -> None:
    everyone = [one.id for one in six]
    with pytest.raises(UserError, match="different teams"):
        propose_pairs(document, everyone, [(six[0].id, six[3].id)])
    with pytest.raises(UserError, match="two locked pairs"):
        propose_pairs(document, everyone, [(six[0].id, six[1].id), (six[0].id, six[2].id)])
    start_pairing(document, "First", SINCE, [(six[0].id, six[1].id)])
    with pytest.raises(UserError, match="“First” already"):
        propose_pairs(document, everyone, [(six[1].id, six[0].id)])


def test_too_many_people_at_once_are_refused(document: Document, known: list[Team]) -> None:
    people = [add_person(document, f"Person {number}", team_id=known[number % 3].id) for number in range(MOST + 1)]
    with pytest.raises(UserError, match=f"{MOST} or fewer"):
        propose_pairs(document, [one.id for one in people])


def test_another_seed_proposes_others(document: Document, six: list[Person]) -> None:
    proposals = [propose_pairs(document, [one.id for one in six], seed=seed) for seed in range(6)]
    found = {frozenset(frozenset((pair.mentor.id, pair.learner.id)) for pair in one.pairs) for one in proposals}
    assert len(found) > 1
