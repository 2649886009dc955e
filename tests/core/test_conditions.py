"""What SQLite is asked for, against the same question asked of everything that was read."""

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.conditions import differ, one_of, since
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.people import Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action, add_action

BEGAN = datetime(2027, 1, 12, 8, tzinfo=UTC)
MOMENTS = st.builds(lambda seconds: BEGAN + timedelta(seconds=seconds), st.sampled_from([-1, -0.5, 0, 0.25, 1, 90_000]))
DAYS = st.none() | st.sampled_from([date(2027, 1, 15), date(2027, 2, 1)])


def looks(document: Document, action: Action, said: list[tuple[datetime, date | None, date | None]]) -> list[CheckIn]:
    with document.step("Look") as step:
        return [
            step.put(
                CheckIn(
                    id=document.new_id(),
                    action_id=action.id,
                    at=at,
                    standing=Standing.ON_TRACK,
                    due_before=before,
                    due_after=after,
                )
            )
            for at, before, after in said
        ]


@given(st.lists(st.tuples(MOMENTS, DAYS, DAYS), max_size=6), MOMENTS)
def test_only_what_meets_a_condition_is_read(
    said: list[tuple[datetime, date | None, date | None]], start: datetime
) -> None:
    document = file.in_memory(lambda: BEGAN)
    with document.step("Begin") as step:
        action = step.put(Action(id=document.new_id(), text="Send pricing draft", captured_at=BEGAN))
    found = looks(document, action, said)
    assert document.those(CheckIn, differ("due_before", "due_after")) == [
        look for look in found if look.due_before != look.due_after
    ]
    read = document.those(CheckIn, since("at", start))
    assert {look.id for look in found if look.at >= start} <= {look.id for look in read}
    assert all(look.at > start - timedelta(seconds=1) for look in read)
    document.close()


def test_an_instant_is_the_same_in_any_zone(document: Document, workshop: Workshop) -> None:
    action = add_action(document, workshop.id, "Send pricing draft")
    (early, late) = looks(document, action, [(BEGAN, None, None), (BEGAN + timedelta(hours=2), None, None)])
    there = BEGAN.astimezone(timezone(timedelta(hours=13)))
    assert document.those(CheckIn, since("at", there)) == [early, late]
    assert document.those(CheckIn, since("at", there + timedelta(hours=1))) == [late]
    with pytest.raises(ValueError, match="zone"):
        since("at", BEGAN.replace(tzinfo=None))


def test_any_number_of_ids_may_be_asked_for(document: Document, workshop: Workshop) -> None:
    actions = [add_action(document, workshop.id, text) for text in ("One", "Two", "Three")]
    ids = [actions[2].id, actions[0].id, *range(10_000_000, 10_050_000)]
    assert document.those(Action, one_of("id", ids)) == [actions[0], actions[2]]
    assert document.those(Action, one_of("id", [])) == []


def test_a_column_that_is_not_there_is_our_own_fault(document: Document) -> None:
    with pytest.raises(KeyError, match="person has no column nme"):
        document.those(Person, one_of("nme", [1]))


def test_a_damaged_row_is_told(tmp_path: Path) -> None:
    document = file.create(tmp_path / "a.programme", lambda: BEGAN)
    team = document.all(Team)[0]
    document.tables.write("team", team.id, {**team.to_row(), "mark": "no such mark"})
    with pytest.raises(UserError, match="damaged"):
        document.those(Team, one_of("id", [team.id]))
    document.close()
