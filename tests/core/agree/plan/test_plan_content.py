from datetime import date
from pathlib import Path

import pytest

from facilitator.core.agree.figures.objectives import SharedObjective
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Handoff
from facilitator.core.agree.looping.loops import FeedbackLoop
from facilitator.core.agree.plan.plan_content import content_of
from facilitator.core.agree.plan.plan_entries import PlanSection, by_section, entries_of
from facilitator.core.agree.plan.plan_said import PlanContent, from_text, to_text
from facilitator.core.agree.service.slas import Commitment, Framework, Sla
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures import indicators
from facilitator.core.people import rename_team
from tests.core.agree.agreed_plan import DAY, full_plan

FORM_1 = Path(__file__).parent / "files" / "plan_form_1.json"
SHORT = '{"form":1,"handoffs":[{"id":7,"title":"Leads","receivers":["Sales"]}],"metrics":[{"id":9,"name":"Churn"}]}'


def test_all_that_was_agreed_is_told_section_by_section(document: Document) -> None:
    full_plan(document)
    told = dict(by_section(entries_of(content_of(document))))
    assert {section: len(entries) for section, entries in told.items()} == {
        PlanSection.HANDOFFS: 4,
        PlanSection.SLAS: 1,
        PlanSection.LOOPS: 1,
        PlanSection.METRICS: 3,
        PlanSection.OBJECTIVES: 1,
    }
    (sla,) = told[PlanSection.SLAS]
    assert sla.heading == "Qualified leads · Marketing → Sales"
    assert [f"{line.label}: {line.words}" for line in sla.lines] == [
        "Company: 200 to 2,000 employees in logistics or retail",
        "Signal: Asked for a demo, or score 60 and more",
        "Contact: Head of operations or above",
        "Accepted by BANT: Budget: A range is known; Need: One problem in their words",
        "Marketing commits to: So many qualified leads a month: at least 40 leads (Ben Carter)",
        "Sales commits to: A first call to each lead: at most 4 hours (Jun Sato)",
        "Escalated to: Ada Okafor, settled within two working days",
        "Reviewed: every month by Ben Carter and Jun Sato",
    ]
    metric = told[PlanSection.METRICS][0]
    assert [f"{line.label}: {line.words}" for line in metric.lines[1:4]] == [
        "Now: 18% on Mon 4 Jan 2027",
        "Target: at least 25% by Wed 31 Mar 2027",
        "Answers for it: Sales, Jun Sato",
    ]
    assert (
        told[PlanSection.OBJECTIVES][0]
        .lines[-1]
        .words.endswith("(at least 5 pilots, Ben Carter), now 2 pilots on Mon 4 Jan 2027")
    )


def test_an_agreement_about_anything_but_leads_asks_in_other_words(document: Document) -> None:
    planner = full_plan(document)
    sla = planner.sla(document.all(Handoff)[1].id)
    with document.step("Change") as step:
        step.put(document.get(Sla, sla).with_(framework=Framework.OWN, within="within 3 days"))
    (_first, other) = dict(by_section(entries_of(content_of(document))))[PlanSection.SLAS]
    labels = [line.label for line in other.lines]
    assert labels[:3] == ["What", "Ready when", "For whom"]
    assert "Accepted by BANT" not in labels
    (escalated,) = (line for line in other.lines if line.key == "escalation")
    assert escalated.text == "Ada Okafor, settled within 3 days"


def test_a_number_that_a_promise_says_itself_is_not_said_twice(document: Document) -> None:
    full_plan(document)
    with document.step("Change") as step:
        step.put(document.all(Commitment)[1].with_(text="A first call within 4 hours"))
    assert content_of(document).slas[0].commitments[1].target == ""


def test_a_title_that_says_the_route_is_not_said_twice(document: Document) -> None:
    planner = full_plan(document)
    planner.handoff(1, 2, title="Marketing → Sales")
    assert entries_of(content_of(document))[4].heading == "Marketing → Sales"


def test_what_has_ended_is_left_out(document: Document) -> None:
    full_plan(document)
    metric = document.all(AgreedMetric)[0]
    indicators.end_indicator(document, metric.indicator_id)
    with document.step("End") as step:
        step.put(document.all(FeedbackLoop)[0].with_(ended=True))
        step.put(document.all(SharedObjective)[0].with_(closed=True))
    content = content_of(document)
    assert (len(content.metrics), content.loops, content.objectives) == (2, (), ())


def test_it_names_those_who_have_something_to_do_with_it(document: Document) -> None:
    planner = full_plan(document)
    assert set(content_of(document).people) == {person.id for person in planner.people}


def test_nothing_is_lost_on_the_way_to_text_and_back(document: Document) -> None:
    full_plan(document)
    content = content_of(document)
    rename_team(document, document.all(Handoff)[0].giver_id or 0, "Growth")
    assert from_text(to_text(content)) == content
    assert content_of(document).handoffs[0].giver == "Growth"


def test_content_of_the_first_form_is_read_as_it_was_written(document: Document) -> None:
    full_plan(document)
    content = from_text(FORM_1.read_text("utf-8"))
    told = [[(line.label, line.words) for line in entry.lines] for entry in entries_of(content)]
    assert told == [[(line.label, line.words) for line in entry.lines] for entry in entries_of(content_of(document))]
    assert content.metrics[0].current.day == DAY
    assert content.metrics[0].by == date(2027, 3, 31)


def test_what_an_older_program_did_not_write_yet_is_left_open() -> None:
    content = from_text(SHORT)
    assert content.handoffs[0].receivers == ("Sales",)
    assert content.handoffs[0].friction == ""
    assert [entry.heading for entry in entries_of(content)] == ["Leads · ? → Sales", "Churn"]


@pytest.mark.parametrize("text", ["{}x", '{"handoffs":3}', '{"form":1,"gists":[]}'])
def test_content_of_a_newer_program_is_told_of(text: str) -> None:
    with pytest.raises(UserError, match="newer program"):
        from_text(text)


def test_a_plan_of_nothing_is_empty(document: Document) -> None:
    assert content_of(document) == PlanContent()
    assert content_of(document).empty
