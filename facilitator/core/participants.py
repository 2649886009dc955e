"""Who takes part in a workshop: invited, here today, seated at a table."""

from collections.abc import Iterable, Mapping, Sequence

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.mixing import mix
from facilitator.core.names import folded
from facilitator.core.people import Acquaintance, Participant, Person, Reply, Team, add_person
from facilitator.core.people import Seat as Seat
from facilitator.core.text import one_line


def add_participants(document: Document, workshop_id: int, person_ids: Iterable[int]) -> list[Participant]:
    """Let people take part in a workshop; whoever does already stays as they are. Returns the new ones."""
    already = {p.person_id for p in document.all(Participant, workshop_id=workshop_id)}
    added = []
    for person_id in dict.fromkeys(person_ids):
        person = document.get(Person, person_id)
        if person.gone:
            raise UserError(f"{person.name} is marked as gone: mark them as back first.")
        if person_id not in already:
            added.append(Participant(id=document.new_id(), workshop_id=workshop_id, person_id=person_id))
    with document.step("Add participant" if len(added) == 1 else f"Add {len(added)} participants") as step:
        for participant in added:
            step.put(participant)
    return added


def add_walk_in(document: Document, workshop_id: int, name: str, team_id: int | None = None) -> Participant:
    """Somebody has come through the door who was not invited: they take part and are here.

    Who is known by this name and team is taken in; else it is a new person. UserError if they take part already.
    """
    known = Acquaintance(document.all(Person, gone=False)).find(one_line(name), "", team_id)
    if known and document.all(Participant, workshop_id=workshop_id, person_id=known.id):
        raise UserError(f"{known.name} takes part already: mark them as here in the list.")
    with document.step("Add walk-in") as step:
        person = known or add_person(document, name, team_id=team_id)
        (participant,) = add_participants(document, workshop_id, [person.id])
        return step.put(participant.with_(present=True))


def remove_participant(document: Document, participant_id: int) -> None:
    """Somebody does not take part after all. Their ballots and reflections in this workshop go too."""
    participant = document.get(Participant, participant_id)
    with document.step("Remove participant") as step:
        step.remove(participant)


def seat(document: Document, participant_id: int, table_no: int | None) -> Participant:
    """Seat a participant at a table (from 1); None: not seated yet. A lock goes with them, or ends."""
    if table_no is not None and table_no < 1:
        raise UserError("Tables are numbered from 1: choose another number.")
    participant = document.get(Participant, participant_id)
    locked = participant.locked and table_no is not None
    with document.step("Seat participant") as step:
        return step.put(participant.with_(table_no=table_no, locked=locked))


def set_locked(document: Document, participant_id: int, locked: bool = True) -> Participant:
    """Lock somebody's seat, so that mixing leaves them where they are, or unlock it; UserError without a seat."""
    participant = document.get(Participant, participant_id)
    if locked and participant.table_no is None:
        name = document.get(Person, participant.person_id).name
        raise UserError(f"{name} has no table yet: choose one, then lock the seat.")
    with document.step("Lock seat" if locked else "Unlock seat") as step:
        return step.put(participant.with_(locked=locked))


def set_reply(document: Document, participant_id: int, reply: Reply) -> Participant:
    """Note what an invited person has answered; OPEN takes it back."""
    participant = document.get(Participant, participant_id).with_(reply=reply)
    with document.step("Note reply") as step:
        return step.put(participant)


def set_present(document: Document, participant_id: int, present: bool = True) -> Participant:
    """Somebody is here today, or is not."""
    participant = document.get(Participant, participant_id).with_(present=present)
    with document.step("Mark as here" if present else "Mark as not here") as step:
        return step.put(participant)


def set_all_present(document: Document, workshop_id: int, present: bool = True) -> None:
    """Everybody is here today, or nobody is."""
    with document.step("Mark all as here" if present else "Mark all as not here") as step:
        for participant in document.all(Participant, workshop_id=workshop_id):
            step.put(participant.with_(present=present))


def deal_tables(document: Document, workshop_id: int, tables: int, present_only: bool = False) -> list[Participant]:
    """Seat everybody at tables 1 to `tables`, each team spread evenly; see `dealt` and `to_seat`.

    The others get no seat. UserError if there are fewer people than tables.
    """
    seats = to_seat(participants(document, workshop_id), present_only, tables)
    return seat_all(document, workshop_id, dealt(seats, tables), "Deal tables")


def seat_all(document: Document, workshop_id: int, table_of: Mapping[int, int], label: str) -> list[Participant]:
    """Seat everybody by participant id → table, as one step; who is not among them gets no seat."""
    with document.step(label) as step:
        everyone = document.all(Participant, workshop_id=workshop_id)
        for participant in everyone:
            table_no = table_of.get(participant.id)
            step.put(participant.with_(table_no=table_no, locked=participant.locked and table_no is not None))
        return document.all(Participant, workshop_id=workshop_id)


# Questions


def participants(document: Document, workshop_id: int) -> list[Seat]:
    """Everybody who takes part, by team in the teams' order (no team last), then by name."""
    teams = {team.id: team for team in document.all(Team)}
    people = {person.id: person for person in document.all(Person)}
    order = {team_id: number for number, team_id in enumerate(teams)}
    seats = []
    for participant in document.all(Participant, workshop_id=workshop_id):
        person = people[participant.person_id]
        team = None if person.team_id is None else teams[person.team_id]
        seats.append(Seat(participant, person, team))
    last = len(order)
    return sorted(
        seats,
        key=lambda s: (order[s.team.id] if s.team else last, folded(s.person.name), s.participant.id),
    )


def to_seat(everyone: Sequence[Seat], present_only: bool, tables: int) -> list[Seat]:
    """Whom to seat: those who are here, whose seat is locked, and unless `present_only` all who have not said no.

    UserError if that is nobody, or if there are fewer of them than tables.
    """
    seats = [s for s in everyone if _is_to_be_seated(s.participant, present_only)]
    if not everyone:
        raise UserError("Nobody takes part yet: add people first.")
    if not seats:
        raise UserError("Nobody is marked as here yet." if present_only else "Everybody has said no: add people first.")
    if not 1 <= tables <= len(seats):
        if len(seats) == 1:
            raise UserError("There is 1 person to seat: one table is enough.")
        raise UserError(f"There are {len(seats)} people to seat: choose between 1 and {len(seats)} tables.")
    return seats


def _is_to_be_seated(participant: Participant, present_only: bool) -> bool:
    coming = not present_only and participant.reply is not Reply.NO
    return participant.present or participant.locked or coming


def dealt(seats: Sequence[Seat], tables: int) -> dict[int, int]:
    """The plain way to mix: participant id → table number from 1 to `tables`; see `mixing.mix`.

    At any two tables the number of people, and of people of any one team, differ by one at most. Locked seats stay.
    People keep their order: the same list is always dealt the same.
    """
    return mix(seats, tables, {}, {}).table_of
