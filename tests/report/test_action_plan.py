from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest

from facilitator.core.document import Document
from facilitator.core.people import Person, set_gone
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.run.actions import Action, ActionState, add_action, set_state
from facilitator.report.action_plan import action_plan, in_short
from facilitator.report.fonts import FontBook
from facilitator.report.snapshot import snapshot
from tests.report.held import Clock, held

Pages = Callable[[bytes], list[str]]
Opened = Callable[[bytes], Any]


@pytest.fixture
def printed(fonts: FontBook, pages: Pages) -> Callable[[Document, int], str]:
    """The words of a workshop's action plan, page after page."""
    return lambda document, workshop_id: " ".join(pages(action_plan(snapshot(document, workshop_id), fonts)))


def test_each_action_stands_under_its_owner_with_all_that_is_known(
    document: Document, clock: Clock, printed: Callable[[Document, int], str]
) -> None:
    words = printed(document, held(document, clock).id)
    under_owner = words[words.index("Maria Lind (Product)") : words.index("By date")]
    assert "Fri 15 Jan 2027 Share the wording Ten calls From solution “Statement policy”, 6 dots" in under_owner


def test_what_is_missing_is_said(document: Document, clock: Clock, printed: Callable[[Document, int], str]) -> None:
    words = printed(document, held(document, clock).id)
    assert "Still missing: 1 has no owner, 1 has no date and 1 has no success measure." in words
    assert "No date yet Send pricing draft No measure yet" in words
    assert "No date yet Send pricing draft No owner yet" in words


def test_decisions_meetings_and_what_was_dropped_follow(
    document: Document, clock: Clock, printed: Callable[[Document, int], str]
) -> None:
    words = printed(document, held(document, clock).id)
    assert "One glossary Three meanings were in use" in words
    assert "Thu 14 Jan 2027, 09:30 30 min First look back Owners" in words
    assert "A line each Monday" in words
    dated = words[words.index("By date") : words.index("Decisions")]
    assert "Ask Legal" not in dated
    assert words.index("Ask Legal") > words.index("Dropped actions")


def test_owners_are_in_the_outline(document: Document, clock: Clock, fonts: FontBook, opened: Opened) -> None:
    data = action_plan(snapshot(document, held(document, clock).id), fonts)
    titles = [(entry.level, entry.get_title()) for entry in opened(data).get_toc()]
    assert titles == [
        (0, "By owner"), (1, "Maria Lind (Product)"), (1, "No owner yet"), (0, "By date"), (0, "Decisions"),
        (0, "Follow-up meetings"), (1, "How progress is followed"), (0, "Dropped actions"),
    ]  # fmt: skip


def test_a_workshop_without_actions_says_so(document: Document, printed: Callable[[Document, int], str]) -> None:
    workshop = create_workshop(document, "Empty", date(2027, 1, 12), time(9), "UTC")
    words = printed(document, workshop.id)
    assert "No actions were captured." in words
    assert "No decisions were captured." in words
    assert "By owner" not in words


def test_who_has_left_still_owns_what_they_promised(
    document: Document, clock: Clock, printed: Callable[[Document, int], str]
) -> None:
    workshop = held(document, clock)
    set_gone(document, next(p.id for p in document.all(Person) if p.name == "Maria Lind"))
    assert "Maria Lind (Product)" in printed(document, workshop.id)


def test_five_hundred_actions_are_all_there(document: Document, pages: Pages, fonts: FontBook) -> None:
    workshop = create_workshop(document, "Many", date(2027, 1, 12), time(9), "UTC")
    for number in range(500):
        add_action(document, workshop.id, f"Task {number:03}.", due=date(2027, 1 + number % 12, 1))
    texts = pages(action_plan(snapshot(document, workshop.id), fonts))
    words = " ".join(texts)
    assert all(words.count(f"Task {number:03}.") == 2 for number in range(500))
    assert words.count("Where it came from") < len(texts) + 2


def test_in_short_counts_states_and_only_open_actions_lack_something(document: Document) -> None:
    workshop = create_workshop(document, "One", date(2027, 1, 12), time(9), "UTC")
    done = add_action(document, workshop.id, "Done already")
    set_state(document, done.id, ActionState.DONE)
    assert in_short(document.all(Action)) == "1 action: 1 done."
    add_action(document, workshop.id, "Open")
    add_action(document, workshop.id, "Open too", due=date(2027, 2, 1))
    assert in_short(document.all(Action)) == (
        "3 actions: 2 open, 1 done. Still missing: 2 have no owner, 1 has no date and 2 have no success measure."
    )
