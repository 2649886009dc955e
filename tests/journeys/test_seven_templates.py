"""From an empty programme, each template is planned, fitted to 3 h 20, prepared, printed, run and closed by keys."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.core.people import Participant, Person
from facilitator.core.plan import agenda, tracks
from facilitator.core.plan.agenda import Activity, Block, Part
from facilitator.core.plan.prepare.checklist import CheckItem
from facilitator.core.plan.ready.own_templates import OwnTemplate
from facilitator.core.plan.ready.templates import Template, template, templates
from facilitator.core.plan.workshops import Workshop, starts_at
from facilitator.core.run.actions import Action, ActionState
from facilitator.core.run.captured import Parked
from tests.conftest import SetClock
from tests.journeys import seven, seven_live
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read


@pytest.fixture
def newcomer(user: Keyboard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """Somebody with a programme of their own, in which there are people and no workshop."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    seven.new_programme(user, tmp_path / "Nord.programme", monkeypatch)
    return user


@pytest.mark.parametrize("chosen", templates(), ids=lambda chosen: chosen.name)
def test_from_nothing_to_the_close(newcomer: Keyboard, clock: SetClock, chosen: Template) -> None:
    seven.plan(newcomer, chosen.title)
    seven.shows(newcomer, chosen)
    seven.fit(newcomer)
    seven.prepare(newcomer)
    seven_live.run(newcomer, clock)
    summary = seven_live.close(newcomer)
    actions = newcomer.document.all(Action)
    assert len(actions) == max(1, len(chosen.sessions))
    assert all(action.text in summary for action in actions)
    assert seven.workshop(newcomer).title in summary


def test_two_groups_side_by_side(newcomer: Keyboard, clock: SetClock) -> None:
    user = newcomer
    chosen = seven.plan(user, "Half-day, four hours")
    fork(user, chosen.id)
    seven.fit(user)
    seven.mix(user)
    clock.instant = starts_at(chosen)
    refusals = seven_live.begin(user)
    user.press("Space")
    seven_live.go_through(user, clock, "Prices")
    assert "Rivals" in user.said(), "The other group’s clock stands beside."
    assert {"Prices", "Blue", "Red"} <= set(read(user).splitlines())
    user.press(";", ">")
    assert seven_live.titled(user) == "Their answer"
    user.press("<")
    assert seven_live.titled(user) == "Prices"
    passed = seven_live.go_through(user, clock, "First break")
    assert passed[:3] == ["Prices", "Price list", "Their answer"]
    assert not {"Blue", "Red"} & set(read(user).splitlines())
    seven_live.go_through(user, clock)
    assert refusals == []
    assert chosen.title in seven_live.close(user)


def fork(user: Keyboard, workshop_id: int) -> None:
    """Put a part of two blocks for each of two groups before the first break."""
    document = user.document
    before = next(part for part in document.all(Part, workshop_id=workshop_id) if part.title == "First break")
    part = agenda.add_part(document, workshop_id, "In two groups", before_id=before.id)
    for name, tables, titles in (("Blue", (1,), ("Prices", "Price list")), ("Red", (2, 3), ("Rivals", "Their answer"))):
        track = tracks.add_track(document, workshop_id, name, tables)
        made = [agenda.add_block(document, part.id, title, Activity.TALK, 600, 300) for title in titles]
        tracks.set_track(document, [block.id for block in made], track.id)


def test_the_next_workshop_takes_up_the_last(newcomer: Keyboard, clock: SetClock) -> None:
    user = newcomer
    first = held_and_kept(user, clock)
    second = seven.plan(user, "Our monthly", first.day + timedelta(weeks=13))
    first_block, *others = [block.title for part in template("mini").parts for block in part.blocks]
    assert seven.titles(user) == [first_block, "What we said last time", *others]
    clock.instant = starts_at(second)
    refusals = seven_live.begin(user)
    user.press("Space")
    seven_live.go_through(user, clock, "What we said last time")
    user.press("Return")
    assert {"Settle point 1", "Ask the agency"} <= set(read(user).splitlines())
    assert "Prices again" in user.said()
    user.press("X")
    assert [action.text for action in user.document.all(Action, state=ActionState.DONE)] == ["Settle point 1"]
    user.press("D")
    user.enter("28 may")
    (dated,) = user.document.all(Action, state=ActionState.OPEN, workshop_id=first.id)
    assert (dated.text, dated.due) == ("Ask the agency", date(2027, 5, 28))
    user.press("Down", "C")
    (lot,) = user.document.all(Parked, workshop_id=second.id)
    assert (lot.text, lot.settled) == ("Prices again", False)
    user.press("Escape")
    seven_live.go_through(user, clock)
    assert refusals == []
    assert "Prices again" in seven_live.close(user)


def held_and_kept(user: Keyboard, clock: SetClock) -> Workshop:
    """A first workshop, whose agenda is kept as a template; it ends with an action that nobody owns, and one parked."""
    first = seven.plan(user, "Mini, ninety minutes")
    user.command("Save as template…")
    user.fill("Title", "Our monthly")
    user.press("Return")
    user.settle()
    assert [own.title for own in user.document.all(OwnTemplate)] == ["Our monthly"]
    seven_live.run(user, clock, "!Ask the agency", "#Prices again")
    assert "Prices again" in seven_live.close(user)
    return first


def test_a_copy_and_the_shelf(newcomer: Keyboard) -> None:
    user = newcomer
    chosen = seven.plan(user, "Merger, two sessions")
    user.go_to("Home")
    user.tab_to(chosen.title)
    user.press("D")
    user.fill("Title", "Second meeting")
    user.fill("Day", "11 may 2027")
    user.press("Return")
    user.settle()
    (copy,) = (one for one in user.document.all(Workshop) if one.id != chosen.id)
    assert (copy.title, copy.day) == ("Second meeting", date(2027, 5, 11))
    assert seven.titles(user, copy) == seven.titles(user, chosen)
    assert len(user.document.all(Participant, workshop_id=copy.id)) == 12
    assert user.place().startswith("Second meeting")
    user.press("Up")
    assert user.place().startswith(chosen.title)
    user.press("E")
    assert user.document.get(Workshop, chosen.id).archived
    user.tab_to("Show 1 archived")
    user.press("Space")
    user.tab_to(chosen.title)
    user.press("E")
    assert not user.document.get(Workshop, chosen.id).archived
    user.press("Return")
    assert user.page.title in ("Plan", "Prepare")
    assert seven.workshop(user).id == chosen.id


def test_all_of_it_is_undone(newcomer: Keyboard, clock: SetClock) -> None:
    user = newcomer
    mini = template("mini")
    seven.plan(user, mini.title)
    seven.fit(user)
    seven.prepare(user)
    seven_live.run(user, clock)
    seven_live.close(user)
    seven.undo_all(user)
    for record in (Workshop, Part, Block, CheckItem, Participant, Person, Action):
        assert user.document.all(record) == [], record.__name__
    assert user.page.title in ("Home", "People")
    user.go_to("Home")
    assert "No workshop yet" in user.said()
