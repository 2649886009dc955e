"""Themes of one-to-one conversations, carried to the board without saying whose they are."""

import re

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.people import Person
from facilitator.core.plan.prepare.one_to_ones import OneToOne
from facilitator.core.run.board import Lane, Note, add_note

_WORD = re.compile(r"[^\W_]+")
_SHORT = 2


def carry_theme(document: Document, one_to_one_id: int, lane_id: int) -> Note:
    """Put the theme of a conversation on the board as a note: nothing but its words, no team and no table.

    UserError if there is no theme, if it names the person, if it was carried before, or if the lane is elsewhere.
    """
    talk, lane = document.get(OneToOne, one_to_one_id), document.get(Lane, lane_id)
    if lane.workshop_id != talk.workshop_id:
        raise UserError("This lane belongs to another workshop: choose one of this workshop's board.")
    if talk.carried:
        raise UserError("This theme is on the board already: change the note there.")
    if not talk.theme:
        raise UserError("There is no theme yet: word in one line what may be said in the room.")
    said = named_in(talk.theme, document.get(Person, talk.person_id))
    if said:
        raise UserError(f"The theme says “{said}”, which gives the person away: word it without the name.")
    with document.step("Carry theme to board") as step:
        step.put(talk.with_(carried=True))
        return add_note(document, lane_id, talk.theme)


def named_in(theme: str, person: Person) -> str:
    """What in a theme names a person: the whole name, a part of it, or the e-mail address; "" if nothing does.

    Parts of one or two letters count only as they are written ("Bo", not "bo"), and such as "van" or "de" not at all.
    """
    plain = folded(theme)
    for whole in (person.name, person.email):
        if whole and _says(plain, folded(whole)):
            return whole
    parts: list[str] = _WORD.findall(person.name)
    telling = [part for part in parts if not part[0].islower()] or parts
    written, words = set(_WORD.findall(theme)), set(_WORD.findall(plain))
    return next((part for part in telling if (part in written if len(part) <= _SHORT else folded(part) in words)), "")


def _says(text: str, name: str) -> bool:
    """Whether a text says a name as words of its own; scripts that do not part their words need not."""
    if name.lower() == name.upper():
        return name in text
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
