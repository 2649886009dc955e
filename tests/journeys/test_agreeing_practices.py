"""Each of the ten practices is adopted, opened where it is done by its key, and done there."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from facilitator.core.agree.changes.coming import Entry
from facilitator.core.agree.changes.notices import ChangeNotice, NoticePeriod
from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.language.glossary import Term, TermUse
from facilitator.core.agree.practices.adopting import AdoptedPractice, Adoption, Going, PracticeLook
from facilitator.core.agree.practices.friction import Friction
from facilitator.core.agree.practices.growth import GrowthStep
from facilitator.core.agree.practices.processes import Process
from facilitator.core.agree.practices.relationships import Ambassador, Pair, Pairing
from facilitator.core.agree.practices.spaces import SharedSpace
from facilitator.core.people import Person
from facilitator.core.practices import practices
from facilitator.core.run.actions import Action
from facilitator.core.run.captured import Decision
from facilitator.ui.parts.tabbed_page import TabbedPage
from tests.conftest import SetClock
from tests.journeys.agreeing import TODAY, choose, opened, person
from tests.journeys.following import tab
from tests.journeys.keyboard import Keyboard
from tests.journeys.test_undo_through_the_day import everything, until_none


def glossary(user: Keyboard) -> None:
    user.press("N")
    user.enter("Qualified lead")
    user.press("Escape", "W")
    user.enter("Asked for a demo")
    user.press("Escape")
    (term,) = user.document.all(Term)
    (said,) = user.document.all(TermUse)
    assert (term.word, said.text) == ("Qualified lead", "Asked for a demo")


def notices(user: Keyboard) -> None:
    user.press("U")
    assert len(user.document.all(NoticePeriod)) > 4
    user.enter("New price list")
    assert [one.what for one in user.document.all(ChangeNotice)] == ["New price list"]


def processes(user: Keyboard) -> None:
    user.press("U")
    assert len(user.document.all(Process)) > 1


def metrics(user: Keyboard) -> None:
    user.press("U")
    assert len(user.document.all(AgreedMetric)) == 3


def relationships(user: Keyboard) -> None:
    user.press("A")
    user.enter("tom")
    assert [one.person_id for one in user.document.all(Ambassador)] == [person(user, "Tom").id]
    user.press("Escape", "N")
    user.settle()
    assert "Pair people across teams" in user.said()
    user.press("Ctrl+Return")
    user.settle()
    assert len(user.document.all(Pairing)) == 1
    teams = {one.id: one.team_id for one in user.document.all(Person)}
    pairs = user.document.all(Pair)
    assert len(pairs) == 6
    assert all(teams[pair.mentor_id] != teams[pair.learner_id] for pair in pairs)


def growth(user: Keyboard) -> None:
    user.press("U")
    steps = user.document.all(GrowthStep)
    assert len(steps) > 2
    user.press("G", "Home", "Space")
    assert [one.done_on for one in user.document.all(GrowthStep) if one.done_on] == [TODAY]


def calendar(user: Keyboard) -> None:
    user.press("N")
    user.settle()
    user.type("Spring launch")
    user.fill("First day", "2 mar")
    user.press("Ctrl+Return")
    user.settle()
    (entry,) = user.document.all(Entry)
    assert (entry.title, entry.day) == ("Spring launch", date(2027, 3, 2))


def spaces(user: Keyboard) -> None:
    user.press("N")
    user.enter("Launch channel")
    assert [one.title for one in user.document.all(SharedSpace)] == ["Launch channel"]


def decisions(user: Keyboard) -> None:
    user.enter("One price list for all")
    user.press("Escape", "Y")
    user.type("Three lists contradict each other")
    user.press("Escape")
    (made,) = user.document.all(Decision)
    assert (made.text, made.why) == ("One price list for all", "Three lists contradict each other")


def improvement(user: Keyboard) -> None:
    user.press("N")
    user.enter("Leads wait over the weekend")
    user.press("Escape", "E")
    user.type("One person looks on Saturday")
    user.press("Escape")
    (point,) = user.document.all(Friction)
    assert (point.text, point.experiment) == ("Leads wait over the weekend", "One person looks on Saturday")


DONE: tuple[tuple[str, str, Callable[[Keyboard], None]], ...] = (
    ("Language", "Glossary", glossary),
    ("Changes", "Notices", notices),
    ("Practices", "Processes", processes),
    ("Agreements", "Metrics", metrics),
    ("Practices", "Relationships", relationships),
    ("Practices", "Growth", growth),
    ("Changes", "Calendar", calendar),
    ("Practices", "Spaces", spaces),
    ("Changes", "Decisions", decisions),
    ("Practices", "Improvement", improvement),
)
"""For each practice, in their order, the page and the tab where it is done, and the one thing to begin with."""


@pytest.mark.parametrize("number", range(10), ids=[one.key for one in practices()])
def test_a_practice_is_adopted_and_begun(user: Keyboard, clock: SetClock, tmp_path: Path, number: int) -> None:
    opened(user, clock, tmp_path)
    before = everything(user.document)
    one, (page, title, do) = practices()[number], DONE[number]
    tab(user, "Practices", "Practices")
    choose(user, one.title)
    assert one.why.split(".")[0] in user.said()
    user.press("A")
    (held,) = user.document.all(AdoptedPractice)
    assert (held.key, held.adoption, held.since) == (one.key, Adoption.ADOPTED, TODAY)
    user.press("G")
    user.settle()
    assert isinstance(user.page, TabbedPage)
    assert (user.page.title, user.page.tab_titles[user.page.tabs.current()]) == (page, title)
    do(user)
    until_none(user, "Ctrl+Z")
    assert everything(user.document) == before
    user.press("Escape")
    do(user)


def test_how_a_practice_goes_is_noted_and_a_way_becomes_an_action(
    user: Keyboard, clock: SetClock, tmp_path: Path
) -> None:
    opened(user, clock, tmp_path)
    tab(user, "Practices", "Practices")
    user.press("A", "W")
    user.enter("maria")
    assert user.document.all(AdoptedPractice)[0].owner_id == person(user, "Maria").id
    assert "1 of 10 practices adopted" in user.said()
    user.press("Escape", "V")
    user.enter("Two teams use the words")
    (look,) = user.document.all(PracticeLook)
    assert (look.day, look.words, look.going in Going) == (TODAY, "Two teams use the words", True)
    user.press("Escape", "Down", "X")
    user.enter("After the spring launch")
    held = {one.key: one for one in user.document.all(AdoptedPractice)}
    assert (held["no-surprises"].adoption, held["no-surprises"].why) == (Adoption.NOT_NOW, "After the spring launch")
    user.press("Escape", "1")
    assert "Made it an action of the plan" in user.said()
    (made,) = user.document.all(Action)
    assert made.text == practices()[1].strategies[0]
