"""Making the instrument a programme's own: statements left out, worded otherwise, or added.

Waves that have been asked keep their statements and wording; what is changed here is what the next one asks.
"""

from collections.abc import Iterable

from facilitator.core.assess.instrument import (
    Adapted,
    OwnStatement,
    every_statement,
    own_key,
    section_of,
    shipped,
)
from facilitator.core.assess.waves import Asked, Wave
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, change_line, move_lines
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.text import one_line, required

_NO_TEXT = "The statement has no text yet: type what people are to rate."
LONGEST_STATEMENT = 300

# Statements that come with the program


def leave_out(document: Document, key: str, left_out: bool = True) -> Adapted:
    """Ask a statement that comes with the program no more, or again. KeyError if there is none of this key."""
    return _adapt(document, _out_label(left_out), key, left_out=left_out)


def reword(document: Document, key: str, wording: str) -> Adapted:
    """Word a statement that comes with the program otherwise; "" is as it comes. KeyError if there is none of this key.

    UserError if it is too long, or says the same as another: answers could not be told apart.
    """
    text = _checked(document, wording, key) if one_line(wording) else ""
    as_it_comes = not text or text == shipped(key).text
    if as_it_comes:
        _checked(document, shipped(key).text, key)
    return _adapt(document, "Reword statement", key, wording="" if as_it_comes else text)


def _adapt(document: Document, label: str, key: str, **changes: object) -> Adapted:
    """Change what a programme has made of a statement; where nothing is left of that, no record of it is."""
    known = next(iter(document.all(Adapted, key=shipped(key).key)), None)
    adapted = (known or Adapted(id=document.new_id(), key=key)).with_(**changes)
    with document.step(label) as step:
        if adapted.left_out or adapted.wording:
            step.put(adapted)
        elif known is not None:
            step.remove(known)
    return adapted


# A programme's own


def add_own(document: Document, section: str, text: str, about_id: int | None = None) -> OwnStatement:
    """Add a statement at the end of a section (its key); `about_id` is the team it is about, if it is one.

    UserError if it has no text, is too long, or says the same as another. KeyError if there is no such section.
    """
    if about_id is not None:
        document.get(Team, about_id)
    text = _checked(document, text)
    own = OwnStatement(id=document.new_id(), section=section_of(section).key, text=text, about_id=about_id)
    return add_line(document, "Add statement", own, section=section)


def edit_own(document: Document, own_id: int, text: str, section: str, about_id: int | None) -> OwnStatement:
    """Change a programme's own statement; in another section it comes to stand at the end. Errors as in `add_own`."""
    own = document.get(OwnStatement, own_id)
    if about_id is not None and about_id != own.about_id:
        document.get(Team, about_id)
    text = _checked(document, text, own_key(own_id))
    with document.step("Edit statement"):
        if section != own.section:
            move_own(document, own_id, section)
        return change_line(document, "Edit statement", OwnStatement, own_id, text=text, about_id=about_id)


def leave_out_own(document: Document, own_id: int, left_out: bool = True) -> OwnStatement:
    """Ask a programme's own statement no more, or again."""
    return change_line(document, _out_label(left_out), OwnStatement, own_id, left_out=left_out)


def move_own(document: Document, own_id: int, section: str, before_id: int | None = None) -> OwnStatement:
    """Put a programme's own statement into a section, before another of it; None: at the end."""
    own = document.get(OwnStatement, own_id)
    return move_lines(document, "Move statement", [own], before_id, section=section_of(section).key)[0]


def remove_own(document: Document, own_id: int) -> OwnStatement | None:
    """Remove a programme's own statement. One that people have been asked is only left out, and returned; else None."""
    own = document.get(OwnStatement, own_id)
    if been_asked(document, own_key(own_id)):
        return leave_out_own(document, own_id)
    with document.step("Remove statement") as step:
        step.remove(own)
    return None


# Both


def leave_out_many(document: Document, keys: Iterable[str], left_out: bool = True) -> None:
    """Ask many statements no more, or again: a section, say. Keys that are not known are passed over."""
    wanted = set(keys)
    with document.step("Leave out statements" if left_out else "Ask statements again"):
        for one in every_statement(document):
            if one.key not in wanted or one.left_out == left_out:
                continue
            if one.own_id is not None:
                leave_out_own(document, one.own_id, left_out)
            else:
                leave_out(document, one.key, left_out)


def _out_label(left_out: bool) -> str:
    return "Leave out statement" if left_out else "Ask statement again"


def _checked(document: Document, typed: str, key: str = "") -> str:
    """A statement's text, tidy; `key` is that of the statement that is to have it, which may have it already."""
    text = one_line(required(typed, _NO_TEXT))
    if len(text) > LONGEST_STATEMENT:
        raise UserError(f"The statement is {len(text)} characters long: shorten it to {LONGEST_STATEMENT} or fewer.")
    twin = next((s for s in every_statement(document) if s.key != key and folded(s.text) == folded(text)), None)
    if twin is not None:
        raise UserError(f"Statement {twin.number} says the same: word this one differently.")
    return text


# Questions


def been_asked(document: Document, key: str) -> bool:
    """Whether a wave that has been opened asks the statement of this key."""
    waves = (document.get(Wave, asked.wave_id) for asked in document.all(Asked, key=key))
    return any(wave.opened_at is not None for wave in waves)
