"""Phrases taken over from the translation table of a workshop, so that they outlive it."""

from collections.abc import Iterable

from facilitator.core.agree.language.glossary import Phrase
from facilitator.core.document import Document
from facilitator.core.lines import add_lines
from facilitator.core.names import folded
from facilitator.core.plan.workshops import Workshop, workshops
from facilitator.core.run.canvases.messaging import Translation


def take_translations(document: Document, workshop_id: int) -> list[Phrase]:
    """Take over every row of a workshop's table that was not taken before, as one step; returns the new phrases.

    A feature that is told already is left as it is: what was agreed since is not undone.
    """
    document.get(Workshop, workshop_id)
    rows = document.all(Translation, workshop_id=workshop_id)
    new = [
        Phrase(
            id=document.new_id(),
            feature=row.feature,
            message=row.meaning,
            talking_point=row.talking_point,
            drafted_id=row.id,
        )
        for row in _not_taken(document.all(Phrase), rows)
    ]
    return add_lines(document, "Take over phrases", new)


# Questions


def still_to_take(document: Document) -> list[tuple[Workshop, int]]:
    """The workshops, the latest first, that have rows not taken over yet, each with how many."""
    by_workshop: dict[int, list[Translation]] = {}
    for row in document.all(Translation):
        by_workshop.setdefault(row.workshop_id, []).append(row)
    told = document.all(Phrase) if by_workshop else []
    counts = [(one, len(_not_taken(told, by_workshop.get(one.id, ())))) for one in reversed(workshops(document))]
    return [(workshop, count) for workshop, count in counts if count]


def _not_taken(told: Iterable[Phrase], rows: Iterable[Translation]) -> list[Translation]:
    taken, features = set(), set()
    for phrase in told:
        taken.add(phrase.drafted_id)
        features.add(folded(phrase.feature))
    found = []
    for row in rows:
        if row.id not in taken and folded(row.feature) not in features:
            features.add(folded(row.feature))
            found.append(row)
    return found
