"""A collaboration plan of four handoffs, made record by record, for tests of what is done with it."""

from datetime import date

from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.agree.handing.handoffs import Handoff, Receiver
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.service.slas import Commitment, Criterion, Framework, Sla, SlaReviewer
from facilitator.core.document import Document
from facilitator.core.measures.indicators import Aim, Indicator, Reading
from facilitator.core.people import Person, Team, add_person, add_team, people, teams
from facilitator.core.perspectives import Perspective
from facilitator.core.record import Record
from facilitator.core.rhythms import Every

PEOPLE = ("Ada Okafor", "Ben Carter", "Jun Sato", "Maria Lind")
DAY = date(2027, 1, 4)


class Planner:
    """Puts records of a plan; their ids come back."""

    def __init__(self, document: Document) -> None:
        self.document = document
        wanted = ("Product", "Marketing", "Sales", "Customer Success")
        there = {team.name: team for team in teams(document)}
        self.teams: list[Team] = [there.get(name) or add_team(document, name) for name in wanted]
        for name, team in zip(PEOPLE, self.teams, strict=True):
            add_person(document, name, f"{name.split()[0].lower()}@example.com", team.id)
        self.people: list[Person] = people(document)

    def put(self, kind: type[Record], **fields: object) -> int:
        with self.document.step("Put") as step:
            return step.put(kind.model_validate({"id": self.document.new_id(), **fields})).id

    def handoff(self, giver: int, receiver: int, **fields: object) -> int:
        made = self.put(Handoff, giver_id=self.teams[giver].id, position=self.document.end_of(Handoff), **fields)
        self.put(Receiver, handoff_id=made, team_id=self.teams[receiver].id)
        return made

    def indicator(self, name: str, unit: str, aim: Aim, target: float, value: float) -> int:
        made = self.put(Indicator, name=name, unit=unit, aim=aim, target=target)
        self.put(Reading, indicator_id=made, day=date(2026, 12, 1), value=value * 2)
        self.put(Reading, indicator_id=made, day=DAY, value=value)
        return made

    def sla(self, handoff_id: int) -> int:
        made = self.put(
            Sla,
            handoff_id=handoff_id,
            fit="200 to 2,000 employees in logistics or retail",
            signal="Asked for a demo, or score 60 and more",
            contact="Head of operations or above",
            framework=Framework.BANT,
            escalate_id=self.people[0].id,
            within="two working days",
            every=Every.MONTH,
            since=DAY,
        )
        self.put(Criterion, sla_id=made, letter="bant.budget", text="A range is known", position=1)
        self.put(Criterion, sla_id=made, letter="bant.need", text="One problem in their words", position=2)
        leads = self.indicator("Qualified leads", "leads", Aim.UP, 40, 31)
        hours = self.indicator("First call", "hours", Aim.DOWN, 4, 9)
        for team, owner, text, indicator in (
            (1, 1, "So many qualified leads a month", leads),
            (2, 2, "A first call to each lead", hours),
        ):
            self.put(
                Commitment,
                sla_id=made,
                team_id=self.teams[team].id,
                text=text,
                owner_id=self.people[owner].id,
                indicator_id=indicator,
                position=team,
            )
        self.put(SlaReviewer, sla_id=made, person_id=self.people[1].id)
        self.put(SlaReviewer, sla_id=made, person_id=self.people[2].id)
        return made

    def loop(self, title: str = "Why deals are lost") -> int:
        return self.put(
            FeedbackLoop,
            title=title,
            from_id=self.teams[2].id,
            to_id=self.teams[1].id,
            today="Nothing that anybody could point at",
            owner_id=self.people[3].id,
            every=Every.FORTNIGHT,
            form="Half an hour, five lost deals",
            acted_on="Maria changes one page of the pitch",
            back="First item of the next sales call",
            position=self.document.end_of(FeedbackLoop),
        )

    def metric(self, name: str, target: float = 25, value: float = 18) -> int:
        made = self.put(
            AgreedMetric,
            indicator_id=self.indicator(name, "%", Aim.UP, target, value),
            definition="Of all qualified leads those that become customers within 90 days",
            perspective=Perspective.CUSTOMER,
            team_id=self.teams[2].id,
            owner_id=self.people[2].id,
            by=date(2027, 3, 31),
            position=self.document.end_of(AgreedMetric),
        )
        for team in self.teams:
            text = f"{team.name} looks at it every month and drops one thing that does not help"
            self.put(MetricPart, metric_id=made, team_id=team.id, text=text)
        return made

    def objective(self, text: str) -> int:
        made = self.put(
            SharedObjective,
            text=text,
            owner_id=self.people[0].id,
            start=date(2027, 1, 1),
            until=date(2027, 3, 31),
            position=self.document.end_of(SharedObjective),
        )
        result = self.indicator(f"Pilots of {text.lower()}", "pilots", Aim.UP, 5, 2)
        self.put(KeyResult, objective_id=made, indicator_id=result, owner_id=self.people[1].id)
        return made


HANDOFFS = (
    (1, 2, "Qualified leads", "Two thirds get no call in the first week"),
    (2, 3, "New customers", "What was promised is in nobody's notes"),
    (3, 0, "What customers say", "Wishes end in a chat that nobody reads"),
    (0, 1, "What is coming", "Dates are heard of in the corridor"),
)


def full_plan(document: Document) -> Planner:
    """A plan with something of everything."""
    planner = Planner(document)
    made = [
        planner.handoff(
            giver,
            receiver,
            title=title,
            key="marketing_sales" if giver == 1 else "",
            defined="All fields of the form are filled in and one person has read them",
            trigger="A change of stage in the CRM",
            seen_by="The whole team, in its channel",
            speed="Within a working day, mostly",
            content="The form, the last three mails, and what was promised",
            lead_time="Two weeks at best",
            reality="Some go over by shouting across the room",
            friction=friction,
        )
        for giver, receiver, title, friction in HANDOFFS
    ]
    planner.sla(made[0])
    planner.loop()
    for name in ("Leads to customers", "Customers who stay", "Launches on the day"):
        planner.metric(name)
    planner.objective("One story from first page to renewal")
    return planner
