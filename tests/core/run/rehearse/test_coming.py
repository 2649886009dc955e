from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator.core import check, participants
from facilitator.core.assess import improving
from facilitator.core.assess.figures.worked import results_of
from facilitator.core.assess.findings import FindingKind, findings_of
from facilitator.core.assess.proposing import plan_for
from facilitator.core.assess.waves import Wave, waves
from facilitator.core.content import read_toml, resource
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.rehearse.sample import make_sample
from facilitator.core.groups import explain
from facilitator.core.people import Participant, Reply, Seniority, add_person, add_team
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.prepare.checklist import CheckItem, Checklist
from facilitator.core.plan.prepare.due import checklist_view, due_soon
from facilitator.core.plan.prepare.one_to_ones import one_to_ones
from facilitator.core.plan.prepare.wanted import Wanted, wanted_words
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.workshops import Occasion, Workshop, WorkshopState, local
from facilitator.core.run.canvases import journey, launch, transitions
from facilitator.core.run.canvases.launch_tasks import tasks_of
from facilitator.core.run.improvement_actions import progress_of_all
from facilitator.core.run.last_time import left_over
from facilitator.core.run.rehearse import coming
from facilitator.core.run.rehearse.coming import Coming
from facilitator.core.run.rehearse.rehearsal import SetClock
from facilitator.core.run.walk import Unveiled
from facilitator.core.run.walked import walked

NOW = datetime(2027, 4, 18, 8, 3, tzinfo=UTC)  # a Sunday


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Document]:
    document = make_sample(tmp_path_factory.mktemp("sample") / "s.programme", SetClock(NOW))
    yield document
    document.close()


@pytest.fixture
def planned(sample: Document) -> Workshop:
    (workshop,) = sample.all(Workshop, state=WorkshopState.PLANNED)
    return workshop


def test_the_samples_next_workshop_is_planned_from_a_template_with_a_module_and_fits(
    sample: Document, planned: Workshop
) -> None:
    agenda = agenda_of(sample, planned.id)
    activities = [block.activity for block in agenda.blocks]
    assert planned.occasion is Occasion.LAUNCH
    assert activities[:2] == [Activity.WELCOME, Activity.LAST_TIME]
    assert {Activity.JOURNEY, Activity.LAUNCH, Activity.METRICS, Activity.COMPARE} <= set(activities)
    assert planned.available is not None
    assert sum(block.length for block in agenda.blocks) <= planned.available


def test_it_looks_back_on_what_the_last_one_left(sample: Document, planned: Workshop) -> None:
    left = left_over(sample, planned.id)
    assert left.actions
    assert left.kept.done


def test_its_checklist_is_done_but_for_what_is_said_to_be_open(sample: Document, planned: Workshop) -> None:
    the = read_toml(resource("sample", "next.toml"), Coming)
    items = sample.all(CheckItem, workshop_id=planned.id)
    assert {item.title for item in items if item.done_at is None} == set(the.still_open)
    assert due_soon(sample, planned.day)
    for which in Checklist:
        for view in checklist_view(sample, planned.id, planned.day, which):
            assert view.item.done_at is None or local(planned, view.item.done_at).date() == view.due
            assert not view.squeezed


def test_some_documents_have_come_and_some_have_not(sample: Document, planned: Workshop) -> None:
    assert {bool(one.link) is one.arrived for one in sample.all(Wanted, workshop_id=planned.id)} == {True}
    assert wanted_words(sample, planned.id).startswith("5 of 13 arrived: ")


def test_people_have_answered_and_sit_with_others_than_last_time(sample: Document, planned: Workshop) -> None:
    replies = [one.reply for one in sample.all(Participant, workshop_id=planned.id)]
    assert sorted((reply, replies.count(reply)) for reply in set(replies)) == [
        (Reply.OPEN, 1),
        (Reply.MAYBE, 2),
        (Reply.YES, 11),
    ]
    closed = sample.all(Workshop, state=WorkshopState.CLOSED)[-1]
    before, after = (
        {seat.person.id: seat.participant.table_no for seat in participants.participants(sample, one)}
        for one in (closed.id, planned.id)
    )
    leads = [seat for seat in participants.participants(sample, planned.id) if seat.person.seniority is Seniority.LEAD]
    assert sorted(seat.participant.table_no or 0 for seat in leads) == [1, 2, 3]
    assert set(after.values()) == {1, 2, 3}
    assert before != after
    assert explain(sample, planned.id).broken == ()


def test_one_conversation_is_still_to_be_held(sample: Document, planned: Workshop) -> None:
    talks = one_to_ones(sample, planned.id)
    assert [talk.held for talk in talks] == [True, True, False]
    assert all(talk.held is bool(talk.concern) for talk in talks)


def test_the_journey_has_transitions_of_which_some_lack_something(sample: Document, planned: Workshop) -> None:
    drawn = journey.journey(sample, planned.id)
    assert len(drawn.stages) == 5
    assert {team.name for team in drawn.teams} == {"Product", "Marketing", "Sales", "Customer Success"}
    assert [bool(transitions.lacking(one)) for one in drawn.transitions] == [False, True, True]


def test_the_launch_has_the_usual_tasks_and_falls_on_a_day_that_is_worked(sample: Document, planned: Workshop) -> None:
    found = launch.launch_of(sample, planned.id)
    assert found is not None
    assert found.day is not None
    assert found.day.strftime("%A") == "Tuesday"
    assert (found.day - planned.day).days in range(50, 57)
    tasks = tasks_of(sample, planned.id)
    assert len(tasks) == 11
    assert sum(task.owner_id is not None for task in tasks) == 5


def test_the_wave_after_ninety_days_tells_what_has_moved_and_what_has_not(sample: Document, planned: Workshop) -> None:
    view = walked(sample, planned.id)
    assert view.reading is not None
    assert view.reading.compared is not None
    assert [wave.title for wave in (view.reading.compared.before, view.reading.compared.after)] == [
        "Q4 2026",
        "90 days",
    ]
    changes = {one.after.key: one.whole.words for one in view.reading.compared.statements if one.whole}
    assert changes["shared-understanding-5"].startswith("up ")
    assert changes["ways-of-working-4"].startswith("no clear change")
    assert len(view.stops) == 5
    assert {stop.unveiled for stop in view.stops} == {Unveiled.QUESTION}
    low = [one.key for one in left_over(sample, planned.id).returning if one.key]
    assert low[0] == "ways-of-working-4"


def test_its_lowest_score_has_a_plan_that_is_on_its_way_and_lacks_nothing(sample: Document) -> None:
    (plan,) = improving.improvements(sample)
    wave = sample.get(Wave, plan.wave_id or 0)
    lowest = findings_of(sample, wave.id)[FindingKind.OPPORTUNITY][0]
    assert (wave.title, plan.key, plan.practice) == ("90 days", lowest.key, "joint-processes")
    assert plan_for(sample, lowest) == plan
    assert improving.missing(sample, plan.id) == []
    assert [one.name for one in improving.involved(sample, plan.id)] == ["Maria Lind", "Jun Sato", "Tom Reed"]
    means = [
        round(one.whole.mean, 1)
        for each in waves(sample)
        for one in results_of(sample, each.id).statements
        if one.asked.key == plan.key and one.whole
    ]
    assert f"{means[-2]} last time and now {means[-1]}" in plan.why
    assert all(
        min(results_of(sample, each.id).statements, key=lambda one: one.whole.mean if one.whole else 5).asked.key
        == plan.key
        for each in waves(sample)
    )


@pytest.mark.parametrize("later", range(7))
def test_its_plan_is_late_by_one_action_on_whatever_day_the_sample_is_made(tmp_path: Path, later: int) -> None:
    made_at = datetime(2027, 4, 13, 8, 3, tzinfo=UTC) + timedelta(days=later)
    document = make_sample(tmp_path / "s.programme", SetClock(made_at))
    (come,) = progress_of_all(document, made_at.date())
    assert (come.done, come.of, come.overdue, come.reached, come.milestones) == (2, 4, 1, 1, 3)
    assert come.next is not None
    assert come.next.day is not None
    assert come.next.day > made_at.date()
    document.close()


def test_the_sample_is_whole(sample: Document) -> None:
    assert check.check(sample) == []


# Told otherwise


def _told(**more: Any) -> Coming:
    begins, day = date(2027, 4, 26), date(2027, 6, 8)
    least = {"day": date(2027, 4, 13), "occasion": "quarterly", "template": "mini", "hours": 2, "tables": 1}
    return Coming.model_validate({**least, "launch": {"title": "Mobile", "begins": begins, "day": day}, **more})


@pytest.fixture
def known(document: Document) -> Document:
    """A programme with one person."""
    add_person(document, "Tom Reed", "", add_team(document, "Field").id)
    return document


@pytest.mark.parametrize(
    "more",
    [
        {"without": ["Tim Reed"]},
        {"replies": {"Tim Reed": "yes"}},
        {"seniority": {"Tim Reed": "lead"}},
        {"documents": [{"title": "Roadmap of roadmaps", "link": "x.pdf"}]},
        {"talks": [{"person": "Tim Reed", "day": date(2027, 4, 1)}]},
        {"stages": [{"title": "Awareness", "team": "Selling"}]},
    ],
)
def test_a_name_nobody_knows_is_refused(known: Document, more: dict[str, Any]) -> None:
    begins = datetime(2027, 4, 13, 10, tzinfo=UTC)
    with pytest.raises(UserError, match="is not there"):
        coming.plan(known, _told(**more), "Next", begins, "Europe/Berlin")


def test_a_mistake_in_the_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "next.toml"
    source = resource("sample", "next.toml").read_text("utf-8")
    path.write_text(source.replace('occasion = "launch"', 'occasion = "wedding"'), "utf-8")
    with pytest.raises(UserError, match=r"“next\.toml”, line 5: “occasion” must be one of"):
        read_toml(path, Coming)
