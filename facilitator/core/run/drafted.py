"""What is typed while the collaboration plan is drafted: one line says what a form asks field by field."""

from facilitator.core.agree.figures.shared_metrics import AgreedMetric, add_metric
from facilitator.core.agree.handing.handoffs import Handoff, add_handoff
from facilitator.core.agree.service.commitments import add_commitment, commitments_of, set_commitment_owner
from facilitator.core.agree.service.slas import Commitment, Sla, escalate_to_person, escalate_to_role, sides
from facilitator.core.document import Document
from facilitator.core.names import folded
from facilitator.core.people import Person, Team, people, teams
from facilitator.core.run.mentions import mentions
from facilitator.core.text import one_line


def add_drafted_handoff(document: Document, typed: str) -> Handoff:
    """Add a handoff typed as "Support requests: Customer Success to Product"; of the two either may be left out.

    Where only one of the teams is known, the other side stays open, and what was typed stays the title.
    """
    line = one_line(typed)
    title, _colon, way = line.partition(": ")
    named = {folded(team.name): team.id for team in teams(document)}
    giver, _to, taker = (way or title).partition(" to ")
    ends = named.get(folded(giver.strip())), named.get(folded(taker.strip()))
    taking = [ends[1]] if ends[1] is not None else []
    return add_handoff(document, line if None in ends else title, ends[0], taking)


def add_promise(document: Document, sla_id: int, typed: str) -> Commitment:
    """Add a promise typed as "Sales: first call within 4 hours @Bo"; team and owner may be left out.

    Without a team it is promised by the side that has promised less so far, of both alike by the one that hands over.
    """
    sla = document.get(Sla, sla_id)
    text, owner = _owned(document, one_line(typed))
    team, text = _by_team(document, sla, text)
    with document.step("Add commitment"):
        made = add_commitment(document, sla_id, text, team.id if team else None)
        return set_commitment_owner(document, made.id, owner.id) if owner else made


def settle_by(document: Document, sla_id: int, typed: str) -> Sla:
    """Say who settles it when the sides disagree: a person, if somebody is called so, else a role."""
    name = folded(one_line(typed))
    person = next((one for one in people(document) if name and folded(one.name) == name), None)
    if person is not None:
        return escalate_to_person(document, sla_id, person.id)
    with document.step("Set who settles it"):
        if not name:
            escalate_to_person(document, sla_id, None)
        return escalate_to_role(document, sla_id, typed)


def add_drafted_metric(document: Document, typed: str) -> AgreedMetric:
    """Add a shared metric typed as "Win rate: deals won of all offers"; what exactly is counted may be left out."""
    name, _colon, definition = one_line(typed).partition(": ")
    return add_metric(document, name, definition)


def _owned(document: Document, line: str) -> tuple[str, Person | None]:
    """A line without the person it mentions, and the person."""
    found = next((one for one in mentions(line, people(document)) if isinstance(one.found, Person)), None)
    if found is None or not isinstance(found.found, Person):
        return line, None
    return one_line(line[: found.start] + line[found.end :]), found.found


def _by_team(document: Document, sla: Sla, line: str) -> tuple[Team | None, str]:
    named, colon, rest = line.partition(":")
    team = next((one for one in document.all(Team) if colon and folded(one.name) == folded(named.strip())), None)
    if team is not None:
        return team, rest.strip()
    giving, taking = sides(document, sla.handoff_id)
    promised = [one.team_id for one in commitments_of(document, sla.id)]
    both = [side[0] for side in (giving, taking) if side]
    return min(both, key=lambda one: promised.count(one.id), default=None), line
