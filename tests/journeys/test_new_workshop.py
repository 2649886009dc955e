"""A new workshop by the guided start: from Enter alone to an odd length, and each of the templates."""

from datetime import date, time, timedelta
from pathlib import Path

import pytest

from facilitator.core import file, people
from facilitator.core.people import Participant, Team
from facilitator.core.plan.agenda import Activity, Block
from facilitator.core.plan.fit.fitting import fit_session
from facilitator.core.plan.planned import over
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.schedule import agenda_of
from facilitator.core.plan.sessions import sittings
from facilitator.core.plan.workshops import Occasion, Workshop
from facilitator.core.run import actions
from facilitator.core.run.clock import start
from facilitator.ui.parts.starting.start_sheet import StartSheet
from tests.conftest import SetClock
from tests.journeys.keyboard import Keyboard

ODD = 200 * 60
TITLES = [template.title for template in templates.templates()]


@pytest.fixture
def programme(tmp_path: Path, clock: SetClock) -> Path:
    """A programme with four people on two teams; nothing was held yet."""
    path = tmp_path / "Nord.programme"
    document = file.create(path, clock)
    for number, name in enumerate(("Maria Lind", "Tom Reed", "Ada Okafor", "Jun Sato")):
        people.add_person(document, name, team_id=document.all(Team)[number % 2].id)
    document.close()
    return path


def _opened(user: Keyboard, path: Path) -> None:
    user.house.open(path)
    user.settle()


def _sheet(user: Keyboard) -> StartSheet:
    sheet = user.dialog
    assert isinstance(sheet, StartSheet)
    return sheet


def test_enter_alone_plans_a_workshop(user: Keyboard, programme: Path) -> None:
    _opened(user, programme)
    user.press("Return")
    assert "1 of 3" in user.said()
    user.press("Return")
    assert user.place() == "Day"
    assert "4 people take part." in user.said()
    user.press("Return")
    assert "3 of 3" in user.said()
    user.press("Return")
    user.settle()
    assert user.page.title == "Plan"
    (workshop,) = user.document.all(Workshop)
    assert workshop.occasion is Occasion.QUARTERLY
    assert len(user.document.all(Participant)) == 4
    assert user.document.all(CheckItem)
    user.press("Ctrl+Z")
    assert user.document.all(Workshop) == []
    assert user.page.title == "Home"


def test_what_was_typed_is_there_when_it_opens_again(user: Keyboard, programme: Path) -> None:
    _opened(user, programme)
    user.press("N")
    user.fill("Title", "Spring launch")
    user.press("Return")
    user.fill("Name of the place", "Harbour room")
    user.press("Escape")
    user.settle()
    assert user.document.all(Workshop) == []
    user.press("N")
    assert "2 of 3" in user.said()
    user.press("Alt+Left")
    assert _sheet(user).why.answer().title == "Spring launch"
    user.press("Return", "Return", "Return")
    user.settle()
    (workshop,) = user.document.all(Workshop)
    assert (workshop.title, workshop.place) == ("Spring launch", "Harbour room")


def test_by_words_by_an_end_and_online(user: Keyboard, programme: Path) -> None:
    _opened(user, programme)
    user.press("N", "Right")
    assert user.place() == "Launch"
    user.press("Return")
    user.fill("Day", "sat in two weeks")
    user.press("Return")
    assert "is not a day" in user.said()
    user.fill("Day", "23 jan")
    user.fill("Start", "9")
    user.fill("End", "12:20")
    assert "This is a Saturday, when most people are off." in user.said()
    user.tab_to("Length")
    assert _sheet(user).when.answer().seconds == ODD
    user.tab_to("In a room")
    user.press("Right")
    user.tab_to("Product")
    user.press("Space")
    assert "2 people take part." in user.said()
    user.press("Return")
    assert user.place() == "Virtual-first, four sessions"
    user.press("Return")
    user.settle()
    (workshop,) = user.document.all(Workshop)
    assert (workshop.day, workshop.start, workshop.available) == (date(2027, 1, 23), time(9), ODD)
    assert (workshop.title, workshop.place) == ("Launch alignment", "Online")
    assert len(sittings(user.document, workshop.id)) == 4
    assert len(user.document.all(Participant)) == 2


@pytest.mark.parametrize("title", TITLES)
def test_each_template_fitted_to_an_odd_length(user: Keyboard, programme: Path, title: str) -> None:
    _opened(user, programme)
    user.press("N", "Return")
    user.fill("Length", "3h20")
    user.press("Return")
    user.tab_to("Half-day")
    for _ in TITLES:
        if user.place() == title:
            break
        user.press("Down")
        user.press("Space")
    assert user.place() == title
    shown = user.said()
    user.press("Return")
    user.settle()
    (workshop,) = user.document.all(Workshop)
    for session in agenda_of(user.document, workshop.id).schedule().sessions:
        missing = fit_session(user.document, workshop.id, session.session.id if session.session else None, ODD).missing
        assert over(session) <= missing
        assert not missing or "too long" in shown


def test_the_next_one_begins_with_what_was_left(user: Keyboard, programme: Path, clock: SetClock) -> None:
    document = file.open_file(programme, clock)
    half = templates.template("half-day")
    held = create_workshop(
        document, "Q4 alignment", date(2027, 1, 12), time(9), "Europe/Berlin", half, occasion=Occasion.QUARTERLY
    )
    start.start(document, held.id, keep_plan=True)
    actions.add_action(document, held.id, "Share the dates")
    start.close(document, held.id)
    document.close()
    clock.forward(minutes=60 * 24 * 7)
    _opened(user, programme)
    assert "Three months after “Q4 alignment” on Tue 12 Jan." in user.said()
    user.tab_to("Plan it…")
    user.press("Space")
    assert "1 of 3" in user.said()
    user.press("Return")
    assert _sheet(user).when.answer().day == date(2027, 1, 12) + timedelta(weeks=13)
    user.press("Return")
    user.tab_to("What we said last time")
    user.tab_to("Customer journey")
    user.press("Space")
    assert "The customer’s way" in user.said()
    user.press("Return")
    user.settle()
    activities = {block.activity for block in user.document.all(Block) if block.workshop_id != held.id}
    assert {Activity.LAST_TIME, Activity.JOURNEY} <= activities
