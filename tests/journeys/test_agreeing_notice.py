"""A change is announced: too short a notice is warned of, it is told and taken note of, and others can read it."""

from datetime import date
from pathlib import Path

import pytest

from facilitator.core.agree.changes.coming import Entry
from facilitator.core.agree.changes.notices import Acknowledged, ChangeNotice, Impact, Tier
from facilitator.core.people import Person
from facilitator.ui.parts.outcome.documents_writer import programme_folder
from tests.conftest import SetClock
from tests.journeys.agreeing import TODAY, choose, opened, saved, team
from tests.journeys.following import dates_of, mail, tab
from tests.journeys.keyboard import Keyboard

PRICES = "New price list"


@pytest.fixture
def drafted(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """A new price list in ten days, which touches two teams."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    opened(user, clock, tmp_path)
    tab(user, "Changes", "Notices")
    user.press("U")
    user.enter(PRICES)
    user.type("Three lists contradict each other")
    user.tab_to("Kind of change")
    user.type("Price")
    user.fill("From when", "22 jan")
    user.press("Tab", "Escape", "A", "Alt+2", "Alt+3")
    user.fill("What it means, Sales", "Offers of last year end")
    user.fill("What to do, Sales", "Send every open offer again")
    user.fill("By when, Sales", "20 jan")
    user.press("Tab", "Escape")
    return user


def notice(user: Keyboard) -> ChangeNotice:
    return next(one for one in user.document.all(ChangeNotice) if one.what == PRICES)


def test_too_short_a_notice_is_warned_of_and_told_with_its_reason(drafted: Keyboard) -> None:
    user = drafted
    assert (notice(user).starts, notice(user).tier) == (date(2027, 1, 22), Tier.ACTION)
    impacts = {one.team_id: one for one in user.document.all(Impact)}
    assert impacts.keys() == {team(user, "Marketing").id, team(user, "Sales").id}
    sales = impacts[team(user, "Sales").id]
    assert (sales.text, sales.to_do, sales.by) == (
        "Offers of last year end", "Send every open offer again", date(2027, 1, 20),
    )  # fmt: skip
    assert "10 days’ notice; 30 were agreed for price changes. Move it to Thu 11 Feb" in user.said()
    user.fill("Why it can’t wait", "The old list has a fault")
    user.press("Escape")
    assert "The reason is told along with it." in user.said()
    user.press("T")
    assert notice(user).told_on == TODAY
    assert "Told" in user.said()


def test_the_people_take_note_and_one_day_they_are_asked(drafted: Keyboard, clock: SetClock) -> None:
    user = drafted
    user.press("T")
    assert "0 of 6 people have taken note." in user.said()
    user.tab_to("Who has taken note")
    user.press("Space", "Down", "Space")
    noted = user.document.all(Acknowledged)
    people = {one.id: one.team_id for one in user.document.all(Person)}
    assert [one.day for one in noted] == [TODAY, TODAY]
    assert {people[one.person_id] for one in noted} == {team(user, "Marketing").id}
    assert "2 of 6 people have taken note." in user.said()
    clock.forward(minutes=24 * 60 * 5)
    path = user.document.path
    assert path is not None
    user.house.welcome()
    user.house.open(path)
    user.go_to("Home")
    assert PRICES in user.said(), "Those who have not answered are brought up."
    tab(user, "Changes", "Notices")
    user.press("T")
    assert notice(user).told_on is None
    assert user.document.all(Acknowledged) == []
    user.press("Ctrl+Z")
    assert user.document.all(Acknowledged) == noted


def test_the_drafts_can_be_read_by_others(drafted: Keyboard) -> None:
    user = drafted
    draft = mail(saved(user, "S", f"Change {PRICES}.eml"))
    body = draft.get_body(("plain",))
    assert body is not None
    text = body.get_content()
    assert str(draft["Subject"]).startswith(f"Action required: {PRICES}, from ")
    assert draft["X-Unsent"] == "1"
    for words in ("Three lists contradict each other", "Send every open offer again", "Offers of last year end"):
        assert words in text
    text = saved(user, "K", f"Change {PRICES}.md").read_text("utf-8")
    assert "Send every open offer again" in text

    user.press("G")
    folder = programme_folder(user.document)
    sales, marketing = (folder / f"Change {PRICES} {name}.eml" for name in ("Sales", "Marketing"))
    user.until(lambda: sales.exists() and marketing.exists())
    own = mail(marketing).get_body(("plain",))
    assert own is not None
    assert "Send every open offer again" not in own.get_content(), "Each team reads its own part."


def test_what_clashes_is_found_and_the_calendar_goes_out(drafted: Keyboard) -> None:
    user = drafted
    user.press("T")
    tab(user, "Changes", "Calendar")
    for title, day in (("Spring launch", "2 mar"), ("Partner launch", "4 mar")):
        user.press("N")
        user.settle()
        user.type(title)
        user.fill("First day", day)
        user.press("Return")
        user.settle()
    assert [one.day for one in user.document.all(Entry)] == [date(2027, 3, 2), date(2027, 3, 4)]
    assert "2 launches in the week of Mon 1 Mar: “Spring launch” and “Partner launch”." in user.said()
    user.press("C", "Escape")
    written = {title for _kind, title in dates_of(saved(user, "S", "coming.ics"))}
    assert {"Spring launch", "Partner launch", PRICES} <= {title.split(": ")[-1] for title in written}
    user.press("Alt+Down")
    assert sorted(one.day for one in user.document.all(Entry)) == [date(2027, 3, 2), date(2027, 3, 11)]
    assert "2 launches in the week" not in user.said()


def test_a_slip_of_the_keys_is_told_at_its_field_and_stays(drafted: Keyboard) -> None:
    user = drafted
    user.fill("From when", "1 may 3027")
    user.press("Tab")
    assert "“1 may 3027” is not a day: type one such as fri, 15 jan or in 2 weeks." in user.said()
    assert notice(user).starts == date(2027, 1, 22)
    user.fill("From when", "in 6 weeks")
    user.press("Tab")
    assert notice(user).starts == date(2027, 2, 23)
    assert "30 were agreed" not in user.said()
    user.press("Escape")
    choose(user, PRICES)
