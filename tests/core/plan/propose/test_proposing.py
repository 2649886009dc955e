from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.document import Document
from facilitator.core.plan.agenda import Activity
from facilitator.core.plan.fit.fitting import fit_session
from facilitator.core.plan.propose.proposing import Proposal, propose
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.ready.modules import Module, insert_module, modules
from facilitator.core.plan.ready.templates import Template, TemplateBlock, TemplatePart, TemplateSession, templates
from facilitator.core.plan.sessions import Session
from facilitator.core.plan.workshops import Occasion

HOUR, MINUTE = 3600, 60
TEMPLATES, MODULES = templates(), modules()


def _proposal(
    occasion: Occasion = Occasion.QUARTERLY,
    seconds: int | None = 4 * HOUR,
    *,
    among: list[Template] = TEMPLATES,
    people: int = 14,
    remote: bool = False,
    days_ahead: int | None = 30,
    last_time: int = 0,
) -> Proposal:
    return propose(
        among, MODULES, occasion=occasion, seconds=seconds, people=people, remote=remote, days_ahead=days_ahead,
        last_time=last_time,
    )  # fmt: skip


def _block(minutes: int, shortest: int, activity: Activity = Activity.TALK, **more: object) -> TemplateBlock:
    fields = {"title": "Block", "activity": activity, "minutes": minutes, "shortest": shortest, **more}
    return TemplateBlock.model_validate(fields)


def _template(*parts: tuple[TemplateBlock, ...], sessions: int = 0) -> Template:
    held = tuple(
        TemplatePart(title="Part", short="Part", session=number if sessions else 1, blocks=blocks)
        for number, blocks in enumerate(parts, 1)
    )
    days = tuple(TemplateSession(title="Day", days=number) for number in range(sessions))
    return Template(name="own", title="Own", purpose="", objectives=(), ground_rules=(), sessions=days, parts=held)


def test_an_odd_length_takes_the_nearest_template_and_says_what_the_longer_one_needs() -> None:
    found = _proposal(seconds=200 * MINUTE)
    assert found.template.template.name == "half-day"
    assert found.template.reason == (
        "You have 3 h 20 min, and “Standard, five parts” takes 5 h 10 min: "
        "this one takes 4 h and can be shortened to fit."
    )
    assert (found.template.over, found.template.missing, found.over) == (40 * MINUTE, 0, 40 * MINUTE)
    assert found.template.words == "40 min over, can be shortened to fit"
    assert not found.modules


def test_every_other_template_is_an_alternative_with_its_reason() -> None:
    found = _proposal(seconds=200 * MINUTE)
    said = {other.template.name: other.reason for other in found.alternatives}
    assert said.keys() | {"half-day"} == {one.name for one in TEMPLATES}
    assert said["standard"] == "It takes 5 h 10 min and can be shortened to fit."
    assert said["mini"] == "More for a monthly check-in: it takes 1 h 30 min and leaves 1 h 50 min to spare."
    assert said["virtual-first"] == "It takes 4 days, with sessions of up to 1 h 40 min."
    assert said["new-product"] == "More for a new product: it takes 7 h and can be shortened to fit."
    assert [other.missing > 0 for other in found.alternatives] == sorted(o.missing > 0 for o in found.alternatives)


def test_occasion_length_and_place_choose_the_template() -> None:
    def chosen(occasion: Occasion, hours: float | None, remote: bool = False) -> str:
        seconds = None if hours is None else round(hours * HOUR)
        return _proposal(occasion, seconds, remote=remote).template.template.name

    assert chosen(Occasion.QUARTERLY, 310 / 60) == "standard"
    assert chosen(Occasion.QUARTERLY, 7) == "full-day"
    assert chosen(Occasion.QUARTERLY, None) == "standard"
    assert chosen(Occasion.QUARTERLY, 4, remote=True) == "virtual-first"
    assert chosen(Occasion.MONTHLY, 1.5) == "mini"
    assert chosen(Occasion.MONTHLY, 1.5, remote=True) == "mini"
    assert chosen(Occasion.NEW_PRODUCT, 7) == "new-product"
    assert chosen(Occasion.NEW_PRODUCT, 7, remote=True) == "new-product"
    assert chosen(Occasion.NEW_PRODUCT, 3) == "half-day"
    assert chosen(Occasion.MERGER, 4) == "merger"


def test_too_short_a_time_is_said_with_what_is_needed() -> None:
    found = _proposal(Occasion.MONTHLY, 40 * MINUTE, last_time=4)
    assert found.template.template.name == "mini"
    assert found.template.reason.startswith(
        "40 min is too short for any agenda here: this one comes closest, and needs"
    )
    assert found.template.words.endswith("too long even when shortened")
    assert not found.last_time
    assert "no time to look at that together" in found.last_time_reason


def test_an_occasion_whose_own_template_does_not_fit_is_told_so() -> None:
    found = _proposal(Occasion.NEW_PRODUCT, 195 * MINUTE)
    assert found.template.reason == (
        "You have 3 h 15 min, and “New product, full day” needs at least 3 h 20 min: "
        "this one takes 4 h and can be shortened to fit."
    )
    assert not found.modules


def test_a_launch_gets_its_module_where_shortening_makes_room() -> None:
    found = _proposal(Occasion.LAUNCH, 5 * HOUR)
    assert [(one.module.name, one.reason) for one in found.modules] == [
        ("launch-readiness", "Made for a launch: its 1 h 30 min fit once blocks are shortened.")
    ]


def test_modules_fill_the_time_to_spare_and_the_others_say_why_not() -> None:
    found = _proposal(seconds=365 * MINUTE)
    assert [one.reason for one in found.modules] == [
        "Made for a quarterly workshop, and its 45 min fit in the time to spare."
    ]
    assert {one.module.name: one.reason for one in found.other_modules} == {
        "metrics-alignment": "Its 1 h would fit only with everything else cut short.",
        "launch-readiness": "More for a launch: it takes 1 h 30 min.",
        "messaging-hierarchy": "More for a launch: it takes 1 h.",
        "shared-words": "More for a merger: it takes 30 min.",
    }
    assert found.over == -10 * MINUTE
    without_time = _proposal(Occasion.LAUNCH, None)
    assert [one.module.name for one in without_time.modules] == ["launch-readiness"]
    assert (without_time.over, without_time.template.words) == (None, "")


def test_short_sessions_on_screens_are_not_filled_up() -> None:
    found = _proposal(seconds=8 * HOUR, remote=True)
    assert not found.modules
    assert "too long for people on screens" in found.other_modules[0].reason
    assert found.template.reason == "Made for people on screens: it has 4 sessions of up to 1 h 40 min."


def test_what_a_template_holds_is_no_module_for_it() -> None:
    found = _proposal(Occasion.NEW_PRODUCT, 7 * HOUR)
    held = {one.module.name for one in found.other_modules if one.reason == "This agenda has it already."}
    assert held == {"launch-readiness", "metrics-alignment"}


def test_what_is_left_from_last_time_comes_first() -> None:
    found = _proposal(last_time=7)
    assert found.last_time
    assert found.last_time_reason == "7 things are left from last time: 10 min on that show that promises count."
    assert found.over == 10 * MINUTE
    assert _proposal(last_time=1).last_time_reason.startswith("1 thing is left")
    assert (_proposal().last_time, _proposal().last_time_reason) == (False, "")


def test_short_notice_long_screens_and_many_people_are_told() -> None:
    assert _proposal().cautions == ()
    (late,) = _proposal(seconds=2 * HOUR, remote=True, days_ahead=3).cautions
    assert late == "People are asked for 5 things beforehand, with less than a week to go: ask today, and for less."
    (long,) = _proposal(Occasion.MERGER, 5 * HOUR, remote=True).cautions
    assert long.startswith("4 h 15 min is long on screens")
    (many,) = _proposal(people=60).cautions
    assert many == "60 people are many: 15 min of “Presentations” leave each of 12 tables less than 2 min."


@pytest.mark.parametrize(
    ("occasion", "minutes", "remote"),
    [
        (Occasion.QUARTERLY, 200, False), (Occasion.QUARTERLY, 365, False), (Occasion.QUARTERLY, 75, True),
        (Occasion.LAUNCH, 300, False), (Occasion.LAUNCH, 445, False), (Occasion.NEW_PRODUCT, 240, False),
        (Occasion.NEW_PRODUCT, 290, False), (Occasion.MERGER, 240, False), (Occasion.MONTHLY, 70, False),
    ],
)  # fmt: skip
def test_what_is_proposed_can_be_planned_and_fitted(
    document: Document, occasion: Occasion, minutes: int, remote: bool
) -> None:
    found = _proposal(occasion, minutes * MINUTE, remote=remote)
    assert not found.template.missing
    chosen = found.template.template
    workshop = create_workshop(document, "Next", date(2027, 1, 12), time(9), "Europe/London", chosen)
    for one in found.modules:
        insert_module(document, workshop.id, one.module)
    for session_id in [None, *(session.id for session in document.all(Session, workshop_id=workshop.id))]:
        assert fit_session(document, workshop.id, session_id, minutes * MINUTE).met


def test_groups_side_by_side_take_the_time_of_the_longest() -> None:
    own = _template((_block(10, 5), _block(30, 20, track="A"), _block(10, 10, track="A"), _block(25, 25, track="B")))
    found = _proposal(seconds=HOUR, among=[own])
    assert (found.template.length, found.template.least) == (50 * MINUTE, 35 * MINUTE)


def test_a_template_of_several_days_is_held_against_a_day_by_its_longest() -> None:
    own = _template((_block(30, 20),), (_block(50, 20), _block(20, 10, optional=True)), sessions=2)
    found = _proposal(seconds=HOUR, among=[own])
    assert (found.template.length, found.template.least, found.template.over) == (4200, 1200, 600)


@st.composite
def _own(draw: st.DrawFn) -> Template:
    def block() -> TemplateBlock:
        shortest = draw(st.integers(1, 60))
        activity, optional = draw(st.sampled_from(Activity)), draw(st.booleans())
        return _block(shortest + draw(st.integers(0, 60)), shortest, activity, optional=optional)

    sessions = draw(st.integers(0, 3))
    parts = [tuple(block() for _ in range(draw(st.integers(1, 4)))) for _ in range(max(1, sessions))]
    return _template(*parts, sessions=sessions)


def _least_by_session(template: Template, proposed: list[Module]) -> dict[int, int]:
    """The seconds of each session with all its blocks at their shortest, and modules where they go."""
    least: dict[int, int] = {}
    for part in template.parts:
        least[part.session] = least.get(part.session, 0) + sum(block.shortest for block in part.blocks) * 60
    for module in proposed:
        behind = next(
            ([p.session for p in template.parts if any(b.activity is a for b in p.blocks)][-1] for a in module.after
             if any(b.activity is a for b in template.blocks)),
            template.parts[-1].session,
        )  # fmt: skip
        least[behind] += sum(block.shortest for block in module.blocks) * 60
    return least


def _stands_apart(template: Template) -> bool:
    activities = {block.activity for block in template.blocks}
    return Activity.REVIEW in activities or activities == {Activity.COLLABORATE}


@pytest.mark.parametrize(
    ("seconds", "name", "reason"),
    [
        (HOUR, "quarterly-review", "For looking back at a workshop a quarter later: it fits exactly."),
        (
            45 * MINUTE,
            "collaboration-plan",
            "For drafting the collaboration plan, alone or with others: it fits exactly.",
        ),
    ],
)
def test_what_is_for_one_thing_only_is_never_the_best_for_an_occasion_however_well_it_fits(
    seconds: int, name: str, reason: str
) -> None:
    for occasion in Occasion:
        found = _proposal(occasion, seconds=seconds)
        assert not _stands_apart(found.template.template)
        last = found.alternatives[-2:]
        assert {one.template.name for one in last} == {"quarterly-review", "collaboration-plan"}
        assert next(one.reason for one in last if one.template.name == name) == reason


@given(
    st.lists(_own() | st.sampled_from(TEMPLATES), min_size=1, max_size=5),
    st.lists(st.sampled_from(MODULES), unique_by=lambda module: module.name),
    st.sampled_from(Occasion),
    st.none() | st.integers(1, 12 * HOUR),
    st.integers(0, 200),
    st.booleans(),
    st.none() | st.integers(-3, 60),
    st.integers(0, 20),
)
def test_something_is_always_proposed_and_its_modules_fit(
    among: list[Template],
    modules: list[Module],
    occasion: Occasion,
    seconds: int | None,
    people: int,
    remote: bool,
    days_ahead: int | None,
    last_time: int,
) -> None:
    found = propose(
        among, modules, occasion=occasion, seconds=seconds, people=people, remote=remote, days_ahead=days_ahead,
        last_time=last_time,
    )  # fmt: skip
    shown = [found.template, *found.alternatives]
    assert sorted(id(one.template) for one in shown) == sorted(map(id, among))
    assert {one.module.name for one in (*found.modules, *found.other_modules)} == {one.name for one in modules}
    reasons = [one.reason for one in shown] + [one.reason for one in (*found.modules, *found.other_modules)]
    assert all((reason.endswith(".") and reason[0].isupper()) or reason[0].isdigit() for reason in reasons)
    assert found.last_time <= bool(last_time)
    if seconds is None:
        assert found.over is None
        return
    looking_ahead = [one for one in shown if not _stands_apart(one.template)]
    assert found.template.missing == min(one.missing for one in looking_ahead or shown)
    if found.modules:
        least = _least_by_session(found.template.template, [one.module for one in found.modules])
        assert max(least.values()) <= seconds
