from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan.plan_changes import Changed, changes_between
from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_entries import PlanSection
from facilitator.core.agree.plan.plan_said import HandoffSaid, LoopSaid, Measured, PlanContent
from facilitator.core.agree.service.slas import Commitment
from facilitator.core.document import Document
from facilitator.core.measures.readings import set_reading
from tests.core.agree.agreed_plan import full_plan

TEXTS = st.sampled_from(["", "One", "Two"])
HANDOFF = st.builds(HandoffSaid, id=st.integers(1, 3), title=st.just("Leads"), friction=TEXTS, speed=TEXTS)
LOOP = st.builds(LoopSaid, id=st.integers(1, 3), title=st.sampled_from(["Lost", "Won"]), owner=TEXTS)
PLANS = st.builds(
    PlanContent,
    handoffs=st.lists(HANDOFF, max_size=3, unique_by=lambda one: one.id).map(tuple),
    loops=st.lists(LOOP, max_size=3, unique_by=lambda one: one.id).map(tuple),
)


def test_what_was_added_removed_and_reworded_is_told_with_both_texts(document: Document) -> None:
    planner = full_plan(document)
    before = content_of(document)
    first = document.all(Handoff)[0]
    promise = document.all(Commitment)[1]
    planner.loop("What customers wish for")
    with document.step("Change") as step:
        step.put(first.with_(friction="Half get no call", lead_time=""))
        step.put(promise.with_(text="A first call", team_id=planner.teams[3].id))
        step.remove(document.all(FeedbackLoop)[0])
    changes = changes_between(before, content_of(document))
    assert [(one.section, one.kind, one.what, one.before, one.after) for one in changes] == [
        (
            PlanSection.HANDOFFS,
            Changed.REWORDED,
            "Qualified leads · Marketing → Sales: Friction",
            "Two thirds get no call in the first week",
            "Half get no call",
        ),
        (
            PlanSection.HANDOFFS,
            Changed.REMOVED,
            "Qualified leads · Marketing → Sales: Known ahead",
            "Two weeks at best",
            "",
        ),
        (
            PlanSection.SLAS,
            Changed.REWORDED,
            "Qualified leads · Marketing → Sales: Customer Success commits to",
            "Sales commits to: A first call to each lead: at most 4 hours (Jun Sato)",
            "Customer Success commits to: A first call: at most 4 hours (Jun Sato)",
        ),
        (PlanSection.LOOPS, Changed.ADDED, "What customers wish for · Sales → Marketing", "", ""),
        (PlanSection.LOOPS, Changed.REMOVED, "Why deals are lost · Sales → Marketing", "", ""),
    ]


def test_a_new_figure_is_no_change_of_what_was_agreed(document: Document) -> None:
    full_plan(document)
    before = content_of(document)
    metric, promise = document.all(AgreedMetric)[0], document.all(Commitment)[0]
    set_reading(document, metric.indicator_id, date(2027, 1, 11), "21%")
    set_reading(document, promise.indicator_id or 0, date(2027, 1, 11), "44")
    after = content_of(document)
    assert after.metrics[0].current == Measured(value="21%", day=date(2027, 1, 11))
    assert before.metrics[0].current != after.metrics[0].current
    assert changes_between(before, after) == []


def test_another_title_is_told_once_though_an_agreement_bears_it_too(document: Document) -> None:
    full_plan(document)
    before = content_of(document)
    with document.step("Change") as step:
        step.put(document.all(Handoff)[0].with_(title="Leads"))
    (change,) = changes_between(before, content_of(document))
    assert (change.label, change.before, change.after) == (
        "Title",
        "Qualified leads · Marketing → Sales",
        "Leads · Marketing → Sales",
    )


@given(PLANS)
def test_a_plan_does_not_differ_from_itself(plan: PlanContent) -> None:
    assert changes_between(plan, plan) == []


@given(PLANS, PLANS)
def test_the_way_back_is_the_way_there_turned_round(one: PlanContent, other: PlanContent) -> None:
    there, back = changes_between(one, other), changes_between(other, one)
    turned = {Changed.ADDED: Changed.REMOVED, Changed.REMOVED: Changed.ADDED, Changed.REWORDED: Changed.REWORDED}
    assert sorted((c.section, c.entry_id, c.label, c.before, c.after, c.kind) for c in there) == sorted(
        (c.section, c.entry_id, c.label, c.after, c.before, turned[c.kind]) for c in back
    )
