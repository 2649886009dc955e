"""The glossary: words that teams use differently, and what they agreed to mean by them.

After seed 003_cbf94a157524aa52.txt (a shared language). What stands out in it: `term_conflicts`; bringing one in from
a file: `glossary_file`; a word met in a text: `lookup`; phrases: `feature_phrases`.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.lines import add_line, change_line, move_lines
from facilitator.core.names import folded
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, quoted
from facilitator.core.record import Ordered, Record, Text
from facilitator.core.text import free, one_line, required


class Term(Ordered):
    """A word. `meaning` "" is not agreed yet. `not_this` is what it is not to be confused with; `used` is where.

    `agreed_on`: the local day on which its meaning was settled.
    """

    table = "term"
    word: Text
    meaning: Text = ""
    not_this: Text = ""
    used: Text = ""
    owner_id: int | None = None
    agreed_on: date | None = None


class TermUse(Record):
    """What one team says a word means, today. At most one a word and team.

    `reopens`: said after the meaning was agreed; agreeing once more settles it.
    """

    table = "term_use"
    term_id: int
    team_id: int
    text: Text
    reopens: bool = False


class Phrase(Ordered):
    """How a feature is told: what it is, the message, and what a seller says. Maybe taken from a workshop's canvas."""

    table = "phrase"
    feature: Text
    message: Text = ""
    talking_point: Text = ""
    drafted_id: int | None = None


_NO_WORD = "There is no word yet: type one."


def add_term(document: Document, word: str) -> Term:
    """Add a word at the end of the glossary; UserError if it is empty, or there already."""
    return add_line(document, "Add word", Term(id=document.new_id(), word=_free_word(document, word)))


def edit_term(
    document: Document, term_id: int, *, word: str | None = None, not_this: str | None = None, used: str | None = None
) -> Term:
    """Change how a word is written, what it is not to be confused with, or where it is used; the rest stays."""
    changes = {} if word is None else {"word": _free_word(document, word, term_id)}
    if not_this is not None:
        changes["not_this"] = free(not_this)
    if used is not None:
        changes["used"] = free(used)
    return change_line(document, "Edit word", Term, term_id, **changes)


def agree_meaning(document: Document, term_id: int, meaning: str, today: date) -> Term:
    """Settle what a word means, as of the local day; the same meaning may be agreed once more.

    What teams have said since the last time is settled with it. "" takes the agreement back.
    """
    meaning = free(meaning)
    with document.step("Agree meaning" if meaning else "Take meaning back") as step:
        for use in document.all(TermUse, term_id=term_id, reopens=True):
            step.put(use.with_(reopens=False))
        term = document.get(Term, term_id)
        return step.put(term.with_(meaning=meaning, agreed_on=today if meaning else None))


def set_term_owner(document: Document, term_id: int, person_id: int | None) -> Term:
    """Say who looks after a word; None: nobody."""
    if person_id is not None:
        document.get(Person, person_id)
    return change_line(document, "Set owner", Term, term_id, owner_id=person_id)


def say(document: Document, term_id: int, team_id: int, text: str) -> TermUse | None:
    """Note what a team says a word means; "" takes it out. After the meaning was agreed, this opens it again."""
    text, term = free(text), document.get(Term, term_id)
    document.get(Team, team_id)
    said = next(iter(document.all(TermUse, term_id=term_id, team_id=team_id)), None)
    with document.step("Note what a team says" if text else "Remove what a team says") as step:
        if not text:
            if said:
                step.remove(said)
            return None
        use = said or TermUse(id=document.new_id(), term_id=term_id, team_id=team_id, text=text)
        reopens = use.reopens if said and said.text == text else bool(term.meaning)
        return step.put(use.with_(text=text, reopens=reopens))


def move_terms(document: Document, ids: Sequence[int], before_id: int | None) -> list[Term]:
    """Put words, in the order of `ids`, before another; None: at the end."""
    return move_lines(document, "Move word", [document.get(Term, term_id) for term_id in ids], before_id)


def remove_terms(document: Document, ids: Sequence[int]) -> None:
    """Remove words with what the teams said of them, as one step."""
    with document.step("Remove word" if len(ids) == 1 else f"Remove {counted(len(ids), 'word')}") as step:
        for term_id in ids:
            step.remove(document.get(Term, term_id))


def _free_word(document: Document, word: str, own_id: int | None = None) -> str:
    word = one_line(required(word, _NO_WORD))
    twin = next((one for one in document.all(Term) if one.id != own_id and folded(one.word) == folded(word)), None)
    if twin:
        raise UserError(f"{quoted(twin.word)} is in the glossary already: add your meaning there.")
    return word


# Questions


def glossary(document: Document) -> list[Term]:
    """All words in the order in which they were put."""
    return document.all(Term)


def uses_by_term(document: Document) -> dict[int, list[TermUse]]:
    """What teams say, by the id of the word."""
    found: dict[int, list[TermUse]] = {}
    for use in document.all(TermUse):
        found.setdefault(use.term_id, []).append(use)
    return found


def matching(terms: Iterable[Term], uses: dict[int, list[TermUse]], typed: str) -> list[Term]:
    """The words in which, or in whose meanings, every part of what is typed occurs; all of them for nothing typed.

    Those whose word itself answers come first; otherwise the order stays.
    """
    parts = folded(typed).split()
    found = []
    for term in terms:
        word = folded(term.word)
        said = (use.text for use in uses.get(term.id, ()))
        whole = folded(" ".join((term.word, term.meaning, term.not_this, term.used, *said)))
        if all(part in whole for part in parts):
            found.append((not all(part in word for part in parts), term))
    return [term for _elsewhere, term in sorted(found, key=lambda one: one[0])]
