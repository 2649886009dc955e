"""One-to-one conversations before a workshop.

Private to the facilitator: they leave the console in no form, no document and no scene reads them. Only a theme may,
worded so that it names nobody: see `facilitator.core.run.themes`.
"""

from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.moving import move
from facilitator.core.participants import participants
from facilitator.core.people import Person, Reply, Seniority
from facilitator.core.plan.workshops import Workshop
from facilitator.core.record import Ordered, Text
from facilitator.core.text import free, one_line


class OneToOne(Ordered):
    """A conversation with one person. `theme` is what may be carried to the board, worded so that it names nobody."""

    table = "one_to_one"
    workshop_id: int
    person_id: int
    day: date | None = None
    held: bool = False
    concern: Text = ""
    theme: Text = ""
    carried: bool = False


def add_one_to_one(document: Document, workshop_id: int, person_id: int) -> OneToOne:
    """Plan a conversation with a person; UserError if there is one in the list already."""
    document.get(Workshop, workshop_id)
    person = document.get(Person, person_id)
    if document.all(OneToOne, workshop_id=workshop_id, person_id=person_id):
        raise UserError(f"{person.name} is in the list already: add to that conversation instead.")
    talk = OneToOne(
        id=document.new_id(),
        workshop_id=workshop_id,
        person_id=person_id,
        position=document.end_of(OneToOne, workshop_id=workshop_id),
    )
    with document.step("Add conversation") as step:
        return step.put(talk)


def set_day(document: Document, talk_id: int, day: date | None) -> OneToOne:
    """Say on which day a conversation is to be, or was; None: open."""
    return _change(document, "Set day of conversation", talk_id, day=day)


def set_held(document: Document, talk_id: int, held: bool = True) -> OneToOne:
    """A conversation has taken place, or after all has not."""
    return _change(document, "Mark as held" if held else "Mark as not held", talk_id, held=held)


def set_concern(document: Document, talk_id: int, concern: str) -> OneToOne:
    """What was heard, for the facilitator alone."""
    return _change(document, "Change concern", talk_id, concern=free(concern))


def set_theme(document: Document, talk_id: int, theme: str) -> OneToOne:
    """What may be said of it in the room, in one line that names nobody."""
    return _change(document, "Change theme", talk_id, theme=one_line(free(theme)))


def move_one_to_one(document: Document, talk_id: int, before_id: int | None = None) -> OneToOne:
    """Put a conversation before another in the list; None: at the end."""
    talk = document.get(OneToOne, talk_id)
    siblings = document.all(OneToOne, workshop_id=talk.workshop_id)
    return move(document, siblings, [talk.id], before_id, "Move conversation")[0]


def remove_one_to_one(document: Document, talk_id: int) -> None:
    """Remove a conversation and all that was noted of it. A theme already on the board stays there."""
    with document.step("Remove conversation") as step:
        step.remove(document.get(OneToOne, talk_id))


def _change(document: Document, label: str, talk_id: int, **changes: object) -> OneToOne:
    with document.step(label) as step:
        return step.put(document.get(OneToOne, talk_id).with_(**changes))


# Questions


def one_to_ones(document: Document, workshop_id: int) -> list[OneToOne]:
    """The conversations before a workshop, in their order. For the console only."""
    return document.all(OneToOne, workshop_id=workshop_id)


def suggest(document: Document, workshop_id: int) -> list[Person]:
    """Whom to talk to next: of each team that nobody has been asked from yet, one participant.

    A lead before others, then by name; nobody who will not come.
    """
    people = {person.id: person for person in document.all(Person)}
    asked = {people[talk.person_id].team_id for talk in one_to_ones(document, workshop_id)}
    chosen: dict[int, Person] = {}
    for seat in participants(document, workshop_id):
        if seat.team is None or seat.team.id in asked or seat.participant.reply is Reply.NO:
            continue
        first = chosen.setdefault(seat.team.id, seat.person)
        if first.seniority is not Seniority.LEAD and seat.person.seniority is Seniority.LEAD:
            chosen[seat.team.id] = seat.person
    return list(chosen.values())
