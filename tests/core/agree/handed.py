"""A handoff between two teams, and an agreement about it, for the tests of agreements."""

from facilitator.core import people
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.service import slas
from facilitator.core.agree.service.slas import Sla
from facilitator.core.document import Document
from facilitator.core.people import Team

LEADS = "marketing_sales"


def team(document: Document, name: str) -> Team:
    """A team of this name, made if there is none."""
    there = [one for one in document.all(Team) if one.name == name]
    return there[0] if there else people.add_team(document, name)


def handoff(document: Document, title: str = "Leads", key: str = LEADS) -> Handoff:
    """A handoff from Marketing to Sales."""
    giver, taker = team(document, "Marketing"), team(document, "Sales")
    with document.step("Add handoff") as step:
        made = step.put(
            Handoff(id=document.new_id(), key=key, title=title, giver_id=giver.id, position=document.end_of(Handoff))
        )
        step.put(Receiver(id=document.new_id(), handoff_id=made.id, team_id=taker.id))
    return made


def agreement(document: Document, title: str = "Leads", key: str = LEADS) -> Sla:
    """An agreement about such a handoff."""
    return slas.start_sla(document, handoff(document, title, key).id)
