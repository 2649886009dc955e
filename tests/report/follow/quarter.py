"""A workshop that was held, and what has come since: something to tell everyone."""

from dataclasses import dataclass
from datetime import date, time

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.follow import news, regular_meetings
from facilitator.core.people import Person, Team
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.templates import template
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import captured, solutions
from facilitator.core.run.solutions import Solution
from tests.report.held import Clock, Words, as_said, held


@dataclass(frozen=True)
class Quarter:
    """The workshop with its teams and people: Maria (Product), Jun (Marketing), Tom and Ruth (Sales)."""

    workshop: Workshop
    product: Team
    marketing: Team
    sales: Team
    maria: Person
    jun: Person
    tom: Person
    ruth: Person


def quarter(document: Document, clock: Clock, say: Words = as_said) -> Quarter:
    """12 Jan 2027 held; Marketing has news for the others, a meeting comes every second Tuesday, April is planned."""
    workshop = held(document, clock, say)
    product, marketing, sales = people.teams(document)[:3]
    (solution,) = document.all(Solution, workshop_id=workshop.id)
    named = {
        name: one for one in people.people(document) for name in ("Maria", "Jun", "Tom", "Ruth") if name in one.name
    }
    due = date(2027, 2, 1)
    solutions.add_action_to(document, solution.id, say("Read it to five customers"), named["Tom"].id, due, say("Five"))
    price = say("When is the price known?")
    captured.add_question(document, workshop.id, price, person_id=named["Tom"].id, for_team_id=product.id)
    news.add_news(document, marketing.id, say("Buyers ask for the security paper"), date(2027, 1, 13))
    first, at = date(2027, 1, 19), time(10)
    regular_meetings.add_regular_meeting(document, say("Launch round"), first, at, "Europe/Berlin", place=say("Room 5"))
    create_workshop(document, say("Q2 alignment"), date(2027, 4, 13), time(9), "Europe/Berlin", template("standard"))
    everyone = (named["Maria"], named["Jun"], named["Tom"], named["Ruth"])
    return Quarter(workshop, product, marketing, sales, *everyone)
