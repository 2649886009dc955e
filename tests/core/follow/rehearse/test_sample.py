from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from facilitator.core import check
from facilitator.core.assess.waves import waves
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import CheckIn, CheckInWay, Standing
from facilitator.core.follow.checkpoint_dates import due_checkpoints
from facilitator.core.follow.checkpoints import CheckpointItem
from facilitator.core.follow.distributions import distributions_of
from facilitator.core.follow.escalations import Escalation, open_escalations
from facilitator.core.follow.figures import minutes
from facilitator.core.follow.figures.trends import Trends, trends
from facilitator.core.follow.leaving import holdings
from facilitator.core.follow.planning_review import plan_review
from facilitator.core.follow.preferences import DigestFormat, preference_of
from facilitator.core.follow.regular_meetings import coming_days, held_of, regular_meetings
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.follow.reviewed import reviewed
from facilitator.core.follow.rounds import News, TeamRound, due_rounds
from facilitator.core.follow.stewards import stewards_of
from facilitator.core.follow.wins import wins
from facilitator.core.participants import participants
from facilitator.core.people import Participant, Person, people, teams
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.workshops import Workshop, WorkshopState, objectives_of, programme_of, workshops
from facilitator.core.run import context
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.board import Note
from facilitator.core.run.clock import timekeeping
from facilitator.core.run.clock.start import start
from facilitator.core.run.last_time import left_over
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.review import PointKind, judgements, points_of, proposed_review, review_of

NOW = datetime(2027, 4, 14, 8, 3, 20, tzinfo=UTC)
TODAY = NOW.date()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Document]:
    """The sample, for tests that only look at it."""
    document = make_sample(tmp_path_factory.mktemp("sample") / "Sample.programme", lambda: NOW)
    yield document
    document.close()


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Document]:
    """A sample to work in."""
    document = make_sample(tmp_path / "Sample.programme", lambda: NOW)
    yield document
    document.close()


@pytest.fixture(scope="module")
def seen(sample: Document) -> Trends:
    return trends(sample, TODAY)


def _quarters(document: Document) -> list[Workshop]:
    """The closed workshops but for the review."""
    closed = [one for one in workshops(document) if one.state is WorkshopState.CLOSED]
    return [one for one in closed if review_of(document, one.id) is None]


def _review(document: Document) -> Workshop:
    return next(one for one in workshops(document) if review_of(document, one.id))


# The workshops


def test_it_holds_four_quarters_a_review_and_a_workshop_ready_for_today(sample: Document) -> None:
    *past, coming = workshops(sample)
    assert {one.state for one in past} == {WorkshopState.CLOSED}
    assert coming.state is WorkshopState.PLANNED
    assert [one.day for one in _quarters(sample)] == [
        date(2026, 4, 14), date(2026, 7, 14), date(2026, 10, 13), date(2027, 1, 12),
    ]  # fmt: skip
    assert (_quarters(sample)[-1].title, coming.title) == ("Q1 launch alignment", "Q2 launch alignment")
    assert programme_of(sample).name == "Northgate (sample)"
    assert (coming.day, coming.start) == (date(2027, 4, 14), time(10, 0))
    assert len(objectives_of(sample, coming.id)) == 4
    assert not any(point.shown for point in sample.all(context.ContextPoint, workshop_id=coming.id))
    assert sample.all(context.Metric, workshop_id=coming.id)
    assert len(sample.all(Participant, workshop_id=coming.id, present=True)) == 14
    assert sample.all(Note, workshop_id=coming.id) == []


def test_it_begins_with_nothing_to_undo_and_runs_at_once(own: Document) -> None:
    assert own.undo_label is None
    start(own, workshops(own)[-1].id, keep_plan=True)
    assert timekeeping.progress_of(own, workshops(own)[-1].id).running
    assert check.check(own) == []


def test_every_quarter_left_actions_with_owners_and_dates(sample: Document) -> None:
    for workshop in _quarters(sample):
        actions = sample.all(Action, workshop_id=workshop.id)
        assert 8 <= len(actions) <= 14
        assert all(action.owner_id and action.due and action.block_id for action in actions)
        assert any(action.note_id for action in actions)
        assert any(action.solution_id for action in actions)


def test_people_join_and_one_leaves_who_holds_nothing_any_more(sample: Document) -> None:
    took_part = [{seat.person.name for seat in participants(sample, one.id)} for one in _quarters(sample)]
    assert [len(names) for names in took_part] == [10, 11, 12, 14]
    (gone,) = [person for person in sample.all(Person) if person.gone]
    assert [gone.name in names for names in took_part] == [True, True, False, False]
    assert holdings(sample, gone.id) == []
    handed = sample.all(CheckIn, way=CheckInWay.HANDOVER)
    assert {look.owner_id for look in handed} == {gone.id}
    stewards = stewards_of(sample)
    assert stewards.owner
    assert stewards.deputy
    assert (stewards.owner.name, stewards.deputy.name) == ("Jun Sato", "Tom Reed")


# What became of it


def test_more_is_kept_from_quarter_to_quarter(seen: Trends) -> None:
    (kept,) = seen.completion.series
    rates = [point.value for point in kept.points]
    assert len(rates) == 4
    assert rates == sorted(rates)
    assert rates[0] < 65 < 80 < rates[-1]
    assert not any(point.early for point in kept.points)
    on_time = [of.completion.on_time_rate or 0 for of in seen.effects if of.completion.judged]
    assert on_time[0] < 0.5 < on_time[-1] < 1


def test_the_workshops_are_found_better_each_time_by_no_more_than_were_there(seen: Trends) -> None:
    means = [point.value for point in seen.satisfaction.series[0].points]
    assert len(means) == 4
    assert means == sorted(means)
    assert [of.satisfaction.warning for of in seen.effects] == [""] * 4


def test_actions_have_been_looked_at_and_came_out_in_every_way(sample: Document) -> None:
    looks = [look for look in sample.all(CheckIn) if look.way is CheckInWay.TALK]
    assert {look.standing for look in looks} == set(Standing)
    assert all(look.words for look in looks if look.standing in {Standing.STUCK, Standing.DROPPED})
    settled = [one for one in sample.all(Action) if one.state is not ActionState.OPEN]
    assert all(action.settled_at for action in settled)


def test_one_escalation_has_been_answered_and_one_waits(sample: Document) -> None:
    assert sorted(bool(one.answer) for one in sample.all(Escalation)) == [False, True]
    (waiting,) = open_escalations(sample)
    assert waiting.person.name == "Ada Okafor"


def test_some_wins_have_been_told_and_some_wait_to_be(sample: Document) -> None:
    assert {won.win.told for won in wins(sample)} == {True, False}
    assert any(won.win.action_id is None for won in wins(sample))


def test_issues_come_back(seen: Trends) -> None:
    assert [one.times for one in seen.returning] == [3, 2, 2, 2]


def test_the_clock_teaches_that_mapping_wants_more_time(sample: Document) -> None:
    coming = workshops(sample)[-1]
    found = {one.block.activity: one for one in minutes.proposals(sample, coming.id)}
    assert found[Activity.MAPPING].proposed - found[Activity.MAPPING].planned == 10 * 60


def test_the_figures_of_the_programme_tell_a_year(seen: Trends) -> None:
    usual, agreed = seen.indicators[:4], seen.indicators[4:]
    for trend in usual:
        assert len(trend.series[0].points) == 12
        assert ", better; target" in trend.words
    assert len(agreed) == 12
    assert all(len(trend.series[0].points) >= 3 for trend in agreed)


def test_four_waves_were_asked_and_the_first_was_the_baseline(sample: Document) -> None:
    assert [wave.title for wave in waves(sample)] == ["Baseline", "Q3 2026", "Q4 2026", "90 days"]
    assert all(wave.closed_at for wave in waves(sample))


def test_the_third_was_reviewed_and_the_next_workshop_hears_of_it(sample: Document) -> None:
    review = _review(sample)
    of = reviewed(sample, review.id, TODAY).of
    assert of
    assert of.title == "Ready for the enterprise beta"
    assert len(judgements(sample, review.id)) == 2
    assert {point.kind for point in points_of(sample, review.id)} == set(PointKind)
    said = left_over(sample, workshops(sample)[-1].id).said
    assert said.review == review
    assert len(said.waiting) == 2


# Checkpoints, and what is told to whom


def test_checkpoints_are_mostly_done_and_what_is_not_waits_on_home(sample: Document) -> None:
    for workshop in _quarters(sample):
        items = sample.all(CheckpointItem, workshop_id=workshop.id)
        assert len(items) == 12
        assert sum(item.done_at is not None for item in items) >= 9
        assert len(distributions_of(sample, workshop.id)) == 1
    titles = [one.view.item.title for one in due_checkpoints(sample, TODAY)]
    assert "Hold the review of what was promised" in titles
    assert len(titles) == 4


def test_teams_are_asked_at_a_rhythm_and_one_is_late(sample: Document) -> None:
    late = {one.team.name: one.late for one in due_rounds(sample, TODAY) if one.late}
    assert late == {"Sales": 22}
    assert all(held.closed_at and held.spoken_to for held in sample.all(TeamRound))
    assert all(news.concerns for news in sample.all(News))


def test_the_regular_meeting_has_minutes_and_leaves_out_the_day_of_the_workshop(sample: Document) -> None:
    (meeting,) = regular_meetings(sample)
    held = held_of(sample, meeting.id)
    assert sum(bool(one.minutes and one.held_at) for one in held) == 6
    assert [one.day for one in held if one.skipped] == [date(2027, 4, 13)]
    assert coming_days(sample, meeting, date(2027, 4, 13), 1) == [date(2027, 4, 27)]


def test_teams_and_people_are_told_in_the_form_they_prefer(sample: Document) -> None:
    assert {team.name: preference_of(sample, team).form for team in teams(sample)} == {
        "Product": DigestFormat.MARKDOWN,
        "Marketing": DigestFormat.PAGE,
        "Sales": DigestFormat.SLIDES,
        "Customer Success": DigestFormat.PAGE,
    }
    known = {person.name: preference_of(sample, person) for person in people(sample)}
    assert known["Priya Nair"].form is DigestFormat.SPREADSHEET
    assert [name for name, one in known.items() if not one.draft] == ["Ben Carter"]


def test_the_last_quarter_is_there_to_be_reviewed(own: Document) -> None:
    last, coming = _quarters(own)[-1], workshops(own)[-1]
    assert proposed_review(own, coming.id) == last
    review = plan_review(own, last.id, TODAY, time(16), "Europe/Berlin")
    seen = reviewed(own, review.id, TODAY)
    assert seen.completion.words == "11 of 13 actions done (85%), 1 dropped, 2 open, 1 of them overdue"
    assert len(seen.solutions) == 3
    assert len(seen.wins) == 3


# Whenever and wherever it is made


@pytest.mark.parametrize(
    ("now", "zone"),
    [
        (datetime(2027, 4, 13, 0, 1, tzinfo=UTC), "UTC"),
        (datetime(2027, 4, 19, 23, 30, tzinfo=UTC), "Pacific/Honolulu"),
        (datetime(2027, 7, 6, 20, 0, tzinfo=UTC), "Asia/Tokyo"),
        (datetime(2028, 2, 29, 12, 0, tzinfo=UTC), "America/New_York"),
    ],
)
def test_nothing_in_it_lies_ahead_of_the_moment_and_no_due_date_on_a_weekend(
    tmp_path: Path, now: datetime, zone: str
) -> None:
    document = make_sample(tmp_path / "s.programme", SetClock(now), zone)
    assert check.check(document) == []
    looks, actions = document.all(CheckIn), document.all(Action)
    assert max(look.at for look in looks) <= now
    assert max(action.settled_at for action in actions if action.settled_at) <= now
    assert max(item.done_at for item in document.all(CheckpointItem) if item.done_at) <= now
    assert {one.zone for one in workshops(document)} == {zone}
    assert all(action.due is None or action.due.weekday() < 5 for action in actions)
    assert len(trends(document, now.date()).completion.series[0].points) == 4
    document.close()


def test_it_may_stand_in_another_zone(tmp_path: Path) -> None:
    document = make_sample(tmp_path / "s.programme", SetClock(datetime(2027, 4, 14, 23, 30, tzinfo=UTC)), "Asia/Tokyo")
    coming = workshops(document)[-1]
    assert (coming.day, coming.start, coming.zone) == (date(2027, 4, 15), time(8, 30), "Asia/Tokyo")
    document.close()


def test_it_never_replaces_a_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.programme"
    path.write_text("mine")
    with pytest.raises(UserError, match="exists already"):
        make_sample(path, lambda: NOW)
    assert path.read_text() == "mine"
