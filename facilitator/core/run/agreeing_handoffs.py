"""Handoffs taken over from the journeys of workshops, so that nothing is typed twice.

A transition of a journey bears the first draft of what is handed over: see `canvases.transitions`.
"""

from collections.abc import Iterator

from facilitator.core.agree.handing.handoffs import Field, Handoff, Receiver, add_handoff, answer_handoff
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import teams
from facilitator.core.run.canvases.journey import Transition
from facilitator.core.text import one_line


def take_drafts(document: Document) -> list[Handoff]:
    """Take over every drafted handoff that the map has not, with its trigger and its time, as one step.

    Returns the new ones. What the map says already is left as it is.
    """
    made = []
    with document.step("Take over handoffs"):
        for draft in drafts_to_take(document):
            handoff = add_handoff(document, one_line(draft.what), draft.from_team_id, [draft.to_team_id])
            for field, text in ((Field.TRIGGER, draft.trigger), (Field.SPEED, draft.within)):
                if text:
                    handoff = answer_handoff(document, handoff.id, field, text)
            made.append(handoff)
    return made


# Questions


def drafts_to_take(document: Document) -> list[Transition]:
    """The drafts that say what goes over and that the map has not: the same between the same teams in use, once."""
    drafts = [draft for draft in document.all(Transition, "id") if draft.what.strip()]
    if not drafts:
        return []
    in_use = {team.id for team in teams(document)}
    known, found = set(_on_map(document)), []
    for draft in drafts:
        ends = {draft.from_team_id, draft.to_team_id}
        key = (folded(one_line(draft.what)), draft.from_team_id, draft.to_team_id)
        if key not in known and len(ends) > 1 and ends <= in_use:
            known.add(key)
            found.append(draft)
    return found


def _on_map(document: Document) -> Iterator[tuple[str, int | None, int]]:
    handoffs = {handoff.id: handoff for handoff in document.all(Handoff)}
    for receiver in document.all(Receiver):
        handoff = handoffs[receiver.handoff_id]
        yield folded(handoff.title), handoff.giver_id, receiver.team_id
