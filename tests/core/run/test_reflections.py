from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.participants import Seat, add_participants, add_walk_in, set_all_present, set_present
from facilitator.core.people import Mark, Participant, Person, Team, add_person
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.actions import Action
from facilitator.core.run.reflections import (
    Reflection,
    begin_round,
    commitment_to_action,
    finish_turn,
    go_back,
    round_robin,
    set_appreciation,
    set_commitment,
    set_takeaway,
    set_tracking,
    skip_turn,
    waiting_in,
)


@pytest.fixture
def workshop(document: Document, bare: Workshop) -> Workshop:
    """Ada and Bo of Product, Cy of Marketing, Di of no team: all here."""
    product, marketing = document.all(Team)[:2]
    teams = (("Ada", product.id), ("Bo", product.id), ("Cy", marketing.id), ("Di", None))
    add_participants(document, bare.id, [add_person(document, name, team_id=t).id for name, t in teams])
    set_all_present(document, bare.id)
    return bare


def _waiting(document: Document, workshop: Workshop) -> list[str]:
    return [
        document.get(Person, document.get(Participant, r.participant_id).person_id).name
        for r in waiting_in(document, workshop.id)
    ]


def _finish(document: Document, workshop: Workshop) -> None:
    finish_turn(document, waiting_in(document, workshop.id)[0].id)


def test_the_round_goes_from_team_to_team(document: Document, workshop: Workshop) -> None:
    assert len(begin_round(document, workshop.id)) == 4
    assert document.undo_label == "Begin the round"
    assert _waiting(document, workshop) == ["Ada", "Cy", "Bo", "Di"]
    assert begin_round(document, workshop.id) == []


def test_who_comes_late_is_last_and_who_leaves_is_passed_over(document: Document, workshop: Workshop) -> None:
    begin_round(document, workshop.id)
    add_walk_in(document, workshop.id, "Eve")
    begin_round(document, workshop.id)
    assert _waiting(document, workshop) == ["Ada", "Cy", "Bo", "Di", "Eve"]
    set_present(document, waiting_in(document, workshop.id)[0].participant_id, False)
    assert _waiting(document, workshop) == ["Cy", "Bo", "Di", "Eve"]


def test_turns_are_finished_skipped_and_taken_back(document: Document, workshop: Workshop) -> None:
    begin_round(document, workshop.id)
    _finish(document, workshop)
    skip_turn(document, workshop.id)
    assert _waiting(document, workshop) == ["Bo", "Di", "Cy"]
    _finish(document, workshop)
    go_back(document, workshop.id)
    assert _waiting(document, workshop) == ["Bo", "Di", "Cy"]
    go_back(document, workshop.id)
    assert _waiting(document, workshop) == ["Ada", "Bo", "Di", "Cy"]
    with pytest.raises(UserError, match="first turn"):
        go_back(document, workshop.id)
    for _ in range(3):
        _finish(document, workshop)
    with pytest.raises(UserError, match="no one else"):
        skip_turn(document, workshop.id)
    _finish(document, workshop)
    assert _waiting(document, workshop) == []
    go_back(document, workshop.id)
    assert _waiting(document, workshop) == ["Cy"]


def test_back_is_always_back_to_someone_who_is_then_first(document: Document, workshop: Workshop) -> None:
    begin_round(document, workshop.id)
    last = waiting_in(document, workshop.id)[-1]
    finish_turn(document, last.id)
    go_back(document, workshop.id)
    assert _waiting(document, workshop) == ["Di", "Ada", "Cy", "Bo"]


def test_what_is_said_is_kept_and_a_commitment_becomes_an_action(document: Document, workshop: Workshop) -> None:
    first = begin_round(document, workshop.id)[0]
    with pytest.raises(UserError, match="no commitment"):
        commitment_to_action(document, first.id)
    set_takeaway(document, first.id, "Beta is not GA")
    set_commitment(document, first.id, " Write it down ")
    set_appreciation(document, first.id, "Thanks to Cy")
    stored = document.get(Reflection, first.id)
    assert (stored.takeaway, stored.commitment, stored.appreciation) == (
        "Beta is not GA",
        "Write it down",
        "Thanks to Cy",
    )
    action = commitment_to_action(document, first.id, date(2027, 1, 15))
    owner_id = document.get(Participant, first.participant_id).person_id
    assert (action.text, action.owner_id, action.due) == ("Write it down", owner_id, date(2027, 1, 15))
    with pytest.raises(UserError, match="already"):
        commitment_to_action(document, first.id)
    assert document.all(Action) == [action]


def test_how_progress_is_tracked_is_kept_with_the_workshop(document: Document, workshop: Workshop) -> None:
    set_tracking(document, workshop.id, "Every second Tuesday in the channel")
    assert document.get(Workshop, workshop.id).tracking == "Every second Tuesday in the channel"


def test_a_round_without_anyone_here_is_refused(document: Document, workshop: Workshop) -> None:
    set_all_present(document, workshop.id, False)
    with pytest.raises(UserError, match="Nobody is marked as here"):
        begin_round(document, workshop.id)


@given(st.lists(st.integers(0, 4), max_size=30))
def test_no_team_speaks_twice_running_unless_it_must(team_ids: list[int]) -> None:
    seats = [
        Seat(
            Participant(id=n, workshop_id=1, person_id=n),
            Person(id=n, name=f"Person {n}"),
            Team(id=team, name="T", colour="#000000", mark=Mark.STAR) if team else None,
        )
        for n, team in enumerate(team_ids, 1)
    ]
    order = round_robin(seats)
    assert sorted(s.participant.id for s in order) == [s.participant.id for s in seats]
    spoken = [s.team.id if s.team else 0 for s in order]
    doubles = sum(a == b for a, b in pairwise(spoken))
    most = max(Counter(team_ids).values(), default=0)
    assert doubles == max(0, 2 * most - len(seats) - 1)
