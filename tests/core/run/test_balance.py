from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.people import Mark, Participant, Person, Team
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import balance
from facilitator.core.run.balance import Contribution, Heard, Quiet, Room, Sign, contributions, quiet_teams, room_of
from facilitator.core.run.board import Lane, Note
from facilitator.core.run.captured import Parked, Question
from facilitator.core.run.clock import start, timekeeping, turns
from facilitator.core.run.clock.rotation import begin_turn, next_turn
from facilitator.core.run.clock.timekeeping import Stretch, progress_of

Forward = Callable[[float], datetime]
Blocks = dict[str, Block]


def _team(document: Document, name: str) -> int:
    return next(team.id for team in document.all(Team) if team.name == name)


def _note(document: Document, day: Workshop, team: str) -> None:
    lanes = document.all(Lane, workshop_id=day.id)
    with document.step("Add note") as step:
        lane = lanes[0] if lanes else step.put(Lane(id=document.new_id(), workshop_id=day.id, title="Lane"))
        step.put(
            Note(
                id=document.new_id(),
                workshop_id=day.id,
                lane_id=lane.id,
                team_id=_team(document, team),
                text="A note",
                written_at=document.now(),
            )
        )


def _quiet(document: Document, day: Workshop) -> list[Quiet]:
    return quiet_teams(room_of(document, day.id), progress_of(document, day.id), document.now())


def _names(document: Document, day: Workshop) -> list[str]:
    return [quiet.team.name for quiet in _quiet(document, day)]


@pytest.fixture
def room(document: Document, day: Workshop) -> Workshop:
    """Two people of Product, one each of Marketing and Sales; a second of Sales has not come."""
    with document.step("Add people") as step:
        for name, present in (
            ("Product", True),
            ("Product", True),
            ("Marketing", True),
            ("Sales", True),
            ("Sales", False),
        ):
            person = step.put(Person(id=document.new_id(), name=name, team_id=_team(document, name)))
            step.put(Participant(id=document.new_id(), workshop_id=day.id, person_id=person.id, present=present))
    start.start(document, day.id, keep_plan=True)
    return day


@pytest.fixture
def mapping(document: Document, room: Workshop, blocks: Blocks) -> Workshop:
    """The room, with everyone at the mapping."""
    timekeeping.jump(document, room.id, blocks["Mapping"].id)
    return room


def _contributions(document: Document, day: Workshop) -> dict[str, Contribution]:
    found = contributions(room_of(document, day.id), document.all(Stretch), document.now())
    return {contribution.team.name: contribution for contribution in found}


def test_shares_stand_beside_the_heads_that_are_present(document: Document, mapping: Workshop) -> None:
    for team in ("Product", "Product", "Product", "Marketing"):
        _note(document, mapping, team)
    found = _contributions(document, mapping)
    assert list(found) == ["Product", "Marketing", "Sales"]
    assert [(c.heads, c.notes, c.head_share, c.voice) for c in found.values()] == [
        (2, 3, 0.5, 0.75),
        (1, 1, 0.25, 0.25),
        (1, 0, 0.25, 0.0),
    ]
    assert found["Sales"].words == "Sales: 25% of the room, 0% of what was heard"


def test_notes_questions_and_speaking_weigh_the_same(
    document: Document, mapping: Workshop, blocks: Blocks, forward: Forward
) -> None:
    _note(document, mapping, "Product")
    asker = next(p for p in document.all(Person) if p.name == "Sales")
    with document.step("Ask") as step:
        step.put(
            Question(
                id=document.new_id(),
                workshop_id=mapping.id,
                text="Why",
                person_id=asker.id,
                captured_at=document.now(),
            )
        )
        turn = step.put(
            turns.add_turn(document, blocks["Mapping"].id, "Marketing", 600).with_(team_id=_team(document, "Marketing"))
        )
    begin_turn(document, turn.id)
    forward(5)
    next_turn(document, mapping.id)
    forward(5)
    found = _contributions(document, mapping)
    assert (found["Product"].notes, found["Sales"].questions, found["Marketing"].speaking) == (1, 1, 300)
    assert [c.voice for c in found.values()] == pytest.approx([1 / 3] * 3)


def test_before_anything_is_heard_every_voice_is_nothing(document: Document, mapping: Workshop) -> None:
    assert [c.voice for c in _contributions(document, mapping).values()] == [0, 0, 0]


@given(
    st.lists(st.integers(0, 5), min_size=3, max_size=3),
    st.lists(st.tuples(st.integers(0, 2), st.sampled_from(Heard)), max_size=30),
)
def test_shares_of_heads_and_of_voice_add_up_to_one(heads: list[int], heard: list[tuple[int, Heard]]) -> None:
    teams = tuple(Team(id=i, name=str(i), colour="#123456", mark=Mark.STAR) for i in range(3))
    at = datetime.fromisoformat("2027-01-12T12:00+00:00")
    signs = tuple(Sign(team, at, kind) for team, kind in heard)
    found = contributions(Room(teams, dict(enumerate(heads)), signs, ()), [], at)
    voiced = any(kind is not Heard.PARKED for _team, kind in heard)
    assert sum(c.head_share for c in found) == pytest.approx(1 if any(heads) else 0)
    assert sum(c.voice for c in found) == pytest.approx(1 if voiced else 0)


def test_a_team_that_falls_silent_is_told_after_ten_minutes(
    document: Document, mapping: Workshop, forward: Forward
) -> None:
    for team in ("Product", "Marketing", "Sales"):
        _note(document, mapping, team)
    forward(9)
    _note(document, mapping, "Product")
    _note(document, mapping, "Marketing")
    assert _names(document, mapping) == []
    forward(3.5)
    assert [quiet.words for quiet in _quiet(document, mapping)] == ["Nothing from Sales for 12 minutes."]
    _note(document, mapping, "Sales")
    assert _names(document, mapping) == []


def test_the_longest_silent_comes_first(document: Document, mapping: Workshop, forward: Forward) -> None:
    forward(2)
    _note(document, mapping, "Marketing")
    forward(11)
    _note(document, mapping, "Product")
    assert _names(document, mapping) == ["Sales", "Marketing"]


def test_a_team_that_is_not_there_is_not_missed(document: Document, mapping: Workshop, forward: Forward) -> None:
    forward(30)
    _note(document, mapping, "Product")
    assert "Customer Success" not in _names(document, mapping)


def test_when_nobody_is_heard_nobody_has_fallen_silent(document: Document, mapping: Workshop, forward: Forward) -> None:
    for team in ("Product", "Marketing", "Sales"):
        _note(document, mapping, team)
    forward(25)
    assert _names(document, mapping) == []


def test_breaks_pauses_and_turns_do_not_count_as_silence(
    document: Document, mapping: Workshop, blocks: Blocks, forward: Forward
) -> None:
    _note(document, mapping, "Sales")
    timekeeping.pause(document, mapping.id)
    forward(20)
    timekeeping.jump(document, mapping.id, blocks["Energiser"].id)
    forward(20)
    assert _names(document, mapping) == []
    timekeeping.jump(document, mapping.id, blocks["Questions"].id)
    begin_turn(document, turns.add_turn(document, blocks["Questions"].id, "Guest", 600).id)
    forward(20)
    assert _names(document, mapping) == []
    next_turn(document, mapping.id)
    forward(6)
    _note(document, mapping, "Product")
    assert _names(document, mapping) == []
    forward(5)
    assert [quiet.words for quiet in _quiet(document, mapping)][-1] == "Nothing from Sales for 11 minutes."


def test_what_is_parked_for_a_team_is_a_sign_of_it(document: Document, mapping: Workshop, forward: Forward) -> None:
    forward(12)
    _note(document, mapping, "Product")
    with document.step("Park") as step:
        step.put(
            Parked(
                id=document.new_id(),
                workshop_id=mapping.id,
                text="Later",
                team_id=_team(document, "Sales"),
                captured_at=document.now(),
            )
        )
    assert _names(document, mapping) == ["Marketing"]
    assert balance.QUIET_AFTER == 600


def test_only_open_talk_is_listened_to(document: Document, mapping: Workshop, blocks: Blocks, forward: Forward) -> None:
    forward(11)
    _note(document, mapping, "Product")
    assert _names(document, mapping) == ["Marketing", "Sales"]
    timekeeping.jump(document, mapping.id, blocks["Actions"].id)
    forward(90)
    assert _names(document, mapping) == []
    timekeeping.jump(document, mapping.id, blocks["Mapping"].id)
    assert [round(quiet.seconds) for quiet in _quiet(document, mapping)] == [660, 660]
