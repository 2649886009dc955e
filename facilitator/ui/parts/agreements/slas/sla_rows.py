"""What stands in the list of handoffs with their agreements, and in the table of promises."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.service.commitments import commitments_of, indicators_of
from facilitator.core.agree.service.kept import Kept, commitments_now, kept_of
from facilitator.core.agree.service.sla_checks import Lack, commitment_lacks, missing_by
from facilitator.core.agree.service.sla_reviews import SOON, next_review, review_words
from facilitator.core.agree.service.slas import Commitment, Sla, SlaReviewed
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.measures.indicators import Indicator
from facilitator.core.people import Person, Team
from facilitator.core.phrases import counted, listed
from facilitator.ui.widgets.richlist import RichRow

_OPEN = "?"


@dataclass(frozen=True)
class PromiseRow:
    """A promise with all that is shown of it; `lacks` are the sentences by field."""

    commitment: Commitment
    team: Team | None
    owner: Person | None
    indicator: Indicator | None
    kept: Kept
    lacks: dict[Lack, list[str]]

    @property
    def missing(self) -> list[Missing]:
        """The same as one list."""
        return [Missing(self.commitment, words) for several in self.lacks.values() for words in several]


def promise_rows(document: Document, sla_id: int) -> list[PromiseRow]:
    """The promises of an agreement in their order."""
    commitments = commitments_of(document, sla_id)
    figures = indicators_of(document, commitments)
    gone = {person.id for person in document.all(Person, gone=True)}
    return [
        PromiseRow(
            one,
            document.find(Team, one.team_id),
            document.find(Person, one.owner_id),
            figure := figures.get(one.indicator_id or 0),
            kept_of(document, one),
            commitment_lacks(one, figure, gone),
        )
        for one in commitments
    ]


def sla_rows(document: Document, today: date) -> list[RichRow]:
    """The handoffs in their order, each with where its agreement stands; what is broken or late is told."""
    teams = {team.id: team.name for team in document.all(Team)}
    takers: dict[int, list[str]] = defaultdict(list)
    for one in document.all(Receiver):
        takers[one.handoff_id].append(teams[one.team_id])
    slas = {sla.handoff_id: sla for sla in document.all(Sla)}
    lacking = missing_by(document, list(slas.values()))
    reviewed: dict[int, list[date]] = defaultdict(list)
    for look in document.all(SlaReviewed):
        reviewed[look.sla_id].append(look.day)
    broken: dict[int, int] = defaultdict(int)
    for now in commitments_now(document, today):
        broken[now.sla.id] += now.kept is False
    rows = []
    for handoff in document.all(Handoff):
        sla = slas.get(handoff.id)
        between = f"{teams.get(handoff.giver_id or 0, _OPEN)} → {listed(takers[handoff.id]) or _OPEN}"
        text = "" if between == handoff.title else between
        words, warn = "No SLA yet", False
        if sla is not None:
            words, warn = _standing(sla, len(lacking[sla.id]), broken[sla.id], reviewed[sla.id], today)
        rows.append(RichRow(handoff.id, handoff.title, text, words, warn=warn))
    return rows


def _standing(sla: Sla, lacks: int, broken: int, reviewed: list[date], today: date) -> tuple[str, bool]:
    """Where an agreement stands in a line, and whether that is to be warned of."""
    due = next_review(sla, reviewed, today)
    words = [f"{counted(broken, 'promise')} broken"] if broken else []
    if due is not None and (due - today).days <= SOON:
        words.append(review_words(due, today))
    if lacks:
        words.append(f"{counted(lacks, 'thing')} vague or missing")
    return "; ".join(words) or "Complete", bool(broken) or (due is not None and due < today)
