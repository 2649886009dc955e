"""What is done to several people at once: the verbs of people and participants, joined into one step each."""

from collections.abc import Sequence

from facilitator.core import groups, participants, people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Participant, Person, Reply


def mark_here(document: Document, workshop_id: int, person_ids: Sequence[int], present: bool) -> None:
    """People are here today, or are not. Who is here takes part."""
    label = "Mark as here" if present else "Mark as not here"
    with document.step(label if len(person_ids) == 1 else f"{label}: {_people(person_ids)}"):
        if present:
            participants.add_participants(document, workshop_id, person_ids)
        for participant in _among(document, workshop_id, person_ids):
            participants.set_present(document, participant.id, present)


def take_in(document: Document, workshop_id: int, person_ids: Sequence[int]) -> None:
    """People take part; whoever does already stays as they are."""
    participants.add_participants(document, workshop_id, person_ids)


def take_out(document: Document, workshop_id: int, person_ids: Sequence[int]) -> None:
    """People do not take part after all."""
    found = _among(document, workshop_id, person_ids)
    with document.step("Remove participant" if len(found) == 1 else f"Remove {len(found)} participants"):
        for participant in found:
            participants.remove_participant(document, participant.id)


def seat(document: Document, workshop_id: int, person_ids: Sequence[int], table_no: int | None) -> None:
    """Seat people at a table, None: at none. Who is seated takes part."""
    with document.step("Seat participant" if len(person_ids) == 1 else f"Seat {_people(person_ids)}"):
        if table_no is not None:
            participants.add_participants(document, workshop_id, person_ids)
        for participant in _among(document, workshop_id, person_ids):
            participants.seat(document, participant.id, table_no)


def seat_late(document: Document, participant_ids: Sequence[int]) -> list[str]:
    """Seat late arrivals one after the other where each disturbs least; says for each where and why."""
    words = []
    with document.step("Seat late arrival" if len(participant_ids) == 1 else f"Seat {len(participant_ids)} late"):
        for participant_id in participant_ids:
            late = groups.late_seat(document, participant_id)
            person = document.get(Person, groups.place_late(document, participant_id).person_id)
            words.append(f"{person.name} sits at {late.words[:1].lower()}{late.words[1:]}")
    return words


def note_reply(document: Document, workshop_id: int, person_id: int, reply: Reply) -> None:
    """Note what somebody has answered; who has answered takes part."""
    with document.step("Note reply"):
        participants.add_participants(document, workshop_id, [person_id])
        for participant in _among(document, workshop_id, [person_id]):
            participants.set_reply(document, participant.id, reply)


def mark_gone(document: Document, person_ids: Sequence[int], gone: bool) -> None:
    """People have left the organisation, or are back."""
    word = "gone" if gone else "back"
    with document.step(f"Mark person as {word}" if len(person_ids) == 1 else f"Mark {_people(person_ids)} as {word}"):
        for person_id in person_ids:
            people.set_gone(document, person_id, gone)


def remove(document: Document, person_ids: Sequence[int]) -> None:
    """Remove people on whom nothing hangs; UserError, and nobody is removed, if something hangs on one."""
    with document.step("Remove person" if len(person_ids) == 1 else f"Remove {_people(person_ids)}"):
        for person_id in person_ids:
            people.remove_person(document, person_id)


def store(document: Document, person: Person) -> Person:
    """Store a person whose name, e-mail or team was changed in the table."""
    return people.edit_person(document, person.id, person.name, person.email, person.team_id)


def seat_typed(document: Document, workshop_id: int, person_id: int, typed: str) -> None:
    """Seat a person at the table typed; see `table_number`."""
    seat(document, workshop_id, [person_id], table_number(typed))


def add(
    document: Document, name: str, email: str, team_id: int | None, workshop_id: int | None, present: bool
) -> Person:
    """Add a person; with a workshop they take part in it, and may be here already."""
    with document.step("Add person"):
        person = people.add_person(document, name, email, team_id)
        if workshop_id is not None:
            participants.add_participants(document, workshop_id, [person.id])
            if present:
                mark_here(document, workshop_id, [person.id], True)
    return person


def table_number(typed: str) -> int | None:
    """The table in what was typed: 3, table 3, or None for nothing; UserError for anything else."""
    digits = typed.strip().lower().removeprefix("table").strip()
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()):
        raise UserError(f"“{typed.strip()}” is not a table: type its number, or nothing for no table.")
    return int(digits)


def _among(document: Document, workshop_id: int, person_ids: Sequence[int]) -> list[Participant]:
    wanted = set(person_ids)
    return [p for p in document.all(Participant, workshop_id=workshop_id) if p.person_id in wanted]


def _people(person_ids: Sequence[int]) -> str:
    return "1 person" if len(person_ids) == 1 else f"{len(person_ids)} people"
