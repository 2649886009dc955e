import pytest
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.ui.desk import Desk
from facilitator.ui.parts.fields import DayField, OwnerField, keep_in_order


@pytest.fixture
def days(desk: Desk, qtbot: QtBot) -> tuple[DayField, DayField]:
    start, end = DayField(desk, "mon"), DayField(desk, "fri")
    keep_in_order(start, end, "That is after its end, {}.", "That is before its start, {}.")
    for field in (start, end):
        qtbot.addWidget(field)
    return start, end


def enter(field: DayField | OwnerField, typed: str) -> None:
    field.line.setText(typed)
    field.line.setModified(True)
    field.commit()


def test_an_end_before_its_start_is_told_at_the_field_and_kept(days: tuple[DayField, DayField]) -> None:
    start, end = days
    enter(start, "15 jan 2027")
    enter(end, "14 jan 2027")
    assert end.error() == f"That is before its start, {start.line.text()}."
    assert end.line.text() == "14 jan 2027"
    enter(end, "15 jan 2027")
    assert end.value() == start.value()


def test_a_start_after_its_end_is_told_and_none_of_either_is_fine(days: tuple[DayField, DayField]) -> None:
    start, end = days
    enter(end, "14 jan 2027")
    enter(start, "15 jan 2027")
    assert start.error() == f"That is after its end, {end.line.text()}."
    enter(start, "")
    assert (start.error(), start.value()) == ("", None)


def test_a_day_as_shown_is_the_same_when_it_is_typed_again(days: tuple[DayField, DayField]) -> None:
    start, _end = days
    enter(start, "in 2 weeks")
    day = start.value()
    enter(start, start.words(day))
    assert day is not None
    assert start.value() == day


def test_the_beginning_of_a_name_means_the_one_person(desk: Desk, document: Document, qtbot: QtBot) -> None:
    zora = people.add_person(document, "Zora Quist")
    field = OwnerField(desk)
    qtbot.addWidget(field)
    enter(field, "zor")
    assert field.value() == zora
    assert field.line.text() == "Zora Quist"
    field.show_owner(None)
    assert field.line.text() == ""
    enter(field, "Xi")
    assert "Xi" in field.error()
