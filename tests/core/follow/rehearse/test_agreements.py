from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from facilitator.core.agree.changes.coming import EntryKind
from facilitator.core.agree.changes.notices import NoticePeriod, Tier, notices, short_notice
from facilitator.core.agree.changes.taking_note import notices_waiting
from facilitator.core.agree.figures.course import Course, metrics_now
from facilitator.core.agree.figures.objectives import objectives_now
from facilitator.core.agree.language.feature_phrases import phrases, unfinished
from facilitator.core.agree.language.term_conflicts import conflicts, look_at
from facilitator.core.agree.looping.loop_rounds import loops_due
from facilitator.core.agree.plan.plan_missing import plan_missing
from facilitator.core.agree.plan.plan_reviews import open_remarks, reviews_of
from facilitator.core.agree.plan.plan_standing import standing_of
from facilitator.core.agree.plan.plan_versions import Verdict, said_in, versions_of
from facilitator.core.agree.practices import adopting, friction, growth, relationships
from facilitator.core.agree.practices.pairing import pairings, pairs_of
from facilitator.core.agree.practices.process_map import process_map, process_missing
from facilitator.core.agree.practices.processes import ProcessState, processes
from facilitator.core.agree.practices.spaces import SpaceKind, spaces
from facilitator.core.agree.service.kept import commitments_now
from facilitator.core.agree.service.sla_reviews import review_due
from facilitator.core.content import Content, read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.clashes import clashes
from facilitator.core.follow.coming_up import coming
from facilitator.core.follow.rehearse.agreements import Agreements
from facilitator.core.follow.rehearse.known import Known
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.follow.rehearse.year import Year
from facilitator.core.participants import participants
from facilitator.core.people import Person, Team, people
from facilitator.core.plan.prepare.workdays import Workdays
from facilitator.core.plan.workshops import workshops
from facilitator.core.run.decision_log import decision_log

NOW = datetime(2027, 4, 14, 8, 3, 20, tzinfo=UTC)
TODAY = NOW.date()
LAST = TODAY + timedelta(days=5)
"""The sample keeps its days of the week: it may be made up to six days after the day it tells of."""
_AHEAD = {"by", "until", "starts", "revisit", "pilot_until"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Document]:
    """The sample, for tests that only look at it."""
    document = make_sample(tmp_path_factory.mktemp("sample") / "Sample.programme", lambda: NOW)
    yield document
    document.close()


@pytest.fixture(scope="module")
def told() -> Agreements:
    return read_toml(resource("sample", "agreements.toml"), Agreements)


# What stands in the file


def test_it_tells_of_the_same_year_as_the_workshops(told: Agreements) -> None:
    assert told.day == read_toml(resource("sample", "year.toml"), Year).day


def test_all_days_are_working_days_and_what_has_been_lies_before_the_next_workshop(told: Agreements) -> None:
    days = list(_days(told))
    assert [day for _name, day in days if day.weekday() >= 5] == []
    outside = told.model_copy(update={"entries": (), "growth": ()})
    assert [day for name, day in _days(outside) if name not in _AHEAD and day > told.day] == []


def test_a_mistake_in_it_is_told_with_its_line(tmp_path: Path) -> None:
    source = resource("sample", "agreements.toml").read_text("utf-8")
    path = tmp_path / "agreements.toml"
    path.write_text(source.replace('going = "mixed"', 'going = "so so"', 1), "utf-8")
    with pytest.raises(UserError, match=r"“agreements\.toml”, line \d+: “going” .* must be one of"):
        read_toml(path, Agreements)


def test_a_name_that_nobody_bears_yet_is_told(document: Document) -> None:
    known = Known(document, ZoneInfo("Europe/Berlin"))
    with pytest.raises(UserError, match="“Amira Haddad” is not there yet"):
        known.person("Amira Haddad")
    with pytest.raises(UserError, match="“First round” is not there yet"):
        known.id_of(relationships.Pairing, "First round")


# The plan


def test_customer_success_agrees_on_things_without_a_seat_in_the_next_workshop(sample: Document) -> None:
    teams = {team.id: team.name for team in sample.all(Team)}
    customer_success = {one.name for one in people(sample) if teams[one.team_id or 0] == "Customer Success"}
    assert customer_success == {"Amira Haddad", "Felix Aalto"}
    seats = participants(sample, workshops(sample)[-1].id)
    assert customer_success.isdisjoint(seat.person.name for seat in seats)
    assert len(seats) == 14


def test_the_plan_has_three_versions_and_lacks_nothing(sample: Document) -> None:
    first, second, third = versions_of(sample)
    assert [len(said_in(one).slas) for one in (first, second, third)] == [1, 2, 2]
    assert [len(said_in(one).handoffs) for one in (first, second, third)] == [4, 4, 5]
    assert [version.made_at.date() for version in (first, second, third)] == [
        date(2026, 9, 15), date(2026, 10, 20), date(2027, 2, 9),
    ]  # fmt: skip
    assert [lack.words for lacks in plan_missing(sample, TODAY).values() for lack in lacks] == []


def test_somebody_of_another_team_reviewed_the_first_version_and_her_points_were_taken_and_declined(
    sample: Document,
) -> None:
    (review,) = reviews_of(sample, versions_of(sample)[0].id)
    assert review.team
    assert (review.person.name, review.team.name) == ("Amira Haddad", "Customer Success")
    assert {one.verdict for one in review.remarks} == {Verdict.TAKEN, Verdict.DECLINED}
    assert all(one.reason for one in review.remarks if one.verdict is Verdict.DECLINED)
    assert open_remarks(sample) == []


def test_most_have_agreed_to_the_last_version_and_two_things_have_changed_since(sample: Document) -> None:
    standing = standing_of(sample)
    assert standing.words(TODAY) == "Version 3, agreed by 8 of 9, last on Wed 17 Feb; 2 changes since"
    assert all(person.name in {one.name for one in people(sample)} for person, _agreed in standing.agreed)


def test_every_promise_was_once_broken_and_one_is_now(sample: Document) -> None:
    promises = commitments_now(sample, TODAY)
    assert len(promises) == 7
    assert all(one.over_time.broken for one in promises)
    assert all((one.over_time.share or 0) >= 0.5 for one in promises)
    (broken,) = [one for one in promises if one.kept is False]
    assert broken.commitment.text == "Working days until a rejected lead is back, with the reason"
    assert [one.handoff.title for one in review_due(sample, TODAY)] == ["New customers"]


@pytest.mark.parametrize("today", [TODAY - timedelta(days=1), LAST])
def test_one_loop_has_not_turned_lately_whenever_the_sample_is_opened(sample: Document, today: date) -> None:
    (late,) = loops_due(sample, today)
    assert (late.loop.title, len(late.waiting)) == ("Why we win and lose", 1)
    assert late.late > 40


def test_one_metric_is_off_course_and_one_objective_under_way(sample: Document) -> None:
    assert {now.indicator.name: now.course for now in metrics_now(sample, LAST)} == {
        "Revenue kept and grown": Course.ON,
        "Leads that become opportunities": Course.ON,
        "Time to first value": Course.OFF,
    }
    under_way, closed = objectives_now(sample, TODAY)
    assert closed.objective.closed
    assert (closed.progress, under_way.words) == (1.0, "59%")
    assert {one.course for one in under_way.results} == {Course.ON, Course.OFF, Course.MET}


# Language, changes, decisions


def test_two_of_twelve_words_are_in_conflict_and_one_phrase_is_unfinished(sample: Document) -> None:
    words = look_at(sample)
    assert len(words) == 12
    assert {one.term.word for one in conflicts(words)} == {"Launch", "Activation"}
    assert (len(phrases(sample)), len(unfinished(phrases(sample)))) == (5, 1)


def test_one_change_was_told_too_late_and_one_is_not_known_to_all(sample: Document) -> None:
    periods = {one.id: one for one in sample.all(NoticePeriod)}
    found = notices(sample)
    short = [one.what for one in found if one.told_on and short_notice(one, periods[one.period_id or 0], TODAY)]
    assert short == ["New wording for beta dates"]
    assert all(one.rushed for one in found if one.what in short)
    assert {one.tier for one in found} == set(Tier)
    assert sum(one.told_on is None for one in found) == 2
    waiting = [one.words for one in notices_waiting(sample, TODAY)]
    assert any("2 of 16 people have not taken note" in words for words in waiting)
    assert any("is to be told by" in words for words in waiting)


def test_two_launches_meet_in_one_week_of_the_calendar(sample: Document) -> None:
    ahead = coming(sample, TODAY, TODAY + timedelta(weeks=12))
    said = [clash.words for clash in clashes(ahead, Workdays(), TODAY)]
    assert any(words.startswith("2 launches in the week of Mon 7 Jun") for words in said)
    kinds = {one.kind for one in coming(sample, TODAY - timedelta(weeks=52), TODAY + timedelta(weeks=52))}
    assert kinds >= set(EntryKind) - {EntryKind.OTHER}


def test_every_decision_says_what_else_was_weighed_and_who_decides(sample: Document) -> None:
    log = decision_log(sample, TODAY)
    assert len(log) == 7
    assert all(one.decision.alternatives and one.decider for one in log)
    assert [one.decision.text for one in log if one.due] == ["No custom demo in the two weeks before launch"]
    assert sum(bool(one.decision.revisited_on) for one in log) == 3


# The practices


def test_eight_practices_are_adopted_one_is_put_off_and_one_open(sample: Document) -> None:
    found = adopting.practices_now(sample, LAST)
    standing = [one.adoption for one in found]
    assert standing.count(adopting.Adoption.ADOPTED) == 8
    assert {one.practice.key: one.adoption for one in found if one.adoption is not adopting.Adoption.ADOPTED} == {
        "joint-processes": adopting.Adoption.OPEN,
        "openness": adopting.Adoption.NOT_NOW,
    }
    assert [one.practice.key for one in found if one.due] == ["t-shaped"]
    assert {look.going for one in found for look in one.looks} == set(adopting.Going)


def test_people_know_each_other_and_grow(sample: Document) -> None:
    assert relationships.lacking(sample, TODAY) == []
    open_round, ended = pairings(sample)
    assert (len(pairs_of(sample, open_round.id)), len(pairs_of(sample, ended.id))) == (4, 3)
    assert all(one.pair.words for one in pairs_of(sample, ended.id))
    steps = sample.all(growth.GrowthStep)
    assert {one.kind for one in steps} == set(growth.GrowthKind)
    (late,) = [one for one in steps if growth.is_late(one, TODAY)]
    assert sample.get(Person, late.person_id).name == "Clara Moreau"


def test_a_process_is_on_trial_with_an_owner_in_every_team(sample: Document) -> None:
    (process,) = processes(sample)
    assert process.state is ProcessState.PILOT
    whole = process_map(sample, process.id)
    assert len(whole.owners) == 4
    assert process_missing(whole, LAST) == []


def test_friction_is_tried_month_by_month_and_once_nothing_helped(sample: Document) -> None:
    points = sample.all(friction.Friction)
    assert {one.outcome for one in points} == set(friction.Outcome)
    assert len({one.month for one in points}) == 6
    assert [one.text for one in friction.friction_due(sample, TODAY)] == ["Leads come back without a reason"]


def test_there_is_a_shared_space_of_every_kind(sample: Document) -> None:
    assert {one.kind for one in spaces(sample)} == set(SpaceKind)
    assert all(one.place and one.owner_id and len(one.concerns) > 1 for one in spaces(sample))


def _days(value: Any, name: str = "") -> Iterator[tuple[str, date]]:
    """Every date in a piece of content with the name of its field."""
    if isinstance(value, date):
        yield name, value
    elif isinstance(value, Content):
        for field in type(value).model_fields:
            yield from _days(getattr(value, field), field)
    elif isinstance(value, tuple | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _days(each, name)
