from datetime import UTC, date, datetime

import pytest

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow import check_ins, satisfaction
from facilitator.core.follow.check_ins import Standing
from facilitator.core.follow.figures.effect import Resolved, effect, effect_of, put_off_words
from facilitator.core.follow.figures.reading import read_programme
from facilitator.core.follow.satisfaction import SatisfactionWay
from facilitator.core.people import Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, captured, solutions
from facilitator.core.run.actions import ActionState
from facilitator.core.run.vote import opportunities
from tests.conftest import SetClock
from tests.core.follow.closed import closed

TODAY = date(2027, 1, 12)


@pytest.fixture
def q4(document: Document, clock: SetClock) -> Workshop:
    clock.instant = datetime(2026, 10, 5, 12, tzinfo=UTC)
    return closed(document, "Q4", date(2026, 10, 5))


def test_a_workshop_that_left_nothing_says_so(document: Document, q4: Workshop) -> None:
    found = effect(document, q4.id, TODAY)
    assert found.completion.words == "No actions were made"
    assert found.resolved.words == "No issues were noted"
    assert found.satisfaction.words == "Not rated yet"
    assert (found.teams, found.kinds, found.put_off) == ((), (), ())
    document.undo()
    with pytest.raises(UserError, match="no longer there"):
        effect(document, q4.id, TODAY)


def test_promises_are_told_in_all_by_team_and_by_kind(document: Document, q4: Workshop, clock: SetClock) -> None:
    team = document.all(Team)[1]
    ada = people.add_person(document, "Ada", team_id=team.id)
    solution = solutions.add_solution(document, q4.id, "Beta wording")
    first = solutions.add_action_to(document, solution.id, "Write it", owner_id=ada.id, due=date(2026, 10, 20))
    actions.add_action(document, q4.id, "Tell all")
    clock.forward(60 * 24 * 10)
    actions.set_state(document, first.id, ActionState.DONE)
    found = effect(document, q4.id, TODAY)
    assert found.completion.words == "1 of 2 actions done (50%), 1 open"
    assert found.completion.time_words == "Half of them within 10 days; 1 of 1 by the date first agreed"
    assert [(one.team, one.completion.rate) for one in found.teams] == [(team, 1.0), (None, 0.0)]
    assert [one.completion.rate for one in found.kinds] == [1.0, 0.0]


def test_what_was_put_off_tells_both_dates_and_how_often(document: Document, q4: Workshop) -> None:
    dues = (date(2026, 11, 6), date(2026, 12, 4))
    often, once = (actions.add_action(document, q4.id, text, due=date(2026, 10, 16)) for text in ("Often", "Once"))
    actions.add_action(document, q4.id, "Kept", due=date(2026, 10, 16))
    check_ins.check_in(document, once.id, Standing.CHANGED, new_due=dues[0])
    for due in dues:
        check_ins.check_in(document, often.id, Standing.STUCK, "Waits for legal", new_due=due)
    found = effect(document, q4.id, date(2026, 10, 6)).put_off
    assert [(one.action.text, put_off_words(one, date(2026, 10, 6))) for one in found] == [
        ("Often", "first due Fri 16 Oct, now Fri 4 Dec, moved twice"),
        ("Once", "first due Fri 16 Oct, now Fri 6 Nov, moved once"),
    ]
    kept = effect(document, q4.id, TODAY).promised[2]
    assert put_off_words(kept, TODAY) == ""


def test_issues_resolved_are_counted_from_what_was_captured(document: Document, q4: Workshop) -> None:
    asked = [captured.add_question(document, q4.id, text) for text in ("When?", "Who?")]
    captured.answer_question(document, asked[0].id, "In March")
    captured.add_decision(document, q4.id, "Go")
    captured.settle(document, captured.add_parked(document, q4.id, "Pricing").id)
    captured.add_parked(document, q4.id, "Partners")
    assert effect(document, q4.id, TODAY).resolved.words == (
        "3 issues resolved: 1 of 2 questions answered, 1 decision and 1 of 2 parked items settled"
    )


def test_an_opportunity_is_solved_once_by_a_solution_that_lacks_nothing(document: Document, q4: Workshop) -> None:
    ada = people.add_person(document, "Ada")
    issue, other = (opportunities.add(document, q4.id, title).id for title in ("Roadmap", "Pricing"))
    full = solutions.add_solution(document, q4.id, opportunity_id=issue, table_no=1, what="Tell", measure="Fewer calls")
    solutions.add_action_to(document, full.id, "Write", owner_id=ada.id, due=TODAY)
    solutions.add_solution(document, q4.id, opportunity_id=issue, table_no=2)
    solutions.add_solution(document, q4.id, opportunity_id=other)
    solutions.add_solution(document, q4.id, "Of our own")
    found = effect(document, q4.id, TODAY).resolved
    assert (found.solved, found.worked_on) == (1, 3)
    assert found.words == "1 issue resolved: 1 of 3 opportunities with a full solution"


def test_satisfaction_stands_beside_it(document: Document, q4: Workshop) -> None:
    row, *_others = satisfaction.begin(document, q4.id)
    satisfaction.set_counts(document, row.id, (0, 0, 0, 4, 8), SatisfactionWay.PAPER)
    assert effect(document, q4.id, TODAY).satisfaction.words == "4.7 of 5 from 12 people"


def test_read_with_all_others_a_workshop_is_the_same_as_alone(document: Document, q4: Workshop) -> None:
    q3 = closed(document, "Q3", date(2026, 7, 6))
    for workshop in (q3, q4):
        made = actions.add_action(document, workshop.id, "Write", due=date(2026, 10, 16))
        check_ins.check_in(document, made.id, Standing.CHANGED, new_due=date(2026, 11, 6))
        captured.add_decision(document, workshop.id, "Go")
        satisfaction.begin(document, workshop.id)
    read = read_programme(document)
    assert [effect_of(one, read.owners, TODAY) for one in read.workshops] == [
        effect(document, q3.id, TODAY),
        effect(document, q4.id, TODAY),
    ]
    assert Resolved().total == 0
