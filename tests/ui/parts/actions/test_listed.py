from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.follow.action_rows import rows_of
from facilitator.core.follow.check_ins import Standing, check_in
from facilitator.core.follow.escalations import escalate
from facilitator.core.people import Person, set_gone
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions
from facilitator.core.run.actions import Action, ActionState
from facilitator.ui.parts.actions.listed import Chosen, ListRow, Which, list_rows

NOW = datetime(2027, 1, 12, 12, 0, tzinfo=UTC)
TODAY = date(2027, 1, 12)


@given(st.sampled_from(ActionState), st.booleans(), st.booleans())
def test_every_action_is_on_one_list_by_its_state_and_lacks_only_while_open(
    state: ActionState, owned: bool, dated: bool
) -> None:
    action = Action(
        id=1,
        workshop_id=1,
        text="Draft",
        owner_id=2 if owned else None,
        due=date(2027, 1, 15) if dated else None,
        state=state,
        captured_at=NOW,
    )
    row = ListRow(action, None, "", None, None, "", False, "")
    on = [which for which in (Which.OPEN, Which.DONE, Which.DROPPED) if which.shows(row)]
    assert on == [Which.of(action)]
    assert Which.LACKING.shows(row) == (state is ActionState.OPEN and not (owned and dated))
    assert Chosen().among([action]) == [action]
    assert Chosen(home_id=7).among([action]) == []


@pytest.fixture
def draft(document: Document, workshop: Workshop) -> Action:
    maria = document.all(Person)[0]
    return actions.add_action(document, workshop.id, "Draft", owner_id=maria.id, due=date(2027, 1, 8))


def row(document: Document) -> ListRow:
    (one,) = list_rows(document, document.all(Action), TODAY)
    return one


def test_the_state_says_what_is_most_pressing(document: Document, draft: Action) -> None:
    assert (row(document).state, Which.OVERDUE.shows(row(document))) == ("late", True)
    check_in(document, draft.id, Standing.STUCK, "No budget")
    assert (row(document).state, Which.STUCK.shows(row(document))) == ("stuck", True)
    escalate(document, draft.id, document.all(Person)[1].id, "Find money")
    assert row(document).state == "stuck, with Tom Reed"
    assert row(document).told == "4 days overdue, stuck since Tue 12 Jan: No budget. Escalated to Tom Reed."
    set_gone(document, draft.owner_id or 0)
    assert (row(document).state, row(document).left) == ("owner has left", True)
    actions.set_state(document, draft.id, ActionState.DONE)
    assert (row(document).state, row(document).left, Which.OVERDUE.shows(row(document))) == ("done", False, False)


def test_what_was_said_at_a_check_in_is_shown_until_the_day_has_passed(document: Document, draft: Action) -> None:
    check_in(document, draft.id, Standing.CHANGED, new_due=date(2027, 2, 1))
    assert row(document).state == "new date"
    check_in(document, draft.id, Standing.ON_TRACK)
    assert row(document).state == "on track"


@pytest.mark.parametrize("standing", [Standing.DONE, Standing.DROPPED, Standing.STUCK])
def test_the_list_says_the_same_though_it_reads_less(document: Document, draft: Action, standing: Standing) -> None:
    check_in(document, draft.id, standing, "Nobody has the time")
    (whole,) = rows_of(document, document.all(Action), TODAY)
    (brief,) = rows_of(document, document.all(Action), TODAY, brief=True)
    assert (brief.words, brief.standing, brief.home) == (whole.words, whole.standing, whole.home)
    assert (brief.last is None) == (standing is Standing.DONE)
    assert row(document).words == whole.words
