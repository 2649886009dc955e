"""Values of shared metrics come in by hand, by paste and by file; what is wrong in a file is told first."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.measures.indicators import Indicator, Reading
from tests.conftest import SetClock
from tests.journeys.agreeing import TODAY, opened, saved, take_file
from tests.journeys.following import tab, words_of
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything

FIRST, SECOND = "Revenue kept and grown", "First talk with a lead"


@pytest.fixture
def metrics(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """The three usual metrics, the first with a target."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    opened(user, clock, tmp_path)
    tab(user, "Agreements", "Metrics")
    user.press("U", "Home", "T")
    user.enter("95%")
    user.press("Escape")
    assert indicator(user, FIRST).target == 95
    return user


def indicator(user: Keyboard, name: str) -> Indicator:
    return next(one for one in user.document.all(Indicator) if one.name == name)


def values(user: Keyboard, name: str) -> dict[date, float]:
    held = user.document.all(Reading, indicator_id=indicator(user, name).id)
    return {one.day: one.value for one in sorted(held, key=lambda one: one.day)}


def test_values_are_typed_one_by_one_and_the_course_is_told(metrics: Keyboard) -> None:
    user = metrics
    user.press("V")
    user.enter("91")
    assert values(user, FIRST) == {TODAY: 91}
    user.fill("Day", "30 nov")
    user.press("Return")
    user.enter("88%")
    assert values(user, FIRST) == {date(2026, 11, 30): 88, TODAY: 91}, "An earlier day may come later."
    user.enter("89")
    assert values(user, FIRST)[date(2026, 11, 30)] == 89, "A day has one value: the last one typed."
    user.enter("12 days")
    assert values(user, FIRST)[date(2026, 11, 30)] == 89
    assert "12 days" in user.said()
    user.press("Escape", "Y")
    user.enter("31 mar")
    user.press("Escape", "O")
    user.enter("maria")
    user.press("Escape")
    (held,) = (one for one in user.document.all(AgreedMetric) if one.indicator_id == indicator(user, FIRST).id)
    assert (held.by, held.owner_id is not None) == (date(2027, 3, 31), True)
    assert "course" in user.said()
    user.press("B")
    assert FIRST in user.said()
    assert FIRST in words_of(saved(user, "S", "scorecard.pdf"))
    tab(user, "Trends", "Indicators")
    assert FIRST in user.said(), "It is followed there too."


def test_a_column_is_pasted(metrics: Keyboard) -> None:
    user = metrics
    user.paste("30.09.2026\t84\n31.10.2026\t86\n30.11.2026\t88\n")
    assert values(user, FIRST) == {date(2026, 9, 30): 84, date(2026, 10, 31): 86, date(2026, 11, 30): 88}
    assert "Pasted 3 values" in user.said()
    user.press("Ctrl+Z")
    assert values(user, FIRST) == {}


def test_a_file_is_seen_row_by_row_then_stored_in_one_step(
    metrics: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    user, before = metrics, everything(metrics.document)
    path = tmp_path / "december.csv"
    path.write_text(
        "Metric;Day;Value;Note\n"
        f"{SECOND};2026-12-31;9 hours;holidays\n"
        f"{FIRST};2026-10-31;86%;\n"
        f"{FIRST};2026-12-31;90%;\n"
        f"{FIRST};2026-11-30;88%;late by a week\n"
        f"{FIRST};2026-12-31;91%;counted again\n"
        f"{FIRST};2026-11-30;soon;\n"
        f"{FIRST};31 foo;88%;\n"
        "First talks with a lead;2026-11-30;11 hours;\n"
        "Something else;2026-11-30;3;\n",
        "utf-8",
    )
    take_file(user, path, monkeypatch)
    said = user.said()
    assert "3 values new, 6 rows can’t be taken" in said
    for told in (
        "Line 6 has another value for this day: keep one of them.",
        "“soon” is not a figure: type one such as 12.5%",
        "“31 foo” is not a day.",
        "No metric is called “First talks with a lead”: did you mean “First talk with a lead”?",
        "No metric is called “Something else”.",
    ):
        assert told in said
    user.press("Escape")
    user.settle()
    assert everything(user.document) == before, "Looking stores nothing."

    take_file(user, path, monkeypatch)
    user.tab_to("Take names that are not known")
    user.press("Space")
    assert "Store 4 values" in user.said()
    user.press("Return")
    user.settle()
    assert values(user, FIRST) == {date(2026, 10, 31): 86, date(2026, 11, 30): 88}, "In order, whatever theirs was."
    assert values(user, SECOND) == {date(2026, 11, 30): 11, date(2026, 12, 31): 9}
    assert "Brought in 4 values from december.csv." in user.said()
    user.press("Ctrl+Z")
    assert everything(user.document) == before, "One undo takes all of it back."
