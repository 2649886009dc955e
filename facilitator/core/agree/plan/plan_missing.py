"""What the collaboration plan still lacks, section by section, in the sentences of each subject."""

from collections.abc import Mapping
from datetime import date

from facilitator.core.agree.figures import objectives, shared_metrics
from facilitator.core.agree.handing import handoff_map
from facilitator.core.agree.looping import loops
from facilitator.core.agree.plan.plan_entries import PlanSection
from facilitator.core.agree.service import sla_checks
from facilitator.core.document import Document
from facilitator.core.lines import Missing
from facilitator.core.measures.readings import readings_of
from facilitator.core.phrases import quoted


def plan_missing(document: Document, today: date) -> Mapping[PlanSection, list[Missing]]:
    """What each section lacks as of a local day; a section that says nothing lacks nothing but to be begun."""
    return {
        PlanSection.HANDOFFS: _of_handoffs(document),
        PlanSection.SLAS: sla_checks.all_missing(document),
        PlanSection.LOOPS: loops.missing(document),
        PlanSection.METRICS: _of_metrics(document),
        PlanSection.OBJECTIVES: _of_objectives(document, today),
    }


def _of_handoffs(document: Document) -> list[Missing]:
    views = handoff_map.views(document)
    found = [
        Missing(view.handoff, f"{quoted(view.handoff.title)}: {one.words}")
        for view in views
        for one in handoff_map.missing(view)
    ]
    return [*found, *handoff_map.bouncing(views)]


def _of_metrics(document: Document) -> list[Missing]:
    return [
        Missing(metric, f"{quoted(indicator.name)}: {one.words}")
        for metric, indicator in shared_metrics.agreed_metrics(document)
        if not indicator.ended
        for one in shared_metrics.missing(metric, indicator, readings_of(document, indicator.id))
    ]


def _of_objectives(document: Document, today: date) -> list[Missing]:
    return [
        Missing(now.objective, f"{quoted(now.objective.text)}: {one.words}")
        for now in objectives.objectives_now(document, today)
        if not now.objective.closed
        for one in objectives.missing(now)
    ]
