"""Somebody with a programme of their own holds their first workshop, and follows it up."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from facilitator.core.follow.check_ins import CheckIn, Standing
from facilitator.core.follow.checkpoints import CheckpointItem, FollowTool
from facilitator.core.follow.satisfaction import Satisfied
from facilitator.core.follow.wins import Win
from facilitator.core.run.actions import Action
from tests.conftest import SetClock
from tests.journeys import following, seven, seven_live
from tests.journeys.following import files, folder, mail, tab, words_of, workshop
from tests.journeys.keyboard import Keyboard

PROMISED = "Settle point 1"


@pytest.fixture
def held(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """From nothing to a first workshop that has been planned, run and closed, with one action."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    seven.new_programme(user, tmp_path / "Nord.programme", monkeypatch)
    seven.plan(user, "Mini, ninety minutes")
    user.go_to("Follow up")
    assert "Once the workshop is closed, this is where it is followed up" in user.said()
    user.go_to("Trends")
    assert "Does it work?" in user.said()
    seven_live.run(user, clock)
    seven_live.close(user)
    return user


def test_a_first_workshop_is_followed_up(held: Keyboard, clock: SetClock) -> None:
    set_up(held)
    hand_out(held)
    rate(held)
    two_weeks_later(held, clock)
    share_and_look_back(held)
    seven.undo_all(held)
    assert held.document.all(Action) == []
    held.go_to("Home")
    assert "No workshop yet" in held.said()


def set_up(user: Keyboard) -> None:
    """The dated lists, made by the one button there is, and the first of them on Home."""
    user.go_to("Follow up")
    assert "Promises are kept afterwards" in user.said()
    user.tab_to("Set up the checkpoints")
    user.press("Return")
    items = user.document.all(CheckpointItem, workshop_id=workshop(user).id)
    assert len(items) == 12
    assert "Within 48 hours" in user.said()
    user.press("N")
    user.enter("Bring back the projector")
    user.press("Escape")
    assert "Bring back the projector" in [one.title for one in user.document.all(CheckpointItem)]
    user.go_to("Home")
    assert "Give the outcomes" in user.said()


def hand_out(user: Keyboard) -> None:
    """Everyone's page and draft; what the checkpoint asks for is done by that."""
    user.go_to("Outcomes")
    user.press("D")
    following.hand_out(user)
    assert " new." in user.said()
    root = folder(user)
    written = files(root)
    assert sum(name.startswith("people/") for name in written) == sum(name.startswith("drafts/") for name in written)
    assert PROMISED in words_of(root / "people" / "Tom Reed.pdf")
    assert PROMISED not in words_of(root / "people" / "Maria Lind.pdf")
    assert str(mail(root / "drafts" / "Tom Reed.eml")["To"]) == "Tom Reed <tom@nord.example>"
    asked = user.document.all(CheckpointItem, tool=FollowTool.DISTRIBUTE)
    assert asked
    assert all(item.done_at is not None for item in asked)


def rate(user: Keyboard) -> None:
    """The totals from paper, counted afterwards."""
    tab(user, "Follow up", "Satisfaction")
    user.press("G")
    assert len(user.document.all(Satisfied)) > 2
    user.press("H")
    for figure in "00264":
        user.type(figure)
        user.press("Tab")
    user.press("Escape")
    first, *_others = user.document.all(Satisfied)
    assert first.counts == (0, 0, 2, 6, 4)


def two_weeks_later(user: Keyboard, clock: SetClock) -> None:
    """The check-in after a fortnight: the action gets a new date, then it is done, and a win."""
    path = user.document.path
    assert path is not None
    clock.instant += timedelta(days=14)
    user.house.welcome()
    user.house.open(path)
    tab(user, "Follow up", "Check-in")
    assert PROMISED in user.said()
    user.press("D")
    user.enter("26 mar 2027")
    (look,) = user.document.all(CheckIn)
    assert (look.standing, look.due_after) == (Standing.CHANGED, date(2027, 3, 26))
    assert "See what came of it" in user.said()
    user.press("Left", "X", "Left", "W")
    assert len(user.document.all(Win)) == 1


def share_and_look_back(user: Keyboard) -> None:
    """What came of it, on the pages that tell."""
    tab(user, "Follow up", "What came of it")
    assert "1 of 1 action done (100%)" in user.said()
    assert "from 12 people" in user.said()
    tab(user, "Actions", "Wins")
    assert "1 win, 1 not shared yet" in user.said()
    user.press("Space")
    assert "1 win, all shared" in user.said()
    tab(user, "Trends", "Trends")
    assert "One closed workshop" in user.said()
