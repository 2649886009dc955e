"""A plan with something of everything: kept and broken, on and off course, turning and not, agreed and in dispute."""

from datetime import date

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.document import Document, Step
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.people import Team, teams
from facilitator.core.rhythms import Every

CALL, LEADS, LOOP = "First call within 4 hours", "50 leads each month", "Win and loss notes"
CONVERSION = "Win rate of accepted leads"
READ = date(2027, 1, 4)


def agree(document: Document, more: str = "", times: int = 1) -> None:
    """Put the plan of three teams into a programme: Product, Marketing and Sales. `more` is added to every text."""
    product, marketing, sales = _teams(document)
    with document.step("Agree") as step:
        for number in range(times):
            words = f"{more} {number}" if more else ""
            _promises(document, step, marketing, sales, words)
            _metrics(document, step, words)
            _loops(document, step, sales, marketing, words)
            _terms(document, step, product, marketing, words)


def _teams(document: Document) -> tuple[Team, Team, Team]:
    named = {team.name: team for team in teams(document)}
    return named["Product"], named["Marketing"], named["Sales"]


def _promises(document: Document, step: Step, marketing: Team, sales: Team, more: str) -> None:
    new = document.new_id
    title, trigger = f"Marketing to Sales{more}", f"The form is sent{more}"
    handoff = step.put(
        Handoff(
            id=new(), title=title, giver_id=marketing.id, trigger=trigger, reality=f"A list on Fridays{more}",
            friction=f"Half of them wait over the weekend{more}",
        )
    )  # fmt: skip
    step.put(Receiver(id=new(), handoff_id=handoff.id, team_id=sales.id))
    sla = step.put(
        Sla(
            id=new(), handoff_id=handoff.id, fit=f"50 to 500 people{more}", signal=f"Asked for a talk{more}",
            contact=f"Head of a team{more}", escalate_to=f"Both heads{more}", within="2 days",
            every=Every.QUARTER, since=date(2026, 10, 5),
        )
    )  # fmt: skip
    promises = (
        (marketing, LEADS, Indicator(id=new(), name=f"Leads a month{more}", unit="leads", aim=Aim.UP, target=50), 52),
        (sales, CALL, Indicator(id=new(), name=f"First call{more}", unit="hours", aim=Aim.DOWN, target=4), 6),
        (sales, "Log every attempt", None, 0),
    )
    for team, text, indicator, value in promises:
        if indicator is not None:
            step.put(indicator)
            step.put(Reading(id=new(), indicator_id=indicator.id, day=READ, value=value))
        step.put(
            Commitment(
                id=new(), sla_id=sla.id, team_id=team.id, text=f"{text}{more}",
                indicator_id=indicator.id if indicator else None,
            )
        )  # fmt: skip


def _metrics(document: Document, step: Step, more: str) -> None:
    new = document.new_id
    rate = step.put(Indicator(id=new(), name=f"{CONVERSION}{more}", unit="%", aim=Aim.UP, target=30))
    for day, value in ((date(2026, 10, 1), 20), (READ, 21)):
        step.put(Reading(id=new(), indicator_id=rate.id, day=day, value=value))
    launch = step.put(Indicator(id=new(), name=f"Time to launch{more}", unit="days", aim=Aim.DOWN, target=40))
    for indicator in (rate, launch):
        step.put(AgreedMetric(id=new(), indicator_id=indicator.id, by=date(2027, 3, 31)))


def _loops(document: Document, step: Step, sales: Team, marketing: Team, more: str) -> None:
    step.put(
        FeedbackLoop(
            id=document.new_id(), title=f"{LOOP}{more}", from_id=sales.id, to_id=marketing.id,
            today=f"Nothing regular{more}", every=Every.MONTH, since=date(2026, 11, 30), form=f"CRM field{more}",
            acted_on=f"Marketing reads them{more}", back=f"In the Monday call{more}",
        )
    )  # fmt: skip
    step.put(FeedbackLoop(id=document.new_id(), title=f"Beta notes{more}"))


def _terms(document: Document, step: Step, product: Team, marketing: Team, more: str) -> None:
    term = step.put(Term(id=document.new_id(), word=f"qualified lead{more}"))
    for team, said in ((product, "Asked for a trial"), (marketing, "Filled in a form")):
        step.put(TermUse(id=document.new_id(), term_id=term.id, team_id=team.id, text=said))
