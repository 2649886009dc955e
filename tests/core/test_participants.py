from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.participants import Seat, dealt
from facilitator.core.people import Mark, Participant, Person, Reply, Team
from facilitator.core.plan.workshops import Workshop


def _invite(document: Document, bare: Workshop, *names: str) -> list[Participant]:
    """People with names like "Ada/Sales" or "Ada"."""
    teams = {team.name: team.id for team in people.teams(document)}
    ids = []
    for name in names:
        first, _, team = name.partition("/")
        ids.append(people.add_person(document, first, team_id=teams.get(team)).id)
    return participants.add_participants(document, bare.id, ids)


def test_participants_come_by_team_and_name_and_teamless_last(document: Document, bare: Workshop) -> None:
    _invite(document, bare, "Zoe", "Bo/Sales", "Émile/Product", "Eve/Product", "ana/Sales")
    seats = participants.participants(document, bare.id)
    assert [(s.person.name, s.team.name if s.team else None) for s in seats] == [
        ("Émile", "Product"), ("Eve", "Product"), ("ana", "Sales"), ("Bo", "Sales"), ("Zoe", None),
    ]  # fmt: skip


def test_nobody_takes_part_twice_and_nobody_who_is_gone(document: Document, bare: Workshop) -> None:
    (ada,) = _invite(document, bare, "Ada")
    bo = people.add_person(document, "Bo")
    added = participants.add_participants(document, bare.id, [ada.person_id, bo.id, bo.id])
    assert [p.person_id for p in added] == [bo.id]
    assert document.undo_label == "Add participant"
    cy = people.set_gone(document, people.add_person(document, "Cy").id)
    with pytest.raises(UserError, match="gone"):
        participants.add_participants(document, bare.id, [cy.id])


def test_who_is_here_is_one_click(document: Document, bare: Workshop) -> None:
    ada, bo = _invite(document, bare, "Ada/Sales", "Bo/Product")
    participants.set_present(document, ada.id)
    assert document.all(Participant, present=True) == [ada.with_(present=True)]
    participants.set_all_present(document, bare.id)
    assert all(s.participant.present for s in participants.participants(document, bare.id))
    document.undo()
    assert not document.get(Participant, bo.id).present


def test_a_walk_in_is_one_step(document: Document, bare: Workshop) -> None:
    guest = participants.add_walk_in(document, bare.id, "Gita Rao", people.teams(document)[0].id)
    assert document.get(Participant, guest.id).present
    assert document.undo() == "Add walk-in"
    assert document.all(Person) == []
    assert document.all(Participant) == []


def test_a_walk_in_who_is_known_is_taken_in(document: Document, bare: Workshop) -> None:
    gita = people.add_person(document, "Gita Rao")
    guest = participants.add_walk_in(document, bare.id, " gita  rao ")
    assert (guest.person_id, guest.present) == (gita.id, True)
    assert document.undo() == "Add walk-in"
    assert document.all(Person) == [gita]


def test_a_walk_in_who_takes_part_is_refused(document: Document, bare: Workshop) -> None:
    _invite(document, bare, "Ada")
    with pytest.raises(UserError, match="Ada takes part already: mark them as here in the list"):
        participants.add_walk_in(document, bare.id, "Ada")
    assert len(document.all(Participant)) == 1


def test_a_participant_is_removed_and_the_person_stays(document: Document, bare: Workshop) -> None:
    (ada,) = _invite(document, bare, "Ada")
    participants.remove_participant(document, ada.id)
    assert participants.participants(document, bare.id) == []
    assert [p.name for p in people.people(document)] == ["Ada"]


def test_seats_are_numbered_from_one_and_may_be_left(document: Document, bare: Workshop) -> None:
    (ada,) = _invite(document, bare, "Ada")
    assert participants.seat(document, ada.id, 3).table_no == 3
    assert participants.seat(document, ada.id, None).table_no is None
    with pytest.raises(UserError):
        participants.seat(document, ada.id, 0)


def test_tables_are_dealt_to_all_or_to_those_here(document: Document, bare: Workshop) -> None:
    ada, bo, cy = _invite(document, bare, "Ada/Sales", "Bo/Sales", "Cy/Product")
    participants.deal_tables(document, bare.id, 2)
    tables = {p.id: p.table_no for p in document.all(Participant)}
    assert tables[ada.id] != tables[bo.id]
    participants.set_present(document, cy.id)
    participants.deal_tables(document, bare.id, 1, present_only=True)
    assert {p.id: p.table_no for p in document.all(Participant)} == {ada.id: None, bo.id: None, cy.id: 1}
    document.undo()
    assert {p.id: p.table_no for p in document.all(Participant)} == tables


@pytest.mark.parametrize("tables", [0, -1, 3])
def test_there_are_never_more_tables_than_people(document: Document, bare: Workshop, tables: int) -> None:
    with pytest.raises(UserError, match="Nobody takes part"):
        participants.deal_tables(document, bare.id, 1)
    _invite(document, bare, "Ada", "Bo")
    with pytest.raises(UserError, match="between 1 and 2"):
        participants.deal_tables(document, bare.id, tables)


@given(st.lists(st.integers(0, 5), max_size=80), st.integers(1, 20))
def test_a_deal_is_fair_to_tables_and_teams(team_numbers: list[int], tables: int) -> None:
    teams = [Team(id=n, name=f"T{n}", colour="#000000", mark=Mark.STAR) for n in range(1, 6)]
    seats = [
        Seat(Participant(id=i, workshop_id=1, person_id=i), Person(id=i, name=str(i)), teams[n - 1] if n else None)
        for i, n in enumerate(team_numbers)
    ]
    table_of = dealt(seats, tables)
    assert set(table_of) == {s.participant.id for s in seats}
    groups = [[s for s in seats if (s.team.id if s.team else 0) == n] for n in range(6)]
    for group in (seats, *groups):
        sizes = Counter(table_of[s.participant.id] for s in group)
        counts = [sizes[table] for table in range(1, tables + 1)]
        assert max(counts) - min(counts) <= 1
        assert sum(counts) == len(group)


def test_a_reply_and_a_locked_seat_are_noted_and_taken_back(document: Document, bare: Workshop) -> None:
    (ada,) = _invite(document, bare, "Ada")
    participants.set_reply(document, ada.id, Reply.MAYBE)
    participants.seat(document, ada.id, 2)
    participants.set_locked(document, ada.id)
    assert document.get(Participant, ada.id) == ada.with_(reply=Reply.MAYBE, table_no=2, locked=True)
    assert participants.seat(document, ada.id, 1).locked
    assert not participants.set_locked(document, ada.id, False).locked
    participants.set_reply(document, ada.id, Reply.OPEN)
    assert document.undo() == "Note reply"
    assert document.undo() == "Unlock seat"
    assert document.get(Participant, ada.id).locked


def test_if_everybody_said_no_there_is_nobody_to_seat(document: Document, bare: Workshop) -> None:
    (ada,) = _invite(document, bare, "Ada")
    participants.set_reply(document, ada.id, Reply.NO)
    with pytest.raises(UserError, match="Everybody has said no"):
        participants.deal_tables(document, bare.id, 1)
    participants.set_present(document, ada.id)
    participants.deal_tables(document, bare.id, 1)
    assert document.get(Participant, ada.id).table_no == 1
