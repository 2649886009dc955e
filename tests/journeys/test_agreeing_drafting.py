"""A group drafts the plan from nothing in 45 minutes before everybody's eyes; reviewed, it is agreed on one page."""

from pathlib import Path

import pytest

from facilitator.core.agree.figures.shared_metrics import AgreedMetric
from facilitator.core.agree.handing.handoffs import Field, Handoff, answer_of, questions_of
from facilitator.core.agree.looping.loops import loops
from facilitator.core.agree.plan.plan_versions import PlanAgreed, ReviewRemark, Verdict
from facilitator.core.agree.service.slas import Commitment, Sla
from facilitator.core.check import check
from facilitator.core.measures.indicators import Reading
from facilitator.core.plan.workshops import Workshop, WorkshopState
from tests.conftest import SetClock
from tests.journeys import seven, seven_live
from tests.journeys.agreeing import TODAY, make_version, pages_of, person, reviewed, saved, team, versions
from tests.journeys.following import tab, words_of
from tests.journeys.keyboard import Keyboard
from tests.journeys.modules import read

RUBS = "Nobody looks at leads on Fridays"
FIRST_CALL, ENOUGH = "First call within 4 working hours", "Send 40 qualified leads a month"
HANDOFFS, SLA, LOOP, METRICS = "Handoffs", "SLA", "Feedback loop", "Shared metrics"


@pytest.fixture
def begun(user: Keyboard, clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """A programme with people and nothing else; the button on the Plan tab plans the 45 minutes, which begin."""
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    seven.new_programme(user, tmp_path / "Nord.programme", monkeypatch)
    tab(user, "Agreements", "Plan")
    assert "Draft it in 45 minutes" in user.said()
    user.press("Return")
    user.settle()
    (planned,) = user.document.all(Workshop)
    assert (planned.day, planned.state) == (TODAY, WorkshopState.PLANNED)
    assert seven.titles(user) == [HANDOFFS, SLA, LOOP, METRICS]
    lengths = [one.block.length for held in seven.sessions(user) for one in seven.blocks_in(held)]
    assert lengths == [minutes * 60 for minutes in (15, 15, 10, 5)]
    seven_live.begin(user)
    user.press("Space")
    assert seven_live.titled(user) == HANDOFFS
    return user


def test_a_group_drafts_the_plan_and_agrees_on_its_second_version(begun: Keyboard, clock: SetClock) -> None:
    user = begun
    handoffs(user)
    on(user, clock, SLA)
    promises(user)
    on(user, clock, LOOP)
    loop(user)
    on(user, clock, METRICS)
    metrics(user)
    on(user, clock, "")
    user.tab_to("Close the workshop")
    user.press("Space")
    assert user.document.all(Workshop)[0].state is WorkshopState.CLOSED
    review_and_agree(user)
    assert check(user.document) == []


def test_asked_for_again_the_45_minutes_are_gone_on_with(begun: Keyboard) -> None:
    user = begun
    user.press("Return", "U")
    user.enter("They asked for a demo")
    tab(user, "Agreements", "Plan")
    user.press("D")
    user.settle()
    assert user.page.title == "Run"
    assert "go on with them" in user.said()
    assert len(user.document.all(Workshop)) == 1
    assert "Qualified leads" in read(user)
    seven.undo_all(user)
    assert user.document.all(Handoff) == []


def on(user: Keyboard, clock: SetClock, title: str) -> None:
    """Time passes; leave whatever has the keys, and go on to the next block."""
    user.press("Escape")
    seven_live.go_through(user, clock, title)
    assert seven_live.titled(user) == title
    user.press("Return")


def handoffs(user: Keyboard) -> None:
    """The usual four; of the first every answer, from Enter to Enter, and last where it rubs."""
    user.press("Return", "U")
    first = user.document.all(Handoff)[0]
    asked = [one.field for one in questions_of(first)]
    for field in asked:
        user.enter(RUBS if field is Field.FRICTION else f"As it was the last time, {field.value}")
    first = user.document.get(Handoff, first.id)
    assert answer_of(first, Field.FRICTION) == RUBS
    assert [field for field in asked if not answer_of(first, field)] == []
    user.press("Ctrl+PageUp")
    assert RUBS in read(user).replace("\n", " ")
    user.press("Ctrl+PageDown")
    assert "New customers" in read(user)


def promises(user: Keyboard) -> None:
    """What qualifies, a promise of each side typed in one line, and who settles it."""
    user.press("Ctrl+PageUp", "Escape", "A")
    user.enter(f"Sales: {FIRST_CALL} @Tom Reed")
    user.enter(f"Marketing: {ENOUGH} @Maria Lind")
    user.press("Escape")
    (sla,) = user.document.all(Sla)
    held = {one.text: (one.team_id, one.owner_id) for one in user.document.all(Commitment, sla_id=sla.id)}
    assert held == {
        FIRST_CALL: (team(user, "Sales").id, person(user, "Tom").id),
        ENOUGH: (team(user, "Marketing").id, person(user, "Maria").id),
    }
    assert FIRST_CALL in read(user).replace("\n", " ")


def loop(user: Keyboard) -> None:
    """The usual ones; the first gets its owner and its rhythm."""
    user.press("U", "Ctrl+G")
    user.enter("Nothing regular")
    user.type("Ada")
    user.press("Tab")
    user.press("Down")
    first = loops(user.document)[0]
    assert (first.today, first.owner_id) == ("Nothing regular", person(user, "Ada").id)
    assert first.every is not None
    assert first.title in read(user).replace("\n", " ")


def metrics(user: Keyboard) -> None:
    """Three metrics, the first from today's value to its target."""
    user.press("U")
    user.enter("91%")
    assert len(user.document.all(AgreedMetric)) == 3
    assert [one.value for one in user.document.all(Reading)] == [91]


def review_and_agree(user: Keyboard) -> None:
    """Two points of somebody else, a second version with what was taken, who agrees, and one page."""
    tab(user, "Agreements", "Plan")
    make_version(user, "As drafted")
    reviewed(user, "Sam Hill")
    assert [one.verdict for one in user.document.all(ReviewRemark)] == [Verdict.TAKEN, Verdict.DECLINED]
    tab(user, "Agreements", "SLAs")
    user.press("Return", "Home", "Right", "F2")
    user.enter("First call within 6 working hours")
    tab(user, "Agreements", "Plan")
    assert "Changes (1)" in user.said()
    make_version(user, "With what Sam said")
    user.press("G")
    user.press("Space")
    second = versions(user)[-1]
    agreed = user.document.all(PlanAgreed, version_id=second.id)
    assert [one.day for one in agreed] == [TODAY]
    paper = saved(user, "S", "collaboration-plan.pdf")
    assert len(pages_of(paper)) == 1
    for words in (RUBS, "First call within 6 working hours", ENOUGH):
        assert words in words_of(paper)
