from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import groups, participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.groups import PairRule
from facilitator.core.people import Participant, Reply
from facilitator.core.plan.workshops import Workshop, WorkshopState
from facilitator.core.seating import Met, pair


def _people(document: Document, *names: str) -> list[int]:
    """The ids of new people with names like "Ada/Sales" or "Ada"."""
    teams = {team.name: team.id for team in people.teams(document)}
    return [
        people.add_person(document, first, team_id=teams.get(team)).id
        for first, _, team in (name.partition("/") for name in names)
    ]


def _held(
    document: Document, day: date, tables: Sequence[Sequence[int]], state: WorkshopState = WorkshopState.CLOSED
) -> Workshop:
    """A workshop in which these people sat at these tables."""
    workshop = Workshop(id=document.new_id(), title=f"{day:%B}", day=day, start=time(9), zone="UTC", state=state)
    with document.step("Hold workshop") as step:
        step.put(workshop)
        for number, at_table in enumerate(tables, 1):
            for person_id in at_table:
                step.put(
                    Participant(
                        id=document.new_id(),
                        workshop_id=workshop.id,
                        person_id=person_id,
                        table_no=number,
                        present=True,
                    )
                )
    return workshop


def _tables(document: Document, workshop_id: int) -> dict[str, int | None]:
    seats = participants.participants(document, workshop_id)
    return {seat.person.name: seat.participant.table_no for seat in seats}


# Pair rules


def test_the_same_pair_twice_is_one_rule(document: Document) -> None:
    ada, bo = _people(document, "Ada", "Bo")
    rule = groups.add_pair_rule(document, ada, bo, True)
    groups.add_pair_rule(document, bo, ada, False)
    (named,) = groups.pair_rules(document)
    assert (named.rule.id, named.rule.together, named.first.name, named.second.name) == (rule.id, False, "Bo", "Ada")
    assert groups.rules_of(document) == {pair(ada, bo): False}
    groups.remove_pair_rule(document, rule.id)
    assert document.all(PairRule) == []
    assert document.undo() == "Remove pair rule"
    assert document.undo() == "Seat apart"
    assert groups.rules_of(document) == {pair(ada, bo): True}


def test_rules_that_contradict_each_other_are_refused(document: Document) -> None:
    ada, bo, cy, dee = _people(document, "Ada", "Bo", "Cy", "Dee")
    groups.add_pair_rule(document, ada, bo, True)
    groups.add_pair_rule(document, bo, cy, True)
    with pytest.raises(UserError, match="Ada and Cy can't sit apart: other rules seat Ada, Bo, Cy together"):
        groups.add_pair_rule(document, ada, cy, False)
    groups.add_pair_rule(document, dee, ada, False)
    with pytest.raises(UserError, match=r"Cy and Dee can't sit together: a rule keeps .+ apart"):
        groups.add_pair_rule(document, cy, dee, True)
    groups.add_pair_rule(document, ada, cy, True)
    with pytest.raises(UserError, match="two different"):
        groups.add_pair_rule(document, ada, ada, True)


# Mixing


def test_a_mix_is_proposed_and_then_applied_as_one_step(document: Document, bare: Workshop) -> None:
    ids = _people(document, "Ada/Sales", "Bo/Sales", "Cy/Product", "Dee/Product", "Eve/Marketing", "Flo/Marketing")
    participants.add_participants(document, bare.id, ids)
    groups.add_pair_rule(document, ids[0], ids[2], True)
    groups.add_pair_rule(document, ids[0], ids[4], False)
    before = document.undo_label
    mixed = groups.mix_tables(document, bare.id, 2, seed=4)
    assert document.undo_label == before
    assert set(_tables(document, bare.id).values()) == {None}
    groups.apply_mix(document, bare.id, mixed)
    at = _tables(document, bare.id)
    assert at["Ada"] == at["Cy"] != at["Eve"]
    assert {at["Ada"], at["Bo"]} == {at["Cy"], at["Dee"]} == {at["Eve"], at["Flo"]} == {1, 2}
    assert mixed.reasons == groups.explain(document, bare.id)
    assert document.undo() == "Mix groups"
    assert set(_tables(document, bare.id).values()) == {None}


def test_locked_seats_stay_and_who_said_no_gets_none(document: Document, bare: Workshop) -> None:
    added = participants.add_participants(document, bare.id, _people(document, "Ada", "Bo", "Cy", "Dee"))
    with pytest.raises(UserError, match="Ada has no table yet"):
        participants.set_locked(document, added[0].id)
    participants.seat(document, added[0].id, 2)
    participants.set_locked(document, added[0].id)
    participants.set_reply(document, added[1].id, Reply.NO)
    for seed in range(6):
        groups.apply_mix(document, bare.id, groups.mix_tables(document, bare.id, 2, seed=seed))
        at = _tables(document, bare.id)
        assert (at["Ada"], at["Bo"]) == (2, None)
        assert 1 in (at["Cy"], at["Dee"])
    participants.deal_tables(document, bare.id, 3)
    assert _tables(document, bare.id) == {"Ada": 2, "Bo": None, "Cy": 1, "Dee": 3}
    participants.set_present(document, added[3].id)
    groups.apply_mix(document, bare.id, groups.mix_tables(document, bare.id, 2, present_only=True))
    assert _tables(document, bare.id) == {"Ada": 2, "Bo": None, "Cy": None, "Dee": 1}
    assert not participants.seat(document, added[0].id, None).locked


def test_seats_may_be_held_before_they_are_stored(document: Document, bare: Workshop) -> None:
    ada, bo, cy, dee = participants.add_participants(document, bare.id, _people(document, "Ada", "Bo", "Cy", "Dee"))
    participants.seat(document, bo.id, 1)
    participants.set_locked(document, bo.id)
    for seed in range(6):
        mixed = groups.mix_tables(document, bare.id, 2, seed=seed, held={ada.id: 2, cy.id: 2})
        assert {who for who, table in mixed.table_of.items() if table == 2} == {ada.id, cy.id}
    groups.apply_mix(document, bare.id, mixed, {ada.id: 2, cy.id: 2})
    assert _tables(document, bare.id) == {"Ada": 2, "Bo": 1, "Cy": 2, "Dee": 1}
    locked = {p.id for p in document.all(people.Participant, workshop_id=bare.id) if p.locked}
    assert locked == {ada.id, cy.id}
    assert document.undo() == "Mix groups"
    assert document.get(people.Participant, bo.id).locked
    assert document.get(people.Participant, dee.id).table_no is None


def test_history_counts_what_was_held_before_and_who_was_there(document: Document, bare: Workshop) -> None:
    ada, bo, cy, dee = _people(document, "Ada", "Bo", "Cy", "Dee")
    _held(document, date(2026, 4, 1), [[ada, bo], [cy, dee]])
    last = _held(document, date(2026, 10, 1), [[ada, bo, cy], [dee]])
    absent = document.all(Participant, workshop_id=last.id, person_id=cy)[0]
    participants.set_present(document, absent.id, False)
    _held(document, date(2026, 12, 1), [[ada, dee]], WorkshopState.PLANNED)
    _held(document, date(2027, 6, 1), [[bo, dee]])
    assert groups.history_of(document, bare.id) == {
        pair(ada, bo): Met(2, True, 12),
        pair(cy, dee): Met(1, False, 4),
    }
    assert groups.history_of(document, last.id) == {pair(ada, bo): Met(1, True, 8), pair(cy, dee): Met(1, True, 8)}


def test_last_times_neighbours_are_mixed_apart(document: Document, bare: Workshop) -> None:
    ids = _people(document, "Ada", "Bo", "Cy", "Dee")
    _held(document, date(2026, 10, 1), [ids[:2], ids[2:]])
    participants.add_participants(document, bare.id, ids)
    mixed = groups.mix_tables(document, bare.id, 2)
    groups.apply_mix(document, bare.id, mixed)
    at = _tables(document, bare.id)
    assert at["Ada"] != at["Bo"]
    assert {table.words for table in mixed.reasons.tables} == {"no team 2 · all new neighbours"}


def test_a_seating_by_hand_is_explained(document: Document, bare: Workshop) -> None:
    assert groups.explain(document, bare.id).tables == ()
    ada, bo, cy = _people(document, "Ada/Sales", "Bo/Sales", "Cy/Product")
    added = participants.add_participants(document, bare.id, [ada, bo, cy])
    groups.add_pair_rule(document, ada, cy, True)
    for participant, table in zip(added, (1, 1, 4), strict=True):
        participants.seat(document, participant.id, table)
    told = groups.explain(document, bare.id)
    assert [(table.table_no, table.words) for table in told.tables] == [(1, "Sales 2"), (4, "Product 1")]
    assert told.overall[1] == "Sales is spread unevenly, 2 at table 1 and none at table 4."
    assert told.broken == ("Ada and Cy are to sit together, but sit at tables 1 and 4.",)


# Late arrivals


def _seated(document: Document, workshop: Workshop, tables: Sequence[Sequence[str]]) -> list[int]:
    """Seats new people table by table; returns the people's ids."""
    ids = []
    for number, names in enumerate(tables, 1):
        for person_id in _people(document, *names):
            (participant,) = participants.add_participants(document, workshop.id, [person_id])
            participants.seat(document, participant.id, number)
            participants.set_present(document, participant.id)
            ids.append(person_id)
    return ids


def test_a_late_arrival_disturbs_least_and_nobody_moves(document: Document, bare: Workshop) -> None:
    _seated(document, bare, [["Ada/Sales", "Bo/Product"], ["Cy/Product", "Dee/Product"], ["E", "F", "G"]])
    before = _tables(document, bare.id)
    late = participants.add_walk_in(document, bare.id, "Zoe", people.teams(document)[2].id)
    assert people.teams(document)[2].name == "Sales"
    assert (
        groups.late_seat(document, late.id).words
        == "Table 2: no table has fewer than its 2, and nobody from Sales is there."
    )
    assert groups.place_late(document, late.id).table_no == 2
    assert _tables(document, bare.id) == {**before, "Zoe": 2}
    assert document.undo_label == "Seat late arrival"
    with pytest.raises(UserError, match="Zoe sits at table 2 already"):
        groups.place_late(document, late.id)


def test_a_late_arrivals_pair_rules_come_first(document: Document, bare: Workshop) -> None:
    ada, bo, cy = _seated(document, bare, [["Ada"], ["Bo", "Cy"]])
    zoe, yan = (participants.add_walk_in(document, bare.id, name) for name in ("Zoe", "Yan"))
    groups.add_pair_rule(document, zoe.person_id, cy, True)
    groups.add_pair_rule(document, yan.person_id, ada, False)
    assert groups.late_seat(document, zoe.id).words == "Table 2: somebody they are to sit with is there."
    assert (
        groups.late_seat(document, yan.id).words == "Table 2: at smaller ones is somebody they are to sit apart from."
    )
    assert bo


def test_once_live_an_empty_chair_is_free(document: Document, bare: Workshop) -> None:
    _seated(document, bare, [["Ada"], ["Bo", "Cy"]])
    for name in ("Bo", "Cy"):
        (seat,) = (s for s in participants.participants(document, bare.id) if s.person.name == name)
        participants.set_present(document, seat.participant.id, False)
    zoe = participants.add_walk_in(document, bare.id, "Zoe")
    assert groups.late_seat(document, zoe.id).table_no == 1
    with document.step("Start workshop") as step:
        step.put(bare.with_(state=WorkshopState.LIVE))
    assert groups.late_seat(document, zoe.id).words == "Table 2: nobody sits there."


def test_nobody_is_late_before_there_are_tables(document: Document, bare: Workshop) -> None:
    (ada,) = participants.add_participants(document, bare.id, _people(document, "Ada"))
    with pytest.raises(UserError, match="mix the groups first"):
        groups.place_late(document, ada.id)


# How many tables


@given(st.integers(8, 500))
def test_proposed_tables_seat_four_to_six(people: int) -> None:
    tables = groups.proposed_tables(people)
    assert people // tables >= 4
    assert -(-people // tables) <= 6
    assert "everybody speaks" in groups.tables_words(people, tables)


def test_the_number_of_tables_is_explained() -> None:
    assert [groups.proposed_tables(people) for people in (0, 1, 3, 6, 7, 8, 13)] == [1, 1, 1, 1, 2, 2, 3]
    assert groups.tables_words(21, 4).startswith("5 or 6 people at a table: few enough")
    assert groups.tables_words(20, 2) == "10 people at a table: with more than 6, some will not get to speak."
    assert groups.tables_words(9, 4).startswith("2 or 3 people at a table: with fewer than 4")
    assert groups.tables_words(2, 3) == "Choose no more tables than there are people."
