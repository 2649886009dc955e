"""The laws of steps, held over random sequences of verbs: undo all is the start, redo all is the end.

A verb joins by one entry in `VERBS`: a function that picks what it needs by `choose` from what is there now.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, time
from typing import TypeVar

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file, participants, people
from facilitator.core.check import check
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import COLOURS, Mark, Participant, Person, Team
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Changes, Row

T = TypeVar("T")
NAMES = ("Ada Okafor", "Bo Li", "Chiara", "Émile", "Legal", "legal", "  ", "Zoë\0 O’Brien")


class Choose:
    """Choices out of a list of numbers, so that a failing sequence is made short."""

    def __init__(self, numbers: Sequence[int]) -> None:
        self._numbers = list(numbers)

    def of(self, among: Sequence[T]) -> T:
        """One of these; UserError if there is none, as if there were nothing to click on."""
        if not among:
            raise UserError("There is nothing to choose from.")
        return among[(self._numbers.pop() if self._numbers else 0) % len(among)]

    def id_of(self, document: Document, record_type: type[Team] | type[Person] | type[Participant]) -> int:
        return self.of([record.id for record in document.all(record_type)])


Verb = Callable[[Document, Choose], object]
VERBS: tuple[Verb, ...] = (
    lambda d, c: people.add_team(d, c.of(NAMES)),
    lambda d, c: people.rename_team(d, c.id_of(d, Team), c.of(NAMES)),
    lambda d, c: people.set_look(d, c.id_of(d, Team), c.of(COLOURS), c.of(list(Mark))),
    lambda d, c: people.move_team(d, c.id_of(d, Team), c.id_of(d, Team)),
    lambda d, c: people.retire_team(d, c.id_of(d, Team)),
    lambda d, c: people.bring_back_team(d, c.id_of(d, Team)),
    lambda d, c: people.add_person(d, c.of(NAMES), team_id=c.id_of(d, Team)),
    lambda d, c: people.edit_person(d, c.id_of(d, Person), c.of(NAMES), c.of(("", "a@x", "b@x")), c.id_of(d, Team)),
    lambda d, c: people.set_gone(d, c.id_of(d, Person), c.of((True, False))),
    lambda d, c: people.remove_person(d, c.id_of(d, Person)),
    lambda d, c: participants.add_participants(d, _workshop(d), [c.id_of(d, Person), c.id_of(d, Person)]),
    lambda d, c: participants.add_walk_in(d, _workshop(d), c.of(NAMES), c.id_of(d, Team)),
    lambda d, c: participants.remove_participant(d, c.id_of(d, Participant)),
    lambda d, c: participants.seat(d, c.id_of(d, Participant), c.of((None, 1, 2))),
    lambda d, c: participants.set_present(d, c.id_of(d, Participant), c.of((True, False))),
    lambda d, c: participants.set_all_present(d, _workshop(d), c.of((True, False))),
    lambda d, c: participants.deal_tables(d, _workshop(d), c.of((1, 2, 3)), c.of((True, False))),
    lambda d, _: d.undo(),
    lambda d, _: d.redo(),
)
PLAYS = st.lists(st.tuples(st.sampled_from(VERBS), st.lists(st.integers(0, 30), max_size=3)), max_size=30)


def _workshop(document: Document) -> int:
    return document.all(Workshop)[0].id


def _contents(document: Document) -> dict[str, list[Row]]:
    return {table: document.tables.rows(table, {}) for table in document.tables.names()}


def _fresh() -> Document:
    document = file.in_memory(lambda: datetime(2027, 1, 12, 12, 0, tzinfo=UTC))
    with document.step("Plan workshop") as step:
        step.put(Workshop(id=document.new_id(), title="Q1", day=document.now().date(), start=time(9), zone="UTC"))
    people.add_person(document, "Dora Quist", team_id=people.teams(document)[0].id)
    document.forget_history()
    return document


@settings(deadline=None)
@given(PLAYS)
def test_undo_all_is_the_start_and_redo_all_is_the_end(plays: list[tuple[Verb, list[int]]]) -> None:
    document = _fresh()
    start = _contents(document)
    for verb, numbers in plays:
        before, label = _contents(document), document.undo_label
        told: list[Changes] = []
        deafen = document.listen(told.append)
        with suppress(UserError):
            verb(document, Choose(numbers))
        deafen()
        assert bool(told) == (_contents(document) != before)
        assert told or document.undo_label == label
        assert document.faults() == []
    while document.redo_label:
        document.redo()
    end = _contents(document)
    while document.undo_label:
        document.undo()
        assert document.faults() == []
    assert _contents(document) == start
    while document.redo_label:
        document.redo()
        assert document.faults() == []
    assert _contents(document) == end
    assert check(document) == []
    document.close()
