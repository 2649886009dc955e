"""What the collaboration plan says now, read from the records of its agreements."""

from facilitator.core.agree.figures.objectives import KeyResult, SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric, MetricPart
from facilitator.core.agree.handing.handoffs import Handoff, handoffs, receivers_by
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan.plan_said import (
    CommitmentSaid,
    CriterionSaid,
    HandoffSaid,
    LoopSaid,
    Measured,
    MetricSaid,
    ObjectiveSaid,
    PartSaid,
    PlanContent,
    ResultSaid,
    SlaSaid,
)
from facilitator.core.agree.service.commitments import commitments_of, number_words, promise_words
from facilitator.core.agree.service.criteria import criteria_of, part_of
from facilitator.core.agree.service.sla_content import framework_title, qualifies
from facilitator.core.agree.service.sla_reviews import reviewers
from facilitator.core.agree.service.slas import Commitment, Criterion, Framework, Sla, settled_by
from facilitator.core.conditions import Condition
from facilitator.core.document import Document
from facilitator.core.figures import figure_words
from facilitator.core.measures.indicators import Indicator, Reading
from facilitator.core.people import Person, Team
from facilitator.core.rhythms import WORDS, Every

_LATEST = Condition(
    '("indicator_id", "day") IN (SELECT "indicator_id", max("day") FROM "reading" GROUP BY "indicator_id")',
    ("indicator_id", "day"),
)


def content_of(document: Document) -> PlanContent:
    """What the plan says now: agreements that have ended or are closed are left out."""
    return _Reading(document).plan()


class _Reading:
    """Reads the records once, and remembers whom they name."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._teams = {team.id: team.name for team in document.all(Team)}
        self._people = {person.id: person.name for person in document.all(Person)}
        self._indicators = {one.id: one for one in document.all(Indicator)}
        self._latest = {one.indicator_id: one for one in document.those(Reading, _LATEST)}
        self._named: dict[int, None] = {}

    def plan(self) -> PlanContent:
        handoffs = self._handoffs()
        places = {one.id: place for place, one in enumerate(handoffs)}
        slas = sorted(self._document.all(Sla), key=lambda one: places.get(one.handoff_id, len(places)))
        return PlanContent(
            handoffs=handoffs,
            slas=tuple(map(self._sla, slas)),
            loops=tuple(map(self._loop, self._document.all(FeedbackLoop, ended=False))),
            metrics=tuple(
                self._metric(one)
                for one in self._document.all(AgreedMetric)
                if not self._indicators[one.indicator_id].ended
            ),
            objectives=tuple(map(self._objective, self._document.all(SharedObjective, closed=False))),
            people=tuple(self._named),
        )

    def _handoffs(self) -> tuple[HandoffSaid, ...]:
        takers = receivers_by(self._document)
        return tuple(
            HandoffSaid(
                id=one.id,
                title=one.title,
                giver=self._team(one.giver_id),
                receivers=tuple(self._teams[team_id] for team_id in takers.get(one.id, ())),
                defined=one.defined,
                trigger=one.trigger,
                seen_by=one.seen_by,
                speed=one.speed,
                content=one.content,
                lead_time=one.lead_time,
                reality=one.reality,
                friction=one.friction,
            )
            for one in handoffs(self._document)
        )

    def _sla(self, sla: Sla) -> SlaSaid:
        document = self._document
        reviewing = reviewers(document, sla.id)
        self._named.update(dict.fromkeys(person.id for person in reviewing))
        asked = qualifies(document.get(Handoff, sla.handoff_id))
        return SlaSaid(
            id=sla.id,
            handoff_id=sla.handoff_id,
            asked=(asked.fit.title, asked.signal.title, asked.contact.title),
            fit=sla.fit,
            signal=sla.signal,
            contact=sla.contact,
            framework="" if sla.framework is Framework.OWN else framework_title(sla.framework),
            criteria=tuple(_criterion(sla, one) for one in criteria_of(document, sla)),
            commitments=tuple(map(self._commitment, commitments_of(document, sla.id))),
            escalate=self._person(sla.escalate_id) or settled_by(document, sla),
            within=sla.within,
            rhythm=_rhythm(sla.every),
            reviewers=tuple(person.name for person in reviewing),
        )

    def _commitment(self, one: Commitment) -> CommitmentSaid:
        indicator = self._indicators.get(one.indicator_id or 0)
        is_said = promise_words(one, indicator) == one.text
        return CommitmentSaid(
            id=one.id,
            team=self._team(one.team_id),
            text=one.text,
            target="" if is_said else number_words(indicator),
            owner=self._person(one.owner_id),
        )

    def _loop(self, one: FeedbackLoop) -> LoopSaid:
        return LoopSaid(
            id=one.id,
            title=one.title,
            source=self._team(one.from_id),
            to=self._team(one.to_id),
            today=one.today,
            owner=self._person(one.owner_id),
            rhythm=_rhythm(one.every),
            form=one.form,
            acted_on=one.acted_on,
            back=one.back,
        )

    def _metric(self, one: AgreedMetric) -> MetricSaid:
        parts = self._document.all(MetricPart, metric_id=one.id)
        return MetricSaid(
            id=one.id,
            name=self._indicators[one.indicator_id].name,
            definition=one.definition,
            current=self._current(one.indicator_id),
            target=number_words(self._indicators[one.indicator_id]),
            by=one.by,
            team=self._team(one.team_id),
            owner=self._person(one.owner_id),
            parts=tuple(PartSaid(id=part.id, team=self._team(part.team_id), text=part.text) for part in parts),
        )

    def _objective(self, one: SharedObjective) -> ObjectiveSaid:
        results = self._document.all(KeyResult, objective_id=one.id)
        return ObjectiveSaid(
            id=one.id,
            text=one.text,
            owner=self._person(one.owner_id),
            start=one.start,
            until=one.until,
            results=tuple(
                ResultSaid(
                    id=result.id,
                    name=self._indicators[result.indicator_id].name,
                    current=self._current(result.indicator_id),
                    target=number_words(self._indicators[result.indicator_id]),
                    owner=self._person(result.owner_id),
                )
                for result in results
            ),
        )

    def _team(self, team_id: int | None) -> str:
        return "" if team_id is None else self._teams[team_id]

    def _person(self, person_id: int | None) -> str:
        if person_id is None:
            return ""
        self._named.setdefault(person_id)
        return self._people[person_id]

    def _current(self, indicator_id: int) -> Measured:
        reading = self._latest.get(indicator_id)
        unit = self._indicators[indicator_id].unit
        return Measured(value=figure_words(reading.value, unit), day=reading.day) if reading else Measured()


def _criterion(sla: Sla, one: Criterion) -> CriterionSaid:
    part = part_of(sla, one)
    return CriterionSaid(part=part.title if part else "", text=one.text)


def _rhythm(every: Every | None) -> str:
    return "" if every is None else WORDS[every]
