"""What the documents of the glossary are made of, read at one moment."""

from dataclasses import dataclass
from datetime import datetime

from facilitator.core.agree.language.glossary import TermUse, glossary, uses_by_term
from facilitator.core.agree.language.term_conflicts import Looked, Standing, looked
from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted
from facilitator.core.plan.workshops import programme_of
from facilitator.report.dates import Dates, system_dates


@dataclass(frozen=True)
class TakenGlossary:
    """The words in their order, all that was said of each (by retired teams too), and who there is."""

    taken_at: datetime
    programme: str
    dates: Dates
    words: tuple[Looked, ...]
    uses: dict[int, list[TermUse]]
    teams: tuple[Team, ...]
    people: dict[int, Person]


def take_glossary(document: Document, dates: Dates | None = None) -> TakenGlossary:
    """Read the glossary; the rest asks only what was read, and may go on in another thread."""
    uses, everyone = uses_by_term(document), document.all(Team)
    heard = {use.team_id for said in uses.values() for use in said}
    here = [team for team in everyone if not team.retired]
    return TakenGlossary(
        document.now(),
        programme_of(document).name,
        dates or system_dates(),
        tuple(looked(glossary(document), uses, here)),
        uses,
        tuple(team for team in everyone if not team.retired or team.id in heard),
        {person.id: person for person in document.all(Person)},
    )


def counts(taken: TakenGlossary) -> str:
    """How the words stand, in a sentence: "12 words: 9 agreed, 2 in conflict, 1 open"."""
    if not taken.words:
        return ""
    held = {standing: sum(one.standing is standing for one in taken.words) for standing in Standing}
    said = (
        (held[Standing.AGREED], "agreed"),
        (held[Standing.CONFLICT], "in conflict"),
        (held[Standing.OPEN], "open"),
    )
    return f"{counted(len(taken.words), 'word')}: {', '.join(f'{n} {words}' for n, words in said if n)}"
