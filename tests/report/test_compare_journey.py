"""Comparisons and the customer journey in the workshop summary."""

from collections.abc import Callable

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Team, add_person, add_team
from facilitator.core.plan import agenda, comparing
from facilitator.core.plan.agenda import Activity, Part
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import journey, transitions
from facilitator.report.bands import team_bands
from facilitator.report.compare_story import comparisons
from facilitator.report.fonts import FontBook
from facilitator.report.journey_story import customer_journey
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot
from facilitator.report.summary import summary

Pages = Callable[[bytes], list[str]]


def words_of(document: Document, workshop: Workshop, fonts: FontBook, pages: Pages) -> str:
    return " ".join(pages(summary(snapshot(document, workshop.id), fonts)))


def compare(document: Document, workshop: Workshop) -> None:
    part = document.all(Part, workshop_id=workshop.id)[0]
    block = agenda.add_block(document, part.id, "Terms we use", Activity.COMPARE)
    lead, deal = (comparing.add_row(document, block.id, title) for title in ("Lead", "Deal"))
    for team in document.all(Team):
        comparing.set_cell(document, lead.id, team.id, f"Lead of {team.name}")
    comparing.set_differs(document, deal.id)
    comparing.set_agreed(document, lead.id, "Asked for a demo")
    comparing.set_owner(document, lead.id, add_person(document, "Ida Holm").id)


def test_nothing_begun_leaves_no_chapter(document: Document, workshop: Workshop, paper: Paper) -> None:
    taken = snapshot(document, workshop.id)
    assert comparisons(paper, taken) == []
    assert customer_journey(paper, taken) == []


def test_a_comparison_tells_each_teams_words_and_what_is_agreed(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    compare(document, workshop)
    words = words_of(document, workshop, fonts, pages)
    assert "Side by side Terms we use Compared Product Marketing Sales Customer Success" in words
    assert "Lead Lead of Product" in words
    assert "1 of 2 rows agreed." in words
    assert "Lead Asked for a demo Ida Holm" in words
    assert "Deal Differs, nothing agreed yet" in words
    assert "“Deal”: the teams differ. Nothing is agreed yet, and nobody sees to it." in words


def test_more_teams_than_fit_come_in_a_table_of_their_own(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    for name in ("Finance", "Legal"):
        add_team(document, name)
    compare(document, workshop)
    assert list(team_bands(document.all(Team))) == [range(3), range(3, 6)]
    words = words_of(document, workshop, fonts, pages)
    assert all(f"Lead of {team.name}" in words for team in document.all(Team))


def test_the_journey_is_a_table_of_stages_and_teams_and_its_transitions(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages
) -> None:
    product, marketing, sales, _success = document.all(Team)
    first = journey.add_stage(document, workshop.id, "Tries", marketing.id)
    journey.add_stage(document, workshop.id, "Buys", sales.id)
    journey.add_stage(document, workshop.id, "Uses")
    point, _other = journey.set_touchpoints(document, first.id, product.id, ["Demo", "Trial"])
    journey.set_touchpoint_owner(document, point.id, add_person(document, "Ida Holm").id)
    (one,) = transitions.propose_transitions(document, workshop.id)
    transitions.edit_draft(document, one.id, what="Contact", within="2 d")
    transitions.set_risky(document, one.id)
    words = words_of(document, workshop, fonts, pages)
    assert "Customer journey Stage Responsible Product Tries" in words
    assert "Demo (Ida Holm) Trial" in words
    assert "Uses Nobody yet" in words
    assert "Marketing → Sales after “Tries” Risky Contact No trigger 2 days No owner" in words
    assert "the SLA draft needs an owner and a trigger." in words


@pytest.mark.parametrize("stages", [1, 60])
def test_stages_without_a_touchpoint_are_told_too(
    document: Document, workshop: Workshop, fonts: FontBook, pages: Pages, stages: int
) -> None:
    for number in range(stages):
        journey.add_stage(document, workshop.id, f"Stage {number:02}.")
    words = words_of(document, workshop, fonts, pages)
    assert "No touchpoint has been written down." in words
    assert f"Stage {stages - 1:02}." in words
