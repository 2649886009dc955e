"""The verbs of the canvases and of comparisons, wing by wing; see `verbs`.

Each wing has a verb that begins its canvas, so that the others soon have something to work on.
"""

from facilitator.core import people
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import Perspective
from facilitator.core.plan import agenda, comparing, workshops
from facilitator.core.plan.agenda import Block
from facilitator.core.plan.comparing import CompareRow
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import (
    clarity,
    conflicts,
    journey,
    messaging,
    scorecard,
    team_metrics,
    transitions,
    translations,
)
from facilitator.core.run.canvases.journey import JourneyStage, Touchpoint, Transition
from facilitator.core.run.canvases.messaging import Clarity, Message, Translation
from facilitator.core.run.canvases.metrics import MetricConflict, SharedMetric, TeamMetric
from tests.core.hand import NAMES, ON_OFF, TEXTS, Hand, Verb

WITHIN = ("2 days", "4h", "within 1 working day", "soon", "", "half a day", "0 days")


def begin_journey(h: Hand) -> None:
    product, marketing, *_others = h.document.all(Team)
    with h.document.step("Begin journey"):
        stages = journey.add_usual_stages(h.document, h.workshop)
        for stage, team in zip(stages, (marketing, product), strict=False):
            journey.set_responsible(h.document, stage.id, team.id)
            journey.add_touchpoint(h.document, stage.id, team.id, "Website")
        transitions.propose_transitions(h.document, h.workshop)


def begin_messaging(h: Hand) -> None:
    with h.document.step("Begin messaging"):
        capability = messaging.add_capability(h.document, h.workshop, "Sync")
        message = messaging.add_below(h.document, messaging.add_below(h.document, capability.id, "Safe").id, "Say so")
        clarity.set_wording(h.document, message.id, h.id(Team), "Nothing gets lost")
        translations.add_from_capabilities(h.document, h.workshop)


def begin_metrics(h: Hand) -> None:
    team_id = h.id(Team)
    with h.document.step("Begin metrics"):
        fast, safe = (team_metrics.add_metric(h.document, h.workshop, team_id, name) for name in ("Fast", "Safe"))
        conflicts.mark_conflict(h.document, safe.id, fast.id, "Speed costs care")
        scorecard.add_usual_shared(h.document, h.workshop)


def begin_comparing(h: Hand) -> None:
    with h.document.step("Begin comparing"):
        row = comparing.add_row(h.document, h.id(Block), "Lead")
        comparing.set_cell(h.document, row.id, h.id(Team), "Somebody who asked")


JOURNEY: tuple[Verb, ...] = (
    begin_journey,
    lambda h: journey.add_stage(h.document, h.workshop, h.of(NAMES), h.maybe(Team)),
    lambda h: journey.add_usual_stages(h.document, h.workshop),
    lambda h: journey.rename_stage(h.document, h.id(JourneyStage), h.of(NAMES)),
    lambda h: journey.set_responsible(h.document, h.id(JourneyStage), h.maybe(Team)),
    lambda h: journey.set_responsible(h.document, h.id(JourneyStage), h.id(Team)),
    lambda h: journey.move_stages(h.document, h.workshop, [h.id(JourneyStage)], h.maybe(JourneyStage)),
    lambda h: journey.remove_stage(h.document, h.id(JourneyStage)),
    lambda h: journey.add_touchpoint(h.document, h.id(JourneyStage), h.id(Team), h.of(TEXTS), h.maybe(Person)),
    lambda h: journey.edit_touchpoint(h.document, h.id(Touchpoint), h.of(TEXTS)),
    lambda h: journey.set_touchpoint_owner(h.document, h.id(Touchpoint), h.maybe(Person)),
    lambda h: journey.move_touchpoints(
        h.document, [h.id(Touchpoint), h.id(Touchpoint)], h.id(JourneyStage), h.id(Team), h.maybe(Touchpoint)
    ),
    lambda h: journey.remove_touchpoint(h.document, h.id(Touchpoint)),
    lambda h: transitions.mark_transition(h.document, h.id(JourneyStage), h.id(Team), h.id(Team)),
    lambda h: transitions.propose_transitions(h.document, h.workshop),
    lambda h: transitions.set_between(h.document, h.id(Transition), h.id(Team), h.id(Team)),
    lambda h: transitions.set_risky(h.document, h.id(Transition), h.of(ON_OFF)),
    lambda h: transitions.edit_draft(h.document, h.id(Transition), what=h.of(TEXTS), within=h.of(WITHIN)),
    lambda h: transitions.edit_draft(h.document, h.id(Transition), trigger=h.of(TEXTS)),
    lambda h: transitions.set_owner(h.document, h.id(Transition), h.maybe(Person)),
    lambda h: transitions.remove_transition(h.document, h.id(Transition)),
    lambda h: people.retire_team(h.document, h.id(Team)),
)

MESSAGING: tuple[Verb, ...] = (
    begin_messaging,
    lambda h: messaging.add_capability(h.document, h.workshop, h.of(TEXTS)),
    lambda h: messaging.add_below(h.document, h.id(Message), h.of(TEXTS)),
    lambda h: messaging.add_below(h.document, h.id(Message), h.of(NAMES)),
    lambda h: messaging.edit_message(h.document, h.id(Message), h.of(TEXTS)),
    lambda h: messaging.move_message(h.document, h.id(Message), h.maybe(Message), h.maybe(Message)),
    lambda h: messaging.move_message(h.document, h.id(Message), h.id(Message), None),
    lambda h: messaging.remove_message(h.document, h.id(Message)),
    lambda h: translations.add_translation(h.document, h.workshop, h.of(NAMES), h.of(TEXTS), h.of(TEXTS)),
    lambda h: translations.add_from_capabilities(h.document, h.workshop),
    lambda h: translations.edit_translation(h.document, h.id(Translation), feature=h.of(NAMES)),
    lambda h: translations.edit_translation(h.document, h.id(Translation), meaning=h.of(TEXTS), talking_point="Say"),
    lambda h: translations.move_translations(h.document, h.workshop, [h.id(Translation)], h.maybe(Translation)),
    lambda h: translations.remove_translation(h.document, h.id(Translation)),
    lambda h: translations.remove_translations(h.document, [h.id(Translation)]),
    lambda h: clarity.set_wording(h.document, h.id(Message), h.id(Team), h.of((*TEXTS, ""))),
    lambda h: clarity.set_clarity(h.document, h.id(Message), h.of(list(Clarity))),
    lambda h: clarity.set_plan(h.document, h.id(Message), h.of(TEXTS)),
    lambda h: clarity.set_owner(h.document, h.id(Message), h.maybe(Person)),
)

METRICS: tuple[Verb, ...] = (
    begin_metrics,
    lambda h: team_metrics.add_metric(h.document, h.workshop, h.id(Team), h.of(NAMES), h.of(TEXTS)),
    lambda h: team_metrics.add_usual_metrics(h.document, h.workshop, h.id(Team)),
    lambda h: team_metrics.add_usual_of_all(h.document, h.workshop),
    lambda h: team_metrics.edit_metric(h.document, h.id(TeamMetric), name=h.of(NAMES)),
    lambda h: team_metrics.edit_metric(h.document, h.id(TeamMetric), measured=h.of(TEXTS)),
    lambda h: team_metrics.move_metrics(
        h.document, h.workshop, h.id(Team), [h.id(TeamMetric), h.id(TeamMetric)], h.maybe(TeamMetric)
    ),
    lambda h: team_metrics.remove_metric(h.document, h.id(TeamMetric)),
    lambda h: conflicts.mark_conflict(h.document, h.id(TeamMetric), h.id(TeamMetric), h.of(TEXTS)),
    lambda h: conflicts.mark_conflict(
        h.document, h.id(TeamMetric), h.id(TeamMetric), "More of one is less of the other"
    ),
    lambda h: conflicts.unmark_conflict(h.document, h.id(MetricConflict)),
    lambda h: conflicts.unmark_conflicts(h.document, [h.id(MetricConflict)]),
    lambda h: scorecard.add_shared(h.document, h.workshop, h.of(NAMES), h.of(TEXTS), h.of(list(Perspective))),
    lambda h: scorecard.add_usual_shared(h.document, h.workshop),
    lambda h: scorecard.edit_shared(h.document, h.id(SharedMetric), name=h.of(NAMES), current=h.of(TEXTS)),
    lambda h: scorecard.edit_shared(h.document, h.id(SharedMetric), perspective=h.of(list(Perspective)), target="90%"),
    lambda h: scorecard.set_owner(h.document, h.id(SharedMetric), h.maybe(Person)),
    lambda h: scorecard.move_shared(h.document, h.workshop, [h.id(SharedMetric)], h.maybe(SharedMetric)),
    lambda h: scorecard.remove_shared(h.document, h.id(SharedMetric)),
    lambda h: scorecard.remove_all_shared(h.document, [h.id(SharedMetric)]),
)

COMPARING: tuple[Verb, ...] = (
    begin_comparing,
    lambda h: comparing.add_row(h.document, h.id(Block), h.of(NAMES)),
    lambda h: comparing.rename_row(h.document, h.id(CompareRow), h.of(NAMES)),
    lambda h: comparing.move_rows(h.document, h.id(Block), [h.id(CompareRow)], h.maybe(CompareRow)),
    lambda h: comparing.remove_row(h.document, h.id(CompareRow)),
    lambda h: comparing.set_cell(h.document, h.id(CompareRow), h.id(Team), h.of((*TEXTS, ""))),
    lambda h: comparing.set_cell(h.document, h.id(CompareRow), h.id(Team), h.of(NAMES)),
    lambda h: comparing.set_differs(h.document, h.id(CompareRow), h.of(ON_OFF)),
    lambda h: comparing.set_agreed(h.document, h.id(CompareRow), h.of(TEXTS)),
    lambda h: comparing.set_owner(h.document, h.id(CompareRow), h.maybe(Person)),
    lambda h: agenda.remove_block(h.document, h.id(Block)),
    lambda h: workshops.remove_workshop(h.document, h.id(Workshop)),
)
