from collections.abc import Callable
from datetime import date

import pytest

from facilitator.core.agree.figures import shared_metrics
from facilitator.core.agree.figures.metric_parts import set_part
from facilitator.core.document import Document
from facilitator.core.people import Team, add_person
from facilitator.report.agree.scorecard_page import scorecard_page, scorecard_taken
from facilitator.report.fonts import FontBook

Pages = Callable[[bytes], list[str]]
TODAY = date(2027, 2, 1)


def test_the_scorecard_tells_every_side_with_course_and_owner(
    document: Document, fonts: FontBook, pages: Pages
) -> None:
    sales = next(team for team in document.all(Team) if team.name == "Sales")
    metric = shared_metrics.add_metric(document, "Win <rate>", "Won & of all decided")
    shared_metrics.set_owner(document, metric.id, add_person(document, "Bo Li", team_id=sales.id).id)
    shared_metrics.set_target(document, metric.id, "30%")
    shared_metrics.set_by(document, metric.id, date(2027, 3, 31))
    for day, value in ((date(2027, 1, 1), "20"), (date(2027, 2, 1), "21")):
        shared_metrics.set_value(document, metric.id, day, value)
    set_part(document, metric.id, sales.id, "Calls within two hours")
    said = " ".join(pages(scorecard_page(scorecard_taken(document, TODAY), fonts)))
    for words in (
        "1 shared metric", "Win <rate>", "Won & of all decided", "21%", "30%", "Off course", "Bo Li", "Sales",
        "Calls within two hours", "Customers", "Finance", "How we work", "Learning and growth", "Wed 31 Mar 2027",
    ):  # fmt: skip
        assert words in said
    assert said.count("Nothing is measured together here.") == 3


@pytest.mark.parametrize("number", [0, 40])
def test_none_and_many_metrics_are_told(document: Document, fonts: FontBook, pages: Pages, number: int) -> None:
    for place in range(number):
        shared_metrics.add_metric(document, f"Metric {place} " + "with a long name " * 8, "What it counts. " * 60)
    said = " ".join(pages(scorecard_page(scorecard_taken(document, TODAY), fonts)))
    assert said.count("No target yet") == number
    assert ("No metric is shared yet." in said) == (number == 0)
