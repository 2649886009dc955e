from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import check_ins
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.reviewed import promises, reviewed
from facilitator.core.follow.wins import Win
from facilitator.core.plan.ready import creating
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.run import actions, review, solutions
from facilitator.core.run.actions import ActionState
from facilitator.core.run.review import PointKind, Worked
from tests.conftest import SetClock

TODAY = date(2027, 1, 12)


@pytest.fixture
def q4(document: Document) -> Workshop:
    made = creating.create_workshop(document, "Q4", date(2026, 10, 5), time(9), "UTC")
    with document.step("Close workshop") as step:
        return step.put(made.with_(state=WorkshopState.CLOSED))


def test_without_a_workshop_to_look_back_at_there_is_nothing(document: Document, bare: Workshop) -> None:
    found = reviewed(document, bare.id, TODAY)
    assert found.of is None
    assert (found.promises, found.solutions, found.measures, found.wins, found.points) == ((), (), (), (), ())
    assert found.completion.words == "No actions were made"


def test_promises_stand_as_done_open_and_dropped_each_with_its_story(
    document: Document, bare: Workshop, q4: Workshop, clock: SetClock
) -> None:
    clock.instant = datetime(2026, 10, 5, 12, tzinfo=UTC)
    ada = people.add_person(document, "Ada")
    dues = {"Late": date(2027, 1, 2), "Soon": date(2027, 1, 15), "Whenever": None, "Page": date(2026, 11, 2)}
    made = {text: actions.add_action(document, q4.id, text, due=due) for text, due in dues.items()}
    made["Mails"] = actions.add_action(document, q4.id, "Mails", owner_id=ada.id)
    clock.instant = datetime(2026, 11, 5, 12, tzinfo=UTC)
    check_ins.check_in(document, made["Page"].id, Standing.DONE, "It is out")
    check_ins.check_in(document, made["Mails"].id, Standing.DROPPED, "Nobody read them")
    check_ins.check_in(document, made["Soon"].id, Standing.CHANGED, new_due=date(2027, 1, 18))
    clock.forward(60)
    check_ins.check_in(document, made["Soon"].id, Standing.CHANGED, new_due=date(2027, 1, 25))
    check_ins.check_in(document, made["Late"].id, Standing.STUCK, "Waits for legal")
    found = promises(document, q4, TODAY)
    assert [(one.action.text, one.standing, one.words, one.said, one.overdue) for one in found] == [
        ("Page", Standing.DONE, "done Thu 5 Nov 2026, 3 days late", "It is out", False),
        ("Late", Standing.STUCK, "stuck, 10 days overdue", "Waits for legal", True),
        ("Soon", Standing.CHANGED, "due Mon 25 Jan, moved twice, from Fri 15 Jan", "", False),
        ("Whenever", None, "no date", "", False),
        ("Mails", Standing.DROPPED, "dropped Thu 5 Nov 2026", "Nobody read them", False),
    ]
    assert found[-1].owner == ada
    assert reviewed(document, bare.id, TODAY).completion.words == (
        "1 of 4 actions done (25%), 1 dropped, 3 open, 1 of them overdue"
    )


def test_an_action_opened_again_does_not_stand_as_done(document: Document, q4: Workshop) -> None:
    action = actions.add_action(document, q4.id, "Page", due=TODAY)
    check_ins.check_in(document, action.id, Standing.DONE)
    actions.set_state(document, action.id, ActionState.OPEN)
    (one,) = promises(document, q4, TODAY)
    assert (one.standing, one.words) == (None, "due today")


def test_what_was_settled_before_anyone_noted_when_is_just_done(document: Document, q4: Workshop) -> None:
    action = actions.add_action(document, q4.id, "Page", due=TODAY)
    with document.step("As an older program did") as step:
        step.put(action.with_(state=ActionState.DONE))
    assert promises(document, q4, TODAY)[0].words == "done"


def test_each_solution_comes_with_its_actions_and_the_judgement(
    document: Document, bare: Workshop, q4: Workshop
) -> None:
    page = solutions.add_solution(document, q4.id, "One page for all", measure="Sales finds it in a minute")
    call = solutions.add_solution(document, q4.id, "Monday call")
    done = solutions.add_action_to(document, page.id, "Write it")
    solutions.add_action_to(document, page.id, "Share it", due=TODAY + timedelta(days=1))
    actions.set_state(document, done.id, ActionState.DONE)
    said = review.judge(document, bare.id, page.id, Worked.YES)
    (point,) = review.add_points(document, bare.id, PointKind.CHANGE, "Who keeps it", page.id)
    review.point_to_action(document, point.id)
    found = reviewed(document, bare.id, TODAY)
    assert [(one.solution, one.judgement) for one in found.solutions] == [(page, said), (call, None)]
    assert [one.action.text for one in found.solutions[0].promises] == ["Write it", "Share it"]
    assert found.solutions[0].words == "1 of 2 actions done (50%), 1 open"
    assert found.solutions[1].words == "No actions were made"
    assert found.points == (point,)


def test_wins_are_those_since_the_workshop(document: Document, bare: Workshop, q4: Workshop) -> None:
    actions.add_action(document, q4.id, "Any")
    with document.step("Mark wins") as step:
        for day in (date(2026, 12, 1), date(2026, 10, 4), date(2026, 10, 5)):
            step.put(Win(id=document.new_id(), text=day.isoformat(), day=day))
    assert [one.win.text for one in reviewed(document, bare.id, TODAY).wins] == ["2026-12-01", "2026-10-05"]
