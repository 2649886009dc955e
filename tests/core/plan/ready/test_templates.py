from pathlib import Path

import pytest

from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, TurnPlan
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.template_check import doubts
from facilitator.core.plan.ready.templates import Template, read_template

WHOLE = """\
title = "Mini"
purpose = "Try"
objectives = []
ground_rules = []

[[lanes]]
title = "Left"

[[parts]]
title = "First"
short = "1"

[[parts.blocks]]
title = "Talk"
activity = "context"
minutes = 10
shortest = 5
objective = "Talk."

[[parts]]
title = "Second"
short = "2"

[[parts.blocks]]
title = "More"
activity = "questions"
objective = "Ask."
guide = \"""
minutes = 99
[[parts]]
\"""
minutes = 20
shortest = 10
"""
SESSIONS = """
[[sessions]]
title = "One"
days = 0

[[sessions]]
title = "Two"
days = 2
start = "09:30"
"""


def _read(tmp_path: Path, text: str) -> Template:
    path = tmp_path / "mini.toml"
    path.write_text(text, "utf-8")
    return read_template(path)


def test_the_standard_agenda_has_the_parts_and_minutes_of_the_method() -> None:
    standard = templates.template("standard")
    minutes = [[block.minutes for block in part.blocks] for part in standard.parts]
    assert minutes == [[10, 20, 30], [45, 15], [30, 30], [10], [45, 15], [30, 20, 10]]
    turns = {block.activity: block.turns for block in standard.blocks}
    assert turns[Activity.UPDATES] is TurnPlan.TEAMS
    assert turns[Activity.PRESENT] is TurnPlan.TABLES
    assert [lane.title for lane in standard.lanes] == ["Different understanding", "Dependencies", "Friction ahead"]


@pytest.mark.parametrize(("name", "minutes"), [("half-day", 240), ("full-day", 420), ("mini", 90)])
def test_the_shorter_and_longer_forms_last_what_the_method_says(name: str, minutes: int) -> None:
    template = templates.template(name)
    assert sum(block.minutes for block in template.blocks) == minutes
    assert sum(block.shortest for block in template.blocks) <= minutes * 3 / 4


def test_a_full_day_has_lunch_and_more_time_for_solutions_than_the_standard_one() -> None:
    standard, full = templates.template("standard"), templates.template("full-day")
    lunch = next(block for block in full.blocks if block.title == "Lunch")
    assert (lunch.activity, lunch.minutes) == (Activity.BREAK, 45)
    for activity in (Activity.DESIGN, Activity.PRESENT, Activity.RACI):
        longer, usual = (next(b for b in t.blocks if b.activity is activity) for t in (full, standard))
        assert longer.minutes > usual.minutes


def test_a_mini_session_leaves_out_what_it_says_it_leaves_out() -> None:
    mini = templates.template("mini")
    assert not {Activity.RESULTS, Activity.CONTEXT, Activity.PRESENT, Activity.RACI} & {b.activity for b in mini.blocks}
    assert "leaves out" in mini.about


def test_every_template_is_complete_for_stage_and_facilitator() -> None:
    found = templates.templates()
    assert [template.name for template in found] == [name for name in templates.ORDER if name in _names(found)]
    assert _names(found) >= {"standard", "half-day", "full-day", "mini"}
    for template in found:
        assert template.about, template.name
        assert template.occasions, template.name
        assert template.objectives, template.name
        assert template.ground_rules, template.name
        assert template.lanes, template.name
        for block in template.blocks:
            assert block.objective, block.title
            assert block.instructions, block.title
            assert len(block.guide.splitlines()) >= 3, block.title


def test_no_template_but_the_standard_one_leaves_anything_doubtful() -> None:
    # The standard agenda is as its source has it: two long stretches, of which its own words warn.
    assert [template.name for template in templates.templates() if doubts(template)] == ["standard"]
    assert "one short break" in templates.template("standard").about


def test_no_two_templates_tell_the_facilitator_the_same_where_the_form_is_another() -> None:
    guides: dict[str, str] = {}
    for name in ("standard", "half-day", "mini"):
        for block in templates.template(name).blocks:
            assert guides.setdefault(block.guide, name) == name, block.title


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    template = _read(tmp_path, WHOLE)
    assert (template.name, template.own_id, template.sessions) == ("mini", None, ())
    assert [block.minutes for block in template.blocks] == [10, 20]
    several = _read(tmp_path, WHOLE.replace('short = "2"', 'short = "2"\nsession = 2') + SESSIONS)
    assert [part.session for part in several.parts] == [1, 2]
    assert [str(session.start) for session in several.sessions] == ["None", "09:30:00"]


def test_white_space_and_signs_that_cannot_be_seen_are_tidied(tmp_path: Path) -> None:
    template = _read(tmp_path, WHOLE.replace('"Mini"', '"  Mi\\tni \\u202e\\n day "'))
    assert template.title == "Mi ni day"


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("minutes = 20", 'minutes = "x"', "line 32: “minutes” in item 1 of “blocks” in item 2 of “parts” must be a wh"),
        ("minutes = 20", "minutes = 0", "line 32: .* must be 1 or more"),
        ("minutes = 20", "minutes = 1441", "line 32: .* must be 1440 or less"),
        ("minutes = 20", "minuts = 20", "line 32: “minuts” .* is not a field known here"),
        ("minutes = 20", "minutes = 9", "line 24: item 1 of “blocks” in item 2 of “parts” has a shortest length above"),
        ("minutes = 20\n", "", "line 24: “minutes” .* is missing"),
        ("minutes = 20", 'minutes = 20\nprompts = ["a"]', "line 33: “prompts” .* whose activity is 'compare'"),
        ("minutes = 20", 'minutes = 20\npinned = "noon"', "line 33: “pinned” .* must be a time such as “09:00”"),
        ("minutes = 20", 'minutes = 20\npinned = "24:00"', "line 33: “pinned” .* must be a time such as “09:00”"),
        ("minutes = 20", "minutes = 20\npinned = 9", "line 33: “pinned” .* must be a time such as “09:00”"),
        ('"questions"', '"question"', "line 26: “activity” .* must be one of 'welcome'"),
        ('short = "1"', 'short = ""', "line 11: “short” in item 1 of “parts” must not be empty"),
        ('short = "1"', 'short = " \\t "', "line 11: “short” in item 1 of “parts” must not be empty"),
        ('short = "1"', "short = 1", "line 11: .* must be text"),
        ('short = "2"', 'short = "2"\nsession = 2', "line 23: “session” in item 2 of “parts” must be 1 or less"),
        ('short = "2"', 'short = "2"\nsession = 0', "line 23: “session” in item 2 of “parts” must be 1 or more"),
        ('purpose = "Try"\n', "", "mini.toml”: “purpose” is missing"),
        ("objectives = []", 'objectives = "x"', "line 3: “objectives” must be a list"),
        ("objectives = []", 'objectives = ["x", " "]', "line 3: item 2 of “objectives” must not be empty"),
        (
            "objectives = []",
            'objectives = []\noccasions = ["yearly"]',
            "line 4: .*“occasions” must be one of 'quarterl",
        ),
        ("objectives = []", f"objectives = ['{'a' * 5001}']", "line 3: .* is too long: 5,000 characters"),
        ("minutes = 20", "minutes = ", "line 32, can't be read as TOML"),
        ("shortest = 10\n", 'guide = """', "can't be read as TOML"),
        ("minutes = 20", "instructions = ['a','b','c','d','e']\nminutes = 20", "line 32: .* too many entries: 4"),
        ("minutes = 20", f"instructions = ['{'a' * 81}']\nminutes = 20", "line 32: .* too long: 80 characters"),
        ("[[lanes]]\ntitle", 'lanes = ["Left"]\n# ', "line 6: item 1 of “lanes” must be a table of fields"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_field(tmp_path: Path, right: str, wrong: str, sentence: str) -> None:
    assert right in WHOLE
    with pytest.raises(UserError, match=sentence) as caught:
        _read(tmp_path, WHOLE.replace(right, wrong))
    assert str(caught.value).startswith("“mini.toml”")


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("days = 0", "days = 1", "line 37: “days” in item 1 of “sessions” must be 0"),
        ("days = 2", "days = -1", "line 41: “days” in item 2 of “sessions” must be 0 or more"),
        ("days = 2", "days = 400", "line 41: “days” in item 2 of “sessions” must be 365 or less"),
        ('days = 2\nstart = "09:30"', "days = 0", "line 39: “start” in item 2 of “sessions” is missing: .* same day"),
        ("", "\n[[sessions]]\ntitle = 'Three'\ndays = 2\nstart = '09:30'\n", "line 47: “start” in item 3 .* after"),
        ('"09:30"', '"09:30Z"', "line 42: “start” in item 2 of “sessions” must be a time"),
        ("", "\n[[sessions]]\ntitle = 'Three'\ndays = 1\n", "line 46: “days” in item 3 .* before the session above"),
    ],
)
def test_sessions_that_cannot_be_are_told_with_their_line(
    tmp_path: Path, right: str, wrong: str, sentence: str
) -> None:
    sessions = SESSIONS.replace(right, wrong) if right else SESSIONS + wrong
    with pytest.raises(UserError, match=sentence):
        _read(tmp_path, WHOLE + sessions)


def _names(found: list[Template]) -> set[str]:
    return {template.name for template in found}
