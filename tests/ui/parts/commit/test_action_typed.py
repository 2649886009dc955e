"""Owners and due dates as people type them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core import people
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.people import Person, Team
from facilitator.ui.parts.commit.action_typed import complete_names, due_or_none, owner_or_none, show_due
from facilitator.ui.widgets.forms import ParsedEdit

TODAY = date(2027, 1, 12)


@pytest.fixture
def known(document: Document) -> list[Person]:
    return [people.add_person(document, name) for name in ("Maria Lind", "Mark Lee", "Tom Reed", "Zoë Brandt")]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("tom", "Tom Reed"), ("@Tom Reed", "Tom Reed"), ("  maria   lind ", "Maria Lind"), ("zoe", "Zoë Brandt")],
)
def test_a_beginning_is_enough(known: list[Person], document: Document, typed: str, name: str) -> None:
    found = owner_or_none(typed, known, document.all(Team))
    assert found is not None
    assert found.name == name


def test_nothing_typed_is_nobody(known: list[Person], document: Document) -> None:
    assert owner_or_none("  ", known, document.all(Team)) is None


def test_what_is_not_clear_is_told_with_the_names(known: list[Person], document: Document) -> None:
    with pytest.raises(UserError, match="could be Maria Lind or Mark Lee: type more of the name"):
        owner_or_none("ma", known, document.all(Team))
    with pytest.raises(UserError, match="No one is called “Xi”: type another name"):
        owner_or_none("Xi", known, document.all(Team))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("fri", date(2027, 1, 15)),
        ("by fri", date(2027, 1, 15)),
        ("in 2 weeks", date(2027, 1, 26)),
        ("15 jan", date(2027, 1, 15)),
        ("", None),
    ],
)
def test_days_as_in_the_capture_bar(typed: str, day: date | None) -> None:
    assert due_or_none(typed, TODAY) == day


def test_the_locale_decides_which_number_is_the_month() -> None:
    assert due_or_none("3/4", TODAY, day_first=True) == date(2027, 4, 3)
    assert due_or_none("3/4", TODAY, day_first=False) == date(2027, 3, 4)


def test_what_is_no_day_is_told() -> None:
    with pytest.raises(UserError, match="“soonish” is not a day"):
        due_or_none("soonish", TODAY)


@pytest.mark.parametrize("day", [date(2027, 1, 15), date(2027, 12, 31), date(2028, 2, 29)])
def test_what_is_shown_can_be_typed_again(day: date) -> None:
    assert due_or_none(show_due(day, TODAY), TODAY) == day


@pytest.mark.parametrize("typed", ["Mar", "mar", "Maria Lin", "Maria Lind", "maria lind"])
@pytest.mark.parametrize("by_enter", [True, False])
def test_a_completed_name_is_stored_however_much_of_it_was_typed(qtbot: QtBot, typed: str, by_enter: bool) -> None:
    field = name_field(qtbot)
    stored: list[str] = []
    field.committed.connect(stored.append)
    QTest.keyClicks(field.line, typed)
    if by_enter:
        QTest.keyClick(field.line, Qt.Key.Key_Return)
    else:
        field.line.clearFocus()
    assert [name.casefold() for name in stored] == ["maria lind"]


def test_a_completed_name_that_is_taken_back_with_esc_is_not_stored(qtbot: QtBot) -> None:
    field = name_field(qtbot)
    stored: list[str] = []
    field.committed.connect(stored.append)
    QTest.keyClicks(field.line, "Mar")
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    assert (stored, field.line.text(), field.line.isModified()) == ([], "", False)


def name_field(qtbot: QtBot) -> ParsedEdit[str]:
    """A field with the keys in it that completes one of two names."""
    field = ParsedEdit[str](str, str, "")
    qtbot.addWidget(field)
    complete_names(field.line, ["Maria Lind", "Tom Reed"])
    with qtbot.waitExposed(field):
        field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.line.hasFocus)
    return field
