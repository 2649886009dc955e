from datetime import UTC, date, datetime

from facilitator.core.document import Document
from facilitator.core.follow.distributions import record_distribution
from facilitator.core.follow.news import add_news
from facilitator.core.people import Team, retire_team
from facilitator.ui.parts.rhythm.news_rows import WAITS, NewsRow, Since, chosen_rows, news_rows, news_text
from tests.conftest import SetClock
from tests.core.follow.closed import closed

TODAY = date(2027, 3, 1)


def by_text(rows: list[NewsRow]) -> dict[str, NewsRow]:
    return {row.news.text: row for row in rows}


def test_the_latest_day_comes_first(document: Document) -> None:
    product = document.all(Team)[0]
    for text, day in (("b", date(2027, 2, 1)), ("a", date(2027, 1, 1)), ("c", date(2027, 2, 1))):
        add_news(document, product.id, text, day)
    assert [row.news.text for row in news_rows(document, TODAY)] == ["b", "c", "a"]


def test_news_goes_with_the_first_digest_written_after_it_was_noted(document: Document, clock: SetClock) -> None:
    product, marketing, *_ = document.all(Team)
    closed(document, "Q4", date(2026, 10, 1))
    workshop = closed(document, "Q1", date(2027, 1, 12))
    add_news(document, product.id, "too old", date(2026, 9, 1))
    add_news(document, product.id, "told", date(2026, 12, 1))
    add_news(document, product.id, "to nobody", date(2026, 12, 1), [])
    clock.instant = datetime(2027, 1, 14, 12, tzinfo=UTC)
    record_distribution(document, workshop.id, "here", 3)
    add_news(document, product.id, "too late", date(2027, 1, 14), [marketing.id])
    clock.instant = datetime(2027, 1, 20, 12, tzinfo=UTC)
    rows = by_text(news_rows(document, TODAY))
    assert rows["told"].digest == "In the digest of Thu 14 Jan"
    assert rows["too late"].digest == WAITS
    assert rows["too old"].digest == WAITS
    assert rows["to nobody"].digest == ""
    assert rows["to nobody"].whom_words == "Nobody yet"
    record_distribution(document, workshop.id, "here", 3)
    assert by_text(news_rows(document, TODAY))["too late"].digest == "In the digest of Wed 20 Jan"


def test_rows_are_chosen_by_source_by_whom_and_by_time(document: Document) -> None:
    product, marketing, sales, *_ = document.all(Team)
    add_news(document, product.id, "for sales", TODAY, [sales.id])
    add_news(document, marketing.id, "for product", date(2026, 1, 1), [product.id])
    rows = news_rows(document, TODAY)

    def chosen(source: Team | None, whom: Team | None, since: Since) -> list[str]:
        found = chosen_rows(rows, source.id if source else None, whom.id if whom else None, since, TODAY)
        return [row.news.text for row in found]

    assert chosen(None, None, Since.ALL) == ["for sales", "for product"]
    assert chosen(product, None, Since.ALL) == ["for sales"]
    assert chosen(None, product, Since.ALL) == ["for product"]
    assert chosen(None, None, Since.QUARTER) == ["for sales"]
    assert chosen(None, None, Since.WAITING) == ["for sales", "for product"]


def test_a_team_that_is_retired_is_told_nothing_but_its_news_stays(document: Document) -> None:
    product, marketing, sales, *_ = document.all(Team)
    add_news(document, product.id, "news", TODAY, [marketing.id, sales.id])
    retire_team(document, sales.id)
    retire_team(document, product.id)
    (row,) = news_rows(document, TODAY)
    assert (row.team.name, row.whom_words) == ("Product", "Marketing")


def test_the_text_names_the_teams_unless_it_is_for_one(document: Document) -> None:
    product, _marketing, sales, *_ = document.all(Team)
    add_news(document, product.id, "The release\nmoves", TODAY, [sales.id])
    rows = news_rows(document, TODAY)
    assert news_text(rows, sales, TODAY) == "## News for Sales\n\n- Product, Mon 1 Mar: The release moves\n"
    assert news_text(rows, None, TODAY) == "## News\n\n- Product, Mon 1 Mar: The release moves (for Sales)\n"
