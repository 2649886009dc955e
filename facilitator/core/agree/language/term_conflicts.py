"""What stands out in the glossary: words that mean several things, meanings of several words, words of nobody."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.agree.language.glossary import Term, TermUse, glossary, uses_by_term
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Team
from facilitator.core.phrases import listed, quoted

_WORDS = re.compile(r"\w+")


class Standing(StrEnum):
    """How a word stands: agreed, open, or in conflict (what teams say differs, or was changed since)."""

    AGREED = "agreed"
    OPEN = "open"
    CONFLICT = "conflict"


class Doubt(StrEnum):
    """What may stand out of a word."""

    DIFFERS = "differs"
    REOPENED = "reopened"
    SAME_MEANING = "same meaning"
    NO_OWNER = "no owner"


@dataclass(frozen=True)
class Striking:
    """Something of a word that stands out, in one sentence."""

    doubt: Doubt
    words: str


@dataclass(frozen=True)
class Looked:
    """A word, how it stands, what each team in use says (in their order), and what stands out."""

    term: Term
    standing: Standing
    says: tuple[tuple[Team, TermUse], ...]
    striking: tuple[Striking, ...]


def look_at(document: Document) -> list[Looked]:
    """Every word of the glossary in its order, looked at."""
    return looked(glossary(document), uses_by_term(document), document.all(Team, retired=False))


def looked(terms: Sequence[Term], uses: Mapping[int, Sequence[TermUse]], teams: Sequence[Team]) -> list[Looked]:
    """The same out of records; what retired teams said counts no longer."""
    twins: dict[str, list[Term]] = {}
    for term in terms:
        if term.meaning:
            twins.setdefault(said_plainly(term.meaning), []).append(term)
    found = []
    for term in terms:
        said = {use.team_id: use for use in uses.get(term.id, ())}
        says = tuple((team, said[team.id]) for team in teams if team.id in said)
        others = [twin for twin in twins.get(said_plainly(term.meaning), ()) if twin.id != term.id]
        striking = tuple(_striking(term, says, others if term.meaning else []))
        found.append(Looked(term, _standing(term, striking), says, striking))
    return found


def said_plainly(text: str) -> str:
    """A meaning to compare by: its words alone, without case, accents and punctuation."""
    return " ".join(_WORDS.findall(folded(text))) or folded(text)


def conflicts(found: Iterable[Looked]) -> list[Looked]:
    """The words in conflict."""
    return [one for one in found if one.standing is Standing.CONFLICT]


def _striking(term: Term, says: Sequence[tuple[Team, TermUse]], twins: Sequence[Term]) -> list[Striking]:
    found = []
    meanings = {said_plainly(use.text) for _team, use in says}
    if not term.meaning and len(meanings) > 1:
        words = f"{listed([team.name for team, _use in says])} say different things, and nothing is agreed."
        found.append(Striking(Doubt.DIFFERS, words))
    agreed = said_plainly(term.meaning)
    since = [team.name for team, use in says if use.reopens and said_plainly(use.text) != agreed]
    if term.meaning and since:
        say = "says" if len(since) == 1 else "say"
        found.append(Striking(Doubt.REOPENED, f"{listed(since)} {say} something else since this was agreed."))
    if twins:
        others = listed([quoted(twin.word) for twin in twins])
        found.append(Striking(Doubt.SAME_MEANING, f"{others} {'means' if len(twins) == 1 else 'mean'} the same."))
    if term.owner_id is None:
        found.append(Striking(Doubt.NO_OWNER, "Nobody looks after this word yet."))
    return found


def _standing(term: Term, striking: Sequence[Striking]) -> Standing:
    if any(one.doubt in (Doubt.DIFFERS, Doubt.REOPENED) for one in striking):
        return Standing.CONFLICT
    return Standing.AGREED if term.meaning else Standing.OPEN
