from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.figures import objectives, shared_metrics
from facilitator.core.agree.figures.course import Course
from facilitator.core.agree.figures.objectives import KeyResult, ObjectiveNow, SharedObjective, progress_of, share_words
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.core.measures.readings import set_reading
from facilitator.core.people import add_person

START, UNTIL, TODAY = date(2027, 1, 4), date(2027, 3, 31), date(2027, 2, 15)
VALUES = st.floats(-1e6, 1e6, allow_nan=False).map(lambda value: round(value, 3))


def now(document: Document, at: int = 0) -> ObjectiveNow:
    return objectives.objectives_now(document, TODAY)[at]


@pytest.fixture
def objective(document: Document) -> SharedObjective:
    return objectives.add_objective(document, "Deals close faster", START, UNTIL)


def test_progress_is_the_mean_of_its_key_results(document: Document, objective: SharedObjective) -> None:
    assert now(document).words == "no key results yet"
    assert now(document).progress is None
    first = objectives.add_result(document, objective.id, "Win rate", "30%", aim=Aim.UP)
    second = objectives.add_result(document, objective.id, "Sales cycle", "60 days", aim=Aim.DOWN)
    assert [one.words for one in now(document).results] == ["to 30%, no value yet", "to 60 days, no value yet"]
    for days, typed in ((date(2026, 12, 1), "20"), (date(2027, 1, 20), "99"), (date(2027, 2, 1), "25")):
        set_reading(document, first.indicator_id, days, typed)
    assert now(document).results[0].words == "20% → 30%, now 25%"
    assert (now(document).progress, now(document).words) == (0.25, "25%, 1 key result has no figures yet")
    set_reading(document, second.indicator_id, date(2027, 1, 10), "80 days")
    set_reading(document, second.indicator_id, date(2027, 2, 10), "60")
    assert now(document).progress == 0.75
    assert [one.course for one in now(document).results] == [Course.ON, Course.MET]
    set_reading(document, second.indicator_id, date(2027, 6, 1), "90")
    assert now(document).progress == 0.75, "what is still to come does not count"


def test_a_key_result_shares_the_indicator_of_a_metric(document: Document, objective: SharedObjective) -> None:
    metric = shared_metrics.add_metric(document, "Win rate", unit="%")
    shared_metrics.set_target(document, metric.id, "30")
    result = objectives.add_result(document, objective.id, "win rate")
    assert result.indicator_id == metric.indicator_id
    with pytest.raises(UserError, match="key result of this objective already"):
        objectives.add_result(document, objective.id, "Win rate")
    objectives.remove_objective(document, objective.id)
    assert document.find(Indicator, metric.indicator_id) is not None
    assert document.all(KeyResult) == []
    document.undo()
    assert now(document).results[0].indicator.target == 30


def test_a_target_without_a_unit_leaves_nothing_behind(document: Document, objective: SharedObjective) -> None:
    with pytest.raises(UserError, match="What does 30 count"):
        objectives.add_result(document, objective.id, "Win rate", "30")
    assert document.all(Indicator) == []


def test_an_objective_is_worded_dated_owned_closed_and_moved(document: Document, objective: SharedObjective) -> None:
    ada = add_person(document, "Ada")
    other = objectives.add_objective(document, "Fewer surprises")
    assert [words for words in (one.words for one in objectives.missing(now(document, 1))) if "owns" in words]
    objectives.edit_objective(document, objective.id, " Deals  close sooner ")
    objectives.set_owner(document, objective.id, ada.id)
    objectives.close_objective(document, objective.id)
    objectives.move_objectives(document, [other.id], objective.id)
    assert [one.text for one in document.all(SharedObjective)] == ["Fewer surprises", "Deals close sooner"]
    stored = document.get(SharedObjective, objective.id)
    assert (stored.owner_id, stored.closed) == (ada.id, True)
    for start, until, said in ((UNTIL, START, "ends before it starts"), (None, date(1027, 1, 1), "1027")):
        with pytest.raises(UserError, match=said):
            objectives.set_span(document, objective.id, start, until)
    with pytest.raises(UserError, match="no text"):
        objectives.edit_objective(document, objective.id, " ")


def test_key_results_are_owned_moved_and_removed(document: Document, objective: SharedObjective) -> None:
    first, second = (objectives.add_result(document, objective.id, name) for name in "AB")
    ada = add_person(document, "Ada")
    assert objectives.set_result_owner(document, second.id, ada.id).owner_id == ada.id
    objectives.move_result(document, second.id, first.id)
    assert [one.result.id for one in now(document).results] == [second.id, first.id]
    objectives.remove_result(document, first.id)
    assert [one.name for one in document.all(Indicator)] == ["B"]


@given(VALUES, VALUES, VALUES, st.booleans())
def test_progress_is_a_share_whatever_the_figures(start: float, value: float, target: float, downwards: bool) -> None:
    progress = progress_of(start, value, target, downwards)
    assert 0.0 <= progress <= 1.0
    if value == target:
        assert progress == 1.0
    towards = value <= target if downwards else value >= target
    assert towards == (progress == 1.0) or abs(value - target) < 1e-6


@given(VALUES, VALUES, VALUES, VALUES, st.booleans())
def test_more_of_the_way_is_never_less_progress(
    start: float, one: float, other: float, target: float, downwards: bool
) -> None:
    worse, better = sorted((one, other), reverse=downwards)
    assert progress_of(start, worse, target, downwards) <= progress_of(start, better, target, downwards)


@pytest.mark.parametrize(
    ("progress", "words"), [(0.0, "0%"), (0.001, "1%"), (0.455, "46%"), (0.999, "99%"), (1.0, "100%")]
)
def test_only_what_is_done_says_a_hundred_per_cent(progress: float, words: str) -> None:
    assert share_words(progress) == words
