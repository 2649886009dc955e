"""What the shipped templates and modules promise: their minutes, sessions, breaks and words for the stage."""

from itertools import pairwise

import pytest

from facilitator.core.plan.agenda import Activity, TurnPlan
from facilitator.core.plan.fit.breaks import LIMIT
from facilitator.core.plan.ready.modules import cost, module, modules
from facilitator.core.plan.ready.template_check import doubts
from facilitator.core.plan.ready.templates import Template, TemplateBlock, template
from facilitator.core.plan.workshops import Occasion

VARIATIONS = ("virtual-first", "new-product", "merger")
REVIEW, DRAFT = "quarterly-review", "collaboration-plan"
MODULES = {
    "customer-journey": 45,
    "messaging-hierarchy": 60,
    "launch-readiness": 90,
    "metrics-alignment": 60,
    "shared-words": 30,
}
_METHOD = [
    Activity.MAPPING, Activity.PRIORITISE, Activity.DESIGN, Activity.PRESENT, Activity.RACI, Activity.ACTIONS,
    Activity.REFLECT,
]  # fmt: skip


def _session(shipped: Template, number: int) -> list[TemplateBlock]:
    return [block for part in shipped.parts if part.session == number for block in part.blocks]


def _minutes(shipped: Template) -> list[int]:
    return [sum(block.minutes for block in _session(shipped, n + 1)) for n in range(max(1, len(shipped.sessions)))]


def _longest_stretch(blocks: list[TemplateBlock]) -> int:
    longest = since = 0
    for block in blocks:
        since = 0 if block.activity is Activity.BREAK else since + block.minutes
        longest = max(longest, since)
    return longest


@pytest.mark.parametrize("name", VARIATIONS)
def test_a_variation_is_whole(name: str) -> None:
    shipped = template(name)
    assert doubts(shipped) == []
    assert shipped.about
    assert shipped.purpose
    assert len(shipped.objectives) == len(shipped.ground_rules) == 5
    assert len(shipped.lanes) == 3
    assert len(shipped.inputs) >= 4
    activities = [block.activity for block in shipped.blocks]
    assert activities[0] is Activity.WELCOME
    assert [activity for activity in activities if activity in _METHOD] == _METHOD
    turns = {block.activity: block.turns for block in shipped.blocks}
    assert (turns[Activity.UPDATES], turns[Activity.PRESENT]) == (TurnPlan.TEAMS, TurnPlan.TABLES)


@pytest.mark.parametrize(
    "blocks",
    [*(template(name).blocks for name in (*VARIATIONS, REVIEW, DRAFT)), *(module(name).blocks for name in MODULES)],
    ids=[*VARIATIONS, REVIEW, DRAFT, *MODULES],
)
def test_every_block_speaks_to_the_room_and_to_the_facilitator(blocks: tuple[TemplateBlock, ...]) -> None:
    for block in blocks:
        assert block.objective.endswith("."), block.title
        assert block.instructions, block.title
        assert len(block.guide.splitlines()) >= 3, block.title
        assert "!" not in f"{block.title}{block.objective}{block.instructions}{block.guide}", block.title
        assert (block.activity is Activity.COMPARE) == bool(block.prompts), block.title


def test_virtual_first_is_four_short_sessions_with_a_day_between() -> None:
    shipped = template("virtual-first")
    assert _minutes(shipped) == [100, 90, 90, 85]
    days = [session.days for session in shipped.sessions]
    assert all(later - earlier > 1 for earlier, later in pairwise(days))
    numbered = [part.short for part in shipped.parts]
    assert numbered == [part.short for part in template("standard").parts if part.short != "Break"]
    for number in range(1, 5):
        blocks = _session(shipped, number)
        assert _longest_stretch(blocks) <= 60
        assert blocks[0].activity is Activity.WELCOME or blocks[0].title == "Welcome back"
        assert blocks[-1].activity is Activity.REFLECT or blocks[-1].title == "Close for today"
        assert any(block.optional and block.activity is Activity.TALK for block in blocks)


def test_new_product_adds_market_enablement_launch_and_success() -> None:
    shipped = template("new-product")
    assert _minutes(shipped) == [420]
    added = [b.title for b in shipped.blocks if b.activity in (Activity.COMPARE, Activity.LAUNCH, Activity.METRICS)]
    assert added == ["Go-to-market plan", "Enablement needs", "Launch sequence", "Success metrics"]
    assert _longest_stretch(list(shipped.blocks)) * 60 <= LIMIT


def test_merger_adds_words_cultures_processes_and_meeting_over_two_days() -> None:
    shipped = template("merger")
    assert _minutes(shipped) == [225, 255]
    assert [session.days for session in shipped.sessions] == [0, 1]
    compared = [block.title for block in shipped.blocks if block.activity is Activity.COMPARE]
    assert compared == ["Terminology", "How things are done here", "Process comparison"]
    assert {"Meet across the line", "Working partners"} <= {block.title for block in shipped.blocks}
    assert all(_longest_stretch(_session(shipped, number)) * 60 <= LIMIT for number in (1, 2))


def test_the_quarterly_review_looks_at_one_thing_after_the_other_within_the_hour() -> None:
    shipped = template(REVIEW)
    assert doubts(shipped) == []
    assert _minutes(shipped) == [60]
    assert [block.title for block in shipped.blocks if block.activity is Activity.REVIEW] == [
        "Promised against done",
        "What worked",
        "Before and after",
        "Keep, change, stop",
    ]
    activities = [block.activity for block in shipped.blocks]
    assert (activities[0], activities[-2:]) == (Activity.WELCOME, [Activity.ACTIONS, Activity.REFLECT])
    assert shipped.occasions == (Occasion.OTHER,)


def test_the_plan_is_drafted_in_four_steps_within_forty_five_minutes() -> None:
    shipped = template(DRAFT)
    assert doubts(shipped) == []
    assert [(block.title, block.minutes) for block in shipped.blocks] == [
        ("Handoffs", 15),
        ("SLA", 15),
        ("Feedback loop", 10),
        ("Shared metrics", 5),
    ]
    assert {block.activity for block in shipped.blocks} == {Activity.COLLABORATE}
    assert len(shipped.objectives) == 4


def test_modules_take_the_minutes_of_the_method_on_one_canvas_each() -> None:
    assert {found.name: cost(found) // 60 for found in modules()} == MODULES
    assert [[block.minutes for block in module(name).blocks] for name in MODULES] == [
        [25, 20], [25, 15, 20], [25, 35, 30], [15, 20, 25], [30],
    ]  # fmt: skip
    canvases = [{block.activity for block in module(name).blocks} for name in MODULES]
    assert canvases == [
        {Activity.JOURNEY},
        {Activity.MESSAGING},
        {Activity.LAUNCH},
        {Activity.METRICS},
        {Activity.WORDS},
    ]


def test_every_module_finds_a_place_in_every_longer_template_and_has_an_occasion() -> None:
    for found in modules():
        assert found.occasions
        assert Occasion.MONTHLY not in found.occasions
        for name in ("standard", *VARIATIONS):
            assert {block.activity for block in template(name).blocks} & set(found.after)
