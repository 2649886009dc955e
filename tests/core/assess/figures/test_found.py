from collections.abc import Mapping, Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.assess.figures.found import Found, Proposal, ProposalKind, found
from facilitator.core.assess.figures.results import WaveResults, results
from tests.core.assess.answered import asked_of, sheets_of, teams_of, wave_of

Answers = Mapping[int | None, Sequence[str]]


def _results(answers: Answers, threshold: int = 3) -> WaveResults:
    length = max((len(row) for rows in answers.values() for row in rows), default=5)
    teams = teams_of(*sorted(team for team in answers if team is not None))
    return results(wave_of(threshold), asked_of(length), sheets_of(answers), teams)


def _found(answers: Answers, threshold: int = 3) -> Found:
    return found(_results(answers, threshold), sheets_of(answers))


def _rows(*columns: str) -> list[str]:
    """A row for each person, from a column for each statement."""
    return ["".join(row) for row in zip(*columns, strict=True)]


def _keys(proposals: Sequence[Proposal]) -> list[str]:
    return [proposal.key for proposal in proposals]


def test_nothing_is_found_in_no_answers() -> None:
    nothing = _found({})
    assert (nothing.strengths, nothing.opportunities, nothing.gaps, nothing.divided) == ((), (), (), ())
    assert nothing.foundation is None
    assert nothing.no_foundation


def test_strengths_are_high_and_opportunities_are_low_each_with_its_numbers() -> None:
    told = _found({1: _rows("55455454", "33333333", "21121212")})
    assert _keys(told.strengths) == ["s0"]
    assert _keys(told.opportunities) == ["s2", "s1"]
    assert told.strengths[0].title == "Statement 1"
    assert told.strengths[0].words == "4.6 from 8 answers, likely between 4.2 and 5.0; 8 gave 4 or 5."
    assert told.opportunities[1].words == "3.0 from 8 answers, likely between 2.8 and 3.2; none gave 1 or 2."
    assert told.strengths[0].figure is not None
    assert told.strengths[0].figure.count == 8


def test_a_few_high_answers_do_not_lead_and_are_told_as_few() -> None:
    told = _found({1: _rows("555---------", "454545454545", "4455--------")})
    assert _keys(told.strengths)[0] == "s1"
    few = next(one for one in told.strengths if one.key == "s0")
    assert "from 3 answers" in few.words
    assert few.words.endswith("; few answers: ask in the room.")
    assert "few answers" not in told.strengths[0].words


def test_a_high_statement_that_one_team_sees_low_is_no_strength() -> None:
    told = _found({1: _rows("5555555555", "4444444444"), 2: _rows("222", "444")})
    assert _keys(told.strengths) == ["s1"]
    assert _keys(told.gaps) == ["s0"]


def test_a_gap_names_both_teams_their_counts_and_how_sure_it_is() -> None:
    told = _found({1: _rows("44445444"), 2: _rows("212223")})
    (gap,) = told.gaps
    assert gap.words.startswith("Team 2 2.0 (6 answers), Team 1 4.1 (8): 2.1 apart, likely between 1.5 and 2.8")
    assert gap.gap is not None
    assert (gap.gap.high_id, gap.gap.low_id) == (1, 2)


def test_clear_gaps_come_before_wider_ones_that_may_be_chance_and_narrow_ones_do_not_come() -> None:
    clear, doubtful, narrow = ("44444444", "33333333"), ("55522242", "11114444"), ("44444443", "44444444")
    told = _found({1: _rows(clear[0], doubtful[0], narrow[0]), 2: _rows(clear[1], doubtful[1], narrow[1])})
    assert _keys(told.gaps) == ["s0", "s1"]
    assert "likely between" in told.gaps[0].words
    assert told.gaps[1].words.endswith("apart, which may be chance.")
    assert told.gaps[1].gap is not None
    assert told.gaps[0].gap is not None
    assert told.gaps[1].gap.difference.by > 0.6


def test_a_gap_of_few_answers_sends_the_question_to_the_room() -> None:
    (gap,) = _found({1: _rows("5555"), 2: _rows("1112222")}).gaps
    assert gap.words.endswith("; few answers: ask in the room.")
    (lone,) = _found({1: ["5"], 2: ["1"]}, threshold=1).gaps
    assert lone.words == "Team 2 1.0 (1 answer), Team 1 5.0 (1): 4.0 apart, which may be chance" + (
        "; few answers: ask in the room."
    )


def test_a_team_in_two_camps_is_divided_and_one_that_is_spread_evenly_is_not() -> None:
    told = _found({1: _rows("115553", "122345", "333333"), 2: _rows("444444", "444444", "444444")})
    assert _keys(told.divided)[0] == "s0"
    assert told.divided[0].team_id == 1
    assert told.divided[0].words == "Team 1 is divided: 2 of 6 gave 1 or 2, and 3 gave 4 or 5."
    assert "s2" not in _keys(told.divided)
    few = _found({1: _rows("1155")})
    assert few.divided == ()


def test_what_is_held_back_is_not_found() -> None:
    told = _found({1: _rows("44444444"), 2: _rows("11"), 3: _rows("4444")})
    assert told.gaps == ()
    assert all("Team 2" not in one.words for one in (*told.strengths, *told.opportunities, *told.divided))


def test_the_foundation_is_among_what_is_found() -> None:
    random = Random(1)
    rows = []
    for _ in range(30):
        mood = random.choice((-1, 0, 1))
        rows.append("".join(str(min(5, 4 + mood)) for _ in range(5)) + "".join(str(2 + mood) for _ in range(5)))
    told = _found({1: rows})
    assert told.foundation is not None
    assert (told.foundation.kind, told.foundation.key) == (ProposalKind.FOUNDATION, "section-1")
    assert told.foundation.title == "Section 2"
    assert told.no_foundation == ""


marks = st.text("12345?-", min_size=3, max_size=3)
answers = st.dictionaries(st.sampled_from((None, 1, 2, 3)), st.lists(marks, min_size=1, max_size=9), min_size=1)


@given(answers, st.randoms(use_true_random=False))
def test_the_order_of_sheets_changes_nothing(drawn: dict[int | None, list[str]], random: Random) -> None:
    shuffled = {team: random.sample(rows, len(rows)) for team, rows in drawn.items()}
    assert _found(drawn) == _found(shuffled)


@given(answers)
def test_no_statement_is_both_and_what_is_found_is_shown(drawn: dict[int | None, list[str]]) -> None:
    of, told = _results(drawn), _found(drawn)
    shown = {one.asked.key: one for one in of.statements}
    assert not {*_keys(told.strengths)} & {*_keys(told.opportunities)}
    assert all(shown[one.key].whole == one.figure for one in (*told.strengths, *told.opportunities))
    assert all(shown[one.key].gap == one.gap for one in told.gaps)
    assert all(one.team_id in shown[one.key].teams for one in told.divided)
