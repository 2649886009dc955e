"""A word of the glossary captured in passing: `& qualified lead: a firm that asked for a demo`."""

from datetime import date

from facilitator.core.agree.language.glossary import Term, add_term, agree_meaning, glossary, say
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.names import folded
from facilitator.core.phrases import quoted


def capture_word(document: Document, word: str, meaning: str, team_id: int | None, today: date) -> Term:
    """Note a word, as one step: what a team says it means, or without a team what was agreed on the local day.

    A word that is there already takes on the meaning. UserError if none is given, or if another one was agreed: what a
    room settled is not replaced in passing.
    """
    there = next((term for term in glossary(document) if folded(term.word) == folded(word)), None)
    if there and not meaning:
        raise UserError(f"{quoted(there.word)} is in the glossary already: type a colon, and what it means.")
    if there and team_id is None and there.meaning not in ("", meaning):
        said = f"{quoted(there.word)} was agreed to mean {quoted(there.meaning)}"
        raise UserError(f"{said}: name a team with @ to note what it says, or agree anew on the Language page.")
    with document.step("Add word" if there is None else "Note meaning"):
        term = there or add_term(document, word)
        if meaning and team_id is not None:
            say(document, term.id, team_id, meaning)
        elif meaning:
            agree_meaning(document, term.id, meaning, today)
        return document.get(Term, term.id)
