from collections.abc import Callable, Sequence

from reportlab.platypus import Flowable

from facilitator.core.document import Document
from facilitator.core.people import Person, Team
from facilitator.core.perspectives import Perspective
from facilitator.core.plan.workshops import Workshop
from facilitator.core.run.canvases import conflicts, scorecard, team_metrics
from facilitator.report.metrics_story import metrics_alignment
from facilitator.report.paper import Paper
from facilitator.report.snapshot import snapshot

Words = Callable[[Sequence[Flowable]], str]


def test_without_anything_there_is_no_chapter(document: Document, workshop: Workshop, paper: Paper) -> None:
    assert metrics_alignment(paper, snapshot(document, workshop.id)) == []


def test_teams_pairs_and_scorecard_are_told(document: Document, workshop: Workshop, paper: Paper, words: Words) -> None:
    product, marketing, *_others = document.all(Team)
    dates = team_metrics.add_metric(document, workshop.id, product.id, "Dates", "kept out of all")
    leads = team_metrics.add_metric(document, workshop.id, marketing.id, "Leads <i")
    conflicts.mark_conflict(document, leads.id, dates.id, "Campaigns sell dates early")
    churn = scorecard.add_shared(document, workshop.id, "Churn", "Customers who leave", Perspective.CUSTOMER)
    told = words(metrics_alignment(paper, snapshot(document, workshop.id)))
    assert "Product Dates: kept out of all Marketing Leads <i" in told
    assert "Campaigns sell dates early" in told
    assert "Churn Customers who leave No target No owner" in told
    assert "Nothing is measured together here." in told
    assert "“Churn” needs an owner and a target." in told
    scorecard.edit_shared(document, churn.id, current="4%", target="2%")
    scorecard.set_owner(document, churn.id, document.all(Person)[0].id)
    told = words(metrics_alignment(paper, snapshot(document, workshop.id)))
    assert "4% → 2% Maria Lind" in told
    assert "Churn · 4% → 2%" in told


def test_shared_metrics_alone_make_a_chapter(
    document: Document, workshop: Workshop, paper: Paper, words: Words
) -> None:
    scorecard.add_usual_shared(document, workshop.id)
    told = words(metrics_alignment(paper, snapshot(document, workshop.id)))
    assert told.index("What we measure") < told.index("What we answer for together") < told.index("Scorecard")
    assert "Where metrics pull apart" not in told


def test_texts_of_any_length_find_their_pages(
    document: Document, workshop: Workshop, paper: Paper, words: Words
) -> None:
    long = "Promises reach customers before they are written down. " * 90
    one, other = (
        team_metrics.add_metric(document, workshop.id, team.id, long, long) for team in document.all(Team)[:2]
    )
    conflicts.mark_conflict(document, one.id, other.id, long)
    for perspective in Perspective:
        scorecard.add_shared(document, workshop.id, long, long, perspective)
    told = words(metrics_alignment(paper, snapshot(document, workshop.id)))
    assert told.count("written down.") >= 88 * 15
