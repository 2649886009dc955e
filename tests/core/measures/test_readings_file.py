from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from facilitator.core.day_orders import DayOrder
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.measures import indicators, readings
from facilitator.core.measures.indicators import Indicator
from facilitator.core.measures.readings_file import (
    Column,
    RowVerdict,
    What,
    day_order,
    guess_columns,
    judge,
    names_of,
    nearest_names,
    read,
    store,
    words_of,
)
from facilitator.core.measures.readings_rows import out_of_order

TODAY = date(2027, 6, 30)


@pytest.fixture
def rate(document: Document) -> Indicator:
    return indicators.add_indicator(document, "Win rate", "%")


@pytest.fixture
def days(document: Document) -> Indicator:
    return indicators.add_indicator(document, "Time to market", "days")


def judged(
    document: Document,
    folder: Path,
    text: str,
    order: DayOrder | None = None,
    indicator_id: int | None = None,
    nearest: bool = False,
) -> list[RowVerdict]:
    path = folder / "values.csv"
    path.write_text(text, "utf-8")
    sheet = read(path, names_of(document))
    return judge(document, sheet, TODAY, None, order, indicator_id, nearest)


def told(verdicts: list[RowVerdict]) -> list[tuple[int, What]]:
    return [(one.line, one.what) for one in verdicts]


def stored(document: Document, indicator: Indicator) -> dict[date, float]:
    return {one.day: one.value for one in readings.readings_of(document, indicator.id)}


def test_values_come_in_as_one_step_and_the_same_file_again_is_nothing_new(
    document: Document, tmp_path: Path, rate: Indicator, days: Indicator
) -> None:
    text = (
        "Win rate and more\n\nNote;Value;Date;KPI\nQ1;24%;31/03/2027;win rate\n;25,5;30/04/2027;Win rate\n"
        "Two launches;61;31/03/2027;Time to market\n"
    )
    verdicts = judged(document, tmp_path, text)
    assert told(verdicts) == [(4, What.NEW), (5, What.NEW), (6, What.NEW)]
    assert words_of(verdicts) == "3 values new"
    assert len(store(document, verdicts)) == 3
    assert document.undo_label == "Bring in 3 values"
    assert stored(document, rate) == {date(2027, 3, 31): 24, date(2027, 4, 30): 25.5}
    assert readings.readings_of(document, days.id)[0].note == "Two launches"
    again = judged(document, tmp_path, text)
    assert {one.what for one in again} == {What.SAME}
    assert store(document, again) == []
    assert document.undo_label == "Bring in 3 values"


def test_a_changed_value_says_what_it_replaces_and_keeps_the_note(
    document: Document, tmp_path: Path, rate: Indicator
) -> None:
    readings.set_reading(document, rate.id, date(2027, 3, 31), "24", "First count")
    (one,) = judged(document, tmp_path, "metric,day,value\nWin rate,2027-03-31,25\n")
    assert (one.what, one.why, one.value_words) == (What.CHANGED, "Takes the place of 24%.", "25%")
    store(document, [one])
    (reading,) = readings.readings_of(document, rate.id)
    assert (reading.value, reading.note) == (25, "First count")


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("Win rate,sometime,24", "“sometime” is not a day"),
        ("Win rate,,24", "It has no day"),
        ("Win rate,2027-07-01,24", "1 July 2027 is still to come"),
        ("Win rate,1027-03-31,24", "year 1027"),
        ("Win rate,2027-03-31,lots", "“lots” is not a figure"),
        ("Win rate,2027-03-31,", "It has no value"),
        ("Win rate,2027-03-31,24 days", "is counted in %"),
        (",2027-03-31,24", "names no metric"),
    ],
)
def test_what_cannot_be_read_is_told_and_the_rest_is_stored(
    document: Document, tmp_path: Path, rate: Indicator, row: str, why: str
) -> None:
    good = "Win rate,2027-02-28,20"
    bad, fine = judged(document, tmp_path, f"metric,day,value\n{row}\n{good}\n")
    assert (bad.what, fine.what) == (What.REFUSED, What.NEW)
    assert why in bad.why
    store(document, [bad, fine])
    assert list(stored(document, rate)) == [date(2027, 2, 28)]


def test_a_name_that_is_not_known_is_taken_for_the_nearest_only_if_that_is_wanted(
    document: Document, tmp_path: Path, rate: Indicator
) -> None:
    text = "metric,day,value\nWinrate,2027-03-31,24\nRainfall,2027-03-31,7\n"
    near, far = judged(document, tmp_path, text)
    assert [one.what for one in (near, far)] == [What.UNKNOWN] * 2
    assert near.why == "No metric is called “Winrate”: did you mean “Win rate”?"
    assert far.why == "No metric is called “Rainfall”."
    assert nearest_names([near, far]) == {"Winrate": "Win rate"}
    near, far = judged(document, tmp_path, text, nearest=True)
    assert (near.what, near.name, near.why) == (What.NEW, "Win rate", "“Winrate” is taken for it.")
    assert far.what is What.UNKNOWN


def test_twice_for_a_day_is_told_and_of_two_different_values_neither_is_taken(
    document: Document, tmp_path: Path, rate: Indicator
) -> None:
    verdicts = judged(
        document, tmp_path, "metric,day,value\nWin rate,2027-03-01,24\nWin rate,2027-03-01,25\n"
        "Win rate,2027-04-01,26\nWin rate,2027-04-01,26%\n",
    )  # fmt: skip
    assert told(verdicts) == [(2, What.REFUSED), (3, What.REFUSED), (4, What.NEW), (5, What.REFUSED)]
    assert [one.why for one in verdicts] == [
        "Line 3 has another value for this day: keep one of them.",
        "Line 2 has another value for this day: keep one of them.",
        "", "Line 4 says the same.",
    ]  # fmt: skip


def test_a_day_that_breaks_the_order_is_told(document: Document, tmp_path: Path, rate: Indicator) -> None:
    rows = ["2027-04-30,27", "2027-03-31,26", "2026-02-28,25", "2027-01-31,24"]
    verdicts = judged(document, tmp_path, "day,value\n" + "\n".join(rows), indicator_id=rate.id)
    assert [one.what for one in verdicts] == [What.NEW, What.NEW, What.REFUSED, What.NEW]
    assert verdicts[2].why.startswith("It is out of order, after 31 March 2027")


def test_a_list_of_one_metric_needs_its_name(document: Document, tmp_path: Path, rate: Indicator) -> None:
    with pytest.raises(UserError, match="say which metric"):
        judged(document, tmp_path, "day,value\n2027-03-31,24\n")
    (one,) = judged(document, tmp_path, "2027-03-31\t24\n", indicator_id=rate.id)
    assert (one.name, one.day, one.value) == ("Win rate", date(2027, 3, 31), 24)


def test_a_column_for_each_metric_is_a_row_for_each_value(
    document: Document, tmp_path: Path, rate: Indicator, days: Indicator
) -> None:
    text = "Month,Win rate,Time to market,Else\n2027-01-31,24,,x\n2027-02-28,25,61,y\n"
    verdicts = judged(document, tmp_path, text)
    assert [(one.line, one.name, one.value) for one in verdicts] == [
        (2, "Win rate", 24), (3, "Win rate", 25), (3, "Time to market", 61),
    ]  # fmt: skip


def test_per_cent_that_a_spreadsheet_keeps_as_shares_are_read_as_per_cent(
    document: Document, tmp_path: Path, rate: Indicator
) -> None:
    text = "metric,day,value\nWin rate,2027-03-01,0.24\nWin rate,2027-04-01,0.255\n"
    first, _second = judged(document, tmp_path, text)
    assert (first.value, first.why) == (0.24, "Read as 0.24%: write 24% if meant so.")
    indicators.set_target(document, rate.id, "30%")
    first, second = judged(document, tmp_path, text)
    assert (first.value, second.value) == (24, 25.5)
    assert first.why == "The share 0.24 is read as 24%."
    (third,) = judged(document, tmp_path, "metric,day,value\nWin rate,2027-03-01,0.24%\n")
    assert third.value == 0.24


def test_dates_that_can_be_read_in_two_ways_are_asked_about(
    document: Document, tmp_path: Path, rate: Indicator
) -> None:
    text = "metric,day,value\nWin rate,03/04/2027,24\n"
    with pytest.raises(UserError, match="“03/04/2027” can be read in two ways"):
        judged(document, tmp_path, text)
    (one,) = judged(document, tmp_path, text, order=DayOrder.MONTH_FIRST)
    assert one.day == date(2027, 3, 4)


def test_a_spreadsheet_with_a_unit_column_comes_in(document: Document, tmp_path: Path, days: Indicator) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("Metric", "Day", "Value", "Unit"), ("Time to market", date(2027, 3, 31), 61, "days"),
                ("Time to market", date(2027, 4, 30), 60, "%")):  # fmt: skip
        sheet.append(row)
    book.save(tmp_path / "values.xlsx")
    found = read(tmp_path / "values.xlsx", names_of(document))
    columns = guess_columns(found.header, found.rows)
    assert columns == {Column.METRIC: 0, Column.DAY: 1, Column.VALUE: 2, Column.UNIT: 3}
    assert day_order(found, columns) is DayOrder.ISO
    first, second = judge(document, found, TODAY)
    assert (first.what, first.value, second.what) == (What.NEW, 61, What.REFUSED)


def test_a_file_without_days_or_values_says_so(document: Document, tmp_path: Path, rate: Indicator) -> None:
    with pytest.raises(UserError, match="holds no values"):
        judged(document, tmp_path, "metric,day,value\n")
    with pytest.raises(UserError, match="No column with days"):
        judged(document, tmp_path, "metric,value\nWin rate,24\n")
    with pytest.raises(UserError, match="No column with values"):
        judged(document, tmp_path, "metric,day\nWin rate,2027-03-31\n")


DAYS = st.integers(0, 400).map(lambda number: date(2026, 1, 1) + timedelta(number))


@given(st.lists(DAYS, max_size=30))
def test_without_those_out_of_order_the_rest_is_in_order(dates: list[date]) -> None:
    out = out_of_order(dates)
    rest = [day for place, day in enumerate(dates) if place not in out]
    if out:
        assert rest in (sorted(rest), sorted(rest, reverse=True))
        assert 3 * len(rest) >= 2 * len(dates)
    assert out_of_order(sorted(dates)) == out_of_order(sorted(dates, reverse=True)) == []
