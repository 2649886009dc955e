from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.service import commitments
from facilitator.core.agree.service.kept import commitments_now, is_kept, judged, kept_of
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.document import Document
from facilitator.core.measures import readings
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from tests.core.agree.handed import agreement, team

TODAY = date(2027, 6, 1)
DAYS = [date(2027, 5, 3) + timedelta(days=number) for number in range(6)]


def _figure(aim: Aim, target: float | None = 4) -> Indicator:
    return Indicator(id=2, name="Hours", unit="hours", aim=aim, target=target)


@pytest.fixture
def outreach(document: Document) -> Commitment:
    sla = agreement(document)
    return commitments.add_commitment(document, sla.id, "First outreach within 4 hours", team(document, "Sales").id)


def _read(document: Document, commitment: Commitment, *values: float) -> None:
    assert commitment.indicator_id is not None
    for day, value in zip(DAYS, values, strict=False):
        readings.set_reading(document, commitment.indicator_id, day, str(value))


@pytest.mark.parametrize(
    ("aim", "value", "kept"),
    [(Aim.DOWN, 4, True), (Aim.DOWN, 4.1, False), (Aim.UP, 4, True), (Aim.UP, 3.9, False), (Aim.NONE, 4, None)],
)
def test_the_number_itself_keeps_the_promise(aim: Aim, value: float, kept: bool | None) -> None:
    assert is_kept(_figure(aim), value) is kept
    assert is_kept(_figure(aim, None), value) is None


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_what_is_broken_one_way_is_kept_the_other(target: float, value: float) -> None:
    least, most = is_kept(_figure(Aim.UP, target), value), is_kept(_figure(Aim.DOWN, target), value)
    assert least or most
    assert not (least and most) or abs(value - target) < 1e-6


@given(st.lists(st.floats(0, 10), max_size=30))
def test_the_share_is_that_of_the_readings_kept(values: list[float]) -> None:
    commitment = Commitment(id=1, sla_id=1, text="Outreach", indicator_id=2)
    given = [Reading(id=n, indicator_id=2, day=DAYS[0] + timedelta(days=n), value=v) for n, v in enumerate(values)]
    over_time = judged(commitment, _figure(Aim.DOWN), reversed(given))
    assert [one.reading for one in over_time.judged] == given
    kept = sum(value <= 4 for value in values)
    assert over_time.share == (pytest.approx(kept / len(values)) if values else None)


def test_it_is_said_how_often_it_was_kept_and_when_not(document: Document, outreach: Commitment) -> None:
    assert kept_of(document, outreach).words(TODAY) == "no readings yet"
    _read(document, outreach, 6, 3, 3.5, 4, 2, 1)
    over_time = kept_of(document, outreach)
    assert over_time.words(TODAY) == "kept 5 of 6, broken Mon 3 May"
    assert over_time.now is True
    _read(document, outreach, 6, 3, 3.5, 4, 2, 9)
    over_time = kept_of(document, outreach)
    assert over_time.words(TODAY) == "kept 4 of 6, last broken Sat 8 May"
    assert over_time.now is False


def test_a_new_number_is_held_against_the_readings_there_are(document: Document, outreach: Commitment) -> None:
    _read(document, outreach, 6, 3)
    commitments.promise(document, outreach.id, "8")
    assert kept_of(document, outreach).words(TODAY) == "kept 2 of 2"
    commitments.promise(document, outreach.id, "")
    assert kept_of(document, outreach).words(TODAY) == "no number to hold the readings against"


def test_where_all_promises_stand_now(document: Document, outreach: Commitment) -> None:
    _read(document, outreach, 3, 9)
    bare = commitments.add_commitment(document, outreach.sla_id, "Send notes")
    first, second = commitments_now(document, TODAY)
    assert (first.commitment, first.team, first.handoff.title) == (outreach, team(document, "Sales"), "Leads")
    assert (first.kept, first.latest and first.latest.value) == (False, 9)
    assert (second.commitment, second.team, second.kept, second.latest) == (bare, None, None, None)


def test_readings_of_days_to_come_do_not_count(document: Document, outreach: Commitment) -> None:
    _read(document, outreach, 3, 9)
    (now,) = commitments_now(document, DAYS[0])
    assert (now.kept, now.latest and now.latest.day) == (True, DAYS[0])


def test_promises_come_in_the_order_of_the_handoffs(document: Document, outreach: Commitment) -> None:
    releases = agreement(document, "Releases", "")
    notes = commitments.add_commitment(document, releases.id, "Send notes")
    calls = commitments.add_commitment(document, outreach.sla_id, "Calls")
    assert [one.commitment.id for one in commitments_now(document, TODAY)] == [outreach.id, calls.id, notes.id]
