from pathlib import Path

import pytest

from facilitator.core import content
from facilitator.core.content import Opener, Template
from facilitator.core.errors import UserError
from facilitator.core.plan.agenda import Activity, TurnPlan

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


def _read(tmp_path: Path, text: str) -> Template:
    path = tmp_path / "mini.toml"
    path.write_text(text, "utf-8")
    return content.read_toml(path, Template, name="mini")


def test_a_resource_is_found_and_a_missing_one_is_a_bug() -> None:
    assert content.resource("templates", "standard.toml").is_file()
    with pytest.raises(FileNotFoundError):
        content.resource("templates", "nothing.toml")


@pytest.mark.parametrize("home", ["checkout", "wheel", "frozen"])
def test_resources_are_found_in_a_checkout_a_wheel_and_a_frozen_build(tmp_path: Path, home: str) -> None:
    package = tmp_path / "place" / "facilitator"
    package.mkdir(parents=True)
    frozen = tmp_path / "unpacked"
    folder = {"checkout": package.parent, "wheel": package, "frozen": frozen}[home] / "resources"
    folder.mkdir(parents=True)
    assert content.resources_root(package, str(frozen) if home == "frozen" else None) == folder


def test_the_standard_agenda_has_the_parts_and_minutes_of_the_method() -> None:
    standard = content.template("standard")
    minutes = [[block.minutes for block in part.blocks] for part in standard.parts]
    assert minutes == [[10, 20, 30], [45, 15], [30, 30], [10], [45, 15], [30, 20, 10]]
    turns = {block.activity: block.turns for part in standard.parts for block in part.blocks}
    assert turns[Activity.UPDATES] is TurnPlan.TEAMS
    assert turns[Activity.PRESENT] is TurnPlan.TABLES
    assert [lane.title for lane in standard.lanes] == ["Different understanding", "Dependencies", "Friction ahead"]


def test_every_template_is_complete_for_stage_and_facilitator() -> None:
    found = content.templates()
    assert found[0].name == "standard"
    for template in found:
        assert template.objectives
        assert template.ground_rules
        for block in (block for part in template.parts for block in part.blocks):
            assert block.instructions, block.title
            assert len(block.guide.strip().splitlines()) >= 3, block.title


def test_tips_come_in_four_families_and_every_activity_has_some() -> None:
    families = content.tip_families()
    assert [family.title for family in families] == [
        "Psychological safety", "Group dynamics", "Difficult conversations", "Momentum",
    ]  # fmt: skip
    for activity in Activity:
        fitting = content.tips_for(activity, families)
        assert fitting
        assert all(not tip.fits or activity in tip.fits for family in fitting for tip in family.tips)
    everything = sum(len(family.tips) for family in families)
    assert sum(len(family.tips) for family in content.tips_for(Activity.REFLECT, families)) < everything


def test_norms_and_openers_are_there_to_choose_from() -> None:
    assert len({norm.rule for norm in content.norms()}) >= 8
    assert len({opener.title for opener in content.openers()}) >= 8
    offered = {norm.rule for norm in content.norms()}
    assert set(content.template("standard").ground_rules) <= offered


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    template = _read(tmp_path, WHOLE)
    assert (template.name, template.parts[1].blocks[0].minutes) == ("mini", 20)


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        (
            "minutes = 20",
            'minutes = "x"',
            "line 32: “minutes” in item 1 of “blocks” in item 2 of “parts” must be a whole",
        ),
        ("minutes = 20", "minutes = 0", "line 32: .* must be 1 or more"),
        ("minutes = 20", "minuts = 20", "line 32: “minuts” .* is not a field known here"),
        ("minutes = 20", "minutes = 9", "line 24: item 1 of “blocks” in item 2 of “parts” has a shortest length above"),
        ("minutes = 20\n", "", "line 24: “minutes” .* is missing"),
        ('"questions"', '"question"', "line 26: “activity” .* must be one of 'welcome'"),
        ('short = "1"', 'short = ""', "line 11: “short” in item 1 of “parts” must not be empty"),
        ('short = "1"', "short = 1", "line 11: .* must be text"),
        ('purpose = "Try"\n', "", "mini.toml”: “purpose” is missing"),
        ("objectives = []", 'objectives = "x"', "line 3: “objectives” must be a list"),
        ("minutes = 20", "minutes = ", "line 32, can't be read as TOML"),
        ("shortest = 10\n", 'guide = """', "can't be read as TOML"),
        ("minutes = 20", "instructions = ['a','b','c','d','e']\nminutes = 20", "line 32: .* too many entries: 4"),
        ("minutes = 20", f"instructions = ['{'a' * 81}']\nminutes = 20", "line 32: .* too long: 80 characters"),
    ],
)
def test_what_is_wrong_is_told_with_file_line_and_field(tmp_path: Path, right: str, wrong: str, sentence: str) -> None:
    assert right in WHOLE
    with pytest.raises(UserError, match=sentence) as caught:
        _read(tmp_path, WHOLE.replace(right, wrong))
    assert str(caught.value).startswith("“mini.toml”")


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is not there"):
        content.read_toml(tmp_path / "no.toml", Opener)
    (tmp_path / "picture.toml").write_bytes(b"\x89PNG\xff")
    with pytest.raises(UserError, match="not a text file"):
        content.read_toml(tmp_path / "picture.toml", Opener)


def test_the_line_of_a_field_is_found_in_subtables_and_dotted_keys(tmp_path: Path) -> None:
    source = '[[a]]\n[a.b]\nc.d = 1\n[[a]]\n[a.b]\n"c".d = 2 # x\n'
    assert content.line_of(source, ("a", 0, "b", "c", "d")) == 3
    assert content.line_of(source, ("a", 1, "b", "c", "d")) == 6
    assert content.line_of(source, ("a", 1, "b", "other")) == 5
    assert content.line_of(source, ("z",)) is None
