"""The verbs of improvement plans and their actions; see `verbs`."""

from facilitator.core.assess import improving, proposing
from facilitator.core.assess.findings import Finding, FindingKind, choose
from facilitator.core.assess.improving import Improvement, Milestone
from facilitator.core.assess.waves import Wave
from facilitator.core.people import Person, remove_person
from facilitator.core.plan import workshops
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run import actions, improvement_actions
from facilitator.core.run.actions import Action, ActionState
from tests.core.hand import DAYS, NAMES, NOON, ON_OFF, TEXTS, Hand, Verb

KEYS = ("roadmap-communication", "shared-understanding-1", "own-7", "")


def begin_plan(h: Hand) -> None:
    with h.document.step("Begin plan"):
        plan = improving.start_improvement(h.document, h.of(NAMES), wave_id=h.maybe(Wave), key=h.of(KEYS))
        improving.add_milestone(h.document, plan.id, "Pilot with two teams", NOON.date())
        improving.involve(h.document, plan.id, [h.id(Person)])
        improvement_actions.add_plan_action(h.document, plan.id, "Ask around", owner_id=h.maybe(Person))


def improve_finding(h: Hand) -> None:
    """A wave with a finding, and its plan."""
    with h.document.step("Improve a finding"):
        wave = Wave(id=h.document.new_id(), title="Baseline")
        with h.document.step("Add wave") as step:
            step.put(wave)
        choose(h.document, wave.id, h.of(list(FindingKind)), h.of(KEYS), "Roadmap news", "2.1 in Sales")
        proposing.improve_finding(h.document, h.id(Finding))


def planned(h: Hand) -> Action:
    return h.of([action for action in h.document.all(Action) if action.improvement_id is not None])


IMPROVING: tuple[Verb, ...] = (
    begin_plan,
    improve_finding,
    lambda h: proposing.improve_finding(h.document, h.id(Finding)),
    lambda h: improving.edit_improvement(h.document, h.id(Improvement), area=h.of(NAMES), why=h.of((None, *TEXTS))),
    lambda h: improving.edit_improvement(h.document, h.id(Improvement), practice="openness", resources=h.of(TEXTS)),
    lambda h: improving.edit_improvement(h.document, h.id(Improvement), measures=h.of(TEXTS)),
    lambda h: improving.set_span(h.document, h.id(Improvement), h.of(DAYS), h.of(DAYS)),
    lambda h: improving.set_closed(h.document, h.id(Improvement), h.of(ON_OFF)),
    lambda h: improving.move_improvements(h.document, [h.id(Improvement)], h.maybe(Improvement)),
    lambda h: improving.remove_improvement(h.document, h.id(Improvement)),
    lambda h: improving.add_milestone(h.document, h.id(Improvement), h.of(TEXTS), h.of(DAYS)),
    lambda h: improving.edit_milestone(h.document, h.id(Milestone), h.of(TEXTS)),
    lambda h: improving.set_milestone_day(h.document, h.id(Milestone), h.of(DAYS)),
    lambda h: improving.set_reached(h.document, h.id(Milestone), h.of(ON_OFF)),
    lambda h: improving.move_milestones(h.document, h.id(Improvement), [h.id(Milestone)], h.maybe(Milestone)),
    lambda h: improving.remove_milestone(h.document, h.id(Milestone)),
    lambda h: improving.involve(h.document, h.id(Improvement), [h.id(Person), h.id(Person)]),
    lambda h: improving.uninvolve(h.document, h.id(Improvement), h.id(Person)),
    lambda h: improvement_actions.add_plan_action(h.document, h.id(Improvement), h.of(TEXTS), due=h.of(DAYS)),
    lambda h: improvement_actions.move_plan_actions(
        h.document, h.id(Improvement), [planned(h).id], h.maybe(Improvement)
    ),
    lambda h: actions.edit_action(h.document, planned(h).id, h.of(TEXTS)),
    lambda h: actions.set_owner(h.document, planned(h).id, h.maybe(Person)),
    lambda h: actions.set_state(h.document, planned(h).id, h.of(list(ActionState))),
    lambda h: actions.remove_action(h.document, planned(h).id),
    lambda h: actions.add_action(h.document, h.workshop, h.of(TEXTS)),
    lambda h: remove_person(h.document, h.id(Person)),
    lambda h: workshops.remove_workshop(h.document, h.id(Workshop)),
)
