"""Who keeps the alignment going: the owner of the programme, and the deputy who does when the owner is away."""

from collections.abc import Collection
from dataclasses import dataclass

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person
from facilitator.core.plan.workshops import Programme, programme_of


@dataclass(frozen=True)
class Stewards:
    """Owner and deputy; None where nobody is chosen."""

    owner: Person | None
    deputy: Person | None


def set_owner(document: Document, person_id: int | None) -> Programme:
    """Say who owns the programme; None: nobody. UserError for its deputy, and for somebody who is gone."""
    programme = programme_of(document)
    owner = _able(document, person_id)
    if owner is not None and owner.id == programme.deputy_id:
        raise UserError(f"{owner.name} is the deputy: swap the two, or choose another deputy first.")
    with document.step("Set programme owner") as step:
        return step.put(programme.with_(owner_id=person_id))


def set_deputy(document: Document, person_id: int | None) -> Programme:
    """Say who acts for the owner; None: nobody. UserError for the owner, and for somebody who is gone."""
    programme = programme_of(document)
    deputy = _able(document, person_id)
    if deputy is not None and deputy.id == programme.owner_id:
        raise UserError(f"{deputy.name} is the owner: choose somebody else to act when they are away.")
    with document.step("Set deputy") as step:
        return step.put(programme.with_(deputy_id=person_id))


def swap_stewards(document: Document) -> Programme:
    """Let owner and deputy change places."""
    programme = programme_of(document)
    for person_id in (programme.owner_id, programme.deputy_id):
        _able(document, person_id)
    with document.step("Swap owner and deputy") as step:
        return step.put(programme.with_(owner_id=programme.deputy_id, deputy_id=programme.owner_id))


def _able(document: Document, person_id: int | None) -> Person | None:
    person = None if person_id is None else document.get(Person, person_id)
    if person is not None and person.gone:
        raise UserError(f"{person.name} is marked as gone: choose somebody else, or mark them as back first.")
    return person


# Questions


def stewards_of(document: Document) -> Stewards:
    """Who is chosen, whether they are still here or not."""
    programme = programme_of(document)
    return Stewards(document.find(Person, programme.owner_id), document.find(Person, programme.deputy_id))


def who_acts(stewards: Stewards, away: Collection[int] = ()) -> Person | None:
    """Who keeps things going now: the owner, else the deputy; None if neither is here.

    `away` are the ids of people on leave. Who is gone from the organisation is away for good.
    """
    among = (person for person in (stewards.owner, stewards.deputy) if person is not None)
    return next((person for person in among if not person.gone and person.id not in away), None)


def stewards_words(stewards: Stewards, away: Collection[int] = ()) -> str:
    """In one sentence: "Maria Lind owns the programme, Tom Reed is the deputy." and what is to be done about it."""
    owner, deputy, acting = stewards.owner, stewards.deputy, who_acts(stewards, away)
    if owner is None:
        return "Nobody owns the programme yet: choose who keeps it going between workshops."
    said = f"{owner.name} owns the programme"
    said += f", {deputy.name} is the deputy." if deputy else ". Choose a deputy for when they are away."
    if acting is owner:
        return said
    if acting is None:
        return f"{said} {'Neither of them is' if deputy else 'They are not'} here now: choose somebody who is."
    why = "has left" if owner.gone else "is away"
    return f"{said} {owner.name} {why}: {acting.name} acts."
