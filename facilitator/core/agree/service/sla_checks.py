"""What is vague or missing in an agreement: one plain sentence each, for the field that it is missing from."""

from collections.abc import Container, Iterable, Sequence
from enum import StrEnum

from facilitator.core.agree.handing.handoffs import Handoff, receivers_by
from facilitator.core.agree.service.commitments import indicators_of
from facilitator.core.agree.service.criteria import chosen_of
from facilitator.core.agree.service.said_number import said_in
from facilitator.core.agree.service.sla_content import qualifies
from facilitator.core.agree.service.slas import Commitment, Criterion, Sla, SlaReviewer, sides_among, slas
from facilitator.core.agree.service.vague import has_blank, has_number, has_window, is_time, vague_words
from facilitator.core.conditions import one_of
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.measures.indicators import Aim, Indicator
from facilitator.core.people import Person, Team
from facilitator.core.phrases import listed, quoted


class Lack(StrEnum):
    """Where in a commitment something is missing: its words, its number, its team or its owner."""

    TEXT = "text"
    NUMBER = "number"
    TEAM = "team"
    OWNER = "owner"


# Pure


def commitment_lacks(
    commitment: Commitment, indicator: Indicator | None, gone: Container[int] = ()
) -> dict[Lack, list[str]]:
    """What keeps a promise from being checked, by the field to be mended; no entries if nothing does.

    `gone` are the ids of people who have left.
    """
    text, target = commitment.text, indicator.target if indicator else None
    unit = indicator.unit if indicator else ""
    found: dict[Lack, list[str]] = {lack: [] for lack in Lack}
    if has_blank(text):
        found[Lack.TEXT].append("There is a blank in it: fill it in.")
    if vague := vague_words(text):
        found[Lack.TEXT].append(
            f"{_first_up(listed([f'“{word}”' for word in vague]))} can be read in many ways: say how much, or by when."
        )
    if not has_window(text) and not is_time(unit):
        found[Lack.TEXT].append("No time: say by when, how often or over which time.")
    if target is None and (indicator is not None or not has_number(text)):
        found[Lack.NUMBER].append(f"No number: how many {unit}?" if unit and unit != "%" else _no_number(unit))
    if target is not None and indicator is not None and indicator.aim is Aim.NONE:
        found[Lack.NUMBER].append("At least, or at most? Without that nothing can be kept or broken.")
    said = said_in(text)
    if said and target is not None and said.figure.value != target:
        found[Lack.NUMBER].append(f"The words say {said.typed}, the number another: make them one.")
    if commitment.team_id is None:
        found[Lack.TEAM].append("No team: who promises this?")
    if commitment.owner_id is None:
        found[Lack.OWNER].append("No owner: which person answers for it?")
    elif commitment.owner_id in gone:
        found[Lack.OWNER].append("Its owner has left: which person answers for it now?")
    return {lack: words for lack, words in found.items() if words}


def commitment_missing(commitment: Commitment, indicator: Indicator | None, gone: Container[int] = ()) -> list[Missing]:
    """The same as one list."""
    lacks = commitment_lacks(commitment, indicator, gone).values()
    return [Missing(commitment, words) for several in lacks for words in several]


def qualifies_missing(sla: Sla, handoff: Handoff) -> list[Missing]:
    """Which of the three fields of what qualifies are empty."""
    asked = qualifies(handoff)
    fields = ((asked.fit.title, sla.fit), (asked.signal.title, sla.signal), (asked.contact.title, sla.contact))
    empty = [f"“{title}”" for title, text in fields if not text]
    if not empty:
        return []
    return [Missing(sla, f"{listed(empty)} {'is' if len(empty) == 1 else 'are'} still empty.")]


def criteria_missing(sla: Sla, criteria: Sequence[Criterion]) -> list[Missing]:
    """Whether nothing is confirmed before the other side accepts."""
    return [] if criteria else [Missing(sla, "Nothing is confirmed yet before it is accepted: choose a framework.")]


def sides_missing(
    sla: Sla, commitments: Iterable[Commitment], giving: Sequence[Team], taking: Sequence[Team]
) -> list[Missing]:
    """Whether nobody promises anything, or one side only."""
    promised = [one.team_id for one in commitments]
    if not promised:
        return [Missing(sla, "Nobody promises anything yet: an SLA binds both sides.")]
    found = []
    for side, other in ((giving, taking), (taking, giving)):
        names = listed([team.name for team in side])
        if side and not any(team.id in promised for team in side) and any(team.id in promised for team in other):
            what = listed([team.name for team in other if team.id in promised])
            found.append(Missing(sla, f"Only {what} {_promises(what)} something: what does {names} promise?"))
    return found


def escalation_missing(sla: Sla, gone: Container[int] = ()) -> list[Missing]:
    """What is missing for the day on which the sides disagree; `gone` are the ids of people who have left."""
    wanting = (
        (sla.escalate_id is None and not sla.escalate_to, "Nobody settles it yet: name a person or a role."),
        (sla.escalate_id in gone, "Who settles it has left: name another person or a role."),
        (not sla.within, "No time to settle it: within how many days?"),
        (
            bool(sla.within) and not has_window(sla.within),
            f"{quoted(sla.within)} is no time: say in how many days.",
        ),
    )
    return [Missing(sla, words) for is_so, words in wanting if is_so]


def review_missing(sla: Sla, reviewers: int) -> list[Missing]:
    """What is missing for looking at it again; `reviewers` is how many of those who do are still there."""
    wanting = (
        (sla.every is None, "No rhythm: how often is it reviewed?"),
        (reviewers == 0, "It is reviewed by nobody: choose somebody of each side."),
    )
    return [Missing(sla, words) for is_so, words in wanting if is_so]


def _no_number(unit: str) -> str:
    return "No number: how many per cent?" if unit else "No number: how many, or how much?"


def _promises(names: str) -> str:
    return "promise" if " and " in names else "promises"


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


# Questions


def missing(document: Document, sla_id: int) -> list[Missing]:
    """All that is vague or missing in an agreement, in the order of its sections."""
    return missing_by(document, [document.get(Sla, sla_id)])[sla_id]


def missing_by(document: Document, among: Sequence[Sla]) -> dict[int, list[Missing]]:
    """The same for several agreements, by their ids; what they are made of is read once."""
    of_these = one_of("sla_id", [sla.id for sla in among])
    promises = document.those(Commitment, of_these)
    lines, reviewers = document.those(Criterion, of_these), document.those(SlaReviewer, of_these)
    figures, receiving = indicators_of(document, promises), receivers_by(document)
    handoffs, teams = {handoff.id: handoff for handoff in document.all(Handoff)}, document.all(Team)
    gone = {person.id for person in document.all(Person, gone=True)}
    found = {}
    for sla in among:
        handoff, own = handoffs[sla.handoff_id], [one for one in promises if one.sla_id == sla.id]
        giving, taking = sides_among(teams, handoff, receiving.get(handoff.id, ()))
        found[sla.id] = [
            *qualifies_missing(sla, handoff),
            *criteria_missing(sla, chosen_of(sla, [one for one in lines if one.sla_id == sla.id])),
            *(lack for one in own for lack in commitment_missing(one, figures.get(one.indicator_id or 0), gone)),
            *sides_missing(sla, own, giving, taking),
            *escalation_missing(sla, gone),
            *review_missing(sla, sum(one.sla_id == sla.id and one.person_id not in gone for one in reviewers)),
        ]
    return found


def all_missing(document: Document) -> list[Missing]:
    """The same for all agreements, each sentence with what it is about."""
    titles = {handoff.id: handoff.title for handoff in document.all(Handoff)}
    found, among = [], slas(document)
    lacking = missing_by(document, among)
    for sla in among:
        for one in lacking[sla.id]:
            about = one.about.text if isinstance(one.about, Commitment) else titles[sla.handoff_id]
            found.append(Missing(one.about, f"{quoted(about)}: {one.words}"))
    return found
