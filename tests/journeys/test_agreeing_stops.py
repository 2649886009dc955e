"""Tab goes once round every tab of the pages of agreements, bare and filled, and every stop has a name."""

from collections import Counter
from pathlib import Path

import pytest

from facilitator.ui.parts.tabbed_page import TabbedPage
from tests.conftest import SetClock
from tests.journeys import modules
from tests.journeys.agreeing import opened
from tests.journeys.following import sample, tab
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_tab_stops import named, stops, told

PAGES = ("Agreements", "Language", "Changes", "Practices")


def nameless(user: Keyboard, page: str) -> dict[str, list[str]]:
    """The stops of each tab that nothing could be read out for."""
    user.go_to(page)
    assert isinstance(user.page, TabbedPage)
    found = {}
    for title in user.page.tab_titles:
        tab(user, page, title)
        found[title] = [told(stop) for stop in stops(user) if not named(stop)]
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_stop_of_every_tab_has_a_name(user: Keyboard, page: str) -> None:
    sample(user)
    found = nameless(user, page)
    assert found == {title: [] for title in found}


@pytest.mark.parametrize("page", PAGES)
def test_so_has_every_stop_where_there_is_nothing_yet(
    user: Keyboard, clock: SetClock, tmp_path: Path, page: str
) -> None:
    opened(user, clock, tmp_path)
    found = nameless(user, page)
    assert found == {title: [] for title in found}


@pytest.mark.parametrize("page", PAGES)
def test_every_key_of_a_tab_is_its_own(user: Keyboard, page: str) -> None:
    sample(user)
    user.go_to(page)
    assert isinstance(user.page, TabbedPage)
    for title in user.page.tab_titles:
        tab(user, page, title)
        assert clashes(user) == [], title


def test_every_key_of_the_45_minutes_is_its_own(user: Keyboard, clock: SetClock, tmp_path: Path) -> None:
    user.house.open(modules.prepare(tmp_path / "Nord.programme", clock, (), "collaboration-plan"))
    user.go_to("Run")
    user.press("Space")
    for title in ("Handoffs", "SLA", "Feedback loop", "Shared metrics"):
        modules.go_on_to(user, title)
        user.press("U")
        assert clashes(user) == [], title


def clashes(user: Keyboard) -> list[str]:
    """The keys that stand for two things here, or that the window takes for itself."""
    own = [key for command in user.page.commands() for key in command.key.split(" or ") if key]
    taken = [command.key for command in user.window.commands() if command.key and not command.bound]
    return [key for key, count in Counter([*own, *taken]).items() if count > 1 and key in own]
