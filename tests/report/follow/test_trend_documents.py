import csv
from collections.abc import Callable
from datetime import timedelta

from facilitator.core.document import Document
from facilitator.core.follow.figures.trends import trends
from facilitator.core.measures.indicators import Indicator
from facilitator.report.follow.trend_documents import TREND_DOCUMENTS, trends_taken
from facilitator.report.follow.trends_report import trends_report
from facilitator.report.follow.trends_table import HEADER, trends_csv
from facilitator.report.fonts import FontBook
from tests.conftest import SetClock
from tests.report.follow.years import TODAY, years
from tests.report.held import held

Pages = Callable[[bytes], list[str]]


def test_a_year_on_paper_says_it_in_words_then_shows_it(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    years(document, clock)
    texts = pages(trends_report(trends_taken(document, TODAY), fonts))
    assert len(texts) == 2
    first = texts[0]
    assert "4 workshops, as of Mon 1 Mar 2027" in first
    assert "Completion rose from 40% to 80% over four workshops." in first
    assert "“Roadmap promises: who may say what”: In Q3 2026 alignment, also in Q1 2026 alignment" in first
    assert first.index("Completion rose") < first.index("Over time") < first.index("Actions done by team 0%")
    words = " ".join(texts)
    assert "Marketing 100%" in words
    assert "Target 60" in words
    assert "Q1 2026 alignment Tue 13 Jan 2026 4 of 10 (40%) 4 of 4 0 0 3.6 (12)" in words
    assert "Product 59% 10 of 17" in words


def test_one_workshop_is_told_as_no_trend(document: Document, clock: SetClock, fonts: FontBook, pages: Pages) -> None:
    years(document, clock, workshops=1, waves=0)
    words = " ".join(pages(trends_report(trends_taken(document, TODAY), fonts)))
    assert "Completion is 40%. One workshop makes no trend yet." in words
    assert "1 workshop, as of" in words


def test_a_new_programme_says_what_makes_a_trend(document: Document, fonts: FontBook, pages: Pages) -> None:
    (page,) = pages(trends_report(trends_taken(document, TODAY), fonts))
    assert "No workshop closed yet" in page
    assert "Nothing to tell yet: two workshops make a trend." in page
    assert "Over time" not in page


def test_a_value_that_will_still_move_is_explained(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    workshops = years(document, clock)
    before = workshops[-1].day + timedelta(20)
    explained = "A hollow mark will still move"
    assert explained in " ".join(pages(trends_report(trends_taken(document, before), fonts)))
    assert explained not in " ".join(pages(trends_report(trends_taken(document, TODAY), fonts)))


def test_names_of_any_length_leave_the_pictures_on_their_pages(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    years(document, clock)
    (figure,) = document.all(Indicator)
    with document.step("Call it much") as step:
        step.put(figure.with_(name="W" * 4_999))
    words = " ".join(pages(trends_report(trends_taken(document, TODAY), fonts)))
    assert "Actions done by team, over all workshops" in words


def test_minutes_are_told_by_kind_of_block(document: Document, clock: SetClock, fonts: FontBook, pages: Pages) -> None:
    held(document, clock)
    taken = trends_taken(document, TODAY)
    words = " ".join(pages(trends_report(taken, fonts))).partition("Where the minutes went")[2]
    assert taken.minutes
    for one in taken.minutes:
        assert f"{round(one.planned / 60)} min {round(one.spent / 60)} min" in words


def test_five_years_fit_and_what_people_type_is_only_text(
    document: Document, clock: SetClock, fonts: FontBook, pages: Pages
) -> None:
    workshops = years(document, clock, workshops=20)
    with document.step("Retitle") as step:
        step.put(workshops[-1].with_(title="<b>=1+1 & “Zażółć”\u202e 🎈 " + "very long " * 20))
    texts = pages(trends_report(trends_taken(document, TODAY), fonts))
    assert 2 <= len(texts) <= 4
    assert "<b>=1+1 & “Zażółć”" in " ".join(texts)


def test_the_table_has_a_row_for_each_value(document: Document, clock: SetClock, fonts: FontBook) -> None:
    years(document, clock)
    data = trends_csv(trends_taken(document, TODAY), fonts)
    header, *rows = csv.reader(data.decode("utf-8-sig").splitlines())
    assert tuple(header) == HEADER
    assert {len(row) for row in rows} == {len(HEADER)}
    found = trends(document, TODAY)
    series = (*found.completion.series, *found.by_team.series)
    points = [point for one in series for point in one.points]
    done = [row for row in rows if row[0] in (found.completion.title, found.by_team.title)]
    assert len(done) == len(points)
    first = done[0]
    assert first[2:8] == ["Q1 2026 alignment", "2026-01-13", "40.0", "%", "10", ""]
    assert ["Time to market", "Time to market", "", "2026-02-02", "88.0", "days", "1", ""] in [row[:8] for row in rows]


def test_both_formats_are_offered_under_one_name(document: Document) -> None:
    (trends_document,) = TREND_DOCUMENTS
    assert trends_document.name == "trends"
    assert [form.suffix for form in trends_document.formats] == [".pdf", ".csv"]
