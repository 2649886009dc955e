"""What holds of any rows: each gets one verdict, their order does not matter, and nothing is taken in twice."""

from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core import file as files
from facilitator.core.assess.intake.shapes import AnswerFile, SheetVerdict, What
from facilitator.core.errors import UserError
from tests.conftest import SetClock
from tests.core.assess.intake.conftest import Desk, Rows, open_wave, rows_file

ROWS = st.lists(
    st.tuples(
        st.sampled_from(("Sales", "Product", "Finance", "")),
        st.text("12345", min_size=6, max_size=6) | st.text("12?- 6x", min_size=6, max_size=6),
        st.sampled_from(("", "Fine", "Not so fine")),
    ),
    min_size=1,
    max_size=12,
)
Fresh = Callable[[], Desk]


@pytest.fixture(scope="module")
def fresh() -> Iterator[Fresh]:
    """Opens another wave of one programme, as often as wanted."""
    document = files.in_memory(SetClock())
    yield lambda: Desk(document, open_wave(document))
    document.close()


def _taken_or_told(desk: Desk, file: AnswerFile) -> tuple[SheetVerdict, ...] | None:
    try:
        return desk.take(file)
    except UserError:
        return None


@given(rows=ROWS)
def test_every_row_gets_one_verdict_in_its_place(fresh: Fresh, rows: Rows) -> None:
    file = rows_file(rows)
    told = _taken_or_told(fresh(), file)
    if told is not None:
        assert [one.line for one in told] == list(file.lines)
        assert all(one.why for one in told if one.what is What.REFUSE)
        assert all(len(one.ratings) == one.rated + one.unsure + one.blank == 6 for one in told if one.what is What.TAKE)


@given(rows=ROWS, order=st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(fresh: Fresh, rows: Rows, order: Random) -> None:
    one, other = fresh(), fresh()
    _taken_or_told(one, rows_file(rows))
    _taken_or_told(other, rows_file(order.sample(rows, len(rows))))
    assert one.stored() == other.stored()


@given(rows=ROWS)
def test_the_same_rows_again_in_any_order_add_nothing(fresh: Fresh, rows: Rows) -> None:
    desk = fresh()
    _taken_or_told(desk, rows_file(rows))
    before = desk.stored()
    told = _taken_or_told(desk, rows_file(rows[::-1]))
    assert desk.stored() == before
    assert told is None or {one.what for one in told} <= {What.ALREADY_THERE, What.REFUSE}


@given(rows=ROWS, more=ROWS)
def test_a_longer_export_adds_only_what_is_new(fresh: Fresh, rows: Rows, more: Rows) -> None:
    steps, whole = fresh(), fresh()
    good = [row for row in [*rows, *more] if not set(row[1]) & set("6x")]
    _taken_or_told(steps, rows_file(good[: len(good) // 2] or [("", "------", "")]))
    _taken_or_told(steps, rows_file(good or [("", "------", "")]))
    _taken_or_told(whole, rows_file(good or [("", "------", "")]))
    assert steps.stored() == whole.stored()
