from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from facilitator.core.assess.figures.changes import chance_words, compare, in_both, low_twice
from facilitator.core.assess.figures.results import Overall, WaveResults, overall, results
from facilitator.core.assess.figures.worked import worked_of
from facilitator.core.assess.waves import Asked, WaveTarget
from facilitator.core.document import Document
from facilitator.core.people import Team
from tests.core.assess.answered import answered, asked_of, sheets_of, teams_of, wave_of

Answers = Mapping[int | None, Sequence[str]]


def _results(answers: Answers, asked: Sequence[Asked] | None = None) -> WaveResults:
    length = max((len(row) for rows in answers.values() for row in rows), default=5)
    teams = teams_of(*sorted(team for team in answers if team is not None))
    return results(wave_of(), asked_of(length) if asked is None else asked, sheets_of(answers), teams)


def test_a_change_is_the_later_less_the_earlier_with_welch_s_interval() -> None:
    old, new = "22332232", "44343344"
    (one,) = compare(_results({1: [*old]}), _results({1: [*new]})).statements
    assert one.whole is not None
    assert one.whole.difference.by == pytest.approx(1.25)
    theirs = stats.ttest_ind([*map(int, new)], [*map(int, old)], equal_var=False).confidence_interval()
    interval = one.whole.difference.interval
    assert interval is not None
    assert (interval.low, interval.high) == pytest.approx((theirs.low, theirs.high), abs=1e-6)
    assert one.teams == {1: one.whole}


def test_words_tell_up_down_neither_and_few() -> None:
    high, low = _results({1: [*"44344344"]}), _results({1: [*"22322322"]})
    up, down, same = (compare(*pair).statements[0].whole for pair in ((low, high), (high, low), (low, low)))
    assert up is not None
    assert up.words == "up 1.5, likely between 1.0 and 2.0"
    assert down is not None
    assert down.words == "down 1.5, likely between 1.0 and 2.0"
    assert same is not None
    assert same.words == "no clear change"
    few = compare(_results({1: [*"1112"]}), high).statements[0].whole
    assert few is not None
    assert few.words.endswith("; few answers: ask in the room")


def test_statements_are_matched_by_their_key_and_told_if_reworded_or_without_another_side() -> None:
    before = asked_of(3)
    after = [
        before[2].with_(slot=0, text="Statement  3"),
        before[0].with_(slot=1, text="Anew"),
        before[1].with_(slot=2, key="own"),
    ]
    compared = compare(_results({1: ["135"] * 3}, before), _results({1: ["512"] * 3}, after))
    assert [(one.after.key, one.reworded) for one in compared.statements] == [("s2", False), ("s0", True)]
    assert [one.whole.difference.by for one in compared.statements if one.whole] == [0, 0]
    assert (compared.statements[1].before.text, compared.statements[1].after.text) == ("Statement 1", "Anew")
    assert [one.key for one in compared.only_before] == ["s1"]
    assert [one.key for one in compared.only_after] == ["own"]


def test_only_what_both_waves_show_is_compared() -> None:
    before = _results({1: [*"3333"], 2: [*"444"], 3: [*"55555"]})
    after = _results({1: [*"3333"], 2: [*"44"], 3: [*"55555"]})
    assert 2 in before.statements[0].teams
    (one,) = compare(before, after).statements
    assert set(one.teams) == set(after.statements[0].teams) & set(before.statements[0].teams)
    assert 2 not in one.teams
    assert compare(_results({1: [*"33"]}), before).statements[0].whole is None


def test_sections_are_compared_over_what_both_waves_asked() -> None:
    asked = asked_of(10)
    pulse = [asked[0].with_(slot=0), asked[5].with_(slot=1)]
    full_answers: Answers = {1: ["2111124444"] * 6}
    short_answers: Answers = {1: ["34"] * 6}
    full, short = _results(full_answers, asked), _results(short_answers, pulse)
    bare = compare(full, short)
    assert (bare.sections, bare.groups, bare.everything) == ((), (), None)
    old, new = in_both(asked, pulse)
    compared = compare(full, short, (_results(full_answers, old), _results(short_answers, new)))
    assert [(one.key, one.statements) for one in compared.sections] == [("section-0", 1), ("section-1", 1)]
    assert [one.whole.difference.by for one in compared.sections if one.whole] == [1, 2]
    assert compared.everything is not None
    assert compared.everything.whole is not None
    assert compared.everything.whole.difference.by == pytest.approx(1.5)
    assert compared.everything.statements == 2
    assert len(compared.only_before) == 8


def test_the_same_statements_need_no_second_reckoning() -> None:
    before, after = _results({1: ["2" * 10] * 4}), _results({1: ["4" * 10] * 4})
    compared = compare(before, after)
    assert [one.key for one in compared.sections] == ["section-0", "section-1"]
    assert [one.key for one in compared.groups] == ["group-0"]
    assert all(one.whole and one.whole.difference.by == pytest.approx(2) for one in compared.sections)


def test_response_rates_stand_side_by_side() -> None:
    before, after = _results({1: ["3"] * 4, None: ["3"]}), _results({1: ["3"] * 3, 2: ["3"] * 2})
    turnouts = compare(before, after, targets=({1: 8}, {1: 4, 2: 0})).turnouts
    assert [one.team.id if one.team else None for one in turnouts] == [1, 2, None]
    assert (turnouts[0].before.share, turnouts[0].after.share) == (0.5, 0.75)
    assert (turnouts[1].before.answered, turnouts[1].before.share, turnouts[1].after.share) == (0, None, None)
    assert (turnouts[2].before.answered, turnouts[2].after.answered) == (1, 0)


def test_what_chance_alone_would_bring_is_told_of_many_statements() -> None:
    many = _results({1: ["3" * 75, "4" * 75, "5" * 75]})
    assert chance_words(compare(many, many)) == "Of 75 statements about 4 would seem to change by chance alone."
    one = _results({1: ["3", "4", "5"]})
    assert chance_words(compare(one, one)) == ""


rows = st.lists(st.text("12345?-", min_size=2, max_size=2), min_size=1, max_size=9)
answers = st.dictionaries(st.sampled_from((None, 1, 2, 3)), rows, min_size=1)


@given(answers, answers)
def test_backwards_every_change_has_the_other_sign(
    old: dict[int | None, list[str]], new: dict[int | None, list[str]]
) -> None:
    forwards = compare(_results(old), _results(new))
    back = compare(_results(new), _results(old))
    for one, other in zip(forwards.statements, back.statements, strict=True):
        assert set(one.teams) == set(other.teams)
        assert (one.whole is None) == (other.whole is None)
        if one.whole is not None and other.whole is not None:
            assert one.whole.difference.by == pytest.approx(-other.whole.difference.by)
            assert one.whole.words.replace("up", "down") == other.whole.words.replace("up", "down")


def test_waves_of_a_programme_are_compared_a_short_form_with_a_long_one(document: Document) -> None:
    asked = asked_of(10)
    first = answered(document, {"Product": ["2" * 10] * 4, "Sales": ["3" * 10] * 4}, statements=asked)
    short = [asked[0], asked[5].with_(slot=1)]
    second = answered(document, {"Product": ["44"] * 4, "Sales": ["33"] * 3}, title="90 days", statements=short)
    product = next(team for team in document.all(Team) if team.name == "Product")
    with document.step("Ask") as step:
        step.put(WaveTarget(id=document.new_id(), wave_id=second.id, team_id=product.id, people=8))
    compared = worked_of(document, second.id, first.id).compared
    assert compared is not None
    assert (compared.before, compared.after) == (first, second)
    assert [one.teams[product.id].difference.by for one in compared.sections] == [2, 2]
    assert [one.after.share for one in compared.turnouts if one.team == product] == [0.5]
    assert len(compared.only_before) == 8


def _waves(*columns: str) -> list[Overall]:
    """A wave for each column: the mean of each of its statements, as all of four people gave it; "-" is not asked."""
    return [
        overall(
            wave_of().with_(title=f"Wave {number + 1}"),
            [asked for asked in asked_of(len(means)) if means[asked.slot] != "-"],
            sheets_of({1: [means] * 4}),
        )
        for number, means in enumerate(columns)
    ]


def test_what_was_low_twice_running_up_to_now_is_told_the_lowest_first() -> None:
    again = low_twice(_waves("2212", "2421", "2213"))
    assert [one.asked.key for one in again] == ["s2", "s0"]
    assert again[1].words == "2.0 in Wave 1, 2.0 in Wave 2, 2.0 in Wave 3"
    assert again[0].words == "1.0 in Wave 1, 2.0 in Wave 2, 1.0 in Wave 3"


def test_a_wave_that_did_not_ask_breaks_no_run_and_three_is_not_low() -> None:
    assert [one.asked.key for one in low_twice(_waves("22", "-3", "21"))] == ["s0"]
    assert low_twice(_waves("33", "22")) == []
    assert low_twice([]) == []
