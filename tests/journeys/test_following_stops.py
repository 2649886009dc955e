"""Tab goes once round every tab of the pages after the room, and every stop has a name to be read out."""

import pytest

from facilitator.ui.parts.tabbed_page import TabbedPage
from tests.journeys.following import sample, tab
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_tab_stops import named, stops, told


@pytest.mark.parametrize("page", ["Actions", "Follow up", "Rhythm", "Trends"])
def test_every_stop_of_every_tab_has_a_name(user: Keyboard, page: str) -> None:
    sample(user)
    user.go_to(page)
    assert isinstance(user.page, TabbedPage)
    nameless = {}
    for title in user.page.tab_titles:
        tab(user, page, title)
        nameless[title] = [told(stop) for stop in stops(user) if not named(stop)]
    assert nameless == {title: [] for title in nameless}


def test_every_stop_where_everything_is_handed_out_has_a_name(user: Keyboard) -> None:
    sample(user)
    user.go_to("Outcomes")
    user.press("D")
    assert [told(stop) for stop in stops(user) if not named(stop)] == []
