from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import file
from facilitator.core.document import Document
from facilitator.core.measures import readings
from facilitator.core.measures.indicators import add_indicator
from facilitator.core.measures.readings_file import RowVerdict, What, judge, names_of, read
from facilitator.report.agree.readings_out import readings_csv, readings_taken
from facilitator.report.fonts import FontBook

TODAY = date(2027, 2, 1)
DAYS = st.integers(0, 400).map(lambda number: TODAY - timedelta(number))
VALUES = st.floats(-1e9, 1e9, allow_nan=False).map(lambda value: round(value, 6))


def taken_in_again(document: Document, fonts: FontBook, folder: Path) -> list[RowVerdict]:
    path = folder / "readings.csv"
    path.write_bytes(readings_csv(readings_taken(document), fonts))
    return judge(document, read(path, names_of(document)), TODAY)


def test_values_go_out_as_they_come_in(document: Document, fonts: FontBook, tmp_path: Path) -> None:
    rate, revenue = add_indicator(document, "Win rate", "%"), add_indicator(document, "=Revenue; “new”", "€")
    readings.set_reading(document, rate.id, date(2027, 1, 4), "24.123456%", "=1+1")
    readings.set_reading(document, rate.id, date(2027, 1, 5), "0.5")
    readings.set_reading(document, revenue.id, date(2027, 1, 4), "€3.4m", "Two\tdeals, one “large”")
    verdicts = taken_in_again(document, fonts, tmp_path)
    assert [one.what for one in verdicts] == [What.SAME] * 3


@settings(max_examples=30, deadline=None)
@given(values=st.dictionaries(DAYS, VALUES, min_size=1, max_size=8), unit=st.sampled_from(("", "%", "days", "€")))
def test_whatever_goes_out_is_nothing_new_when_it_comes_in(
    fonts: FontBook, values: dict[date, float], unit: str
) -> None:
    document = file.in_memory(lambda: datetime(2027, 2, 1, 12, tzinfo=UTC))
    rate = add_indicator(document, "Rate", unit)
    for day, value in values.items():
        readings.set_reading(document, rate.id, day, f"{value:.6f}")
    with TemporaryDirectory() as folder:
        verdicts = taken_in_again(document, fonts, Path(folder))
    assert [one.what for one in verdicts] == [What.SAME] * len(values)
    document.close()
